import { type Level, levelWords } from '../domain/levels.ts'
import { cadenceDays } from '../domain/silence.ts'
import { type DueLine, duePart } from './due.ts'
import { buttons, heading, line, type Message, type Part, small, text } from './message.ts'

/** What waits on one case, in counts. */
export type NudgeLine = {
  reference: string
  level: Level | null
  /** False: a colleague works it, and the reader supervises them. */
  own: boolean
  /** Contact is overdue; `days` null: none is recorded at all. */
  silent: { days: number | null } | null
  actions?: number
  referrals?: number
  decisions?: number
  planned?: number
}

/** What is late or waits besides: days that were set and have passed, requests as second person. */
export type Owed = { due: readonly DueLine[]; requests: number; zone: string }

/** So many cases a message has room for; Highs beyond it are named in one line. */
const ROOM = 30

/**
 * Once a working day, to whoever has something waiting. The gravest level first.
 * @param most as many cases as they want to read of; more are counted, and a High is named.
 */
export function nudgeMessage(lines: readonly NudgeLine[], owed: Owed, most: number): Message {
  const sorted = [...lines].sort((a, b) => Number(b.level === 'high') - Number(a.level === 'high'))
  const highs = sorted.filter(({ level }) => level === 'high').length
  const shown = sorted.slice(0, Math.min(Math.max(most, highs), ROOM))
  const named = sorted.slice(shown.length, highs).map(({ reference }) => reference)
  const more = sorted.length - shown.length - named.length
  return {
    summary: summaryOf(lines, owed),
    parts: [
      ...(shown.length > 0 ? [heading('What waits on your cases')] : []),
      ...shown.map(linePart),
      ...(named.length > 0 ? [text(`High as well: ${named.join(', ')}.`)] : []),
      ...(more > 0 ? [small(`And ${more} more.`)] : []),
      ...owedParts(owed, most),
      small('This comes at most once a working day. A High concern does not wait for it.'),
      buttons(
        { label: 'My cases', action: 'show_view', value: 'caseload' },
        { label: 'When I am reminded', action: 'show_view', value: 'reminders' },
      ),
    ],
  }
}

/** A High has no button to put it off. */
function linePart(one: NudgeLine): Part {
  if (one.level === 'high') return text(lineWords(one))
  return line(lineWords(one), {
    label: 'Put off',
    action: 'show_view',
    value: `snooze ${one.reference}`,
  })
}

function lineWords(one: NudgeLine): string {
  const { reference, level, silent, actions, referrals, decisions, planned, own } = one
  const said = [
    silent && silenceWords(silent.days, level),
    planned && count(planned, 'planned contact', 'without a note'),
    actions && count(actions, 'action', 'overdue'),
    referrals && count(referrals, 'referral', 'without an answer'),
    decisions && count(decisions, 'decision', 'to review'),
  ].filter(Boolean)
  const whose = own ? '' : ', in your team'
  return `${reference} · ${levelWords(level)}${whose}: ${said.join('; ')}.`
}

function silenceWords(days: number | null, level: Level | null): string {
  const wanted = `every ${cadenceDays(level)} days at this level`
  if (days === null) return `no contact is recorded (${wanted})`
  return `last contact ${days} days ago (${wanted})`
}

function count(number: number, what: string, how: string): string {
  return `${number} ${number === 1 ? what : `${what}s`} ${how}`
}

function summaryOf(lines: readonly NudgeLine[], { due, requests }: Owed): string {
  const cases = new Set([...lines, ...due].map(({ reference }) => reference)).size
  if (cases > 0) return `${cases === 1 ? '1 case waits' : `${cases} cases wait`} for you`
  return `${requests === 1 ? '1 request waits' : `${requests} requests wait`} for your answer`
}

function owedParts({ due, requests, zone }: Owed, most: number): Part[] {
  const shown = due.slice(0, most)
  const more = due.length - shown.length
  const asked = requests === 1 ? 'A request waits' : `${requests} requests wait`
  return [
    ...(due.length > 0 ? [heading('Past its day')] : []),
    ...shown.map((one) => duePart(one, zone)),
    ...(more > 0 ? [small(`And ${more} more: write “due”.`)] : []),
    ...(requests > 0
      ? [
          line(`${asked} for your answer as the second person.`, {
            label: 'Open',
            action: 'show_view',
            value: 'waiting',
          }),
        ]
      : []),
  ]
}
