import type { Button, Part } from './message.ts'
import { buttons, quote, small, text } from './message.ts'

export type NoticedFacts = {
  checked: boolean
  signs: readonly { words: string; why: string; reads: keyof typeof READS; critical: boolean }[]
  mayAdd: readonly string[]
  /** The entry that it stands in, and the case that a level could be raised on. */
  entry: string
  caseId: string | null
  reference: string
}

const MOST_SIGNS = 3
const LONGEST_QUOTE = 200

const READS = {
  current: null,
  historical: 'It reads as in the past.',
  denied: 'It reads as said not to be so.',
  hypothetical: 'It reads as feared or possible.',
  other_person: 'It reads as about somebody else.',
} as const

/** What was noticed in an entry, for its author: never a level, never in anybody’s way. */
export function noticedParts(n: NoticedFacts): Part[] {
  if (!n.checked) {
    return [small('This was not checked for signs of risk: it seems to be in another language.')]
  }
  return [...signParts(n), ...addParts(n)]
}

function signParts({ signs, caseId, reference }: NoticedFacts): Part[] {
  if (signs.length === 0) return []
  const shown = signs.slice(0, MOST_SIGNS)
  const more = signs.length - shown.length
  const raise: Button[] = caseId
    ? [
        {
          label: 'Raise the level',
          action: 'open_form',
          value: `raise_level:case:${caseId}:${reference}`,
        },
      ]
    : []
  return [
    text(
      'These words may point to a risk. A rule found them; it may be wrong, and changes nothing.',
    ),
    ...shown.flatMap((sign) => [
      quote(shortened(sign.words)),
      small([sign.why, READS[sign.reads]].filter(Boolean).join(' ')),
    ]),
    ...(more > 0 ? [small(`And ${more} more in the same entry.`)] : []),
    buttons(...raise, { label: 'Ask my supervisor', action: 'ask_supervisor', value: 'ask' }),
  ]
}

function addParts({ mayAdd, entry }: NoticedFacts): Part[] {
  if (mayAdd.length === 0) return []
  return [
    small(`You may want to add ${mayAdd.join(' Or ')} Only if it helps.`),
    buttons({ label: 'Add to it', action: 'add_addendum', value: entry }),
  ]
}

/** Whole words; a mark says that there is more. */
function shortened(words: string): string {
  if (words.length <= LONGEST_QUOTE) return words
  return `${words.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/u, '')} …`
}
