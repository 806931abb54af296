import postgres from 'postgres'
import { callAs, connect } from '../../src/database/connection.ts'
import type { CaseId, EntryId, OrganisationId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { postgresLedger } from '../../src/ledger/postgres-ledger.ts'
import type { Store } from '../store/store.ts'

/** A page of a case is asked for after this entry; `seq` is its place, for the bare SELECT. */
export type Place = { caseId: string; after: string | null; seq: number }

/** Three ways to the same rows: bare, the record's, and the record's with each entry opened. */
export type Ways = {
  page: Record<Way, (place: Place) => Promise<number>>
  whole: Record<Way, (caseId: string) => Promise<number>>
  places(caseId: string, entries: number, count: number): Promise<Place[]>
  close(): Promise<void>
}
export type Way = 'bare' | 'record' | 'decrypted'

const INSERT = 'INSERT INTO bench.access_row (actor, case_id) VALUES ($1, $2)'
const SELECT = 'SELECT * FROM daybook.entry WHERE case_id = $1'

/**
 * The bare way is two prepared statements as superuser, past every policy, sent together: one
 * inserts one access row, the other selects the rows.
 * @returns functions that give how many entries they got.
 */
export async function openWays(store: Store): Promise<Ways> {
  const owner = postgres(store.ownerUrl, { max: 1, onnotice: () => undefined, fetch_types: false })
  await owner.unsafe(`CREATE SCHEMA IF NOT EXISTS bench; CREATE TABLE IF NOT EXISTS bench.access_row
    (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz DEFAULT now(), actor uuid,
     case_id uuid)`)
  // A plan for all cases alike would sort the large one for each page: that would flatter us.
  await owner`SET plan_cache_mode = force_custom_plan`
  const sql = connect(store.serviceUrl, 1)
  const ledger = postgresLedger(sql, store.vault)
  const actor: Actor = {
    id: store.worker as StaffId,
    organisationId: store.organisationId as OrganisationId,
    name: 'Worker 0',
  }
  const bare = async (condition: string, [caseId, ...args]: [string, ...number[]]) => {
    const prepare = { prepare: true }
    const [, rows] = await Promise.all([
      owner.unsafe(INSERT, [actor.id, caseId], prepare),
      owner.unsafe(`${SELECT} ${condition}`, [caseId, ...args], prepare),
    ])
    return rows.length
  }
  const asked = async (call: string, args: (string | boolean)[]) =>
    (await callAs(sql, actor, call, args)).length
  return {
    page: {
      bare: ({ caseId, seq }) => bare('AND seq > $2 ORDER BY seq LIMIT 100', [caseId, seq]),
      record: ({ caseId, after }) =>
        asked('daybook.read_case($2, $3, $4, $5::text::jsonb)', [
          ...[caseId, 'timeline', false],
          JSON.stringify(after ? { after } : {}),
        ]),
      decrypted: async ({ caseId, after }) => {
        const filter = after ? { after: after as EntryId } : {}
        return (await ledger.readTimeline(actor, caseId as CaseId, 'timeline', filter)).entries
          .length
      },
    },
    whole: {
      bare: (caseId) => bare('ORDER BY seq', [caseId]),
      record: (caseId) => asked('daybook.read_whole($2, $3)', [caseId, 'export']),
      decrypted: async (caseId) =>
        (await ledger.readWhole(actor, caseId as CaseId, 'export')).length,
    },
    async places(caseId, entries, count) {
      const step = Math.max(1, Math.floor((entries - 100) / count))
      const rows = await owner<{ id: string; seq: string }[]>`
        SELECT id, seq FROM daybook.entry
        WHERE case_id = ${caseId} AND seq % ${step} = 0 AND seq <= ${Math.max(0, entries - 100)}
        ORDER BY seq LIMIT ${count - 1}`
      const found = rows.map(({ id, seq }) => ({ caseId, after: id, seq: Number(seq) }))
      return [{ caseId, after: null, seq: 0 }, ...found]
    },
    async close() {
      await owner.end({ timeout: 2 })
      await sql.end({ timeout: 2 })
    },
  }
}
