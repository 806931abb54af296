import type { Payload } from '../entry-kinds.table.ts'
import type { StaffId } from '../ids.ts'
import type { Reader } from '../plan.ts'
import type { CheckedRow, RowFault } from './rows.ts'
import type { ImportFault } from './words.table.ts'

/** What decides about an import besides its rows. */
export type ImportContext = {
  /** What the other system is called. */
  source: string
  /** Who may read what it calls private: its ids, and our people for them. */
  readers: ReadonlyMap<string, Reader>
  /** The staff who hold the lead’s role. */
  leads: readonly StaffId[]
  /** Who imports. */
  author: StaffId
}

/** An entry to import. `corrects` is the source id of what it stands beside. */
export type ImportedEntry = {
  place: string
  sourceId: string
  payload: Payload<'imported'>
  /** Empty: open. */
  readers: Reader[]
  corrects: string | null
}

/**
 * What becomes of checked rows. A private row keeps its readers, and the lead is added as in every
 * private entry; one whose readers are not all known is refused, and so is what corrects an entry
 * that is not there or that others read.
 */
export function planImport(
  rows: readonly CheckedRow[],
  context: ImportContext,
): { entries: ImportedEntry[]; faults: RowFault[] } {
  const entries = new Map<string, ImportedEntry>()
  const faults: RowFault[] = []
  const inFile = new Set(rows.map((row) => row.sourceId))
  for (const row of correctedFirst(rows)) {
    const { place, sourceId, corrects = null } = row
    const named = readersOf(row, context)
    const fault =
      typeof named === 'string' ? named : correctionFault(row, named, { entries, inFile, context })
    if (typeof named === 'string' || fault !== null) {
      if (fault !== null) faults.push({ place, fault })
      continue
    }
    entries.set(sourceId, {
      place,
      sourceId,
      corrects,
      readers: named,
      payload: payloadOf(row, context.source),
    })
  }
  return { entries: [...entries.values()], faults }
}

/** What is corrected has to be on the record before what corrects it. */
function correctedFirst(rows: readonly CheckedRow[]): CheckedRow[] {
  const byId = new Map(rows.map((row) => [row.sourceId, row]))
  const ordered = new Set<CheckedRow>()
  const add = (row: CheckedRow, under: ReadonlySet<CheckedRow>) => {
    const before = row.corrects === undefined ? undefined : byId.get(row.corrects)
    if (before && !under.has(before)) add(before, new Set([...under, before]))
    ordered.add(row)
  }
  for (const row of rows) add(row, new Set([row]))
  return [...ordered]
}

function correctionFault(
  row: CheckedRow,
  readers: readonly Reader[],
  { entries, inFile, context }: Checking,
): ImportFault | null {
  if (row.corrects === undefined) return null
  const corrected = entries.get(row.corrects)
  if (!corrected) return inFile.has(row.corrects) ? 'corrected_refused' : 'nothing_corrected'
  const same = corrected.readers.toSorted().join() === readers.toSorted().join()
  if (!same) return 'other_readers'
  // The record lets nobody add to what they may not read.
  const { author, leads } = context
  const isReader = readers.includes(author) || (readers.includes('lead') && leads.includes(author))
  return readers.length === 0 || isReader ? null : 'not_for_importer'
}

type Checking = {
  entries: ReadonlyMap<string, ImportedEntry>
  inFile: ReadonlySet<string>
  context: ImportContext
}

/** Nobody named: open. */
function readersOf(
  { privateTo }: CheckedRow,
  { readers: known, leads }: ImportContext,
): Reader[] | ImportFault {
  if (privateTo === undefined) return []
  const named = privateTo.map((id) => known.get(id))
  if (named.length === 0 || named.includes(undefined)) return 'unknown_reader'
  const readers = new Set(named.filter((reader) => reader !== undefined))
  if (![...readers].some((reader) => reader === 'lead' || leads.includes(reader))) {
    readers.add('lead')
  }
  return readers.size < 2 ? 'one_reader' : [...readers]
}

function payloadOf(row: CheckedRow, source: string): Payload<'imported'> {
  const { text, occurredAt, sourceId, level } = row
  const claims = { originalKind: row.kind, claimedAuthor: row.author, claimedRole: row.role }
  const given = Object.entries(claims).filter(([, value]) => value.trim() !== '')
  return {
    text,
    ...Object.fromEntries(given),
    source,
    sourceId,
    occurredAt,
    ...(level ? { level } : {}),
  }
}
