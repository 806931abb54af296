import { decideDecision } from '../domain/decide-decision.ts'
import { decideDisclosure } from '../domain/decide-disclosure.ts'
import { decideRaise } from '../domain/decide-level.ts'
import { decideNote } from '../domain/decide-note.ts'
import type { Plan, Situation } from '../domain/plan.ts'
import type { Refusal } from '../domain/refusals.ts'
import { type Form, type FormValues, readForm } from '../messages/form.ts'
import { concernForm } from '../messages/forms/concern.ts'
import { decisionForm } from '../messages/forms/decision.ts'
import { disclosureForm } from '../messages/forms/disclosure.ts'
import { noteForm } from '../messages/forms/note.ts'

type Read = { errors: Record<string, string> } | { decide: (s: Situation) => Plan | Refusal }

/** Binds a form to the decision it asks for. */
function verb<Values>(
  form: Form<Values>,
  decide: (values: Values, s: Situation) => Plan | Refusal,
) {
  return {
    form: form as Form<unknown>,
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

/** What people can ask to be written, by the name under which a submission is kept. */
export const verbs = {
  record_note: verb(noteForm, decideNote),
  record_disclosure: verb(disclosureForm, decideDisclosure),
  raise_level: verb(concernForm, decideRaise),
  record_decision: verb(decisionForm, decideDecision),
}

export type Verb = keyof typeof verbs
