import { z } from 'zod'
import { levelSchema } from '../levels.ts'
import { aCase, date, entry, moment, staff, text } from './fields.table.ts'

/** How a case stands, whom it is about and who works it. */
export const caseKinds = {
  case_opened: { label: 'Case opened', payload: z.strictObject({ why: text }) },
  case_closed: { label: 'Case closed', payload: z.strictObject({ reason: text, outcome: text }) },
  case_reopened: { label: 'Case reopened', payload: z.strictObject({ why: text }) },
  case_transferred: {
    label: 'Case handed on',
    payload: z.strictObject({ from: text.optional(), to: text, why: text }),
  },
  case_joined: {
    label: 'Joined with another case',
    payload: z.strictObject({ other: aCase, why: text }),
  },
  case_linked: {
    label: 'Linked with another case',
    payload: z.strictObject({
      other: aCase,
      relation: z.enum(['household', 'sibling', 'partner', 'parent', 'other']),
      why: text,
    }),
  },
  assignment: {
    label: 'Who works the case',
    payload: z.strictObject({ who: staff, what: z.enum(['assigned', 'unassigned']), why: text }),
  },
  person_details: {
    label: 'Person details',
    payload: z.strictObject({
      name: text,
      group: z.enum(['child', 'adult_at_risk']),
      dateOfBirth: date.optional(),
      age: z.int().min(0).max(120).optional(),
      pronouns: text.optional(),
      otherNames: text.optional(),
      language: text.optional(),
    }),
  },
  /** What stood on the wrong case, whole and with its clocks; shown as what it was. */
  moved: {
    label: 'Moved from another case',
    payload: z.strictObject({
      was: entry,
      original: text,
      author: staff.nullable(),
      /** When it was recorded there. */
      stoodSince: moment,
      fields: z.record(z.string(), z.json()),
    }),
  },
  /** By somebody who does not see the case, if there is one; the person as they call them. */
  report: {
    label: 'Report by a colleague without access',
    payload: z.strictObject({ about: text, what: text.optional() }),
  },
  /** From another system: everything in it is that system’s claim, a level too. */
  imported: {
    label: 'Imported entry',
    payload: z.strictObject({
      text,
      originalKind: text.optional(),
      claimedAuthor: text.optional(),
      claimedRole: text.optional(),
      source: text,
      sourceId: text,
      occurredAt: moment.optional(),
      level: levelSchema.optional(),
    }),
  },
} as const
