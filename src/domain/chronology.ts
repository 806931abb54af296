import type { Entry, Payload } from './entry-kinds.table.ts'
import { folded } from './letters.ts'
import { dayOf } from './when.ts'

/**
 * A line of a chronology: what was significant, curated; the timeline has everything. `date` is an
 * ISO date. `entry` is the line's own entry; `restsOn` are the entries that it points to.
 */
export type ChronologyLine = {
  date: string
  what: string
  /** Null: ours. Else the agency that it came from. */
  source: string | null
  impact: string | null
  tone: Payload<'significant_event'>['tone'] | null
  entry: string
  restsOn: readonly string[]
}

/** The lines that a record holds, by date; of one day in the order in which they were recorded. */
export function chronologyOf(entries: readonly Entry[], zone: string): ChronologyLine[] {
  const inOrder = [...entries].sort((a, b) => compare(a.recordedAt, b.recordedAt))
  return inOrder
    .flatMap((entry) => lineOf(entry, zone) ?? [])
    .sort((a, b) => compare(a.date, b.date))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function lineOf(entry: Entry, zone: string): ChronologyLine | null {
  if (entry.kind === 'significant_event') {
    const { date, what, impact, tone, entries } = entry.payload
    return { date, what, source: null, impact, tone, entry: entry.id, restsOn: entries }
  }
  if (entry.kind !== 'imported' || !isOfChronology(entry.payload.originalKind)) return null
  const { text: what, source, occurredAt } = entry.payload
  const date = dayOf(occurredAt ?? entry.recordedAt, zone)
  return { date, what, source, impact: null, tone: null, entry: entry.id, restsOn: [] }
}

/** An imported line of another agency’s chronology says so by its kind. */
function isOfChronology(originalKind = ''): boolean {
  const words = folded(originalKind)
    .replaceAll(/[\s_-]+/g, ' ')
    .trim()
  return ['chronology', 'significant event'].includes(words)
}
