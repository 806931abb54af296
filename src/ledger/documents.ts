import { createHash } from 'node:crypto'
import { callAs, type Sql } from '../database/connection.ts'
import { documentsOf, type KeptDocument } from '../domain/documents.ts'
import { Failure } from '../domain/failures.ts'
import type { EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Documents } from '../ports/documents.ts'
import type { Vault } from '../ports/vault.ts'
import { lock, unlock } from '../vault/box.ts'
import { findKey } from './append.ts'
import { type EntryRow, openAll } from './rows.ts'

/** A document as it lies in the database: sealed, for the entry that it came with. */
export type DocumentRow = {
  case_id: string
  entry_id: string
  organisation_id: string
  ciphertext: Uint8Array
}

type ReadAsk = { entry: EntryId; kept: KeptDocument; exit: string; message: string | null }

/** Documents on PostgreSQL, each sealed for the entry that it came with and no other. */
export function postgresDocuments(sql: Sql, vault: Vault): Documents {
  const read = async (
    actor: Actor,
    { entry, kept, exit, message }: ReadAsk,
  ): Promise<Uint8Array | null> => {
    const call = 'daybook.read_document($2, $3, $4, $5)'
    const [row] = await callAs<DocumentRow>(sql, actor, call, [entry, kept.id, exit, message])
    return row ? openDocument(await vault.getKey('case', row.case_id), row, kept) : null
  }
  return {
    digest,

    async keep(actor, { caseId, isNew, entry }, id, bytes) {
      // The case of somebody else has a key too, and the record says no all the same.
      if (isNew) await vault.createKey('case', caseId)
      const key = await findKey(vault, 'case', caseId)
      if (!key) return false
      const sealed = lock(key, boundTo(actor.organisationId, entry, id), bytes)
      const call = 'daybook.keep_document($2, $3, $4, $5, $6::bytea)'
      const args = [id, caseId, entry, isNew, sealed] as never[]
      const [row] = await callAs<{ answer: boolean }>(sql, actor, call, args)
      return row?.answer === true
    },

    read: (actor, entry, kept, exit) => read(actor, { entry, kept, exit, message: null }),

    async handOver(actor, { entry, document, message }) {
      const call = 'daybook.entry_of_document($2, $3, $4)'
      const rows = await callAs<EntryRow>(sql, actor, call, [entry, document, message])
      const [written] = await openAll(vault, rows)
      const all = documentsOf(written)
      const kept = all.find(({ id }) => id === document)
      if (!kept) return null
      const bytes = await read(actor, { entry, kept, exit: 'document', message })
      return bytes ? { name: kept.name, n: all.indexOf(kept) + 1, bytes } : null
    },
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function boundTo(organisation: string, entry: string, id: string): string {
  return `daybook-document/1|${organisation}|${entry}|${id}`
}

/** @throws Failure `record_damaged` when it is not the document that its entry speaks of. */
export function openDocument(
  key: Uint8Array,
  { organisation_id, entry_id, ciphertext }: DocumentRow,
  { id, sha256 }: Pick<KeptDocument, 'id' | 'sha256'>,
): Buffer {
  const bytes = opened(key, boundTo(organisation_id, entry_id, id), ciphertext)
  if (digest(bytes) !== sha256) throw new Failure('record_damaged')
  return bytes
}

function opened(key: Uint8Array, bound: string, sealed: Uint8Array): Buffer {
  try {
    return unlock(key, bound, sealed)
  } catch (thrown) {
    throw new Failure('record_damaged', thrown)
  }
}
