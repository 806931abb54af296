import { USUAL_HOURS, workingDaysAfter } from './duty.ts'
import type { EntryKind } from './entry-kinds.table.ts'
import type { PlannedEntry, Situation } from './plan.ts'

/** An override is reviewed within so many working days. */
const REVIEW_DAYS = 5
/** A request to lower that nobody has answered by then needs somebody to speak to. */
const ANSWER_DAYS = 2

/** Which field of an entry is the day by which somebody looks at it again. */
const DAY_FIELDS = {
  restriction: 'reviewOn',
  decision: 'reviewOn',
  referral: 'chaseOn',
  professional_challenge: 'answerBy',
  follow_up: 'again',
} as const satisfies { [Kind in EntryKind]?: string }

/** Which field names the entry whose day it settles. */
const SETTLES = {
  follow_up: 'of',
  referral_acknowledged: 'referral',
  referral_outcome: 'referral',
  referral_feedback: 'referral',
} as const satisfies { [Kind in EntryKind]?: string }

/** What a day can be set for; `moved`: an entry from a wrong case that had no day there. */
export type DatedKind =
  | 'moved'
  | Exclude<keyof typeof DAY_FIELDS, 'follow_up'>
  | 'override'
  | 'lowering_request'
  // As whoever asked for it sees it.
  | 'own_request'

/** The day that an entry sets, and the entry whose day it settles. */
export function deadlinesOf(
  { kind, payload }: Pick<PlannedEntry, 'kind' | 'payload'>,
  s: Pick<Situation, 'now' | 'zone' | 'settings'>,
): Pick<PlannedEntry, 'due' | 'meets'> {
  const fields = payload as { [field: string]: unknown }
  const days = kind === 'override' ? REVIEW_DAYS : kind === 'lowering_request' ? ANSWER_DAYS : 0
  const nation = s.settings.nation ?? USUAL_HOURS.nation
  const due =
    days > 0 ? workingDaysAfter(s.now, s.zone, { days, nation }) : fieldOf(DAY_FIELDS, kind, fields)
  const meets = fieldOf(SETTLES, kind, fields)
  return {
    ...(due ? { due } : {}),
    ...(meets ? { meets: meets as NonNullable<PlannedEntry['meets']> } : {}),
  }
}

function fieldOf(
  names: { readonly [kind: string]: string },
  kind: string,
  fields: { [field: string]: unknown },
): string | undefined {
  const name = Object.hasOwn(names, kind) ? names[kind] : undefined
  return name === undefined ? undefined : (fields[name] as string | undefined)
}
