import type { StepId } from './acts.ts'
import type { CaseId, StaffId } from './ids.ts'
import type { Level } from './levels.ts'

/** Something that a first person asked and a second one answers. */
export type Step = {
  /** The id of the entry that asks. */
  id: StepId
  kind: 'lowering' | 'wrong_case' | 'override_review'
  caseId: CaseId
  reference: string
  askedBy: StaffId
  askedAt: string
  about: string
  detail: { to?: Level; rightCase?: CaseId }
}
