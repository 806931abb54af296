import { z } from 'zod'
import { alsoOn, claims, date, entry, text } from './fields.table.ts'

/** Work with other services. */
export const partnerKinds = {
  referral: {
    label: 'Referral',
    payload: z.strictObject({
      to: text,
      what: text,
      ...claims,
      reference: text.optional(),
      chaseOn: date.optional(),
    }),
  },
  referral_acknowledged: {
    label: 'Referral acknowledged',
    payload: z.strictObject({ referral: entry, by: text, reference: text.optional(), ...claims }),
  },
  referral_outcome: {
    label: 'Outcome of a referral',
    payload: z.strictObject({ referral: entry, outcome: text }),
  },
  referral_feedback: {
    label: 'Feedback on a referral',
    payload: z.strictObject({ referral: entry, feedback: text }),
  },
  meeting: {
    label: 'Multi-agency meeting',
    payload: z.strictObject({
      meeting: z.enum([
        'strategy_discussion',
        'marac',
        'case_conference',
        'core_group',
        'taf',
        'lado',
        'mash',
      ]),
      ...claims,
      attended: text,
      shared: text,
      alsoOn,
      decisions: text,
      actions: text.optional(),
    }),
  },
  consultation: {
    label: 'Consultation',
    payload: z.strictObject({
      question: text,
      advice: text,
      by: text,
      whoDoesWhat: text.optional(),
      ...claims,
    }),
  },
  professional_challenge: {
    label: 'Professional challenge',
    payload: z.strictObject({
      stage: z.enum(['colleague', 'manager', 'lead', 'partnership']),
      to: text,
      what: text,
      answerBy: date.optional(),
    }),
  },
} as const
