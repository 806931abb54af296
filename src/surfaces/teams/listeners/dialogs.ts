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
import { formDialog, takeForm } from './forms.ts'

/** A button that opens a dialog, and everything that is pressed in one. */
export async function answerDialog(surface: Surface, activity: Envelope): Promise<DialogAnswer> {
  const data = readDialogValue(activity.value)
  if (!data) return notice('Not opened', [refusalWords('not_understood')])
  if ('sent' in data) return await takeForm(surface, activity, data.sent, data.inputs)
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, activity)
    return actor ? await open(surface, actor, data.pressed) : refuse('not_on_daybook')
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

/** A value is an id and no right: what it leads to is checked now. */
async function open(
  surface: Surface,
  actor: Actor,
  pressed: Pressed,
): Promise<DialogAnswer | Refusal> {
  const { action, value } = pressed
  if (action === 'record_decision') {
    const refusal = await refusalToDecide(surface.world, actor, value)
    if (refusal) return refusal
  }
  if (action === 'open_draft') {
    const opening = await openDraft(surface.world, actor, value)
    return isRefusal(opening) ? opening : await formDialog(surface, actor, opening)
  }
  const behind = formBehind(action as Button['action'], value)
  if (behind) return await formDialog(surface, actor, withHeld(surface, actor, behind, value))
  if (!isShowing(action)) return refuse('not_understood')
  const typed = heldView(surface, actor, value)
  if (typed === null) return refuse('old_page')
  const shown = await shows[action](surface.world, actor, typed)
  return isRefusal(shown) ? shown : pageOf(shown, pressed)
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
