import type { CaseFacts, Listed } from '../domain/case-facts.ts'
import type { Role } from '../domain/people.ts'
import type { Visibility } from '../domain/plan.ts'

/** The same, with one entry of the case and the alert that it may have raised. */
export type EntryFacts = CaseFacts & {
  visibility: Visibility
  /** A restriction of the entry's own. */
  entryRestriction: Listed
  /** Conflicted with this very entry. */
  entryConflict: boolean
  /** Named as a reader in person. */
  namedInPerson: boolean
  /** The entry names the office of the lead. */
  namesOffice: boolean
  /** Roles held in person, without cover. */
  holdsInPerson: readonly Role[]
  coversLead: boolean
  /** The alert that reached them was raised by this entry. */
  raisedTheirAlert: boolean
  /** They raised the alert themselves. */
  isReporter: boolean
}

/** What a second person has to know of the first. */
export type StepFacts = CaseFacts & {
  /** They asked for it, or used the override, themselves. */
  isFirst: boolean
  /** Somebody else could answer as a lead; of a lowering, one who reads all since the High. */
  hasSecondLead: boolean
  /** Who used the override holds the role of lead or deputy. */
  firstIsLead: boolean
}
