import { documentsOf } from '../domain/documents.ts'
import { type Entry, entryKinds } from '../domain/entry-kinds.table.ts'
import { dateWords, latenessWords, momentWords } from '../domain/when.ts'
import { NEXT_STEPS, STAYS } from './entry-steps.table.ts'
import { type Holds, holdsOf, labelOf, valueWords } from './entry-values.ts'
import {
  type Button,
  buttons,
  facts,
  heading,
  type Message,
  type Part,
  quote,
  small,
} from './message.ts'

/** Names of staff with their jobs, and references of cases, by id. */
type Names = ReadonlyMap<string, { name: string; jobTitle: string }>

/** An entry with this many addenda at the most; more are on the timeline. */
const MOST_SHOWN = 12
/** What people wrote at length stands by itself, whole; a short value stands beside its label. */
const SHORT = 200
const LONG = new Set(['text', 'words'])
const MOST_BUTTONS = 5

/** An entry with its addenda, as a reader sees it: all three clocks, the author, every field. */
export function entryMessage(
  entries: readonly Entry[],
  names: Names,
  zone: string,
  basis: Basis | null = null,
): Message {
  const [first] = entries
  if (!first) throw new RangeError('an entry view needs an entry')
  return {
    summary: `${entryKinds[first.kind].label}, ${dateWords(first.recordedAt, zone)}`,
    parts: [
      ...entries.slice(0, MOST_SHOWN).flatMap((entry) => entryParts(entry, names, zone)),
      ...(basis ? basisParts(basis, first.id) : []),
      ...inParts(nextSteps(first), MOST_BUTTONS).map((some) => buttons(...some)),
    ],
  }
}

/** What a decision rested on: what its maker had been given when they made it. */
export type Basis = { known: number; standing: number }

function basisParts(basis: Basis, decision: string): Part[] {
  const words = small(basisWords(basis))
  if (basis.known === 0) return [words]
  const value = `known ${decision}`
  return [words, buttons({ label: 'Show what they had been given', action: 'show_view', value })]
}

function basisWords({ known, standing }: Basis): string {
  return (
    `When this was decided, its maker had been given ${known} of the ${standing} entries ` +
    'that stood on the case before it and that you may read.'
  )
}

type Shown = { field: string; label: string; value: unknown; holds: Holds }

function shownOf({ kind, payload }: Entry): Shown[] {
  const values: Record<string, unknown> = payload
  return Object.keys(entryKinds[kind].payload.shape).flatMap((field) => {
    const label = labelOf(kind, field)
    if (label === null || values[field] === undefined) return []
    return [{ field, label, value: values[field], holds: holdsOf(kind, field) }]
  })
}

function entryParts(entry: Entry, names: Names, zone: string): Part[] {
  const shown = shownOf(entry)
  const isLong = ({ field, value, holds }: Shown) =>
    holds.holds === 'text' && (LONG.has(field) || String(value).length > SHORT)
  const long = shown.filter(isLong)
  const links = shown.filter(isLink)
  const pairs = shown
    .filter((one) => !isLong(one) && !isLink(one))
    .map(({ field, label, value, holds }): [string, string] => [
      label,
      valueWords(holds, [field, value], names, zone),
    ])
  return [
    heading(entryKinds[entry.kind].label),
    small(clockWords(entry, names, zone)),
    ...long.flatMap(({ label, value }): Part[] => [
      { type: 'text', text: `${label}:` },
      quote(String(value)),
    ]),
    ...inParts(pairs, 10).map((some) => facts(...some)),
    ...inParts([...links.flatMap(linksOf), ...openDocuments(entry)], MOST_BUTTONS).map((some) =>
      buttons(...some),
    ),
  ]
}

/** Documents that came with it: each comes by direct message. */
function openDocuments(entry: Entry): Button[] {
  const documents = documentsOf(entry)
  return documents.map(({ id }, n) => ({
    label: documents.length > 1 ? `Open document ${n + 1}` : 'Open the document',
    action: 'open_document',
    value: `${entry.id}:${id}`,
  }))
}

function inParts<T>(list: readonly T[], size: number): T[][] {
  return list.length === 0 ? [] : [list.slice(0, size), ...inParts(list.slice(size), size)]
}

function isLink({ holds }: Shown): boolean {
  return 'names' in holds && holds.names === 'entry'
}

/** Another entry that this one speaks of: it opens for whoever may read it. */
function linksOf({ label, value }: Shown): Button[] {
  const ids = Array.isArray(value) ? value : [value]
  return ids.map((id, n) => ({
    label: ids.length > 1 ? `${label}: ${n + 1}` : label,
    action: 'open_entry',
    value: String(id),
  }))
}

/** What can be done about an entry. Whether this reader may, is checked when it is sent. */
function nextSteps({ id, kind }: Entry): Button[] {
  const forms = (NEXT_STEPS[kind] ?? []).map(
    ([verb, label]): Button => ({ label, action: 'open_form', value: `${verb}:${id}` }),
  )
  const more: Button = { label: 'More', action: 'more_forms', value: id }
  const wrong: Button = { label: 'Wrong case', action: 'wrong_case', value: id }
  return [
    ...forms,
    { label: 'Add to this', action: 'add_addendum', value: id },
    ...(STAYS.includes(kind) ? [] : [wrong, more]),
  ]
}

function clockWords(entry: Entry, names: Names, zone: string): string {
  const who = entry.authorId ? names.get(entry.authorId) : undefined
  const author = who ? `${who.name}, ${who.jobTitle}` : 'Daybook'
  const recorded = `Recorded ${momentWords(entry.recordedAt, zone)} by ${author}`
  const moved = entry.moved ? `moved here ${momentWords(entry.moved.at, zone)}` : null
  const { occurredAt, becameAwareAt } = entry.payload as Clocks
  if (!occurredAt) return [recorded, moved].filter(Boolean).join(' · ')
  const late = latenessWords(occurredAt, entry.recordedAt)
  const happened = `Happened ${momentWords(occurredAt, zone)}`
  const aware = becameAwareAt ? `Known since ${momentWords(becameAwareAt, zone)}` : null
  return [happened, aware, recorded, late, moved].filter(Boolean).join(' · ')
}

/** The people and cases that entries speak of: a reader knows them by name and reference. */
export function idsIn(entries: readonly Entry[]): { staff: string[]; cases: string[] } {
  const named = entries.flatMap(shownOf).flatMap(({ value, holds }) => {
    const ids = Array.isArray(value) ? value : [value]
    return 'names' in holds ? ids.map((id) => [holds.names, String(id)] as const) : []
  })
  const of = (names: string) => named.filter(([what]) => what === names).map(([, id]) => id)
  return { staff: of('staff'), cases: of('case') }
}

type Clocks = { occurredAt?: string; becameAwareAt?: string }
