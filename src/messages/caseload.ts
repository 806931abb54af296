import type { CaseStanding, Overdue } from '../domain/caseload.ts'
import type { CaseId, EntryId } from '../domain/ids.ts'
import { type Level, levelWords } from '../domain/levels.ts'
import { beginningOf } from '../domain/snippet.ts'
import { dateWords, daysWords } from '../domain/when.ts'
import { buttons, heading, type Message, type Part, plainMessage, small, text } from './message.ts'

export type CaseloadLine = {
  caseId: CaseId
  reference: string
  /** Reference, initials and age. */
  label: string
  level: Level | null
  standing: CaseStanding
  /** Entries of the last `signsDays` days in which a rule found a critical sign of risk. */
  critical: number
  /** What is shown of it: to be logged. */
  cited: EntryId[]
}

export type CaseloadFacts = {
  /** Gravest first. */
  shown: readonly CaseloadLine[]
  more: number
  /** Null: the reader’s own. */
  name: string | null
  /** True: the reader may want to write a supervision record about it. */
  supervises: boolean
  signsDays: number
  zone: string
}

const LONGEST_WHAT = 120

/** The cases that somebody works, sorted for supervision, with what to talk about on top. */
export function caseloadMessage(c: CaseloadFacts): Message {
  const title = c.name === null ? 'Your cases' : `Cases of ${c.name}`
  if (c.shown.length === 0) {
    const whose = c.name === null ? 'You work no open case' : `${c.name} works no open case`
    return plainMessage(`${whose}${c.name === null ? '.' : ' that you can see.'}`)
  }
  const counted = c.shown.length + c.more
  return {
    summary: title,
    parts: [
      heading(title),
      text(agenda(c)),
      small(
        `${counted === 1 ? '1 case' : `${counted} cases`}, the gravest level first, then whoever ` +
          'was not seen for longest. A sign of risk is found by a rule: read the entry.',
      ),
      ...c.shown.flatMap((line) => caseParts(line, c)),
      ...(c.more > 0 ? [small(`And ${c.more} more.`)] : []),
      ...(c.supervises
        ? [
            buttons({
              label: 'Write a supervision record',
              action: 'open_form',
              value: 'write_supervision',
            }),
          ]
        : []),
    ],
  }
}

/** What to talk about first, in counts; what there is none of is left out. */
function agenda({ shown, signsDays }: CaseloadFacts): string {
  const sum = (of: (line: CaseloadLine) => number) => shown.reduce((n, line) => n + of(line), 0)
  const high = sum(({ level }) => (level === 'high' ? 1 : 0))
  const unassessed = sum(({ level }) => (level === null ? 1 : 0))
  const critical = sum((line) => (line.critical > 0 ? 1 : 0))
  const late = sum(({ standing }) => standing.actions.length)
  const open = sum(({ standing }) => standing.referrals.length)
  const review = sum(({ standing }) => standing.decisions.length)
  const points = [
    high > 0 && `${cases(high)} at High`,
    unassessed > 0 && `${cases(unassessed)} not yet assessed`,
    critical > 0 && `${cases(critical)} with a critical sign of risk in the last ${signsDays} days`,
    late > 0 && `${late === 1 ? '1 action' : `${late} actions`} overdue`,
    open > 0 && `${open === 1 ? '1 referral' : `${open} referrals`} without an answer`,
    review > 0 && `${review === 1 ? '1 decision' : `${review} decisions`} to review`,
    ...silent(shown),
  ].filter(Boolean)
  return points.length > 0 ? `To talk about: ${points.join('; ')}.` : 'Nothing here is overdue.'
}

const cases = (count: number) => (count === 1 ? '1 case' : `${count} cases`)

/** Named is the one that was silent for longest, when that is a week or more. */
function silent(shown: readonly CaseloadLine[]): string[] {
  const longest = shown
    .filter(({ standing }) => (standing.silenceDays ?? 0) >= 7)
    .sort((a, b) => (b.standing.silenceDays ?? 0) - (a.standing.silenceDays ?? 0))[0]
  return longest
    ? [`longest without contact: ${longest.reference}, ${longest.standing.silenceDays} days`]
    : []
}

function caseParts(line: CaseloadLine, { zone, signsDays }: CaseloadFacts): Part[] {
  const { standing, reference, label, level, critical } = line
  const inEntries = critical === 1 ? '1 entry' : `${critical} entries`
  const signs = `Critical signs of risk in ${inEntries} of the last ${signsDays} days.`
  const words = [
    `${levelWords(level)} · ${label}`,
    contactWords(standing, zone),
    ...(critical > 0 ? [signs] : []),
    ...standing.actions.map((one) => `Overdue by ${days(one)}: ${short(one)}`),
    ...standing.referrals.map((one) => `No answer for ${days(one)} from ${short(one)}`),
    ...standing.planned.map((one) => `Planned ${days(one)} ago, no note of it: ${short(one)}`),
    ...standing.decisions.map((one) => `Decision to review since ${days(one)}: ${short(one)}`),
  ]
  return [
    text(words.join('\n')),
    buttons(
      { label: `Open ${reference}`, action: 'show_view', value: `case ${reference}` },
      { label: 'New to me', action: 'show_view', value: `new ${reference}` },
    ),
  ]
}

function contactWords({ silenceDays, lastContactAt }: CaseStanding, zone: string): string {
  if (lastContactAt === null || silenceDays === null) return 'No contact is recorded.'
  const ago = silenceDays === 0 ? 'today' : `${daysWords(silenceDays)} ago`
  return `Last contact ${ago}, ${dateWords(lastContactAt, zone)}.`
}

const days = ({ days: count }: Overdue) => daysWords(count)
const short = ({ what }: Overdue) => beginningOf(what, LONGEST_WHAT)

export type HandoverFacts = {
  name: string | null
  /** Those of which a brief is on its way. */
  cases: readonly { reference: string; level: Level | null }[]
  /** References of those for which there is no room. */
  left: readonly string[]
}

/** What is on its way when somebody asked to be briefed on all cases of a colleague. */
export function handoverMessage({ name, cases: list, left }: HandoverFacts): Message {
  const whose = name === null ? 'your cases' : `the cases of ${name}`
  if (list.length === 0)
    return plainMessage(`There is no open case among ${whose} that you can see.`)
  const lines = list.map(({ reference, level }) => `${reference} · ${levelWords(level)}`)
  return {
    summary: `Briefs on ${whose}`,
    parts: [
      heading(`Briefs on ${whose}`),
      text(`They are coming by direct message, the gravest first:\n${lines.join('\n')}`),
      ...(left.length > 0 ? [small(`Please ask for these one by one: ${left.join(', ')}`)] : []),
    ],
  }
}
