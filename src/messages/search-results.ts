import { entryKinds } from '../domain/entry-kinds.table.ts'
import type { Answer } from '../domain/search.ts'
import { dateWords } from '../domain/when.ts'
import { authorOf, type Names, openLabel } from './entry-line.ts'
import { heading, type Message, type Part, small, text } from './message.ts'

export type SearchFacts = {
  answer: Answer
  names: Names
  zone: string
  /** The case that was searched; null: every case that the person works with. */
  reference: string | null
}

/** What was found: the best first, each with the place in its text. No name in the summary. */
export function searchMessage({ answer, names, zone, reference }: SearchFacts): Message {
  const { hits, total } = answer
  const where = reference ? `in ${reference}` : 'in the cases that you work with'
  const lines = hits.map(({ entry, snippet }): Part => {
    const kind = entryKinds[entry.kind].label
    const day = dateWords(entry.recordedAt, zone)
    const about = [entry.reference, kind, `recorded ${day}`, authorOf(entry, names)].join(' · ')
    return {
      type: 'cited',
      text: snippet ? `${about}\n${snippet}` : about,
      citations: [{ label: openLabel(entry), entry: entry.id }],
    }
  })
  return {
    summary: 'What your search found',
    parts: [
      heading('Search'),
      ...(total === 0 ? nothing(where) : [small(foundWords(answer, where))]),
      ...lines,
    ],
  }
}

function foundWords({ hits, total }: Answer, where: string): string {
  const found = `${total} ${total === 1 ? 'entry' : 'entries'} found ${where}.`
  const more = total - hits.length
  return more > 0
    ? `${found} The best ${hits.length} are shown, ${more} more are not: add a word or a date.`
    : found
}

function nothing(where: string): Part[] {
  return [
    text(`Nothing was found ${where}.`),
    small('Try fewer words, another spelling, or a date like 3 May 2026.'),
  ]
}
