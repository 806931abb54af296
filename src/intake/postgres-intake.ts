import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import { asked, callAs, type Sql } from '../database/connection.ts'
import { Failure } from '../domain/failures.ts'
import type { StaffId, SubmissionId } from '../domain/ids.ts'
import type { Ids } from '../ports/ids.ts'
import type { Intake, Received, Waiting } from '../ports/intake.ts'
import type { Vault } from '../ports/vault.ts'

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

    async receive(actor, key, words) {
      await vault.createKey('staff', actor.id)
      const secret = await vault.getKey('staff', actor.id)
      const text = canonicalize(words) ?? ''
      const digest = createHmac('sha256', secret).update(digestible(words)).digest()
      const args = [key, ids.random(), encrypt(text, secret, actor.id), digest]
      const call = 'daybook.receive($2, $3, $4::bytea, $5::bytea)'
      const [row] = await callAs<{ answer: Received }>(sql, actor, call, args as never[])
      if (!row) throw new Failure('unexpected')
      return row.answer
    },

    async claimWaiting(most) {
      const rows = await asked(sql<WaitingRow[]>`SELECT * FROM daybook.claim_submissions(${most})`)
      return rows.map((row) => toWaiting(vault, row))
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
      return JSON.parse(decrypt(row.ciphertext, secret, row.staff_id))
    },
  }
}

function bound(staffId: string): Buffer {
  return Buffer.from(`daybook/1|submission|${staffId}`)
}

function encrypt(text: string, key: Buffer, staffId: string): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound(staffId))
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** A shorter tag would be easier to forge: only whole ones are taken. */
const TAG = { authTagLength: 16 }

function decrypt(ciphertext: Uint8Array, key: Buffer, staffId: string): string {
  const bytes = Buffer.from(ciphertext)
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), TAG)
  cipher.setAAD(bound(staffId)).setAuthTag(bytes.subarray(-16))
  try {
    return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]).toString()
  } catch (thrown) {
    throw new Failure('record_damaged', thrown)
  }
}
