import type { AllMiddlewareArgs, App, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt'
import { askSupervisor } from '../../../conversations/ask-supervisor.ts'
import { openAlert, openEntry } from '../../../conversations/open-entry.ts'
import { takeAlert } from '../../../conversations/take-alert.ts'
import { Failure, failures } from '../../../domain/failures.table.ts'
import { type AlertId, type EntryId, findId } from '../../../domain/ids.ts'
import type { Actor } from '../../../domain/people.ts'
import { isRefusal, type Refusal, refuse, refusalWords } from '../../../domain/refusals.table.ts'
import { answerMessage } from '../../../messages/answer.ts'
import { type Message, plainMessage } from '../../../messages/message.ts'
import { renderNotice } from '../render/form.ts'
import { renderMessage } from '../render/message.ts'
import { plain } from '../render/text.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs

/** Buttons in messages. The value is an id and no right: each is checked when it is pressed. */
export function listenToActions(app: App, surface: Surface): void {
  app.action<BlockAction>('take_alert', async (args) => await take(surface, args))
  app.action<BlockAction>('open_alert', async (args) => {
    await show(surface, args, async (actor, value) => {
      const id = findId<AlertId>(value)
      return id ? await openAlert(surface.world, actor, id) : refuse('not_found')
    })
  })
  app.action<BlockAction>(/^open_entry/, async (args) => {
    await show(surface, args, async (actor, value) => {
      const id = findId<EntryId>(value)
      return id ? await openEntry(surface.world, actor, id) : refuse('not_found')
    })
  })
  app.action<BlockAction>('ask_supervisor', async (args) => await ask(surface, args))
  app.action<BlockAction>(/.*/, async ({ ack }) => await ack())
}

function valueOf(args: Args): string {
  return 'value' in args.action ? String(args.action.value ?? '') : ''
}

async function take(surface: Surface, args: Args): Promise<void> {
  await args.ack()
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, args.body)
    if (!actor) return refuse('not_on_daybook')
    const id = findId<AlertId>(valueOf(args))
    return id ? await takeAlert(surface.world, actor, id) : refuse('not_found')
  })
  // On success every message about the alert is drawn again; only a refusal needs words of its own.
  if (outcome instanceof Failure) return await say(args, failedMessage(outcome))
  if (isRefusal(outcome)) await say(args, answerMessage(outcome.refused))
}

async function ask(surface: Surface, args: Args): Promise<void> {
  await args.ack()
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, args.body)
    if (actor) await askSupervisor(surface.world, actor)
  })
  const said = outcome instanceof Failure ? failedMessage(outcome) : plainMessage('We have told your supervisor.')
  await say(args, said)
}

async function say(args: Args, message: Message): Promise<void> {
  await args.respond({
    ...renderMessage(message),
    response_type: 'ephemeral',
    replace_original: false,
  })
}

type Opened = (actor: Actor, value: string) => Promise<Message | Refusal>

/** A trigger lives three seconds: the window opens first and is filled after. */
async function show(surface: Surface, args: Args, open: Opened): Promise<void> {
  await args.ack()
  const wait = renderNotice('One moment', ['Opening the record.'])
  const opened = await args.client.views.open({ trigger_id: args.body.trigger_id, view: wait })
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, args.body)
    return actor ? await open(actor, valueOf(args)) : refuse('not_on_daybook')
  })
  const view = viewOf(outcome)
  await args.client.views.update({ view_id: opened.view?.id ?? '', view })
}

function viewOf(outcome: Message | Refusal | Failure) {
  if (outcome instanceof Failure) {
    const { words, next } = failures[outcome.code]
    return renderNotice('Not opened', [words, next])
  }
  if (isRefusal(outcome)) return renderNotice('Not opened', [refusalWords(outcome.refused)])
  const { blocks } = renderMessage(outcome)
  return { type: 'modal' as const, title: plain('From the record'), close: plain('Close'), blocks }
}

function failedMessage(failure: Failure): Message {
  const { words, next } = failures[failure.code]
  return plainMessage(words, next)
}
