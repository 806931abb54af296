import { type Ask, answerAsk, asks } from '../../../conversations/asks.ts'
import { carriedIds } from '../../../conversations/carried-ids.ts'
import { chosenLabels } from '../../../conversations/chosen-labels.ts'
import { formContext, knownDangerLines, type Opening } from '../../../conversations/form-context.ts'
import { formLines } from '../../../conversations/form-lines.ts'
import { keepDraft } from '../../../conversations/keep-draft.ts'
import { findChosen, findForm, menus } from '../../../conversations/menu.ts'
import { errorsOf, noticeOf } from '../../../conversations/outcome-of-form.ts'
import { submit } from '../../../conversations/submit.ts'
import type { Verb } from '../../../conversations/verbs.table.ts'
import { Failure } from '../../../domain/failures.ts'
import type { Actor } from '../../../domain/people.ts'
import { isRefusal, refusalWords } from '../../../domain/refusals.ts'
import { type Form, type FormValues, fieldsOf } from '../../../messages/form.ts'
import { readInputs, type SentForm } from '../read/card-data.ts'
import type { Envelope } from '../read/envelope.ts'
import { type DialogAnswer, dialog, notice } from '../render/dialog.ts'
import { fitting } from '../render/fitting.ts'
import { type Drawn, renderForm } from '../render/form.ts'
import { pageOf } from '../render/page.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'
import { type Step, type Trail, trailOf, wayOn } from '../trail.ts'

/** A form of ours in a dialog. Whether it may be sent is checked when it is. */
export async function formDialog(
  surface: Surface,
  actor: Actor,
  opening: Opening | Extract<Step, { form: string }>,
  trail: Trail = [],
): Promise<DialogAnswer> {
  const form = findForm(opening.form)
  if (!form) throw new RangeError(`there is no form ${opening.form}`)
  const submission = surface.world.ids.random()
  const { values, caseLabel } = opening
  return await draw(surface, actor, { form, values, submission, errors: {}, trail, caseLabel })
}

type Shown = Pick<Drawn, 'form' | 'values' | 'submission' | 'errors'> & {
  /** How somebody came to it. */
  trail: Trail
  caseLabel?: string | undefined
}

async function draw(
  surface: Surface,
  actor: Actor,
  { trail, caseLabel, ...shown }: Shown,
): Promise<DialogAnswer> {
  const { world, held } = surface
  const { form, values } = shown
  const context = await formContext(world, actor, caseLabel)
  const found = await chosenLabels(world, actor, form, values)
  const labels = caseLabel ? { ...found, case: caseLabel } : found
  const lines = await formLines(world, actor, form.id, values)
  const drawn = fitting({ ...shown, context: { ...context, lines }, labels }, (kept) =>
    held.hold(actor.id, kept),
  )
  const way = wayOn(surface, actor, trail, { form: form.id, values, caseLabel })
  return dialog(form.title, renderForm(drawn), way)
}

/** Keeps what stands in a form that somebody leaves by Back. */
export async function keepForm(
  surface: Surface,
  actor: Actor,
  sent: SentForm,
  inputs: Record<string, unknown>,
): Promise<void> {
  const form = findForm(sent.form)
  if (!form) return
  const kept = sent.aside ? surface.held.find(actor.id, sent.aside.id) : {}
  const values = { ...carriedIds(sent.carried), ...readInputs(form, inputs), ...kept }
  await keepDraft(surface.world, actor, { form: form.id, values, key: keyOf(surface, sent) })
}

const keyOf = ({ tenant }: Surface, { submission }: SentForm) =>
  `teams:form:${tenant}:${submission}`

/** A form that was sent: saved, or drawn again with what was typed and what is wrong. */
export async function takeForm(
  surface: Surface,
  activity: Envelope,
  sent: SentForm,
  inputs: Record<string, unknown>,
): Promise<DialogAnswer> {
  const form = findForm(sent.form)
  if (!form) return notice('Not opened', [refusalWords('not_understood')])
  const typed = { ...carriedIds(sent.carried), ...readInputs(form, inputs) }
  const answer = await attempt(surface, async () => {
    const actor = await findActorOf(surface, activity)
    if (!actor) return notice('Not sent', [refusalWords('not_on_daybook')])
    return await send(surface, actor, { form, sent, typed })
  })
  if (!(answer instanceof Failure)) return answer
  // The form is still there, with what was typed, without what would have to be looked up.
  const errors = errorsOf(form, typed, answer) ?? {}
  const context = { dangerLines: knownDangerLines(), today: '', time: '' }
  const { submission, aside } = sent
  const drawn = { form, values: typed, submission, errors, context, labels: {} }
  return dialog(form.title, renderForm(aside ? { ...drawn, aside } : drawn))
}

const MORE_QUESTIONS = 'Nothing is sent yet: other questions fit what you chose.'

type Sending = { form: Form<unknown>; sent: SentForm; typed: FormValues }

async function send(
  surface: Surface,
  actor: Actor,
  { form, sent, typed }: Sending,
): Promise<DialogAnswer> {
  const { submission, aside } = sent
  const kept = aside ? surface.held.find(actor.id, aside.id) : {}
  const values = { ...typed, ...kept }
  const key = keyOf(surface, sent)
  const trail = trailOf(surface, actor, sent.from).slice(0, -1)
  const again = async (errors: Readonly<Record<string, string>>) => {
    await keepDraft(surface.world, actor, { form: form.id, values, key })
    return await draw(surface, actor, { form, values, submission, errors, trail })
  }
  if (aside && !kept) {
    // Nothing is kept over a draft that may hold the words that are missing here.
    const errors = Object.fromEntries(aside.fields.map((id) => [id, GONE]))
    return await draw(surface, actor, { form, values, submission, errors, trail })
  }
  if (sent.keep) return await keepForLater(surface, actor, { form: form.id, values, key })
  const wanted = fieldsOf(form, values).map(({ id }) => id)
  if (sent.redraw) return await again({})
  if (wanted.join() !== sent.shown) return await again({ '': MORE_QUESTIONS })
  // What was chosen or asked here is still there when somebody comes back to it.
  const through = [...trail, { form: form.id, values }]
  if (Object.hasOwn(menus, form.id)) {
    const chosen = findChosen(values)
    const opening = { form: chosen ?? '', values: carriedIds(sent.carried) }
    if (chosen) return await formDialog(surface, actor, opening, through)
    return await again({ '': refusalWords('missing_answer') })
  }
  if (Object.hasOwn(asks, form.id)) {
    const shown = await answerAsk(surface.world, actor, { ask: form.id as Ask, values, key })
    if (isRefusal(shown)) return await again({ '': refusalWords(shown.refused) })
    const view = viewOfAsk(surface, actor, values)
    const pressed = { action: 'show_view', value: view, page: 0 }
    return pageOf(shown, pressed, wayOn(surface, actor, through, { pressed }))
  }
  const outcome = await submit(surface.world, actor, { verb: form.id as Verb, values, key })
  const errors = errorsOf(form, values, outcome)
  if (errors) return await again(errors)
  const { title, lines } = noticeOf(outcome, surface.world)
  return notice(title, lines, wayOn(surface, actor, trail, null))
}

/** The form is left as it is: kept, and asked about in a message, as one closed on Slack is. */
async function keepForLater(
  { world }: Surface,
  actor: Actor,
  kept: { form: string; values: FormValues; key: string },
): Promise<DialogAnswer> {
  if (!(await keepDraft(world, actor, kept))) return notice('Nothing to keep', NO_WORDS)
  await world.drafts.close(actor, kept.key)
  return notice('Kept for later', KEPT)
}

const NO_WORDS = ['There were no words in it yet. Open it again when you are ready.']
const KEPT = [
  'It is not sent. A message to you opens it again, as does the word drafts.',
  'Only you can open it. It is kept for seven days, and then wiped.',
]

/** What leads to the next page. The words wait here; none stands in the card. */
function viewOfAsk({ held }: Surface, actor: Actor, { words = null }: FormValues): string {
  return `search held:${held.hold(actor.id, { words })}`
}

const GONE = [
  'What you wrote here waited too long for this form.',
  'Please look under the word drafts; if it is not there, write it again.',
].join(' ')
