import { z } from 'zod'
import { noteBreach } from '../api/serve.ts'
import { checkView } from '../kit/check.ts'
import { dismiss, pushModal, redraw, stackOf } from '../stacks.ts'
import type { Delivery } from '../types.ts'
import { closedPayload, submissionPayload } from '../wire/payloads.ts'
import { send } from '../wire/send.ts'
import { changed, type OpenView, type World } from '../world.ts'
import { clientErrors } from './fields.ts'
import { outcome, TROUBLE } from './outcome.ts'

const responseAction = z.discriminatedUnion('response_action', [
  z.strictObject({
    response_action: z.literal('errors'),
    errors: z.record(z.string(), z.string().min(1)),
  }),
  z.strictObject({ response_action: z.literal('update'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('push'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('clear') }),
])

function breach(world: World, told: Delivery, error: string, messages: string[]): Delivery {
  noteBreach(world, 'view_submission', error, messages)
  return { ...told, notice: TROUBLE }
}

function showErrors(
  world: World,
  open: OpenView,
  told: Delivery,
  errors: Record<string, string>,
): Delivery {
  const inputs = open.view.blocks.filter((block) => block.type === 'input')
  const known = inputs.map((block) => block.block_id)
  const strangers = Object.keys(errors).filter((blockId) => !known.includes(blockId))
  if (strangers.length > 0 || Object.keys(errors).length === 0)
    return breach(world, told, 'invalid_arguments', [`[ERROR] errors name ${strangers.join(', ')}`])
  open.errors = errors
  changed(world)
  return { ...told, errors }
}

function obey(world: World, open: OpenView, told: Delivery): Delivery {
  if (told.body === '' || told.body === null) {
    dismiss(world, open, false)
    return told
  }
  const read = responseAction.safeParse(told.body)
  if (!read.success) return breach(world, told, 'invalid_arguments', ['[ERROR] response_action'])
  const asked = read.data
  if (asked.response_action === 'errors') return showErrors(world, open, told, asked.errors)
  if (asked.response_action === 'clear') {
    dismiss(world, open, true)
    return told
  }
  const checked = checkView(asked.view)
  if ('refusal' in checked)
    return breach(world, told, checked.refusal.error, checked.refusal.messages)
  if (asked.response_action === 'update') redraw(world, open, checked.value)
  else if (pushModal(world, open.userId, checked.value) === null)
    return breach(world, told, 'push_limit_reached', [])
  return told
}

/** Submits a modal and does to it what the bot answers; after a failure it stays as it was. */
export async function submitModal(world: World, open: OpenView): Promise<Delivery> {
  const errors = clientErrors(open.view)
  open.errors = errors
  if (Object.keys(errors).length > 0) {
    changed(world)
    return { status: null, ms: 0, body: null, errors }
  }
  const told = outcome(await send(world, 'interactive', submissionPayload(world, open)))
  return told.notice === undefined ? obey(world, open, told) : told
}

/** Closes a modal and tells the bot when it asked to be told. */
export async function closeModal(world: World, open: OpenView): Promise<Delivery | null> {
  const cleared = open.view.clear_on_close && stackOf(world, open.userId).length > 1
  const gone = dismiss(world, open, open.view.clear_on_close)
  const told = gone.filter((one) => one.view.notify_on_close)
  const sent = told.map((one) => send(world, 'interactive', closedPayload(world, one, cleared)))
  const last = (await Promise.all(sent)).at(-1)
  return last === undefined ? null : outcome(last)
}
