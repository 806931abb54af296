import { type Entry, entryKinds } from '../domain/entry-kinds.table.ts'
import { levelWords } from '../domain/levels.ts'
import { textOf } from '../domain/search-text.ts'
import { snippetOf } from '../domain/snippet.ts'
import { dateWords, latenessWords, momentWords } from '../domain/when.ts'

/** Names of staff with their jobs, by id. */
export type Names = ReadonlyMap<string, { name: string; jobTitle: string }>

type Addendum = Extract<Entry, { kind: 'addendum' }>

const ADDED = {
  correction: 'Correction',
  clarification: 'Clarification',
  objection: 'Objection',
} as const

/** `Note · happened 1 July 2026, 10:00 · recorded 4 July 2026, 14:30 (written 3 d 4 h after) · Wren`. */
export function clockLine(entry: Entry, names: Names, zone: string): string {
  const { occurredAt } = entry.payload as { occurredAt?: string }
  const late = occurredAt ? latenessWords(occurredAt, entry.recordedAt) : null
  const happened = occurredAt ? `happened ${momentWords(occurredAt, zone)}` : null
  const recorded = `recorded ${momentWords(entry.recordedAt, zone)}${late ? ` (${late})` : ''}`
  const parts = [entryKinds[entry.kind].label, happened, recorded, authorOf(entry, names)]
  return parts.filter(Boolean).join(' · ')
}

/** Who wrote it; what nobody wrote is by Daybook. */
export function authorOf(entry: Entry, names: Names): string {
  if (entry.authorId === null) return 'Daybook'
  return names.get(entry.authorId)?.name ?? 'A colleague'
}

/** The beginning of what was written; a level change begins with its level. */
export function firstWords(entry: Entry): string {
  const words = snippetOf(textOf(entry), [])
  return entry.kind === 'level_change' ? `${levelWords(entry.payload.to)}: ${words}` : words
}

/** `Correction of 5 July 2026 by Wren Alsop: …`, to stand beside what it amends. */
export function addendumLine(addendum: Addendum, names: Names, zone: string): string {
  const { payload, recordedAt } = addendum
  const day = dateWords(recordedAt, zone)
  const by = authorOf(addendum, names)
  return `${ADDED[payload.addendum]} of ${day} by ${by}: ${firstWords(addendum)}`
}

/** The addenda among entries, oldest first, by the entry that each amends. */
export function addendaAmong(entries: readonly Entry[]): Map<string, Addendum[]> {
  const addenda = entries.filter((entry): entry is Addendum => entry.kind === 'addendum')
  const inOrder = addenda.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
  return Map.groupBy(inOrder, ({ amends }) => amends ?? '')
}

/** The label of the button that opens an entry. */
export function openLabel(entry: Entry): string {
  return `Open: ${entryKinds[entry.kind].label}`.slice(0, 75)
}
