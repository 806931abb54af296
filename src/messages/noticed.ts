import type { Button, Message, Part } from './message.ts'
import { buttons, heading, quote, small, text } from './message.ts'

type Sign = {
  words: string
  why: string
  reads: keyof typeof READS
  critical: boolean
  /** The id of the rule that found it. */
  rule: string
  /** High or critical. */
  grave?: boolean
  /** No rule found it: it is like other notes. */
  byLikeness?: boolean
}

export type NoticedFacts = {
  checked: boolean
  signs: readonly Sign[]
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

function signParts(n: NoticedFacts): Part[] {
  if (n.signs.length === 0) return []
  return [
    text(
      'These words may point to a risk. Rules, and likeness to other notes, found them: they may ' +
        'be wrong, and change nothing.',
    ),
    ...quotedSigns(n),
    buttons(
      ...raiseButton(n),
      { label: 'Ask my supervisor', action: 'ask_supervisor', value: 'ask' },
      ...setAsideButton(n),
    ),
  ]
}

/** The same words stand there once, with all that was noticed in them. */
function quotedSigns({ signs, entry }: NoticedFacts): Part[] {
  const told = withoutFaint(signs)
  const more = told.length - MOST_SIGNS
  const byWords = Map.groupBy(told.slice(0, MOST_SIGNS), ({ words }) => words)
  return [
    ...[...byWords].flatMap(([words, those]) => [
      quote(shortened(words)),
      ...those.flatMap((sign) => signLines(sign, entry)),
    ]),
    ...(more > 0 ? [small(`And ${more} more in the same entry.`)] : []),
  ]
}

/** A critical one is set aside with a reason only: it has no button of its own. */
function signLines(sign: Sign, entry: string): Part[] {
  const { rule, why, reads, critical } = sign
  const notARisk: Button = { label: 'Not a risk', action: 'not_a_risk', value: `${entry} ${rule}` }
  return [
    small([why, READS[reads]].filter(Boolean).join(' ')),
    ...(critical ? [] : [buttons(notARisk)]),
  ]
}

/** What is only like other notes says nothing more where a rule has found something grave. */
function withoutFaint(signs: readonly Sign[]): Sign[] {
  const grave = new Set(signs.flatMap((one) => (one.grave ? one.words : [])))
  return signs.filter(({ byLikeness, words }) => !(byLikeness && grave.has(words)))
}

function raiseButton({ caseId, reference }: Pick<NoticedFacts, 'caseId' | 'reference'>): Button[] {
  if (caseId === null) return []
  const value = `raise_level:case:${caseId}:${reference}`
  return [{ label: 'Raise the level', action: 'open_form', value }]
}

function setAsideButton({ signs, entry }: Pick<NoticedFacts, 'signs' | 'entry'>): Button[] {
  if (!signs.some(({ critical }) => critical)) return []
  return [setAside(entry)]
}

function setAside(entry: string): Button {
  return { label: 'Set it aside, and why', action: 'open_form', value: `set_aside_signs:${entry}` }
}

export type SignsWaitFacts = Omit<NoticedFacts, 'checked' | 'mayAdd'> & { author: string }

/** A grave sign on which nobody acted for a working day, for who supervises its author. */
export function signsWaitMessage(s: SignsWaitFacts): Message {
  return {
    summary: `A sign of risk waits on ${s.reference}`,
    parts: [
      heading(`A sign of risk waits · ${s.reference}`),
      text(
        `${s.author} wrote this a working day ago or more, and nothing on the record says what ` +
          'was done since. A rule found it; it may be wrong, and changes nothing.',
      ),
      ...quotedSigns({ ...s, checked: true, mayAdd: [] }),
      buttons(
        { label: 'Open the entry', action: 'open_entry', value: s.entry },
        ...raiseButton(s),
        setAside(s.entry),
      ),
    ],
  }
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
