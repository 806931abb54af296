import { asked, callAs, type Sql } from '../database/connection.ts'
import { caseStateFrom, STATE_KINDS } from '../domain/case-state.ts'
import { type Entry, type EntryKind, entryKinds } from '../domain/entry-kinds.table.ts'
import { Failure } from '../domain/failures.ts'
import type { CaseId, EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { KnownEntry } from '../domain/plan.ts'
import type { AlertView, CaseHead, ChannelAlertView, Ledger, ListedCase } from '../ports/ledger.ts'
import type { Vault } from '../ports/vault.ts'
import { appendEntries, askTogether } from './append.ts'
import { fromUnits, open } from './seal.ts'

type Row = {
  id: string
  case_id: string
  organisation_id: string
  kind: EntryKind
  author_id: string | null
  amends: string | null
  recorded_at: Date
  ciphertext: Uint8Array
}
type ListedRow = { [Key in keyof Row]: Row[Key] | null } & {
  case_id: string
  reference: string
  level: CaseHead['level']
}

const PAGE = 100

/** The record on PostgreSQL: each call is one statement that decides, logs and answers. */
export function postgresLedger(sql: Sql, vault: Vault): Ledger {
  const ask = askTogether(sql)
  return {
    append: (actor, append) => appendEntries(ask, vault, actor, append),

    async findCase(actor, reference) {
      const [row] = await callAs<CaseHead>(sql, actor, 'daybook.find_case($2)', [reference])
      return row ?? null
    },

    async listCases(actor) {
      const rows = await callAs<ListedRow>(sql, actor, 'daybook.list_cases()', [])
      return await Promise.all(rows.map((row) => toListedCase(vault, row)))
    },

    async readCase(actor, caseId, exit, as) {
      const entries: Entry[] = []
      for (let page = 0; entries.length === page * PAGE; page += 1) {
        entries.push(
          ...(await readPage(sql, vault, actor, [caseId, exit, as === 'consulted', page])),
        )
      }
      return entries
    },

    async readEntry(actor, id, exit) {
      const rows = await callAs<Row>(sql, actor, 'daybook.read_entry($2, $3)', [id, exit])
      return await openAll(vault, rows)
    },

    findState: (actor, caseId) => findState(sql, vault, actor, caseId),
    findEntry: (actor, id) => findEntry(sql, vault, actor, id),

    async recordCited(actor, caseId, exit, ids) {
      const list = ids as unknown as string[]
      await callAs(sql, actor, 'daybook.record_cited($2, $3, $4::uuid[])', [caseId, exit, list])
    },

    async findAlert(actor, id) {
      const [row] = await callAs<AlertRow>(sql, actor, 'daybook.find_alert($2)', [id])
      return row ? toAlertView(row) : null
    },

    async findAlertForChannel(id) {
      const [row] = await asked(
        sql<AlertRow[]>`SELECT * FROM daybook.find_alert_for_channel(${id})`,
      )
      return row ? (toAlertView(row) as ChannelAlertView) : null
    },
  }
}

async function findState(sql: Sql, vault: Vault, actor: Actor, caseId: CaseId) {
  const entries: Entry[] = []
  for (let page = 0; entries.length === page * PAGE; page += 1) {
    const args = [caseId, 'form', true, [...STATE_KINDS], page]
    const call = 'daybook.read_case($2, $3, $4, $5::text[], $6)'
    entries.push(...(await openAll(vault, await callAs<Row>(sql, actor, call, args))))
  }
  return entries.length > 0 ? caseStateFrom(entries) : null
}

async function findEntry(sql: Sql, vault: Vault, actor: Actor, id: EntryId) {
  const rows = await callAs<Row>(sql, actor, 'daybook.read_entry($2, $3)', [id, 'form'])
  const row = rows.find((one) => one.id === id)
  return row ? await openKnown(vault, row) : null
}

async function readPage(
  sql: Sql,
  vault: Vault,
  actor: Actor,
  [caseId, exit, consult, page]: [CaseId, string, boolean, number],
): Promise<Entry[]> {
  const args = [caseId, exit, consult, null, page]
  const call = 'daybook.read_case($2, $3, $4, $5, $6)'
  return await openAll(vault, await callAs<Row>(sql, actor, call, args))
}

async function openAll(vault: Vault, rows: readonly Row[]): Promise<Entry[]> {
  return await Promise.all(rows.map((row) => openRow(vault, row)))
}

/** NB: its readers are those whom it was written for; the record checks who they are now. */
async function openKnown(vault: Vault, row: Row): Promise<KnownEntry> {
  const key = await vault.getKey('case', row.case_id)
  const { id, organisation_id: organisation, kind } = row
  const { visibility, readers } = open({ organisation, id, kind }, row.ciphertext, key).header
  const entry = await openRow(vault, row)
  const caseId = row.case_id as CaseId
  return { entry, caseId, visibility, readers, conflicts: [] } as KnownEntry
}

async function openRow(vault: Vault, row: Row): Promise<Entry> {
  const key = await vault.getKey('case', row.case_id)
  const about = { organisation: row.organisation_id, id: row.id, kind: row.kind }
  const opened = open(about, row.ciphertext, key)
  const payload = entryKinds[row.kind].payload.safeParse(fromUnits(opened.units))
  if (!payload.success) throw new Failure('record_damaged')
  return {
    id: row.id as EntryId,
    kind: row.kind,
    authorId: row.author_id,
    amends: row.amends,
    recordedAt: row.recorded_at.toISOString(),
    payload: payload.data,
  } as Entry
}

async function toListedCase(vault: Vault, row: ListedRow): Promise<ListedCase> {
  const { case_id, reference, level } = row
  const details = row.id === null ? null : await openRow(vault, row as Row)
  return { id: case_id as CaseId, reference, level, details }
}

type AlertRow = {
  id: string
  case_id: string
  entry_id: string
  organisation_id: string
  kind: 'high' | 'review'
  staff_related: boolean
  reference: string
  level: CaseHead['level']
  opened_at: Date
  state: 'open' | 'taken' | 'closed'
  taken_by: string | null
  taken_at: Date | null
  reporter_id: string
  may_take: boolean
  may_open: boolean
  readers: string[] | null
  conflicts: string[] | null
}

function toAlertView(row: AlertRow): AlertView {
  return {
    id: row.id,
    caseId: row.case_id,
    entryId: row.entry_id,
    organisationId: row.organisation_id,
    kind: row.kind,
    staffRelated: row.staff_related,
    reference: row.reference,
    level: row.level,
    openedAt: row.opened_at.toISOString(),
    state: row.state,
    takenBy: row.taken_by,
    takenAt: row.taken_at?.toISOString() ?? null,
    reporterId: row.reporter_id,
    mayTake: row.may_take,
    mayOpen: row.may_open,
    readers: row.readers ?? [],
    conflicts: row.conflicts ?? [],
  } as AlertView
}
