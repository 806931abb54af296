import { z } from 'zod'
import type { RecordDecision } from '../../domain/decide-decision.ts'
import { type Form, hidden, longText, shortText } from '../form.ts'

const schema = z.object({
  alert: hidden(),
  decision: longText({
    label: 'What was decided?',
    hint: 'Also when the decision is not to act, not to refer or not to share.',
    required: true,
  }),
  reasoning: longText({ label: 'Why?', hint: 'The reasons, as you weighed them.', required: true }),
  alternatives: longText({ label: 'What else was considered' }),
  consulted: shortText({ label: 'Who was consulted' }),
})

/** Opened from an alert that somebody has: the decision, with its reasoning, closes it. */
export const decisionForm: Form<RecordDecision & { alert: string | null }> = {
  id: 'record_decision',
  title: 'Record the decision',
  submit: 'Record',
  showsDangerLines: false,
  schema,
  shape: schema.shape,
}
