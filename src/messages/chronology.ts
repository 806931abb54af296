import type { ChronologyLine } from '../domain/chronology.ts'
import { dateOf, type Gap, type Merged } from '../domain/merge-chronologies.ts'
import { beginningOf } from '../domain/snippet.ts'
import { dateWords } from '../domain/when.ts'
import { type CaseTop, caseTop } from './case-top.ts'
import { type Button, buttons, heading, type Message, type Part, small, text } from './message.ts'

export type ChronologyFacts = {
  head: CaseTop
  zone: string
  reference: string
  lines: readonly Merged<ChronologyLine, ChronologyLine>[]
  gaps: readonly Gap[]
  /** What was added later to a line’s own entry, by that entry, in words. */
  added: ReadonlyMap<string, readonly string[]>
  /** How many lines come before and after these; a message holds so many. */
  before: number
  after: number
  /** How many a page holds. */
  page: number
}

const TONES = { good: 'Good', bad: 'Bad', neutral: 'Neither good nor bad' } as const
const MOST_LINKS = 5
/** A line is short; what is longer goes on in its entry. */
const LONGEST = 600
const LONGEST_NAME = 80

/** The curated chronology, with another agency’s lines among ours and where the two differ. */
export function chronologyMessage(c: ChronologyFacts): Message {
  const agencies = new Set(c.lines.flatMap(({ theirs }) => theirs?.source ?? []))
  const names = [...agencies].map((name) => beginningOf(name, LONGEST_NAME))
  const from = names.length > 0 ? ` With lines of: ${names.join(', ')}.` : ''
  return {
    summary: `Chronology of ${c.reference}`,
    parts: [
      heading(`Chronology of ${c.reference}`),
      ...caseTop(c.head, c.zone),
      small(`Significant events only; the timeline has everything.${from}`),
      ...(c.before > 0 ? [small(`${countOf(c.before)} before these.`)] : []),
      ...(c.lines.length === 0 ? [text('No significant event is recorded yet.')] : []),
      ...c.lines.map((line) => linePart(line, c.added)),
      ...gapParts(c.gaps),
      ...pageParts(c),
    ],
  }
}

function countOf(lines: number): string {
  return lines === 1 ? 'There is one line' : `There are ${lines} lines`
}

/** What the button carries is no right: the case is looked up again. */
function pageParts({ reference, before, after, page }: ChronologyFacts): Part[] {
  const to = (label: string, skip: number): Button => ({
    ...{ label, action: 'show_view' },
    value: `chronology ${reference} skip ${skip}`,
  })
  const pages = [
    ...(before > 0 ? [to('Older', after + page)] : []),
    ...(after > 0 ? [to('Newer', Math.max(0, after - page))] : []),
  ]
  return pages.length > 0 ? [buttons(...pages)] : []
}

function linePart(
  line: Merged<ChronologyLine, ChronologyLine>,
  added: ChronologyFacts['added'],
): Part {
  const { ours, theirs, agreement } = line
  const told = [ours, theirs].filter((one) => one !== null)
  const words = told.map((one) => tellingWords(one, told.length > 1))
  const beside = told.flatMap((one) => added.get(one.entry) ?? [])
  const day = dateWords(dateOf(line))
  const links = told.flatMap((one) => [one.entry, ...one.restsOn])
  return {
    type: 'cited',
    text: [day, ...words, ...(agreement ? [AGREEMENTS[agreement]] : []), ...beside].join('\n'),
    citations: [...new Set(links)].slice(0, MOST_LINKS).map((entry, n) => ({
      label: n === 0 ? 'Open' : `Rests on ${n}`,
      entry,
    })),
  }
}

const AGREEMENTS = {
  same: 'Both records tell this.',
  other_date: 'Please check: both records tell this, with different dates.',
  other_words: 'Please check: both records tell this day, in different words.',
} as const

function tellingWords(line: ChronologyLine, dated: boolean): string {
  const who = line.source === null ? 'Ours' : beginningOf(line.source, LONGEST_NAME)
  const lead =
    dated || line.source !== null ? `${who}${dated ? `, ${dateWords(line.date)}` : ''}: ` : ''
  const tone = line.tone ? ` (${TONES[line.tone]})` : ''
  const impact = line.impact ? `\nImpact: ${beginningOf(line.impact, LONGEST)}` : ''
  return `${lead}${beginningOf(line.what, LONGEST)}${tone}${impact}`
}

function gapParts(gaps: readonly Gap[]): Part[] {
  if (gaps.length === 0) return []
  const lines = gaps.slice(0, 10).map(({ missingIn, from, until, lines: count }) => {
    const whose = missingIn === 'ours' ? 'Ours has' : 'The other has'
    const of = `${count} ${count === 1 ? 'line' : 'lines'}`
    const days = `from ${dateWords(from)} to ${dateWords(until)}`
    return text(`${whose} nothing ${days}, where there are ${of} beside it.`)
  })
  return [{ type: 'rule' }, heading('Gaps to look at'), ...lines]
}
