import type { DatedKind } from '../domain/deadlines.ts'
import type { CaseId, EntryId, OrganisationId } from '../domain/ids.ts'
import type { Level } from '../domain/levels.ts'
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

/** A step of a protocol, or a day that was set for an entry. `dueAt`: it is late from then on. */
export type DueStep = {
  caseId: CaseId
  reference: string
  /** Null: none yet. Absent: not theirs to know. */
  level?: Level | null
  isMissed: boolean
  dueAt: string
} & ({ kind: 'step'; what: string; owner: string } | { kind: DatedKind; entry: EntryId })

/** What a level sets in motion. The entries about it are the system’s own. Throws `Failure`. */
export interface Protocols {
  listToSettle(): Promise<SettledStep[]>
  /** Writes the entry, once; false when another process did. */
  settle(step: SettledStep): Promise<boolean>
  /** What is due on the cases that somebody works, supervises or leads, soonest first. */
  listDue(actor: Actor): Promise<DueStep[]>
}
