import type { CaseId, EntryId, OrganisationId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'

/** A step about which something is to be put on record. */
export type SettledStep = {
  id: string
  organisation: OrganisationId
  caseId: CaseId
  what: string
  dueAt: string
  doneBy: EntryId | null
  outcome: 'done' | 'late' | 'missed'
}

export type DueStep = {
  caseId: CaseId
  reference: string
  level: 'medium' | 'high'
  what: string
  owner: string
  dueAt: string
  isMissed: boolean
}

/** What a level sets in motion. The entries about it are the system’s own. Throws `Failure`. */
export interface Protocols {
  listToSettle(): Promise<SettledStep[]>
  /** Writes the entry, once; false when another process did. */
  settle(step: SettledStep): Promise<boolean>
  /** What is due on the cases that somebody works, supervises or leads, soonest first. */
  listDue(actor: Actor): Promise<DueStep[]>
}
