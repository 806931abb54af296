import { callAs, type Sql } from '../database/connection.ts'
import { type CaseState, caseStateFrom, STATE_KINDS } from '../domain/case-state.ts'
import type { Entry } from '../domain/entry-kinds.table.ts'
import type { CaseId, EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Ledger, Scanned, TimelineFilter } from '../ports/ledger.ts'
import type { Vault } from '../ports/vault.ts'
import {
  type EntryRow,
  type HeadRow,
  type ListedRow,
  openAll,
  openKnown,
  openScanned,
  type ScannedRow,
  type SightRow,
  toCaseHead,
  toListedCase,
  toSight,
} from './rows.ts'

export type Parts = { sql: Sql; vault: Vault }

const PAGE = 100
/** How many cases one statement of a scan looks through: all they hold, or some kinds only. */
const SCANNED_AT_ONCE = { all: 40, some: 1000 }

type Cases = Pick<Ledger, 'findCase' | 'listCases' | 'readTop' | 'findState' | 'findToOverride'>
type Entries = Pick<
  Ledger,
  | 'readCase'
  | 'readTimeline'
  | 'scan'
  | 'readWhole'
  | 'readEntry'
  | 'findEntry'
  | 'findSight'
  | 'recordCited'
>

/** Which cases there are for somebody, and what stands on top of them. */
export function readsCases(parts: Parts): Cases {
  const { sql, vault } = parts
  return {
    async findCase(actor, reference) {
      const [row] = await callAs<HeadRow>(sql, actor, 'daybook.find_case($2)', [reference])
      return row ? toCaseHead(row) : null
    },

    async listCases(actor) {
      return (await callAs<ListedRow>(sql, actor, 'daybook.list_cases()', [])).map(toListedCase)
    },

    async readTop(actor, caseId) {
      return await openAll(
        vault,
        await callAs<EntryRow>(sql, actor, 'daybook.read_top($2)', [caseId]),
      )
    },

    findState: (actor, caseId) => findState(parts, actor, caseId),

    async findToOverride(actor, reference) {
      const call = 'daybook.case_to_override($2)'
      const [row] = await callAs<{ id: string }>(sql, actor, call, [reference])
      return (row?.id ?? null) as CaseId | null
    },
  }
}

/** What is in them: each call decides, logs what leaves, and gives it back opened. */
export function readsEntries(parts: Parts): Entries {
  const { sql, vault } = parts
  return {
    async readCase(actor, caseId, exit, as) {
      const entries: Entry[] = []
      for (;;) {
        const after = entries.at(-1)?.id as EntryId | undefined
        const page = await readPage(parts, actor, [caseId, exit, as === 'consulted'], {
          ...(after ? { after } : {}),
        })
        entries.push(...page)
        if (page.length < PAGE) return entries
      }
    },

    async readTimeline(actor, caseId, exit, filter) {
      const entries = await readPage(parts, actor, [caseId, exit, false], filter)
      const isFull = entries.length === Math.min(filter.size ?? PAGE, PAGE)
      return { entries, next: isFull ? ((entries.at(-1)?.id ?? null) as EntryId | null) : null }
    },

    scan: (actor, cases, kinds) => scan(parts, actor, cases, kinds),

    async readWhole(actor, caseId, exit) {
      const call = 'daybook.read_whole($2, $3)'
      return await openAll(vault, await callAs<EntryRow>(sql, actor, call, [caseId, exit]))
    },

    async readEntry(actor, id, exit) {
      const rows = await callAs<EntryRow>(sql, actor, 'daybook.read_entry($2, $3)', [id, exit])
      return await openAll(vault, rows)
    },

    findEntry: (actor, id) => findEntry(parts, actor, id),

    async findSight(actor, id) {
      const [row] = await callAs<SightRow>(sql, actor, 'daybook.sight_of($2)', [id])
      return row ? toSight(row) : null
    },

    async recordCited(actor, caseId, exit, ids) {
      const list = ids as unknown as string[]
      await callAs(sql, actor, 'daybook.record_cited($2, $3, $4::uuid[])', [caseId, exit, list])
    },
  }
}

async function findState(parts: Parts, actor: Actor, caseId: CaseId): Promise<CaseState | null> {
  const entries: Entry[] = []
  const call = 'daybook.level_of($2)'
  const [head] = await callAs<Pick<CaseState, 'level'>>(parts.sql, actor, call, [caseId])
  for (;;) {
    const after = entries.at(-1)?.id as EntryId | undefined
    const filter = { kinds: STATE_KINDS, ...(after ? { after } : {}) }
    const page = await readPage(parts, actor, [caseId, 'form', true], filter)
    entries.push(...page)
    if (page.length < PAGE) break
  }
  // Not the last change: somebody may have lowered without knowing of a High.
  return entries.length > 0 ? { ...caseStateFrom(entries), level: head?.level ?? null } : null
}

async function findEntry({ sql, vault }: Parts, actor: Actor, id: EntryId) {
  const rows = await callAs<EntryRow>(sql, actor, 'daybook.read_entry($2, $3)', [id, 'form'])
  const row = rows.find((one) => one.id === id)
  const [sight] = await callAs<SightRow>(sql, actor, 'daybook.sight_of($2)', [id])
  return row && sight ? await openKnown(vault, row, sight) : null
}

async function readPage(
  { sql, vault }: Parts,
  actor: Actor,
  [caseId, exit, consult]: [CaseId, string, boolean],
  filter: TimelineFilter,
): Promise<Entry[]> {
  const args = [caseId, exit, consult, JSON.stringify(filter)]
  const call = 'daybook.read_case($2, $3, $4, $5::text::jsonb)'
  return await openAll(vault, await callAs<EntryRow>(sql, actor, call, args))
}

async function* scan(
  { sql, vault }: Parts,
  actor: Actor,
  cases?: readonly CaseId[],
  kinds?: readonly string[],
): AsyncGenerator<Scanned> {
  const theirs = async () => await callAs<ListedRow>(sql, actor, 'daybook.list_cases()', [])
  const wanted: readonly string[] = cases ?? (await theirs()).map(({ id }) => id)
  const call = 'daybook.scan($2::uuid[], $3::text[])'
  const step = kinds ? SCANNED_AT_ONCE.some : SCANNED_AT_ONCE.all
  for (let from = 0; from < wanted.length; from += step) {
    const args = [wanted.slice(from, from + step), kinds ? [...kinds] : null]
    yield* await openScanned(vault, await callAs<ScannedRow>(sql, actor, call, args))
  }
}
