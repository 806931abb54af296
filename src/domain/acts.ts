import type { CaseId, EntryId, StaffId } from './ids.ts'
import type { Level } from './levels.ts'

/** A step that waits for a second person. */
export type StepId = string

/**
 * What an append does besides writing its entries, which say it in words: who works a case, who may
 * read, how a case stands, what waits for a second person. One an append; the record decides in the
 * same statement whether the author may, and does it.
 */
export type Act =
  /** Somebody works the case from now on, or no longer. */
  | { act: 'assign' | 'unassign'; staff: StaffId }
  /** Reading for three hours, for a reason; somebody else reviews it. */
  | { act: 'override' }
  | { act: 'review_override'; step: StepId; confirmed: boolean }
  /** `on`: the case, or one open entry of it. The list has at least two people. */
  | { act: 'restrict'; on: CaseId | EntryId; listed: StaffId[] }
  | { act: 'end_restriction'; on: CaseId | EntryId }
  | { act: 'name_reader' | 'end_reader'; entry: EntryId; staff: StaffId }
  /** `on`: an entry, or the whole case when it is about them or their relative. */
  | { act: 'declare_conflict' | 'lift_conflict'; on: CaseId | EntryId; staff: StaffId }
  /** From High a lead who did not ask confirms; until then it stays. */
  | { act: 'ask_lowering'; to: Level }
  | { act: 'answer_lowering'; step: StepId; confirmed: boolean }
  /** An entry that belongs to another case; a lead confirms. */
  | { act: 'ask_wrong_case'; entry: EntryId; rightCase: CaseId }
  /** `movedTo`: the entry that stands for it on the right case. */
  | { act: 'answer_wrong_case'; step: StepId; confirmed: true; movedTo: EntryId }
  | { act: 'answer_wrong_case'; step: StepId; confirmed: false }
  /** `other`: the case it is joined or linked to. */
  | { act: 'close_case' | 'reopen_case' }
  | { act: 'join_case' | 'link_case'; other: CaseId }
  /** A records officer is given the case for one task, until a day (ISO). */
  | { act: 'give_task'; staff: StaffId; until: string }
  | { act: 'end_task'; staff: StaffId }
