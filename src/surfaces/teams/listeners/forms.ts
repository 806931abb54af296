import { carriedIds } from '../../../conversations/carried-ids.ts'
import { chosenLabels } from '../../../conversations/chosen-labels.ts'
import { formContext, type Opening } from '../../../conversations/form-context.ts'
import { findChosen, findForm, menus } from '../../../conversations/menu.ts'
import { errorsOf, noticeOf } from '../../../conversations/outcome-of-form.ts'
import { submit } from '../../../conversations/submit.ts'
import type { Verb } from '../../../conversations/verbs.table.ts'
import { Failure, failureWords } from '../../../domain/failures.ts'
import type { Actor } from '../../../domain/people.ts'
import { isRefusal, refusalWords, refuse } from '../../../domain/refusals.ts'
import { type Form, type FormValues, fieldsOf } from '../../../messages/form.ts'
import { readInputs, type SentForm } from '../read/card-data.ts'
import type { Envelope } from '../read/envelope.ts'
import { type DialogAnswer, dialog, notice } from '../render/dialog.ts'
import { renderForm } from '../render/form.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'

/** A form of ours in a dialog. Whether it may be sent is checked when it is. */
export async function formDialog(
  surface: Surface,
  actor: Actor,
  opening: Opening,
): Promise<DialogAnswer> {
  const form = findForm(opening.form)
  if (!form) throw new RangeError(`there is no form ${opening.form}`)
  const submission = surface.world.ids.random()
  const errors = Object.fromEntries((opening.lines ?? []).map((line, n) => [`line ${n}`, line]))
  const shown = { form, values: opening.values, submission, errors }
  return await draw(surface, actor, shown, opening.caseLabel)
}

type Shown = {
  form: Form<unknown>
  values: FormValues
  submission: string
  errors: Readonly<Record<string, string>>
}

async function draw(
  { world }: Surface,
  actor: Actor,
  shown: Shown,
  caseLabel?: string,
): Promise<DialogAnswer> {
  const context = await formContext(world, actor, caseLabel)
  const found = await chosenLabels(world, actor, shown.form, shown.values)
  const labels = caseLabel ? { ...found, case: caseLabel } : found
  return dialog(shown.form.title, renderForm({ ...shown, context, labels }))
}

/** A form that was sent: saved, or drawn again with what was typed and what is wrong. */
export async function takeForm(
  surface: Surface,
  activity: Envelope,
  sent: SentForm,
  inputs: Record<string, unknown>,
): Promise<DialogAnswer> {
  const form = findForm(sent.form)
  if (!form) return notice('Not opened', [refusalWords('not_understood')])
  const hidden = carriedIds(sent.carried)
  const values = { ...hidden, ...readInputs(form, inputs) }
  const { submission } = sent
  const again = async (errors: Readonly<Record<string, string>>) => {
    const drawn = await attempt(surface, async () => {
      const actor = await findActorOf(surface, activity)
      return actor ? await draw(surface, actor, { form, values, submission, errors }) : null
    })
    // With the database away the form can still be drawn, without what is looked up.
    return drawn instanceof Failure || !drawn
      ? dialog(form.title, renderForm({ form, values, submission, errors, ...WITHOUT_RECORD }))
      : drawn
  }
  const wanted = fieldsOf(form, values).map(({ id }) => id)
  if (sent.redraw) return await again({})
  if (wanted.join() !== sent.shown) return await again({ '': MORE_QUESTIONS })
  if (Object.hasOwn(menus, form.id)) return await goOn(surface, activity, { values, hidden }, again)
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, activity)
    if (!actor) return refuse('not_on_daybook')
    const key = `teams:form:${surface.tenant}:${submission}`
    return await submit(surface.world, actor, { verb: form.id as Verb, values, key })
  })
  const errors = errorsOf(form, values, outcome)
  if (errors || outcome instanceof Failure) return await again(errors ?? {})
  const { title, lines } = noticeOf(outcome, surface.world)
  return notice(title, lines)
}

const WITHOUT_RECORD = { context: { dangerLines: [], today: '', time: '' }, labels: {} }
const MORE_QUESTIONS = 'Nothing is sent yet: other questions fit what you chose.'

type Again = (errors: Readonly<Record<string, string>>) => Promise<DialogAnswer>

/** What was chosen in a menu takes the menu’s place: its form. */
async function goOn(
  surface: Surface,
  activity: Envelope,
  { values, hidden }: { values: FormValues; hidden: FormValues },
  again: Again,
): Promise<DialogAnswer> {
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, activity)
    if (!actor) return refuse('not_on_daybook')
    const form = findChosen(values)
    return form
      ? await formDialog(surface, actor, { form, values: hidden })
      : refuse('missing_answer')
  })
  if (outcome instanceof Failure) return await again({ '': failureWords(outcome.code) })
  return isRefusal(outcome) ? await again({ '': refusalWords(outcome.refused) }) : outcome
}
