import { standingOf } from '../domain/caseload.ts'
import type { Entry } from '../domain/entry-kinds.table.ts'

/** A referral is expected to be answered within so many days. */
const ANSWER_DAYS = 3

/** What waits on one case, in counts. */
export type Waits = { planned: number; actions: number; referrals: number; decisions: number }

/**
 * What waits on a case after its entries: planned contacts without a note, actions overdue,
 * referrals without an answer, decisions whose review day has come.
 */
export function whatWaits(
  entries: readonly Entry[],
  { now, zone }: { now: string; zone: string },
): Waits {
  const { actions, referrals, decisions, planned } = standingOf(entries, now, zone)
  return {
    actions: actions.length,
    referrals: referrals.filter(({ days }) => days > ANSWER_DAYS).length,
    decisions: decisions.length,
    planned: planned.length,
  }
}

/** Without what stands on the same Home already, with its day: nothing is said twice. */
export function withoutShown(waits: Waits, kinds: readonly string[]): Waits {
  const left = (count: number, shown: string) =>
    Math.max(0, count - kinds.filter((kind) => kind === shown).length)
  const { referrals, decisions } = waits
  return {
    ...waits,
    referrals: left(referrals, 'referral'),
    decisions: left(decisions, 'decision'),
  }
}
