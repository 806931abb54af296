import type { CaseId, StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { EgressRow } from './egress.ts'

/** How AI is switched. `ofCase` null: no case was asked about, or it is not for the actor. */
export type AiState = {
  isOn: boolean
  switchedBy: StaffId | null
  switchedAt: string | null
  ofCase: boolean | null
}

/**
 * The switches of AI, what left for a model, and what readers said. Off until it is switched on.
 */
export interface Ai {
  state(actor: Actor, reference: string | null): Promise<AiState>
  /** `reference` null: for the whole organisation. Null: it is done. */
  turn(actor: Actor, reference: string | null, on: boolean): Promise<Refusal | null>
  /** What a reader said of a brief; false: the case is not for them. */
  rate(
    actor: Actor,
    reference: string,
    rating: { helpful: boolean; byAi: boolean },
  ): Promise<boolean>
  /** Readers' last words, counted; empty for who does not keep the rules. */
  countRatings(actor: Actor): Promise<{ byAi: boolean; helpful: number; wrong: number }[]>
  /** Keeps that a request leaves; false: it may not. Only once it is true may the request go. */
  record(actor: Actor, caseId: CaseId, row: Omit<EgressRow, 'at' | 'caseId'>): Promise<boolean>
}
