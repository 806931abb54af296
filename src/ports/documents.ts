import type { KeptDocument, NotKept } from '../domain/documents.ts'
import type { CaseId, EntryId } from '../domain/ids.ts'
import type { Actor, SurfaceName } from '../domain/people.ts'

/** Where a document belongs; `isNew`: the case is opened with that entry. */
export type DocumentPlace = { caseId: CaseId; isNew: boolean; entry: EntryId }

/** Documents of captured messages, sealed with the key of their case. Throws `Failure`. */
export interface Documents {
  /** SHA-256 of the bytes, in hex: it stands in the entry. */
  digest(bytes: Uint8Array): string
  /** Before the entry is written. False: no such case of theirs, or the entry is there already. */
  keep(actor: Actor, place: DocumentPlace, id: string, bytes: Uint8Array): Promise<boolean>
  /**
   * Opens a document of an entry that the actor reads now; logged before it leaves. Null: not
   * theirs. Throws `record_damaged` when the bytes are not those that the entry speaks of.
   */
  read(
    actor: Actor,
    entry: EntryId,
    kept: KeptDocument,
    exit: 'document' | 'form',
  ): Promise<Uint8Array | null>
  /**
   * The same for a message of the outbox, with the name that the entry gives it and which of its
   * documents it is, from 1: logged once, however often that message is tried.
   */
  handOver(
    actor: Actor,
    about: { entry: EntryId; document: string; message: string },
  ): Promise<{ name: string; n: number; bytes: Uint8Array } | null>
}

/** Fetches a document from a platform; never a redirect, never another host. Never throws. */
export type FetchDocument = (from: string) => Promise<{ bytes: Uint8Array } | { not: NotKept }>

/** Of each platform from which documents can be fetched. */
export type Fetchers = Partial<Record<SurfaceName, FetchDocument>>
