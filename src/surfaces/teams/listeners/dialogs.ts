import type { Opening } from '../../../conversations/form-context.ts'
import { openDraft } from '../../../conversations/open-draft.ts'
import { formBehind, isShowing, shows } from '../../../conversations/pressed.ts'
import { refusalToDecide } from '../../../conversations/refusal-to-decide.ts'
import { Failure } from '../../../domain/failures.ts'
import type { Actor } from '../../../domain/people.ts'
import { isRefusal, type Refusal, refusalWords, refuse } from '../../../domain/refusals.ts'
import { failures } from '../../../domain/words.table.ts'
import { openingCode } from '../../../messages/failed.ts'
import type { Button } from '../../../messages/message.ts'
import { type Pressed, readDialogValue } from '../read/card-data.ts'
import type { Envelope } from '../read/envelope.ts'
import { type DialogAnswer, notice } from '../render/dialog.ts'
import { pageOf } from '../render/page.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'
import { type Trail, trailOf, wayOn } from '../trail.ts'
import { formDialog, keepForm, takeForm } from './forms.ts'

/** A button that opens a dialog, and everything that is pressed in one. */
export async function answerDialog(surface: Surface, activity: Envelope): Promise<DialogAnswer> {
  const data = readDialogValue(activity.value)
  if (!data) return notice('Not opened', [refusalWords('not_understood')])
  if ('sent' in data && data.sent.back === undefined) {
    return await takeForm(surface, activity, data.sent, data.inputs)
  }
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, activity)
    if (!actor) return refuse('not_on_daybook')
    if ('pressed' in data && data.pressed.action !== 'back') {
      const trail = trailOf(surface, actor, data.pressed.from)
      return await openWithWay(surface, actor, data.pressed, trail)
    }
    if ('sent' in data) await keepForm(surface, actor, data.sent, data.inputs)
    const id = 'sent' in data ? data.sent.back : data.pressed.value
    return await goBack(surface, actor, trailOf(surface, actor, id))
  })
  return dialogOf(outcome)
}

/** What was asked for, or why it is not shown. */
export function dialogOf(outcome: DialogAnswer | Refusal | Failure): DialogAnswer {
  if (outcome instanceof Failure) {
    const { words, next } = failures[openingCode(outcome)]
    return notice('Not opened', [words, next])
  }
  if ('task' in outcome) return outcome
  return notice('Not opened', [refusalWords(outcome.refused)])
}

/** The last dialog of a trail, as it stands now: it is looked up, checked and logged again. */
async function goBack(
  surface: Surface,
  actor: Actor,
  trail: Trail,
): Promise<DialogAnswer | Refusal> {
  const [step] = trail.slice(-1)
  const before = trail.slice(0, -1)
  if (!step) return refuse('old_page')
  if ('form' in step) return await formDialog(surface, actor, step, before)
  return await openWithWay(surface, actor, step.pressed, before)
}

/** Also where something is not shown, there is a way back to what was. */
async function openWithWay(
  surface: Surface,
  actor: Actor,
  pressed: Pressed,
  trail: Trail,
): Promise<DialogAnswer> {
  const outcome = await open(surface, actor, pressed, trail)
  if (!isRefusal(outcome)) return outcome
  const way = wayOn(surface, actor, trail, null)
  return notice('Not opened', [refusalWords(outcome.refused)], way)
}

/** These only show: going back to one does nothing a second time. */
const SHOWS_AGAIN: ReadonlySet<string> = new Set([
  'open_alert',
  'open_entry',
  'show_view',
  'show_page',
])

/** A value is an id and no right: what it leads to is checked now. */
async function open(
  surface: Surface,
  actor: Actor,
  pressed: Pressed,
  trail: Trail,
): Promise<DialogAnswer | Refusal> {
  const { action, value } = pressed
  if (action === 'record_decision') {
    const refusal = await refusalToDecide(surface.world, actor, value)
    if (refusal) return refusal
  }
  if (action === 'open_draft') {
    const opening = await openDraft(surface.world, actor, value)
    return isRefusal(opening) ? opening : await formDialog(surface, actor, opening, trail)
  }
  const behind = formBehind(action as Button['action'], value)
  if (behind) {
    return await formDialog(surface, actor, withHeld(surface, actor, behind, value), trail)
  }
  if (!isShowing(action)) return refuse('not_understood')
  const typed = heldView(surface, actor, value)
  if (typed === null) return refuse('old_page')
  const shown = await shows[action](surface.world, actor, typed)
  if (isRefusal(shown)) return shown
  const step = SHOWS_AGAIN.has(action) ? { pressed } : null
  return pageOf(shown, pressed, wayOn(surface, actor, trail, step))
}

/** Words that were typed before the button came stand in the form when it opens. */
function withHeld(surface: Surface, actor: Actor, opening: Opening, value: string): Opening {
  const held = surface.held.find(actor.id, value.split(':')[4] ?? '')
  return held ? { ...opening, values: { ...opening.values, ...held } } : opening
}

/** `search held:…`: the words that wait for this button; null when they are gone. */
function heldView(surface: Surface, actor: Actor, value: string): string | null {
  const [, word, id] = /^(\w+) held:([\w-]+)$/.exec(value) ?? []
  if (!id) return value
  const held = surface.held.find(actor.id, id)
  return held ? `${word} ${held.words ?? ''}` : null
}
