import { LEVELS_IN_ORDER, type Level, levelWords } from '../domain/levels.ts'
import type { Settings } from '../domain/settings.ts'
import { cadenceDays, isOverdue, type Silence } from '../domain/silence.ts'
import { momentWords, timeWords } from '../domain/when.ts'
import type { AlertFacts } from './alerts.ts'
import { chart } from './chart.ts'
import { type DueLine, duePart } from './due.ts'
import {
  type Button,
  buttons,
  heading,
  line,
  type Message,
  type Part,
  small,
  text,
} from './message.ts'

/** A case on somebody’s Home: reference, initials and age, its level and its silence. */
export type HomeCase = { reference: string; label: string; level: Level | null; silence: Silence }

/** Cases by the ground on which somebody sees them; `total` counts also those not listed. */
export type HomeCases = { title: string; cases: readonly HomeCase[]; total: number }

export type HomeFacts = {
  now: string
  zone: string
  settings: Settings
  alerts: readonly AlertFacts[]
  /** So many alerts, and questions, wait besides those that are listed. */
  moreAlerts: number
  moreQuestions: number
  /** Steps and days that are due, soonest first; more are counted in `dueInAll`. */
  due: readonly DueLine[]
  dueInAll: number
  /** How many requests wait for their answer as the second person. */
  requests: number
  /** How many forms they began and did not send. */
  drafts: number
  /** What waits on each case that they work, in counts. */
  waits: readonly { reference: string; planned: number; referrals: number; decisions: number }[]
  /** Questions that they were asked, with who asks. */
  questions: readonly { id: string; asker: string; askedAt: string; inDanger: boolean }[]
  sections: readonly HomeCases[]
  /** How many cases stand at each level, for those who lead or supervise; null for others. */
  levels: { title: string; counts: ReadonlyMap<Level | null, number> } | null
}

/**
 * What somebody sees first: what waits for them, their cases, and what they can do. Levels and
 * silence are words, never colour. Only this person sees it.
 */
export function homeMessage(h: HomeFacts): Message {
  const waiting = waitingParts(h)
  const onCases = WAITS.reduce((total, { what }) => total + sumOf(h.waits, what), 0)
  const listed = h.alerts.length + h.moreAlerts + h.questions.length + h.moreQuestions
  const count = listed + h.requests + h.drafts + onCases
  return {
    summary: count > 0 ? `Daybook · ${count} waiting for you` : 'Daybook · nothing waits for you',
    shownAt: 'home',
    parts: [
      ...actionParts(h.settings),
      heading('Waits for you'),
      ...(waiting.length > 0 ? waiting : [text('Nothing waits for you.')]),
      ...dueParts(h),
      ...levelParts(h.levels),
      ...h.sections.flatMap(sectionParts),
      small(
        `As it stood on ${momentWords(h.now, h.zone)}. Search finds what is not listed. ` +
          'What you open is logged.',
      ),
    ],
  }
}

function actionParts({ numbers }: Settings): Part[] {
  const form = (label: string, id: string): Button => {
    return { label, action: 'open_form', value: id }
  }
  return [
    small(`Someone in danger now? Ring ${numbers.emergency} first. Your lead: ${numbers.lead}.`),
    buttons(
      { ...form('Write a note', 'record_note'), style: 'primary' },
      form('Somebody told me something', 'record_disclosure'),
      form('I am more worried', 'raise_level'),
    ),
    buttons(
      form('Ask the lead', 'ask_lead'),
      form('Brief me', 'ask_brief'),
      form('Search', 'ask_search'),
      form('Everything else', 'menu'),
      { label: 'Help', action: 'show_view', value: 'help' },
    ),
  ]
}

const TITLES = {
  high: 'High concern',
  review: 'Disclosure to review',
  drill: 'DRILL, nothing has happened',
} as const

const WAITS = [
  { what: 'planned', one: 'A planned contact has no note', more: 'planned contacts have no note' },
  { what: 'referrals', one: 'A referral has no answer', more: 'referrals have no answer' },
  { what: 'decisions', one: 'A decision is to be reviewed', more: 'decisions are to be reviewed' },
] as const
/** So many cases are named in a line; more are counted. */
const MOST_NAMED = 5

function sumOf(waits: HomeFacts['waits'], what: (typeof WAITS)[number]['what']): number {
  return waits.reduce((total, one) => total + one[what], 0)
}

/** One line for each thing that waits on somebody’s cases: how much of it, and where. */
function caseParts(waits: HomeFacts['waits']): Part[] {
  return WAITS.flatMap(({ what, one, more }) => {
    const cases = waits.filter((each) => each[what] > 0).map(({ reference }) => reference)
    const [first] = cases
    if (first === undefined) return []
    const total = sumOf(waits, what)
    const left = cases.length - MOST_NAMED
    const named = cases.slice(0, MOST_NAMED).join(', ') + (left > 0 ? ` and ${left} more` : '')
    const value = cases.length === 1 ? `case ${first}` : 'caseload'
    const words = `${total === 1 ? one : `${total} ${more}`}: ${named}`
    return [line(words, { label: 'Open', action: 'show_view', value })]
  })
}

function waitingParts(h: HomeFacts): Part[] {
  const { alerts, moreAlerts, requests, drafts, questions, moreQuestions, waits, zone } = h
  return [
    ...alerts.map((alert) =>
      line(alertWords(alert, zone), {
        label: 'Open',
        action: 'show_view',
        value: `alert ${alert.id}`,
      }),
    ),
    ...counted(moreAlerts, ['One more alert waits.', 'more alerts wait.'], 'waiting'),
    ...questions.map(({ id, asker, askedAt, inDanger }) =>
      line(
        [
          `${asker} asks for your advice`,
          ...(inDanger ? ['in danger now'] : []),
          momentWords(askedAt, zone),
        ].join(' · '),
        { label: 'Open', action: 'show_view', value: `question ${id}` },
      ),
    ),
    ...(moreQuestions > 0
      ? [text(`More questions wait: ${moreQuestions}. They come here as these are answered.`)]
      : []),
    ...counted(
      requests,
      [
        'One request waits for your answer as the second person.',
        'requests wait for your answer as the second person.',
      ],
      'waiting',
    ),
    ...counted(drafts, ['A draft is not sent yet.', 'drafts are not sent yet.'], 'drafts'),
    ...caseParts(waits),
  ]
}

/** How many there are, with the view that shows them; nothing where there is none. */
function counted(count: number, [one, more]: readonly [string, string], view: string): Part[] {
  if (count === 0) return []
  const button = { label: 'Open', action: 'show_view', value: view } as const
  return [line(count === 1 ? one : `${count} ${more}`, button)]
}

function dueParts({ due, dueInAll, zone }: HomeFacts): Part[] {
  if (due.length === 0) return []
  const more = dueInAll - due.length
  return [
    heading('Due on your cases'),
    ...due.map((one) => duePart(one, zone)),
    line(more > 0 ? `And ${more} more.` : 'What they are part of:', {
      label: 'What is due',
      action: 'show_view',
      value: 'due',
    }),
  ]
}

function alertWords(alert: AlertFacts, zone: string): string {
  const { kind, reference, openedAt, state } = alert
  const status = state === 'open' ? 'nobody has this yet' : 'you have this'
  return `${TITLES[kind]} · ${reference} · raised ${timeWords(openedAt, zone)} · ${status}`
}

function levelParts(levels: HomeFacts['levels']): Part[] {
  if (!levels) return []
  const values = LEVELS_IN_ORDER.map((level) => ({
    label: levelWords(level),
    value: levels.counts.get(level) ?? 0,
  }))
  return [chart('distribution', levels.title, values)]
}

function sectionParts({ title, cases, total }: HomeCases): Part[] {
  if (total === 0) return []
  const of = total > cases.length ? ` · ${cases.length} of ${total}` : ''
  return [
    heading(`${title}${of}`),
    ...cases.map((one) =>
      line(caseWords(one), {
        label: 'Open',
        action: 'show_view',
        value: `case ${one.reference}`,
      }),
    ),
  ]
}

function caseWords({ label, level, silence }: HomeCase): string {
  const due = isOverdue(level, silence) ? `due every ${cadenceDays(level)} days` : null
  const words = [`${label} · ${levelWords(level)}`, contactWords(silence), due].filter(Boolean)
  return words.join(' · ')
}

function contactWords({ contactDays, seenDays }: Silence): string {
  if (contactDays === null) return 'no contact recorded'
  const contact = `last contact ${daysWords(contactDays)}`
  if (seenDays === contactDays) return `${contact}, seen then`
  return seenDays === null ? `${contact}, not seen yet` : `${contact}, seen ${daysWords(seenDays)}`
}

function daysWords(days: number): string {
  if (days === 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}
