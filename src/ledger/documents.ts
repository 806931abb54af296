import { createHash } from 'node:crypto'
import { callAs, type Sql } from '../database/connection.ts'
import { Failure } from '../domain/failures.ts'
import type { Documents } from '../ports/documents.ts'
import type { Vault } from '../ports/vault.ts'
import { lock, unlock } from '../vault/box.ts'

type Row = { case_id: string; entry_id: string; organisation_id: string; ciphertext: Uint8Array }

/** Documents on PostgreSQL, each sealed for the entry that it came with and no other. */
export function postgresDocuments(sql: Sql, vault: Vault): Documents {
  return {
    digest,

    async keep(actor, { caseId, isNew, entry }, id, bytes) {
      // The case of somebody else has a key too, and the record says no all the same.
      if (isNew) await vault.createKey('case', caseId)
      const key = await vault.getKey('case', caseId)
      const sealed = lock(key, boundTo(actor.organisationId, entry, id), bytes)
      const call = 'daybook.keep_document($2, $3, $4, $5, $6::bytea)'
      const args = [id, caseId, entry, isNew, sealed] as never[]
      const [row] = await callAs<{ answer: boolean }>(sql, actor, call, args)
      return row?.answer === true
    },

    async read(actor, entry, { id, sha256 }) {
      const call = `daybook.read_document($2, $3, 'document')`
      const [row] = await callAs<Row>(sql, actor, call, [entry, id])
      if (!row) return null
      const key = await vault.getKey('case', row.case_id)
      const bytes = opened(key, boundTo(row.organisation_id, row.entry_id, id), row.ciphertext)
      if (digest(bytes) !== sha256) throw new Failure('record_damaged')
      return bytes
    },
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function boundTo(organisation: string, entry: string, id: string): string {
  return `daybook-document/1|${organisation}|${entry}|${id}`
}

function opened(key: Uint8Array, bound: string, sealed: Uint8Array): Buffer {
  try {
    return unlock(key, bound, sealed)
  } catch (thrown) {
    throw new Failure('record_damaged', thrown)
  }
}
