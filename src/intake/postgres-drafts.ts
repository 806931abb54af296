import canonicalize from 'canonicalize'
import { asked, callAs, type Sql } from '../database/connection.ts'
import { Failure } from '../domain/failures.ts'
import type { DraftId, StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Draft, Drafts, DraftWords } from '../ports/drafts.ts'
import type { Ids } from '../ports/ids.ts'
import type { Vault } from '../ports/vault.ts'
import { lock, unlock } from '../vault/box.ts'

type Row = { id: string; begun_at: Date; saved_at: Date; ciphertext: Uint8Array }

/** Drafts on PostgreSQL, under their author’s key. */
export function postgresDrafts(sql: Sql, vault: Vault, ids: Ids): Drafts {
  const keep = 'daybook.keep_draft($2, $3, $4, $5::bytea, $6, $7)'
  async function put(actor: Actor, key: string, words: DraftWords, draft: DraftId | null) {
    await vault.createKey('staff', actor.id)
    const secret = await vault.getKey('staff', actor.id)
    const locked = lock(secret, boundTo(actor.id), Buffer.from(canonicalize(words) ?? ''))
    const aboutStaff = words.values.aboutStaff === 'yes' || words.form === 'record_staff_concern'
    const id = ids.random() as DraftId
    const args = [key, draft, id, locked, aboutStaff, actor.via ?? null]
    await callAs(sql, actor, keep, args as never[])
    return id
  }

  return {
    keep: async (actor, key, words, draft) => void (await put(actor, key, words, draft)),
    begin: (actor, key, words) => put(actor, key, words, null),

    async bind(actor, key, draft) {
      const args = [key, draft, ids.random(), null, false, null]
      await callAs(sql, actor, keep, args as never[])
    },

    async list(actor) {
      const rows = await callAs<Row>(sql, actor, 'daybook.read_drafts()', [])
      if (rows.length === 0) return []
      const secret = await vault.getKey('staff', actor.id)
      return rows.map((row): Draft => toDraft(row, secret, actor.id))
    },

    async drop(actor, id) {
      const call = 'daybook.drop_draft($2)'
      const [row] = await callAs<{ answer: boolean }>(sql, actor, call, [id])
      return row?.answer ?? false
    },

    async close(actor, key) {
      await callAs(sql, actor, 'daybook.close_draft($2)', [key])
    },

    async sweep() {
      const [row] = await asked(sql<{ n: number }[]>`SELECT daybook.sweep_drafts() AS n`)
      return row?.n ?? 0
    },
  }
}

function toDraft(row: Row, secret: Buffer, staff: StaffId): Draft {
  return {
    id: row.id as DraftId,
    begunAt: new Date(row.begun_at).toISOString(),
    savedAt: new Date(row.saved_at).toISOString(),
    words: opened(row.ciphertext, secret, staff),
  }
}

function boundTo(staff: StaffId): string {
  return `daybook/1|draft|${staff}`
}

function opened(ciphertext: Uint8Array, secret: Buffer, staff: StaffId): DraftWords {
  try {
    return JSON.parse(unlock(secret, boundTo(staff), ciphertext).toString()) as DraftWords
  } catch (thrown) {
    throw new Failure('record_damaged', thrown)
  }
}
