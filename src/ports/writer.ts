import type { Brief, BriefInput } from '../domain/brief.ts'
import type { CaseId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'

/** A brief that is being written, or is there. */
export type Written = { state: 'waiting' } | { state: 'there'; brief: Brief }

/**
 * Has a model write a brief, where that is switched on. Asked again with the same input it says how
 * far it is; what was written is held in memory for a few minutes, for that reader only.
 */
export interface Writer {
  write(actor: Actor, caseId: CaseId, input: BriefInput): Written
}
