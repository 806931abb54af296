import { z } from 'zod'
import { levelSchema } from './levels.ts'

/**
 * The kinds of entry and what each holds (the payload). Times are ISO 8601 instants.
 * `occurredAt` and `becameAwareAt` are claims by the author; `recordedAt` is never among them: the
 * database gives it.
 */
export const LONGEST_TEXT = 40_000
const text = z.string().trim().min(1).max(LONGEST_TEXT)
const claims = { occurredAt: z.iso.datetime(), becameAwareAt: z.iso.datetime().optional() }
const date = z.iso.date()
const id = z.uuid()

export const entryKinds = {
  case_opened: {
    label: 'Case opened',
    payload: z.strictObject({ why: text }),
  },
  person_details: {
    label: 'Person details',
    payload: z.strictObject({
      name: text,
      group: z.enum(['child', 'adult_at_risk']),
      dateOfBirth: date.optional(),
      age: z.int().min(0).max(120).optional(),
      pronouns: text.optional(),
    }),
  },
  safe_contact: {
    label: 'Safe contact',
    payload: z.strictObject({ how: text, when: text.optional(), note: text.optional() }),
  },
  safety_line: {
    label: 'Safety line',
    payload: z.strictObject({ line: text }),
  },
  note: {
    label: 'Note',
    payload: z.strictObject({
      text,
      ...claims,
      with: z.enum(['person', 'family', 'supervisor', 'statutory_service', 'other']).optional(),
      how: z.enum(['visit', 'call', 'message', 'meeting', 'email', 'letter']).optional(),
      seen: z.enum(['seen', 'seen_alone', 'not_seen']).optional(),
      heard: z.boolean().optional(),
    }),
  },
  disclosure: {
    label: 'Disclosure',
    payload: z.strictObject({
      words: text,
      ...claims,
      exactness: z.enum(['exact', 'near', 'interpreted']).optional(),
      interpreter: text.optional(),
      questionsAsked: text.optional(),
      whoSpoke: text.optional(),
      whoElse: text.optional(),
      demeanour: text.optional(),
      injuries: text.optional(),
      doneAtOnce: text.optional(),
      wishes: text.optional(),
      toldPassedOn: z.boolean().optional(),
      whoHasBeenTold: text.optional(),
      worry: levelSchema.optional(),
    }),
  },
  level_change: {
    label: 'Concern level',
    payload: z.strictObject({ to: levelSchema, reason: text, because: id.optional() }),
  },
  decision: {
    label: 'Decision',
    payload: z.strictObject({
      decision: text,
      reasoning: text,
      alternatives: text.optional(),
      consulted: text.optional(),
      reviewOn: date.optional(),
    }),
  },
  action: {
    label: 'Action',
    payload: z.strictObject({ what: text, owner: id, dueOn: date }),
  },
  action_done: {
    label: 'Action done',
    payload: z.strictObject({ action: id, result: text }),
  },
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
  referral_outcome: {
    label: 'Outcome of a referral',
    payload: z.strictObject({ referral: id, outcome: text }),
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
      decisions: text,
    }),
  },
  addendum: {
    label: 'Addendum',
    payload: z.strictObject({
      addendum: z.enum(['clarification', 'correction', 'objection']),
      text,
    }),
  },
  alert_taken: {
    label: 'Alert taken',
    payload: z.strictObject({ alert: id, because: id }),
  },
} as const satisfies Record<string, { label: string; payload: z.ZodType }>

export type EntryKind = keyof typeof entryKinds
export type Payload<Kind extends EntryKind> = z.infer<(typeof entryKinds)[Kind]['payload']>

/** An entry as an authorised reader has it: opened, and its payload known by its kind. */
export type Entry = {
  [Kind in EntryKind]: {
    id: string
    kind: Kind
    authorId: string | null
    amends: string | null
    recordedAt: string
    payload: Payload<Kind>
  }
}[EntryKind]
