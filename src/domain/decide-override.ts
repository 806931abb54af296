import { deadlinesOf } from './deadlines.ts'
import { OPEN_ENTRY, type Plan, type Situation } from './plan.ts'
import { type Refusal, refuse } from './refusals.ts'

export type UseOverride = { reference: string | null; reason: string }

/** Reading a case without another ground: for three hours, with a reason on the record. */
export function decideOverride(command: UseOverride, s: Situation): Plan | Refusal {
  const reason = command.reason.trim()
  if (!command.reference?.trim()) return refuse('no_case_chosen', 'reference')
  if (!reason) return refuse('no_reason')
  if (!s.overridden) return refuse('not_found', 'reference')
  const entry = { kind: 'override' as const, payload: { reason } }
  return {
    case: s.overridden,
    entries: [{ ...OPEN_ENTRY, ...deadlinesOf(entry, s), label: 'entry', ...entry }],
    act: { act: 'override' },
    receiptFor: 'entry',
  }
}
