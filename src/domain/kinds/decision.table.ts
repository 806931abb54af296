import { z } from 'zod'
import { date, entry, staff, text } from './fields.table.ts'

/** What was decided and why, what is to be done, and who answers for it. */
export const decisionKinds = {
  decision: {
    label: 'Decision',
    payload: z.strictObject({
      choice: z
        .enum(['act', 'not_to_act', 'not_to_refer', 'not_to_share', 'not_to_raise'])
        .optional(),
      decision: text,
      reasoning: text,
      alternatives: text.optional(),
      consulted: text.optional(),
      reviewOn: date.optional(),
    }),
  },
  sharing_decision: {
    label: 'Sharing decision',
    payload: z.strictObject({
      share: z.enum(['share', 'not_share']),
      with: text,
      what: text,
      why: text,
      basis: text,
      personTold: z.enum(['told', 'not_yet', 'unsafe']).optional(),
      toldWhy: text.optional(),
    }),
  },
  action: { label: 'Action', payload: z.strictObject({ what: text, owner: staff, dueOn: date }) },
  action_done: { label: 'Action done', payload: z.strictObject({ action: entry, result: text }) },
  /** What came of an entry that had a day: a review, a chase, an answer. */
  follow_up: {
    label: 'Follow-up',
    payload: z.strictObject({ of: entry, what: text, again: date.optional() }),
  },
  management_oversight: {
    label: 'Management oversight',
    payload: z.strictObject({ oversight: text, rationale: text, signed: text }),
  },
  supervision_record: {
    label: 'Supervision record',
    payload: z.strictObject({ with: staff.optional(), discussed: text, agreed: text.optional() }),
  },
  /** One line of the chronology, with the entries that it rests on. */
  significant_event: {
    label: 'Significant event',
    payload: z.strictObject({
      date,
      what: text,
      impact: text,
      tone: z.enum(['good', 'bad', 'neutral']),
      entries: z.array(entry).max(20),
    }),
  },
} as const
