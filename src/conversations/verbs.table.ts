import { decideNextStep, decidePassing } from '../domain/decide-alert.ts'
import { decideCapture } from '../domain/decide-capture.ts'
import { decideConflict } from '../domain/decide-conflict.ts'
import { decideDecision } from '../domain/decide-decision.ts'
import { decideDisclosure } from '../domain/decide-disclosure.ts'
import { decideRaise } from '../domain/decide-level.ts'
import { decideLowering, decideLoweringAnswer } from '../domain/decide-lowering.ts'
import { decideMeeting } from '../domain/decide-meeting.ts'
import { decideNote } from '../domain/decide-note.ts'
import { decideOverride } from '../domain/decide-override.ts'
import { decidePlain } from '../domain/decide-plain.ts'
import { decidePrivateNote } from '../domain/decide-private-note.ts'
import { decideReport } from '../domain/decide-report.ts'
import { decideStaffConcern } from '../domain/decide-staff-concern.ts'
import { kindRules } from '../domain/kind-rules.table.ts'
import type { Plan, Situation } from '../domain/plan.ts'
import type { Typed } from '../domain/read-payload.ts'
import type { Refusal } from '../domain/refusals.ts'
import { type Form, type FormValues, readForm } from '../messages/form.ts'
import { nextStepForm, passAlertForm } from '../messages/forms/alert.ts'
import { captureForm } from '../messages/forms/capture.ts'
import { concernForm } from '../messages/forms/concern.ts'
import { conflictForm } from '../messages/forms/conflict.ts'
import { decisionForm } from '../messages/forms/decision.ts'
import { disclosureForm } from '../messages/forms/disclosure.ts'
import { loweringAnswerForm, loweringForm } from '../messages/forms/lowering.ts'
import { noteForm } from '../messages/forms/note.ts'
import { overrideForm } from '../messages/forms/override.ts'
import { plainForm } from '../messages/forms/plain.ts'
import { type PlainForm, type PlainVerb, plainForms } from '../messages/forms/plain-forms.table.ts'
import { privateNoteForm } from '../messages/forms/private-note.ts'
import { reportForm } from '../messages/forms/report.ts'
import { staffConcernForm } from '../messages/forms/staff-concern.ts'

type Read = { errors: Record<string, string> } | { decide: (s: Situation) => Plan | Refusal }

type Bound = {
  form: Form<unknown>
  /** Whether the decision has to know how the case stands. */
  needsState: boolean
  read(values: FormValues): Read
}

/** Binds a form to the decision it asks for. */
function verb<Values>(
  form: Form<Values>,
  decide: (values: Values, s: Situation) => Plan | Refusal,
  needsState = false,
): Bound {
  return {
    form: form as Form<unknown>,
    needsState,
    read(values: FormValues): Read {
      const read = readForm(form, wellFormed(values))
      return 'errors' in read ? read : { decide: (s) => decide(read.values, s) }
    },
  }
}

/** Half a character (of an emoji that was cut in two) has no place in the record's format. */
function wellFormed(values: FormValues): FormValues {
  const entries = Object.entries(values)
  return Object.fromEntries(entries.map(([field, value]) => [field, value?.toWellFormed() ?? null]))
}

/** The kinds that one decision serves, each with the form of its line in the table. */
const plainVerbs = Object.fromEntries(
  Object.entries<PlainForm>(plainForms).map(([name, line]) => {
    const decide = (typed: Typed, s: Situation) => decidePlain(line.kind, typed, s)
    return [name, verb(plainForm(name, line), decide, 'needs' in kindRules[line.kind])]
  }),
) as Record<PlainVerb, Bound>

/** What people can ask to be written, by the name under which a submission is kept. */
export const verbs = {
  ...plainVerbs,
  record_meeting: verb(plainForm('record_meeting', plainForms.record_meeting), decideMeeting),
  record_private_note: verb(privateNoteForm, decidePrivateNote),
  record_staff_concern: verb(staffConcernForm, decideStaffConcern),
  write_report: verb(reportForm, decideReport),
  override_access: verb(overrideForm, decideOverride),
  ask_lowering: verb(loweringForm, decideLowering, true),
  answer_lowering: verb(loweringAnswerForm, decideLoweringAnswer),
  answer_conflict: verb(conflictForm, decideConflict),
  capture_message: verb(captureForm, decideCapture),
  record_note: verb(noteForm, decideNote),
  record_disclosure: verb(disclosureForm, decideDisclosure),
  raise_level: verb(concernForm, decideRaise),
  record_decision: verb(decisionForm, decideDecision),
  say_next_step: verb(nextStepForm, decideNextStep),
  pass_alert: verb(passAlertForm, decidePassing),
}

export type Verb = keyof typeof verbs
