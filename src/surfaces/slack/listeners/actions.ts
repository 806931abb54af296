import type { AllMiddlewareArgs, App, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt'
import { askSupervisor } from '../../../conversations/ask-supervisor.ts'
import type { Opening } from '../../../conversations/form-context.ts'
import { keepDraft } from '../../../conversations/keep-draft.ts'
import { findForm } from '../../../conversations/menu.ts'
import { openDraft } from '../../../conversations/open-draft.ts'
import { formBehind, type ShowingAction, shows } from '../../../conversations/pressed.ts'
import { refusalToDecide } from '../../../conversations/refusal-to-decide.ts'
import { takeAlert } from '../../../conversations/take-alert.ts'
import { Failure } from '../../../domain/failures.ts'
import { type AlertId, findId } from '../../../domain/ids.ts'
import { isRefusal, refuse } from '../../../domain/refusals.ts'
import { answerMessage } from '../../../messages/answer.ts'
import { failedMessage } from '../../../messages/failed.ts'
import { type Form, fieldsOf } from '../../../messages/form.ts'
import { type Message, plainMessage } from '../../../messages/message.ts'
import type { ActionId } from '../catalogue.table.ts'
import { readHidden, readValues } from '../read/values.ts'
import { renderNotice } from '../render/form.ts'
import { renderMessage } from '../render/message.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'
import { inTurn } from './in-turn.ts'
import { openForm, type Trigger, viewOf } from './open-form.ts'
import { type Window, windowOf } from './window.ts'

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs

/** Buttons in messages. The value is an id and no right: each is checked when it is pressed. */
export function listenToActions(app: App, surface: Surface): void {
  app.action<BlockAction>(/.*/, async (args) => {
    // Bolt runs every listener that matches, and the second answer is an error: so there is one.
    await args.ack()
    const form = findForm(args.body.view?.callback_id ?? '')
    if (form) return await redraw(surface, form, args)
    const [action = ''] = args.action.action_id.split(':')
    await buttons[action as ActionId]?.(surface, args)
  })
}

const showing =
  (action: ShowingAction, inPlace = false) =>
  (surface: Surface, args: Args) =>
    show(surface, args, shows[action], inPlace)
const leading = (action: ActionId) => (surface: Surface, args: Args) =>
  formOf(surface, args, formBehind(action, pressedId(args)))

const buttons: Record<ActionId, (surface: Surface, args: Args) => Promise<void>> = {
  take_alert: (surface, args) =>
    args.body.view ? showing('take_alert', true)(surface, args) : take(surface, args),
  record_decision: decide,
  ask_supervisor: ask,
  add_addendum: leading('add_addendum'),
  wrong_case: leading('wrong_case'),
  more_forms: leading('more_forms'),
  open_form: leading('open_form'),
  open_draft: again,
  drop_draft: showing('drop_draft'),
  delete_message: erase,
  open_alert: showing('open_alert'),
  confirm_change: showing('confirm_change', true),
  decline_change: showing('decline_change', true),
  open_entry: showing('open_entry'),
  not_a_risk: showing('not_a_risk'),
  rate_brief: showing('rate_brief'),
  show_view: showing('show_view'),
  show_page: showing('show_page', true),
  open_document: showing('open_document'),
}

/**
 * A choice that other fields depend on: the form is drawn again, and what was typed stays. Nothing
 * is done when the same fields are to be shown. No hash is sent: of two quick choices the second
 * carries the state of both, and Slack would refuse it for the first one's redraw.
 */
async function redraw(
  surface: Surface,
  form: Form<unknown>,
  { body, client }: Args,
): Promise<void> {
  await attempt(surface, async () => {
    if (!body.view) return
    const hidden = readHidden(body.view.private_metadata)
    const values = { ...hidden, ...readValues(body.view.state.values) }
    const kept = { form: form.id, values, key: `slack:view:${body.view.id}` }
    const actor = await inTurn(body.view.id, async () => {
      const found = await findActorOf(surface, body)
      if (found) await keepDraft(surface.world, found, kept)
      return found
    })
    if (!actor) return
    const wanted = fieldsOf(form, values).map((field) => field.id)
    const shown = body.view.blocks.filter((block) => block.type === 'input')
    if (shown.map((block) => block.block_id).join() === wanted.join()) return
    const view = await viewOf(surface, actor, { form: form.id, values })
    await client.views.update({ view_id: body.view.id, view })
  })
}

async function formOf(surface: Surface, args: Args, opening: Opening | null): Promise<void> {
  if (!opening) return
  await attempt(surface, async () => {
    const actor = await findActorOf(surface, args.body)
    if (actor) await openForm(surface, actor, opening, triggerOf(args))
  })
}

/** The message goes within a second: nothing is said unless it can not. */
async function erase(surface: Surface, args: Args): Promise<void> {
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, args.body)
    if (!actor) return refuse('not_on_daybook')
    return await shows.delete_message(surface.world, actor, pressedId(args))
  })
  if (outcome instanceof Failure) return await say(args, failedMessage(outcome))
  if (isRefusal(outcome)) await say(args, answerMessage(outcome.refused))
}

/** A draft in its form, or why it can not be opened. */
async function again(surface: Surface, args: Args): Promise<void> {
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, args.body)
    if (!actor) return refuse('not_on_daybook')
    const opening = await openDraft(surface.world, actor, pressedId(args))
    if (isRefusal(opening)) return opening
    return await openForm(surface, actor, opening, triggerOf(args))
  })
  if (!outcome) return
  const view = windowOf(outcome)
  const { trigger_id } = args.body
  if (isInModal(args.body)) await args.client.views.push({ trigger_id, view })
  else await args.client.views.open({ trigger_id, view })
}

function triggerOf({ body, client }: Args): Trigger {
  return { client, trigger: body.trigger_id, onTop: isInModal(body) }
}

/** The Home tab is a view too, and nothing can be put on top of it. */
function isInModal({ view }: BlockAction): boolean {
  return view?.type === 'modal'
}

function pressedId(args: Args): string {
  return 'value' in args.action ? String(args.action.value ?? '') : ''
}

async function take(surface: Surface, args: Args): Promise<void> {
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, args.body)
    if (!actor) return refuse('not_on_daybook')
    const id = findId<AlertId>(pressedId(args))
    return id ? await takeAlert(surface.world, actor, id) : refuse('not_found')
  })
  // On success every message about the alert is drawn again; only a refusal needs words of its own.
  if (outcome instanceof Failure) return await say(args, failedMessage(outcome))
  if (isRefusal(outcome)) await say(args, answerMessage(outcome.refused))
}

/**
 * The decision form carries the alert's id; whether it may be decided is checked when it is sent.
 */
async function decide(surface: Surface, args: Args): Promise<void> {
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, args.body)
    if (!actor) return refuse('not_on_daybook')
    const refusal = await refusalToDecide(surface.world, actor, pressedId(args))
    if (refusal) return refusal
    const values = { alert: pressedId(args) }
    return await openForm(surface, actor, { form: 'record_decision', values }, triggerOf(args))
  })
  if (outcome instanceof Failure) return await say(args, failedMessage(outcome))
  if (outcome) await say(args, answerMessage(outcome.refused))
}

async function ask(surface: Surface, args: Args): Promise<void> {
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, args.body)
    const { container } = args.body
    const place = `${container.channel_id}:${container.message_ts}`
    if (actor) await askSupervisor(surface.world, actor, `slack:ask:${place}:${actor.id}`)
  })
  const said =
    outcome instanceof Failure
      ? failedMessage(outcome)
      : plainMessage('We have told your supervisor.')
  await say(args, said)
}

async function say(args: Args, message: Message): Promise<void> {
  await args.respond({
    ...renderMessage(message),
    response_type: 'ephemeral',
    replace_original: false,
  })
}

/** A trigger lives three seconds: the window opens first and is filled after. */
async function show(
  surface: Surface,
  args: Args,
  open: (typeof shows)[ShowingAction],
  inPlace: boolean,
): Promise<void> {
  const opened = await openWindow(args, inPlace)
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, args.body)
    return actor ? await open(surface.world, actor, pressedId(args)) : refuse('not_on_daybook')
  })
  const view_id = opened.view?.id ?? ''
  const fill = (view: Window) => args.client.views.update({ view_id, view })
  const filled = await attempt(surface, () => fill(windowOf(outcome)))
  // A window that stays empty tells nobody anything.
  if (filled instanceof Failure) await fill(windowOf(filled))
}

/** From a window another one opens on top (three at most) unless it takes its place. */
async function openWindow({ body, client }: Args, inPlace: boolean) {
  const view = renderNotice('One moment', ['Opening the record.'])
  const { trigger_id } = body
  if (!body.view || !isInModal(body)) return await client.views.open({ trigger_id, view })
  const update = { view_id: body.view.id, view }
  if (inPlace) return await client.views.update(update)
  return await client.views.push({ trigger_id, view }).catch(() => client.views.update(update))
}
