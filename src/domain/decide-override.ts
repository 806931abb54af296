import { OPEN_ENTRY, type Plan, type Situation } from './plan.ts'
import { type Refusal, refuse } from './refusals.ts'

export type UseOverride = { reference: string | null; reason: string }

/** Reading a case without another ground: for three hours, with a reason on the record. */
export function decideOverride(command: UseOverride, s: Situation): Plan | Refusal {
  const reason = command.reason.trim()
  if (!command.reference?.trim()) return refuse('no_case_chosen', 'reference')
  if (!reason) return refuse('no_reason')
  if (!s.overridden) return refuse('not_found', 'reference')
  return {
    case: s.overridden,
    entries: [{ ...OPEN_ENTRY, label: 'entry', kind: 'override', payload: { reason } }],
    act: { act: 'override' },
    receiptFor: 'entry',
  }
}
