import type { ConsultationId, EntryId, StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Refusal } from '../domain/refusals.ts'

/** What a lead says: the advice, and who does what. */
export type Advice = { advice: string; whoDoesWhat: string }

/** A question, for who asked it or was asked. Instants are ISO 8601. */
export type Question = {
  id: ConsultationId
  askedBy: StaffId
  askedAt: string
  inDanger: boolean
  question: string
  /** Null until it is answered. */
  advice: Advice | null
  answeredBy: StaffId | null
  entry: EntryId | null
  mayAnswer: boolean
}

export type Asking = {
  /** The delivery’s own id: the same key twice is one question. */
  key: string
  question: string
  inDanger: boolean
  /** Who is asked, one step after the other. */
  ladder: readonly (readonly StaffId[])[]
}

/** Questions to the lead, encrypted under the key of who asks. Throws `Failure`. */
export interface Consultations {
  ask(actor: Actor, asking: Asking): Promise<void>
  /** Open ones that the actor asked or was asked, longest first. */
  list(actor: Actor): Promise<Question[]>
  /** Logged; null when it is not theirs, or wiped. */
  find(actor: Actor, id: ConsultationId): Promise<Question | null>
  /** @param entry where it is on the record, if it is. */
  answer(
    actor: Actor,
    question: Question,
    advice: Advice,
    entry: EntryId | null,
  ): Promise<{ done: true } | Refusal>
  /** Brings what nobody answered to the next. @returns how many. */
  climb(): Promise<number>
}
