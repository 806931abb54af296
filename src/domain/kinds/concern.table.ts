import { z } from 'zod'
import { levelSchema } from '../levels.ts'
import { alert, claims, entry, moment, staff, text } from './fields.table.ts'

/** What a person tells us, what worries us, and the level. */
export const concernKinds = {
  disclosure: {
    label: 'Disclosure',
    payload: z.strictObject({
      words: text,
      ...claims,
      exactness: z.enum(['exact', 'near', 'interpreted']).optional(),
      interpreter: text.optional(),
      originalWords: text.optional(),
      questionsAsked: text.optional(),
      whoSpoke: text.optional(),
      whoElse: text.optional(),
      where: text.optional(),
      demeanour: text.optional(),
      injuries: text.optional(),
      takenDown: z.enum(['typed', 'dictated', 'paper']).optional(),
      keptAt: text.optional(),
      doneAtOnce: text.optional(),
      wishes: text.optional(),
      toldPassedOn: z.boolean().optional(),
      whoHasBeenTold: text.optional(),
      /** Of an adult. */
      capacity: text.optional(),
      consent: z.enum(['given', 'not_given', 'not_asked']).optional(),
      withoutConsent: text.optional(),
      /** Of a child. */
      parentTold: z.enum(['told', 'not_yet', 'unsafe']).optional(),
      parentWhy: text.optional(),
      worry: levelSchema.optional(),
      /** The colleague who was picked in the form: hidden from them, with the whole entry. */
      staffMember: staff.optional(),
    }),
  },
  level_change: {
    label: 'Concern level',
    payload: z.strictObject({ to: levelSchema, reason: text, because: entry.optional() }),
  },
  lowering_request: {
    label: 'Request to lower the level',
    payload: z.strictObject({ to: levelSchema, reason: text }),
  },
  lowering_answer: {
    label: 'Answer to a request to lower',
    payload: z.strictObject({ request: entry, confirmed: z.boolean(), reason: text }),
  },
  staff_concern: {
    label: 'Concern about a colleague',
    payload: z.strictObject({
      type: z.enum(['low_level', 'allegation']),
      staffMember: staff.optional(),
      what: text,
      ...claims,
      doneAtOnce: text.optional(),
    }),
  },
  /** Stands beside the entry that a rule found a sign of risk in. */
  signs_set_aside: {
    label: 'Sign of risk set aside',
    payload: z.strictObject({ because: z.enum(['no_risk', 'known', 'dealt_with']), why: text }),
  },
  alert_taken: { label: 'Alert taken', payload: z.strictObject({ alert, because: entry }) },
  /** By whoever has an alert: what happens next, and when they look at it again. */
  next_step: {
    label: 'Next step',
    payload: z.strictObject({ alert, what: text, owner: staff.optional(), reviewAt: moment }),
  },
  /** By the system, of a step that a level set in motion. */
  step_done: {
    label: 'Step done',
    payload: z.strictObject({ step: text, dueAt: moment, inTime: z.boolean(), because: entry }),
  },
  step_missed: {
    label: 'Step not done in time',
    payload: z.strictObject({ step: text, dueAt: moment }),
  },
  /** By whoever decides, for whoever raised the alert: all that they hear of the decision. */
  reporter_told: {
    label: 'What the reporter is told',
    payload: z.strictObject({ alert, told: text }),
  },
  alert_passed: {
    label: 'Alert passed on',
    payload: z.strictObject({ alert, who: staff, why: text }),
  },
} as const
