import type { CaseFacts } from '../domain/case-facts.ts'
import type { EntryFacts, StepFacts } from './facts.ts'
import { caseRules, entryRules, stepRules } from './rules.table.ts'

export type CaseOperation = keyof typeof caseRules
type EntryOperation = keyof typeof entryRules
type StepOperation = keyof typeof stepRules

/** Unknown or inactive means no. */
export function mayOnCase(operation: CaseOperation, facts: CaseFacts): boolean {
  return facts.active && caseRules[operation].holds(facts)
}

export function mayOnEntry(operation: EntryOperation, facts: EntryFacts): boolean {
  return facts.active && entryRules[operation].holds(facts)
}

export function mayAsSecond(operation: StepOperation, facts: StepFacts): boolean {
  return facts.active && stepRules[operation].holds(facts)
}

/**
 * Whether a case exists for somebody: they work it, may read something of it, or are a lead whom a
 * restriction leaves out.
 * @param readsSomething whether they may read at least one entry of it.
 */
export function existsFor(facts: CaseFacts, readsSomething: boolean): boolean {
  if (!facts.active) return false
  const leftOut = facts.restriction !== 'none' && facts.holds.some((r) => /^(lead|deputy)$/.test(r))
  return facts.works || readsSomething || (leftOut && facts.conflict !== 'case')
}
