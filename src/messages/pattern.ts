import type { Entry } from '../domain/entry-kinds.table.ts'
import type { CaseId } from '../domain/ids.ts'
import { beginningOf } from '../domain/snippet.ts'
import { clockLine, type Names, openLabel } from './entry-line.ts'
import { buttons, heading, type Message, type Part, small, text } from './message.ts'

/** An entry with the small signs that a rule found in it. */
export type PatternLine = { entry: Entry; signs: readonly { words: string; why: string }[] }

export type PatternFacts = {
  reference: string
  caseId: CaseId
  lines: readonly PatternLine[]
  authors: number
  more: number
  /** The window in which they stand. */
  days: number
  names: Names
  zone: string
}

const LONGEST_WORDS = 160

/** Small signs of several entries, put together for a lead, once: each opens its entry. */
export function patternMessage(p: PatternFacts): Message {
  const count = p.lines.length + p.more
  const people = p.authors === 1 ? 'one person' : `${p.authors} people`
  return {
    summary: `Small signs together on ${p.reference}`,
    parts: [
      heading(`Small signs together · ${p.reference}`),
      text(
        `Within ${p.days} days ${count} entries by ${people} hold small signs of risk. Each by ` +
          'itself says little. A rule put them together; it may be wrong, and changes nothing.',
      ),
      ...p.lines.map((line) => linePart(line, p)),
      ...(p.more > 0 ? [small(`And ${p.more} more entries.`)] : []),
      buttons(
        { label: 'Open the case', action: 'show_view', value: `case ${p.reference}` },
        {
          label: 'Raise the level',
          action: 'open_form',
          value: `raise_level:case:${p.caseId}:${p.reference}`,
        },
      ),
    ],
  }
}

function linePart({ entry, signs }: PatternLine, { names, zone }: PatternFacts): Part {
  const said = signs.map(({ words, why }) => `“${beginningOf(words, LONGEST_WORDS)}” ${why}`)
  return {
    type: 'cited',
    text: [clockLine(entry, names, zone), ...said].join('\n'),
    citations: [{ label: openLabel(entry), entry: entry.id }],
  }
}
