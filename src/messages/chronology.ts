import type { ChronologyLine } from '../domain/chronology.ts'
import { dateOf, type Gap, type Merged } from '../domain/merge-chronologies.ts'
import { beginningOf } from '../domain/snippet.ts'
import { dateWords } from '../domain/when.ts'
import { heading, type Message, type Part, small, text } from './message.ts'

export type ChronologyFacts = {
  reference: string
  lines: readonly Merged<ChronologyLine, ChronologyLine>[]
  gaps: readonly Gap[]
  /** What was added later to a line’s own entry, by that entry, in words. */
  added: ReadonlyMap<string, readonly string[]>
  /** How many lines come before these; a message holds so many. */
  before: number
}

const TONES = { good: 'Good', bad: 'Bad', neutral: 'Neither good nor bad' } as const
const MOST_LINKS = 5
/** A line is short; what is longer goes on in its entry. */
const LONGEST = 600
const LONGEST_NAME = 80

/** The curated chronology, with another agency’s lines among ours and where the two differ. */
export function chronologyMessage(c: ChronologyFacts): Message {
  const agencies = new Set(c.lines.flatMap(({ theirs }) => theirs?.source ?? []))
  const from =
    agencies.size > 0
      ? ` With lines of: ${[...agencies].map((name) => beginningOf(name, LONGEST_NAME)).join(', ')}.`
      : ''
  return {
    summary: `Chronology of ${c.reference}`,
    parts: [
      heading(`Chronology of ${c.reference}`),
      small(`Significant events only; the timeline has everything.${from}`),
      ...(c.before > 0 ? [small(`${c.before} older lines are not shown here.`)] : []),
      ...(c.lines.length === 0 ? [text('No significant event is recorded yet.')] : []),
      ...c.lines.map((line) => linePart(line, c.added)),
      ...gapParts(c.gaps),
    ],
  }
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
