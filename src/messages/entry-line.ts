import { type Entry, entryKinds } from '../domain/entry-kinds.table.ts'
import { levelWords } from '../domain/levels.ts'
import { fieldsOfText } from '../domain/search-text.ts'
import { beginningOf, snippetOf } from '../domain/snippet.ts'
import { dateWords, latenessWords, momentWords } from '../domain/when.ts'

/** Names of staff with their jobs, by id. */
export type Names = ReadonlyMap<string, { name: string; jobTitle: string }>

/** An entry that stands beside another one: ours, or one that was imported as such. */
type Addendum = Entry & { amends: string }

const ADDED = {
  correction: 'Correction',
  clarification: 'Clarification',
  objection: 'Objection',
} as const

/** `Note · happened … · recorded 4 July 2026, 14:30 (written 3 d 4 h after) · Wren Alsop`. */
export function clockLine(entry: Entry, names: Names, zone: string): string {
  const { occurredAt } = entry.payload as { occurredAt?: string }
  const late = occurredAt ? latenessWords(occurredAt, entry.recordedAt) : null
  const happened = occurredAt ? `happened ${momentWords(occurredAt, zone)}` : null
  const recorded = `recorded ${momentWords(entry.recordedAt, zone)}${late ? ` (${late})` : ''}`
  const from = entry.kind === 'imported' ? `from ${beginningOf(entry.payload.source, 80)}` : null
  const moved = entry.moved ? `moved here ${momentWords(entry.moved.at, zone)}` : null
  const label = entryKinds[entry.kind].label
  const parts = [label, from, happened, recorded, moved, authorOf(entry, names)]
  return parts.filter(Boolean).join(' · ')
}

/** Who wrote it; what nobody wrote is by Daybook. */
export function authorOf(entry: Entry, names: Names): string {
  if (entry.authorId === null) return 'Daybook'
  return names.get(entry.authorId)?.name ?? 'A colleague'
}

/** The beginning of what was written; a level change begins with its level. */
export function firstWords(entry: Entry): string {
  // What stands beside an imported text (source, claimed author) is not its beginning.
  const all = entry.kind === 'imported' ? entry.payload.text : fieldsOfText(entry).join(' · ')
  const words = snippetOf(all, [])
  return entry.kind === 'level_change' ? `${levelWords(entry.payload.to)}: ${words}` : words
}

/** `Correction of 5 July 2026 by Wren Alsop: …`, to stand beside what it amends. */
export function addendumLine(addendum: Addendum, names: Names, zone: string): string {
  const day = dateWords(addendum.recordedAt, zone)
  const by = authorOf(addendum, names)
  const what = labelOf(addendum)
  return `${what} of ${day} by ${by}: ${firstWords(addendum)}`
}

function labelOf(addendum: Addendum): string {
  if (addendum.kind === 'addendum') return ADDED[addendum.payload.addendum]
  return addendum.kind === 'imported' ? 'Imported addition' : entryKinds[addendum.kind].label
}

/** Whether an entry stands beside another one. */
export function isAddendum(entry: Entry): entry is Addendum {
  return entry.amends !== null
}

/** The addenda among entries, oldest first, by the entry that each amends. */
export function addendaAmong(entries: readonly Entry[]): Map<string, Addendum[]> {
  const addenda = entries.filter(isAddendum)
  const inOrder = addenda.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
  return Map.groupBy(inOrder, ({ amends }) => amends)
}

/** The label of the button that opens an entry. */
export function openLabel(entry: Entry): string {
  return `Open: ${entryKinds[entry.kind].label}`.slice(0, 75)
}
