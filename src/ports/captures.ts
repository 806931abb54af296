import type { DraftId, EntryId, OrganisationId, StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'

/** `entry` null: not on the record yet. `sent`: on its way there. */
export type Captured = {
  organisation: OrganisationId
  staff: StaffId
  draft: DraftId
  entry: EntryId | null
  sent: boolean
}

/**
 * Which messages of a chat were recorded, by where they stand there; kept as a digest. Throws
 * `Failure`.
 */
export interface Captures {
  /** From now on what becomes of that message is noticed. */
  watch(actor: Actor, draft: DraftId, key: string, source: string): Promise<void>
  /** Everybody who recorded it, or is about to. */
  find(source: string): Promise<Captured[]>
}
