import { createHash } from 'node:crypto'
import { callAs, type Sql } from '../database/connection.ts'
import type { KeptDocument } from '../domain/documents.ts'
import { Failure } from '../domain/failures.ts'
import type { Documents } from '../ports/documents.ts'
import type { Vault } from '../ports/vault.ts'
import { lock, unlock } from '../vault/box.ts'
import { findKey } from './append.ts'

/** A document as it lies in the database: sealed, for the entry that it came with. */
export type DocumentRow = {
  case_id: string
  entry_id: string
  organisation_id: string
  ciphertext: Uint8Array
}

/** Documents on PostgreSQL, each sealed for the entry that it came with and no other. */
export function postgresDocuments(sql: Sql, vault: Vault): Documents {
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

    async read(actor, entry, { id, sha256 }) {
      const call = `daybook.read_document($2, $3, 'document')`
      const [row] = await callAs<DocumentRow>(sql, actor, call, [entry, id])
      if (!row) return null
      return openDocument(await vault.getKey('case', row.case_id), row, { id, sha256 })
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
