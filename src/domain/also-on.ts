import { type CaseId, findId } from './ids.ts'
import type { Plan } from './plan.ts'
import { type Refusal, refuse } from './refusals.ts'

/**
 * The other case on which an entry is kept as well, where its author chose one.
 * @returns what belongs into the plan and into what is written; a refusal when it is the same case,
 * or when a case is opened with it: of what is refused nothing may stay, and an open case would.
 */
export function readAlsoOn(
  typed: string | null | undefined,
  onCase: Plan['case'],
): { alsoOn?: CaseId } | Refusal {
  if (!typed) return {}
  const alsoOn = findId<CaseId>(typed)
  if (!alsoOn) return refuse('not_found', 'alsoOn')
  if (onCase === 'new') return refuse('also_on_new', 'alsoOn')
  return alsoOn === onCase ? refuse('same_case', 'alsoOn') : { alsoOn }
}
