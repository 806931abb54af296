import { randomUUID } from 'node:crypto'
import { connect, type Sql } from '../../src/database/connection.ts'
import { OPEN_ENTRY, type PlannedEntry } from '../../src/domain/plan.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { postgresIntake } from '../../src/intake/postgres-intake.ts'
import { ids } from '../../src/ledger/ids.ts'
import { postgresLedger } from '../../src/ledger/postgres-ledger.ts'
import { seal } from '../../src/ledger/seal.ts'
import type { OwnRecord } from '../own-record.ts'
import { planned, type WorkedCase } from './cases.ts'

/** What is measured: each takes a case and writes one note of about 600 bytes to it. */
export type Operation = (worked: WorkedCase) => Promise<void>
export type Operations = { bare: Operation; append: Operation; withIntake: Operation }

const SENTENCE = 'Met at the library as agreed; talked about school, sleep and who is at home. '
const TEXT = SENTENCE.repeat(8).slice(0, 600)
export const NOTE = {
  ...OPEN_ENTRY,
  label: 'note',
  kind: 'note',
  payload: { text: TEXT, occurredAt: '2026-01-05T10:00:00Z', how: 'visit', seen: 'seen_alone' },
} as const satisfies PlannedEntry

/** A plain table beside the record, into which the service's role may insert. */
export async function layOutBareTable(ownerUrl: string): Promise<void> {
  const sql = connect(ownerUrl, 1)
  await sql`CREATE SCHEMA bench`
  await sql`CREATE TABLE bench.bare
    (id uuid PRIMARY KEY, case_id uuid, body bytea, at timestamptz DEFAULT now())`
  await sql`GRANT USAGE ON SCHEMA bench TO daybook_app`
  await sql`GRANT INSERT ON bench.bare TO daybook_app`
  await sql.end()
}

/** All three through one pool of the product's own making. */
export function operationsOn(record: OwnRecord, sql: Sql): Operations {
  const ledger = postgresLedger(sql, record.vault)
  const intake = postgresIntake(sql, record.vault, ids)
  return {
    bare: bareInsert(sql),
    async append({ id, worker }) {
      const done = await ledger.append(worker, planned(id, NOTE))
      if (isRefusal(done)) throw new Error(`an append was refused: ${done.refused}`)
    },
    async withIntake({ id, worker }) {
      const words = { verb: 'record_note', values: { case: id, text: TEXT }, at: '' }
      const received = await intake.receive(worker, `bench:${randomUUID()}`, words)
      const submission = { id: received.id, version: received.version }
      const done = await ledger.append(worker, { ...planned(id, NOTE), submission })
      if (isRefusal(done)) throw new Error(`an append was refused: ${done.refused}`)
    },
  }
}

/** The ciphertext of such a note, sealed once: the bare INSERT writes the same bytes each time. */
function bareInsert(sql: Sql): Operation {
  const body = sealedNote()
  const statement = 'INSERT INTO bench.bare (id, case_id, body) VALUES ($1, $2, $3)'
  return async ({ id }) => {
    await sql.unsafe(statement, [randomUUID(), id, body], { prepare: true })
  }
}

function sealedNote(): Buffer {
  const id = randomUUID()
  const { visibility, kind, payload } = NOTE
  const about = { format: 'daybook/1' as const, id, organisation: id, case: id, author: id }
  const header = { ...about, kind, visibility, readers: [], amends: null }
  return seal(header, payload, Buffer.alloc(32, 7)).ciphertext
}
