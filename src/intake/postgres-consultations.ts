import { asked, callAs, type Sql } from '../database/connection.ts'
import { Failure } from '../domain/failures.ts'
import type { ConsultationId, EntryId, StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type RefusalCode, refuse } from '../domain/refusals.ts'
import type { Advice, Consultations, Question } from '../ports/consultations.ts'
import type { Ids } from '../ports/ids.ts'
import type { Vault } from '../ports/vault.ts'
import { lock, unlock } from '../vault/box.ts'

type Row = {
  id: string
  asked_by: string
  asked_at: Date
  in_danger: boolean
  question: Uint8Array
  advice: Uint8Array | null
  answered_by: string | null
  entry_id: string | null
  may_answer: boolean
}

/** Questions to the lead on PostgreSQL, under the key of who asks. */
export function postgresConsultations(sql: Sql, vault: Vault, ids: Ids): Consultations {
  async function read(actor: Actor, which: ConsultationId | null): Promise<Question[]> {
    const rows = await callAs<Row>(sql, actor, 'daybook.read_questions($2)', [which])
    return await Promise.all(rows.map((row) => toQuestion(vault, row)))
  }
  return {
    async ask(actor, { key, question, inDanger, ladder }) {
      await vault.createKey('staff', actor.id)
      const words = await locked(vault, actor.id, question)
      const args = [ids.random(), key, words, inDanger, JSON.stringify(ladder)]
      const call = 'daybook.ask_lead($2, $3, $4::bytea, $5, $6::text::jsonb)'
      await callAs(sql, actor, call, args as never[])
    },

    list: (actor) => read(actor, null),
    find: async (actor, id) => (await read(actor, id))[0] ?? null,

    async answer(actor, { id, askedBy }, advice, entry) {
      const words = await locked(vault, askedBy, JSON.stringify(advice))
      const call = 'daybook.give_advice($2, $3::bytea, $4)'
      const [row] = await callAs<{ answer: RefusalCode | null }>(sql, actor, call, [
        ...[id, words, entry],
      ] as never[])
      return row?.answer ? refuse(row.answer) : { done: true }
    },

    async climb() {
      const [row] = await asked(sql<{ n: number }[]>`SELECT daybook.climb_questions() AS n`)
      return row?.n ?? 0
    },
  }
}

async function toQuestion(vault: Vault, row: Row): Promise<Question> {
  const { asked_by: staff, advice } = row
  return {
    id: row.id as ConsultationId,
    askedBy: staff as StaffId,
    askedAt: new Date(row.asked_at).toISOString(),
    inDanger: row.in_danger,
    question: await opened(vault, staff, row.question),
    advice: advice ? (JSON.parse(await opened(vault, staff, advice)) as Advice) : null,
    answeredBy: row.answered_by as StaffId | null,
    entry: row.entry_id as EntryId | null,
    mayAnswer: row.may_answer,
  }
}

function boundTo(staff: string): string {
  return `daybook/1|consultation|${staff}`
}

async function locked(vault: Vault, staff: string, words: string): Promise<Buffer> {
  return lock(await vault.getKey('staff', staff), boundTo(staff), Buffer.from(words))
}

async function opened(vault: Vault, staff: string, ciphertext: Uint8Array): Promise<string> {
  const secret = await vault.getKey('staff', staff)
  try {
    return unlock(secret, boundTo(staff), ciphertext).toString()
  } catch (thrown) {
    throw new Failure('record_damaged', thrown)
  }
}
