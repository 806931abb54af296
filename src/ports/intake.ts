import type { StaffId, SubmissionId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { RefusalCode } from '../domain/refusals.ts'

export type Received = {
  id: SubmissionId
  version: number
  state: 'waiting' | 'done' | 'refused'
  /** False: the same form was saved before with other words. */
  same: boolean
}

export type Waiting = {
  id: SubmissionId
  staffId: StaffId
  version: number
  attempts: number
  /** Opens the words, with the author's key. Throws `vault_unavailable`. */
  open(): Promise<unknown>
}

/** Keeps what was sent, encrypted, before anything is done with it. Throws `Failure`. */
export interface Intake {
  /** True the first time a key is seen, for ever. */
  isFirst(key: string): Promise<boolean>
  /** True when a key was seen; it is none the more seen for being asked about. */
  isKnown(key: string): Promise<boolean>
  /** Once this returns, the words survive the death of this process and of the database. */
  receive(actor: Actor, key: string, words: unknown): Promise<Received>
  claimWaiting(most: number): Promise<Waiting[]>
  /** What the actor sent and what could not be saved, while it is kept; null when it is not. */
  findWords(actor: Actor, id: SubmissionId): Promise<unknown>
  /** Wipes words that waited for seven days, and tells their authors. @returns how many. */
  expire(): Promise<number>
  refuse(actor: Actor, id: SubmissionId, code: RefusalCode): Promise<void>
}
