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
  told: longText({
    label: 'What may the person who raised it be told?',
    hint: 'They get these words and nothing else of it. Empty: they hear that it was decided.',
  }),
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
