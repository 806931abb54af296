import { z } from 'zod'
import { readAttachment } from '../cards/attachments.ts'
import type { Card } from '../cards/card.ts'
import { initialValues } from '../cards/inputs.ts'
import type { Delivery } from '../types.ts'
import { TROUBLE } from '../wire/send.ts'
import { changed, type DialogOrigin, noteBreach, type World } from '../world.ts'

const side = z.union([z.int().positive(), z.enum(['small', 'medium', 'large'])])

const task = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('message'), value: z.string().min(1) }),
  z.strictObject({
    type: z.literal('continue'),
    value: z.strictObject({
      title: z.string().min(1),
      height: side.optional(),
      width: side.optional(),
      card: z.unknown(),
    }),
  }),
])

const composed = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('message'), text: z.string().min(1) }),
  z.looseObject({ type: z.literal('result'), attachments: z.array(z.unknown()) }),
])

const answered = z.looseObject({
  task: task.optional(),
  composeExtension: composed.optional(),
  cacheInfo: z.unknown().optional(),
})

/** Draws a dialog, in place of the one that may be open. */
function draw(world: World, aadObjectId: string, title: string, what: [Card, DialogOrigin]): void {
  const [card, origin] = what
  const values = initialValues(card)
  const dialog = { title, card, values, errors: {}, offered: new Map(), origin }
  world.dialogs.set(aadObjectId, dialog)
}

/** Takes the dialog off the screen. The platform tells the bot nothing. */
export function dismiss(world: World, aadObjectId: string): void {
  world.dialogs.delete(aadObjectId)
  changed(world)
}

/** Shows a short notice that goes by itself. */
export function showToast(world: World, aadObjectId: string, words: string): void {
  world.toasts.set(aadObjectId, words)
  changed(world)
}

function breach(world: World, told: Delivery, faults: string[]): Delivery {
  noteBreach(world, 'dialog', 'BadArgument', faults)
  return { ...told, notice: TROUBLE }
}

/** Does what a bot answered to a dialog: another one in its place, words, or the end of it. */
export function obey(
  world: World,
  aadObjectId: string,
  told: Delivery,
  origin: DialogOrigin,
): Delivery {
  if (told.notice !== undefined) return told
  const read = answered.safeParse(told.body === '' || told.body === null ? {} : told.body)
  if (!read.success) return breach(world, told, [z.prettifyError(read.error)])
  const { task: asked, composeExtension } = read.data
  if (asked?.type === 'continue') {
    const checked = readAttachment(asked.value.card, 'dialog')
    if ('faults' in checked) return breach(world, told, checked.faults)
    draw(world, aadObjectId, asked.value.title, [checked.card, origin])
    changed(world)
    return told
  }
  dismiss(world, aadObjectId)
  if (asked !== undefined) showToast(world, aadObjectId, asked.value)
  if (composeExtension?.type === 'message') showToast(world, aadObjectId, composeExtension.text)
  return told
}

/** As `obey`, for the answer to what should open a dialog: an empty one opens nothing. */
export function obeyOpening(
  world: World,
  aadObjectId: string,
  told: Delivery,
  origin: DialogOrigin,
): Delivery {
  if (told.notice !== undefined) return told
  const isEmpty = typeof told.body !== 'object' || told.body === null || !('task' in told.body)
  if (isEmpty) return breach(world, told, ['nothing to open in the answer'])
  return obey(world, aadObjectId, told, origin)
}
