import { createHmac } from 'node:crypto'
import canonicalize from 'canonicalize'
import { asked, callAs, type Sql } from '../database/connection.ts'
import { Failure } from '../domain/failures.ts'
import type { StaffId, SubmissionId } from '../domain/ids.ts'
import type { Ids } from '../ports/ids.ts'
import type { Intake, Received, Waiting } from '../ports/intake.ts'
import type { Vault } from '../ports/vault.ts'
import { lock, unlock } from '../vault/box.ts'

type WaitingRow = {
  id: string
  staff_id: string
  version: number
  ciphertext: Uint8Array
  attempts: number
}

/** What arrives, kept under its author's key until it is an entry; then wiped. */
export function postgresIntake(sql: Sql, vault: Vault, ids: Ids): Intake {
  return {
    async isFirst(key) {
      const [row] = await asked(
        sql<{ first: boolean }[]>`SELECT daybook.first_delivery(${key}) AS first`,
      )
      return row?.first ?? false
    },

    async isKnown(key) {
      const [row] = await asked(
        sql<{ known: boolean }[]>`SELECT daybook.known_delivery(${key}) AS known`,
      )
      return row?.known ?? false
    },

    async receive(actor, key, words) {
      await vault.createKey('staff', actor.id)
      const secret = await vault.getKey('staff', actor.id)
      const text = canonicalize(words) ?? ''
      const digest = createHmac('sha256', secret).update(digestible(words)).digest()
      const args = [key, ids.random(), lock(secret, boundTo(actor.id), Buffer.from(text)), digest]
      const call = 'daybook.receive($2, $3, $4::bytea, $5::bytea)'
      const [row] = await callAs<{ answer: Received }>(sql, actor, call, args as never[])
      if (!row) throw new Failure('unexpected')
      return row.answer
    },

    async claimWaiting(most) {
      const rows = await asked(sql<WaitingRow[]>`SELECT * FROM daybook.claim_submissions(${most})`)
      return rows.map((row) => toWaiting(vault, row))
    },

    async findWords(actor, id) {
      type Kept = { ciphertext: Uint8Array }
      const [row] = await callAs<Kept>(sql, actor, 'daybook.read_words($2)', [id])
      if (!row) return null
      const secret = await vault.getKey('staff', actor.id)
      return JSON.parse(opened(row.ciphertext, secret, actor.id))
    },

    async expire() {
      const [row] = await asked(sql<{ n: number }[]>`SELECT daybook.expire_submissions() AS n`)
      return row?.n ?? 0
    },

    async refuse(actor, id, code) {
      await callAs(sql, actor, 'daybook.refuse_submission($2, $3)', [id, code])
    },
  }
}

/** The same words sent again later are the same: the time of sending does not count. */
function digestible(words: unknown): string {
  const { at: _at, ...rest } = words as { at?: string }
  return canonicalize(rest) ?? ''
}

function toWaiting(vault: Vault, row: WaitingRow): Waiting {
  return {
    id: row.id as SubmissionId,
    staffId: row.staff_id as StaffId,
    version: row.version,
    attempts: row.attempts,
    async open() {
      const secret = await vault.getKey('staff', row.staff_id)
      return JSON.parse(opened(row.ciphertext, secret, row.staff_id))
    },
  }
}

function boundTo(staffId: string): string {
  return `daybook/1|submission|${staffId}`
}

function opened(ciphertext: Uint8Array, key: Buffer, staffId: string): string {
  try {
    return unlock(key, boundTo(staffId), ciphertext).toString()
  } catch (thrown) {
    throw new Failure('record_damaged', thrown)
  }
}
