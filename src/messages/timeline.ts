import type { Entry } from '../domain/entry-kinds.table.ts'
import { levelWords } from '../domain/levels.ts'
import { beginningOf } from '../domain/snippet.ts'
import { kindLabels, type TimelineAsk } from '../domain/timeline-ask.ts'
import { dateWords } from '../domain/when.ts'
import { type CaseTop, caseTop } from './case-top.ts'
import {
  addendaAmong,
  addendumLine,
  authorOf,
  clockLine,
  firstWords,
  isAddendum,
  type Names,
  openLabel,
} from './entry-line.ts'
import { type Button, buttons, heading, type Message, type Part, small, text } from './message.ts'

export type TimelineFacts = {
  head: CaseTop
  reference: string
  /** In the order in which they are shown. */
  entries: readonly Entry[]
  /** Addenda of these that have their own place on another page. */
  beside: readonly Entry[]
  ask: TimelineAsk
  names: Names
  zone: string
  /** The opaque values of the pages on either side; null: there is none. */
  older: string | null
  newer: string | null
}

/** A page of a case’s timeline: one line for each entry, its addenda beside it. */
export function timelineMessage(t: TimelineFacts): Message {
  const pages = pageButtons(t)
  return {
    summary: `Timeline of ${t.reference}`,
    parts: [
      heading(`Timeline of ${t.reference}`),
      ...caseTop(t.head, t.zone),
      small(askWords(t)),
      ...(t.entries.length === 0 ? [text('There is nothing to show here.')] : []),
      ...linesOf(t),
      ...(pages.length > 0 ? [buttons(...pages)] : []),
    ],
  }
}

/** What is shown, in words: `Disclosure · by Wren Alsop · recorded since 3 May 2026`. */
function askWords({ ask, names }: TimelineFacts): string {
  const { kinds, author, from, until, level, order } = ask
  const parts = [
    kinds.length > 0 ? kindLabels(kinds).join(', ') : 'Every entry that you may see',
    author ? `by ${names.get(author)?.name ?? 'a colleague'}` : null,
    from ? `recorded since ${dateWords(from)}` : null,
    until ? `recorded until ${dateWords(until)}` : null,
    level ? `while the level was ${levelWords(level)}` : null,
    order === 'newest' ? 'newest first' : 'oldest first',
  ]
  return parts.filter(Boolean).join(' · ')
}

function linesOf(t: TimelineFacts): Part[] {
  const addenda = addendaAmong([...t.entries, ...t.beside])
  const shown = new Set(t.entries.map((entry) => entry.id))
  // Beside what it amends when that is on this page, else in its own place.
  const standing = t.entries.filter((entry) => !isAddendum(entry) || !shown.has(entry.amends))
  return standing.map((entry) => {
    const beside = (addenda.get(entry.id) ?? []).map((a) => addendumLine(a, t.names, t.zone))
    return linePart(t, entry, beside)
  })
}

function linePart({ names, zone }: TimelineFacts, entry: Entry, beside: string[]): Part {
  // An addendum without what it amends opens that, and itself beside it.
  const entryToOpen = entry.amends ?? entry.id
  const words = isAddendum(entry)
    ? `${addendumLine(entry, names, zone)} (it adds to an entry on another page)`
    : firstWords(entry)
  return {
    type: 'cited',
    text: [clockLine(entry, names, zone), words, ...beside].join('\n'),
    citations: [{ label: openLabel(entry), entry: entryToOpen }],
  }
}

function pageButtons({ ask, older, newer }: TimelineFacts): Button[] {
  const button = (label: string, value: string | null): Button[] =>
    value ? [{ label, action: 'show_page', value }] : []
  const both = [...button('Newer', newer), ...button('Older', older)]
  return ask.order === 'newest' ? both : both.reverse()
}

/** What is longer goes on in its entry. */
const LONGEST_REASON = 600

export type LevelFacts = {
  head: CaseTop
  reference: string
  /** Changes of level with their addenda, newest first. */
  entries: readonly Entry[]
  names: Names
  zone: string
  /** The page with the changes before these. */
  older: string | null
}

/** The level of a case through time: when, who and why. */
export function levelHistoryMessage(l: LevelFacts): Message {
  const addenda = addendaAmong(l.entries)
  const changes = l.entries.flatMap((entry) => (entry.kind === 'level_change' ? [entry] : []))
  const lines = changes.map((entry): Part => {
    const { to, reason } = entry.payload
    const set = `set on ${dateWords(entry.recordedAt, l.zone)} by ${authorOf(entry, l.names)}`
    const beside = (addenda.get(entry.id) ?? []).map((a) => addendumLine(a, l.names, l.zone))
    return {
      type: 'cited',
      text: [
        `${levelWords(to)} · ${set}`,
        `Why: ${beginningOf(reason, LONGEST_REASON)}`,
        ...beside,
      ].join('\n'),
      citations: [{ label: openLabel(entry), entry: entry.id }],
    }
  })
  const start = l.older ? [] : [small('Before that: not yet assessed.')]
  return {
    summary: `Levels of ${l.reference}`,
    parts: [
      heading(`Levels of ${l.reference}`),
      ...caseTop(l.head, l.zone),
      ...lines,
      ...start,
      ...(l.older
        ? [buttons({ label: 'Older', action: 'show_page' as const, value: l.older })]
        : []),
    ],
  }
}
