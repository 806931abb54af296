import type { Plan, Situation } from './plan.ts'
import type { Typed } from './read-payload.ts'
import { type Refusal, refuse } from './refusals.ts'
import { sightOfEntry } from './sight.ts'

/**
 * Whether somebody whom a form named is in conflict. Whoever decides may not read the entry: what
 * they write is for its readers, and never for whom it is about.
 */
export function decideConflict(typed: Typed, { conflict }: Situation): Plan | Refusal {
  if (!conflict) return refuse('not_found')
  if (!typed.confirmed) return refuse('missing_answer', 'confirmed')
  const reason = typed.reason?.trim()
  if (!reason) return refuse('no_reason')
  const { caseId, entry, whom } = conflict
  const isOne = typed.confirmed === 'yes'
  const sight = sightOfEntry(conflict)
  const conflicts = [...new Set([...sight.conflicts, whom])]
  const kind = isOne ? ('conflict_declared' as const) : ('conflict_lifted' as const)
  const payload = { on: 'entry' as const, entry, who: whom, why: reason }
  return {
    case: caseId,
    entries: [{ ...sight, conflicts, label: 'entry', kind, payload }],
    act: { act: isOne ? 'declare_conflict' : 'lift_conflict', on: entry, staff: whom },
    receiptFor: 'entry',
  }
}
