import { z } from 'zod'
import { aCase, date, entry, staff, text } from './fields.table.ts'

const on = { on: z.enum(['case', 'entry']), entry: entry.optional() }
const who = { who: staff, why: text }

/** What is added to entries later, and who may see what: each with its reason. */
export const accessKinds = {
  addendum: {
    label: 'Addendum',
    payload: z.strictObject({
      addendum: z.enum(['clarification', 'correction', 'objection']),
      text,
    }),
  },
  wrong_case: {
    label: 'Wrong case',
    payload: z.strictObject({ entry, rightCase: aCase, why: text }),
  },
  wrong_case_answer: {
    label: 'Answer to “wrong case”',
    payload: z.strictObject({
      request: entry,
      confirmed: z.boolean(),
      reason: text,
      breach: z.enum(['yes', 'no', 'not_known']).optional(),
    }),
  },
  override: { label: 'Override', payload: z.strictObject({ reason: text }) },
  override_review: {
    label: 'Review of an override',
    payload: z.strictObject({
      override: entry,
      outcome: z.enum(['justified', 'not_justified']),
      reason: text,
    }),
  },
  restriction: {
    label: 'Restriction',
    payload: z.strictObject({ ...on, why: text, reviewOn: date, listed: z.array(staff).min(2) }),
  },
  restriction_ended: {
    label: 'Restriction ended',
    payload: z.strictObject({ ...on, why: text }),
  },
  reader_named: { label: 'Reader named', payload: z.strictObject({ entry, ...who }) },
  reader_ended: { label: 'Reader ended', payload: z.strictObject({ entry, ...who }) },
  conflict_declared: { label: 'Conflict declared', payload: z.strictObject({ ...on, ...who }) },
  conflict_lifted: { label: 'Conflict lifted', payload: z.strictObject({ ...on, ...who }) },
  task_given: {
    label: 'Case given for a task',
    payload: z.strictObject({
      what: z.enum(['access_request', 'destruction_review', 'handover']),
      until: date,
      ...who,
    }),
  },
  task_ended: { label: 'Task ended', payload: z.strictObject(who) },
} as const
