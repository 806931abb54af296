import type { Entry } from '../domain/entry-kinds.table.ts'
import type { CaseId } from '../domain/ids.ts'
import { beginningOf } from '../domain/snippet.ts'
import { clockLine, type Names, openLabel } from './entry-line.ts'
import { buttons, heading, type Message, type Part, small, text } from './message.ts'

/** An entry with the small signs that a rule found in it. */
export type PatternLine = { entry: Entry; signs: readonly { words: string; why: string }[] }

/** Of one kind, in so many entries; `days` from the first to the last. */
type Together = { what: string; entries: number; authors: number; days: number }

export type PatternFacts = {
  reference: string
  caseId: CaseId
  lines: readonly PatternLine[]
  /** What of it is of one kind. */
  together: readonly Together[]
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
  return {
    summary: `Small signs together on ${p.reference}`,
    parts: [
      heading(`Small signs together · ${p.reference}`),
      text(
        `Within ${p.days} days ${count} entries by ${peopleWords(p.authors)} hold small signs of ` +
          'risk. Each by itself says little. A rule put them together; it may be wrong, and ' +
          'changes nothing.',
      ),
      ...p.together.map((one) => text(kindWords(one))),
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

function peopleWords(authors: number): string {
  return authors === 1 ? 'one person' : `${authors} people`
}

/** `Of one kind: self-neglect, in 3 entries by 2 people within 12 days.` */
function kindWords({ what, entries, authors, days }: Together): string {
  const when = days < 2 ? 'within 2 days' : `over ${days} days`
  return `Of one kind: ${what}, in ${entries} entries by ${peopleWords(authors)} ${when}.`
}

function linePart({ entry, signs }: PatternLine, { names, zone }: PatternFacts): Part {
  const said = signs.map(({ words, why }) => `“${beginningOf(words, LONGEST_WORDS)}” ${why}`)
  return {
    type: 'cited',
    text: [clockLine(entry, names, zone), ...said].join('\n'),
    citations: [{ label: openLabel(entry), entry: entry.id }],
  }
}
