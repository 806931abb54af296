import type { DatedKind } from '../domain/deadlines.ts'
import { type Level, levelWords } from '../domain/levels.ts'
import { dateWords, laterDay, momentWords } from '../domain/when.ts'
import { heading, line, type Message, type Part, plainMessage, small, text } from './message.ts'

/** A step of a protocol that is not done yet, or a day that was set for an entry. */
export type DueLine = {
  reference: string
  /** Absent: not for the reader to know. */
  level?: Level | null
  dueAt: string
  isMissed: boolean
} & ({ kind: 'step'; what: string; owner: string } | { kind: DatedKind; entry: string })

const WHO_CONFIRMS =
  'Who confirms has read all since the High: where no lead can, it is the trustee'

/** What is due, who owes it, and where it is done. */
const DATED: Readonly<Record<DatedKind, { what: string; owner: string; opens: Opens }>> = {
  restriction: { what: 'Review who may read it', owner: 'a lead', opens: 'entry' },
  decision: { what: 'Review the decision', owner: 'whoever works the case', opens: 'entry' },
  referral: { what: 'Chase the referral', owner: 'whoever works the case', opens: 'entry' },
  professional_challenge: {
    what: 'Ask for the answer to the challenge',
    owner: 'whoever works the case',
    opens: 'entry',
  },
  moved: { what: 'Look at it again', owner: 'whoever works the case', opens: 'entry' },
  override: { what: 'Review the override', owner: 'a lead or the trustee', opens: 'waiting' },
  lowering_request: {
    what: `Answer the request to lower the level; until then it stays High. ${WHO_CONFIRMS}`,
    owner: 'a lead or the trustee',
    opens: 'waiting',
  },
  own_request: {
    what:
      'Your request to lower the level is not answered; it stays High. Speak to the lead. ' +
      WHO_CONFIRMS,
    owner: 'a lead or the trustee',
    opens: 'entry',
  },
}
type Opens = 'entry' | 'waiting'

/** More are counted. */
const LISTED = 20

/** What is due on somebody’s cases, soonest first; what was missed says so. */
export function dueMessage(list: readonly DueLine[], zone: string): Message {
  if (list.length === 0) return plainMessage('Nothing is due on your cases.')
  const more = list.length - LISTED
  return {
    summary: `${list.length} due on your cases`,
    parts: [
      heading(list.length === 1 ? '1 thing is due' : `${list.length} things are due`),
      ...list.slice(0, LISTED).map((line) => duePart(line, zone)),
      ...(more > 0 ? [small(`and ${more} more.`)] : []),
    ],
  }
}

/** One of them, with a button to where it is done, where there is such a place. */
export function duePart(due: DueLine, zone: string): Part {
  const words = dueWords(due, zone)
  if (due.kind === 'step') return text(words)
  return DATED[due.kind].opens === 'entry'
    ? line(words, { label: 'Open', action: 'open_entry', value: due.entry })
    : line(words, { label: 'Open', action: 'show_view', value: 'waiting' })
}

/** One of them in a line. */
export function dueWords(due: DueLine, zone: string): string {
  const { reference, level, isMissed, dueAt } = due
  const { what, owner } = due.kind === 'step' ? due : DATED[due.kind]
  // A day is late from the midnight after it.
  const isStep = due.kind === 'step'
  const when = isStep ? momentWords(dueAt, zone) : dateWords(laterDay(dueAt, zone, -1))
  const by = `${isMissed ? 'was due' : 'due'} ${when}`
  const levelSaid = level === undefined ? [] : [levelWords(level)]
  return [reference, ...levelSaid, what, owner, by].join(' · ')
}
