import { callAs } from '../database/connection.ts'
import { DATED_KINDS, withoutWords } from '../domain/dated.ts'
import type { Entry } from '../domain/entry-kinds.table.ts'
import type { CaseId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Exit, Ledger } from '../ports/ledger.ts'
import type { Parts } from './readings.ts'
import { type EntryRow, openAll } from './rows.ts'

/** How many cases one statement asks about, and of how many the dates are kept. */
const AT_ONCE = 1000
const MOST_CASES = 20_000

type PlacesRow = { case_id: CaseId; places: string }
type PlacedRow = EntryRow & { case_id: CaseId; place: string }
/** What a process has read of each case, by its place there: an entry never changes. */
type Known = Map<CaseId, Map<string, Entry>>

/**
 * Reads what of many cases counts in days. Who may read what is asked of the record each time; what
 * was read before is not decrypted again, and no word of it is kept.
 */
export function readsDated(parts: Parts, most = MOST_CASES): Pick<Ledger, 'readDated'> {
  const known: Known = new Map()
  return {
    async readDated(actor, cases, exit) {
      const found = new Map<CaseId, Entry[]>()
      for (let from = 0; from < cases.length; from += AT_ONCE) {
        const some = cases.slice(from, from + AT_ONCE)
        for (const [id, entries] of await readSome(parts, known, actor, { some, exit })) {
          found.set(id, entries)
        }
        forgetOldest(known, most)
      }
      return found
    },
  }
}

type Asked = { some: readonly CaseId[]; exit: Exit }

async function readSome(parts: Parts, known: Known, actor: Actor, { some, exit }: Asked) {
  const call = 'daybook.dated_places($2::uuid[], $3::text[], $4)'
  const args = [[...some] as string[], [...DATED_KINDS] as string[], exit]
  const rows = await callAs<PlacesRow>(parts.sql, actor, call, args)
  const readable = rows.map(({ case_id: id, places }) => ({ id, places: places.split(',') }))
  // What another reading forgets meanwhile is still here.
  const mine: Known = new Map(readable.map(({ id }) => [id, known.get(id) ?? new Map()]))
  const missing = readable.flatMap(({ id, places }) => {
    const first = places.find((place) => !mine.get(id)?.has(place))
    return first === undefined ? [] : [{ id, after: Number(first) - 1 }]
  })
  if (missing.length > 0) await readMissing(parts, mine, actor, { missing, exit })
  for (const [id, of] of mine) {
    known.delete(id)
    known.set(id, of)
  }
  return readable.map(({ id, places }): [CaseId, Entry[]] => {
    return [id, places.flatMap((place) => mine.get(id)?.get(place) ?? [])]
  })
}

type Missing = { missing: readonly { id: CaseId; after: number }[]; exit: Exit }

async function readMissing(parts: Parts, mine: Known, actor: Actor, { missing, exit }: Missing) {
  const call = 'daybook.dated_entries($2::uuid[], $3::text::bigint[], $4::text[], $5)'
  const afters = `{${missing.map(({ after }) => after).join(',')}}`
  const ids = missing.map(({ id }) => id as string)
  const args = [ids, afters, [...DATED_KINDS] as string[], exit]
  const rows = await callAs<PlacedRow>(parts.sql, actor, call, args)
  const entries = await openAll(parts.vault, rows)
  for (const [n, { case_id: id, place }] of rows.entries()) {
    mine.get(id)?.set(place, withoutWords(entries[n] as Entry))
  }
}

/** Those that were asked about longest ago. */
function forgetOldest(known: Known, most: number): void {
  for (const id of known.keys()) {
    if (known.size <= most) break
    known.delete(id)
  }
}
