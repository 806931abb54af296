import type { StepId } from './acts.ts'
import type { CaseId, EntryId, StaffId } from './ids.ts'
import type { Level } from './levels.ts'

/** Something that a first person asked and a second one answers. */
export type Step = {
  /** The id of the entry that asks; of a conflict an id of its own. */
  id: StepId
  kind: 'lowering' | 'wrong_case' | 'override_review' | 'conflict'
  caseId: CaseId
  reference: string
  askedBy: StaffId
  askedAt: string
  about: string
  /** `staff`: who is said to be in conflict. */
  detail: { to?: Level; rightCase?: CaseId; staff?: StaffId }
  /** False: a conflict in an entry that the reader does not read. */
  readsIt: boolean
}

/** Somebody whom an entry names as in conflict, for whoever decides whether that is so. */
export type ConflictStep = { caseId: CaseId; entry: EntryId; whom: StaffId }
