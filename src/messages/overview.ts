import type { CaseId } from '../domain/ids.ts'
import { type Level, levelWords } from '../domain/levels.ts'
import {
  type AlertTimes,
  byTeam,
  countsOf,
  durationWords,
  type LevelCount,
  type LevelRow,
  type Overview,
} from '../domain/overview.ts'
import { cadenceDays } from '../domain/silence.ts'
import { dateWords, daysWords } from '../domain/when.ts'
import { chart } from './chart.ts'
import { buttons, heading, line, type Message, type Part, small, text } from './message.ts'

/** A case that nobody has been in contact with for longer than its level allows. */
export type SilentCase = {
  caseId: CaseId
  reference: string
  level: Level | null
  /** Null: no contact is recorded at all. */
  days: number | null
}

export type OverviewFacts = {
  overview: Overview
  /** The longest first. */
  silent: readonly SilentCase[]
  /** How many are overdue in all. */
  overdue: number
  now: string
  zone: string
}

/** How the cases stand, for a lead or a supervisor who asks: counts, and the longest silences. */
export function overviewMessage(o: OverviewFacts): Message {
  return { summary: 'How we are doing', parts: overviewParts('How we are doing', o) }
}

/** The same on the first working day of a week, for a lead. */
export function digestMessage(o: OverviewFacts): Message {
  const title = `The week from ${dateWords(o.now, o.zone)}`
  const total = sumOf(countsOf(o.overview.levels))
  const high = countsOf(o.overview.levels).find(({ level }) => level === 'high')?.now ?? 0
  const summary = `Your week: ${cases(total)} open, ${high} at High, ${o.overdue} without contact`
  return { summary, parts: overviewParts(title, o) }
}

function overviewParts(title: string, { overview, silent, overdue }: OverviewFacts): Part[] {
  const rows = byTeam(overview.levels)
  const all = countsOf(overview.levels)
  const { now, before } = overview.alerts
  return [
    heading(title),
    small('Open cases, by the team of whoever works them. In brackets: four weeks ago.'),
    ...(rows.length > 1 ? rows.map((row) => text(rowWords(row))) : []),
    text(`All: ${countWords(all)}`),
    text(trendWords(all)),
    ...chartParts(all),
    heading('High concerns, the last four weeks'),
    text(raisedWords(now, before)),
    ...timesParts(now, before),
    ...waitChart('Minutes to “I have this”', before.takenSeconds, now.takenSeconds),
    ...waitChart('Minutes to a decision', before.decidedSeconds, now.decidedSeconds),
    heading('Longest without contact'),
    ...(silent.length > 0 ? silent.map(silentLine) : [text('No case is overdue for contact.')]),
    ...(overdue > silent.length ? [small(`And ${overdue - silent.length} more.`)] : []),
    buttons({ label: 'What is due', action: 'show_view', value: 'due' }),
  ]
}

/** How open cases are spread, and how many there were; each with its words. */
function chartParts(counts: LevelRow['counts']): Part[] {
  const spread = counts.map(({ level, now }) => ({ label: levelWords(level), value: now }))
  const [was, is] = [sumOf(counts, 'before'), sumOf(counts, 'now')]
  return is === 0
    ? []
    : [
        chart('distribution', 'Open cases by level', spread),
        chart('trend', 'Open cases', [
          { label: WEEKS_AGO, value: was },
          { label: 'Now', value: is },
        ]),
      ]
}

const WEEKS_AGO = 'Four weeks ago'

/** The medians of the two times four weeks, in minutes; nothing where one of them has none. */
function waitChart(title: string, before: number | null, now: number | null): Part[] {
  if (before === null || now === null) return []
  const minutes = (seconds: number) => Math.round(seconds / 60)
  return [
    chart('trend', title, [
      { label: 'The weeks before', value: minutes(before) },
      { label: 'The last weeks', value: minutes(now) },
    ]),
  ]
}

function rowWords({ team, counts }: LevelRow): string {
  return `${team ?? 'In no team'}: ${countWords(counts)}`
}

function countWords(counts: LevelRow['counts']): string {
  return counts
    .map(({ level, now, before }) => `${levelWords(level)} ${now} (${before})`)
    .join(' · ')
}

function sumOf(counts: LevelRow['counts'], when: 'now' | 'before' = 'now'): number {
  return counts.reduce((total, one) => total + one[when], 0)
}

function cases(number: number): string {
  return number === 1 ? '1 case' : `${number} cases`
}

/** What changed, in a sentence: the number of cases, and those at High. */
function trendWords(counts: LevelRow['counts']): string {
  const total = sumOf(counts)
  const was = sumOf(counts, 'before')
  const high = counts.find(({ level }) => level === 'high')
  const atHigh = changeWords((high?.now ?? 0) - (high?.before ?? 0))
  return `${cases(total)} open, ${changeWords(total - was)} than four weeks ago; at High ${atHigh}.`
}

function changeWords(change: number): string {
  if (change === 0) return 'no more and no fewer'
  return change > 0 ? `${change} more` : `${-change} fewer`
}

function raisedWords(now: AlertTimes, before: AlertTimes): string {
  const breached =
    now.breached > 0 ? ` On ${now.breached} nobody answered or decided in time: on record.` : ''
  return `Raised: ${now.raised} (${before.raised} in the four weeks before).${breached}`
}

function timesParts(now: AlertTimes, before: AlertTimes): Part[] {
  const taken = timeWordsOf('“I have this”', now.takenSeconds, now.taken, before.takenSeconds)
  const decided = timeWordsOf('A decision', now.decidedSeconds, now.decided, before.decidedSeconds)
  return [taken, decided].filter((words) => words !== null).map(text)
}

function timeWordsOf(what: string, now: number | null, of: number, before: number | null) {
  if (now === null) return null
  const was = before === null ? '' : `; ${durationWords(before)} in the four weeks before`
  return `${what}: after ${durationWords(now)}, as the median of ${of}${was}.`
}

function silentLine({ reference, level, days }: SilentCase): Part {
  const since = days === null ? 'no contact is recorded' : `last contact ${daysWords(days)} ago`
  const wanted = `every ${cadenceDays(level)} days at this level`
  return line(`${reference} · ${levelWords(level)} · ${since} (${wanted})`, {
    label: 'Open',
    action: 'show_view',
    value: `case ${reference}`,
  })
}

/** What the supervisors’ channel gets of a week: counts, no case and no team. */
export function digestForChannel(
  levels: readonly Omit<LevelCount, 'team'>[],
  now: string,
): Message {
  const counts = countsOf(levels)
  return {
    summary: `The week in counts: ${cases(sumOf(counts))} open`,
    parts: [
      heading(`The week from ${dateWords(now)}`),
      text(`Open cases: ${countWords(counts)}`),
      small('In brackets: four weeks ago. Counts only; for yours, write “overview” to Daybook.'),
    ],
  }
}
