import { levelWords } from '../domain/levels.ts'
import type { Settings } from '../domain/settings.ts'
import { momentWords, timeWords } from '../domain/when.ts'
import {
  type Button,
  buttons,
  facts,
  heading,
  type Message,
  type Part,
  quote,
  small,
  text,
} from './message.ts'

/**
 * What a message about an alert may say. No field of it can hold a name of, or words about, the
 * person.
 */
export type AlertFacts = {
  id: string
  kind: 'high' | 'review' | 'drill'
  reference: string
  openedAt: string
  state: 'open' | 'taken' | 'closed'
  takerName: string | null
  takenAt: string | null
  /** How a taken one stands: "I have this", a next step, or a colleague was asked to take it. */
  held: 'held' | 'stepped' | 'passed' | null
  passedToName: string | null
  /** Until when it stands like this. */
  dueAt: string | null
  /** Who is on duty now, by name, while nobody has it. */
  onDuty: readonly string[]
  zone: string
}

const TITLE = {
  high: 'High concern',
  review: 'Disclosure to review',
  drill: 'DRILL, nothing has happened',
} as const

/** The supervisors' channel: reference, level, time and buttons only. */
export function alertForChannel(a: AlertFacts): Message {
  if (a.kind === 'drill') return alertCard(a, offers(a))
  // Whoever pressed “I have this” here finds the next step here too.
  const step = a.held === 'held' ? [formButton(a, 'say_next_step', 'Next step')] : []
  return alertCard(a, [...step, ...offers(a), openButton(a)])
}

/** What one person may do with an alert. */
export type MayDo = { mayTake: boolean; mayOpen: boolean; isTheirs: boolean }

/** Somebody of a rung, by direct message. Still no content: that opens after a check. */
export function alertForPerson(a: AlertFacts & MayDo): Message {
  return alertCard(a, offersFor(a))
}

/** To whoever has it, when the time has come to look at it again. */
export function alertAskAgainMessage(a: AlertFacts & MayDo): Message {
  const card = alertCard(a, offersFor(a))
  if (a.state !== 'taken' || !a.isTheirs) return card
  const until = untilWords(a)
  return {
    summary: `How does ${a.reference} stand? Please say what happens next${until}`,
    parts: [
      heading(`How does ${a.reference} stand?`),
      text(`Please say what happens next${until}. After that others are told.`),
      ...card.parts.slice(1),
    ],
  }
}

function offersFor(a: AlertFacts & MayDo): Button[] {
  const open = a.mayOpen ? [openButton(a)] : []
  if (!a.mayTake) return open
  return [...(a.isTheirs && a.state === 'taken' ? own(a) : offers(a)), ...open]
}

/** What can be done with it: take it while nobody has it, decide it once somebody does. */
function offers(a: AlertFacts): Button[] {
  if (a.state === 'open') return [takeButton(a)]
  if (a.state === 'closed') return []
  return [...(a.held === 'passed' ? [takeButton(a)] : []), decideButton(a)]
}

/** What whoever has it can do: the next step stands first until it is said. */
function own(a: AlertFacts): Button[] {
  const step = formButton(a, 'say_next_step', 'Next step')
  const first = a.held === 'held' ? { ...step, style: 'primary' as const } : step
  const { style: _, ...decide } = decideButton(a)
  return [first, a.held === 'held' ? decide : decideButton(a), formButton(a, 'pass_alert', PASS)]
}

const PASS = 'Pass it on'

function formButton(a: AlertFacts, form: string, label: string): Button {
  return { label, action: 'open_form', value: `${form}:alert:${a.id}` }
}

function untilWords({ dueAt, zone }: AlertFacts): string {
  return dueAt ? ` by ${timeWords(dueAt, zone)}` : ''
}

/** The longest that a notification may be: two long names are cut, not refused. */
const LONGEST = 200

function alertCard(a: AlertFacts, offered: Button[]): Message {
  const at = timeWords(a.openedAt, a.zone)
  const parts: Part[] = [
    heading(titleOf(a)),
    facts(['Level', levelOf(a)], ['Raised', at], ['Status', statusWords(a)], ...dutyFact(a)),
    ...(a.kind === 'drill' ? [text(DRILL)] : []),
    ...(offered.length > 0 ? [buttons(...offered)] : []),
  ]
  return { summary: `${titleOf(a)} · ${at} · ${statusWords(a)}`.slice(0, LONGEST), parts }
}

const DRILL = 'This is a drill: there is no case. Press “I have this” as you would for a real one.'

function titleOf({ kind, reference }: AlertFacts): string {
  return kind === 'drill' ? TITLE.drill : `${TITLE[kind]} · ${reference}`
}

function levelOf({ kind }: AlertFacts): string {
  if (kind === 'drill') return 'Drill of a High'
  return kind === 'high' ? levelWords('high') : 'For review'
}

function dutyFact({ state, onDuty }: AlertFacts): [string, string][] {
  return state === 'open' && onDuty.length > 0 ? [['On duty now', onDuty.join(', ')]] : []
}

function drillOver(a: AlertFacts): string {
  if (!a.takerName || !a.takenAt) return 'Over: nobody took it in time'
  return `Over: ${a.takerName} had it at ${timeWords(a.takenAt, a.zone)}`
}

function statusWords(a: AlertFacts): string {
  if (a.state === 'open') return 'Nobody has this yet'
  if (a.kind === 'drill' && a.state === 'closed') return drillOver(a)
  if (a.state === 'closed') return 'A decision is on the record'
  const at = a.takenAt ? ` since ${timeWords(a.takenAt, a.zone)}` : ''
  const has = `${a.takerName ?? 'A colleague'} has this${at}`
  if (a.held === 'passed') return `${has} and has asked ${a.passedToName ?? 'a colleague'}`
  if (a.held === 'stepped' && a.dueAt) {
    return `${has} and looks again ${momentWords(a.dueAt, a.zone)}`
  }
  return has
}

function takeButton(a: AlertFacts): Button {
  return { label: 'I have this', action: 'take_alert', value: a.id, style: 'primary' }
}

function decideButton(a: AlertFacts): Button {
  return { label: 'Record the decision', action: 'record_decision', value: a.id, style: 'primary' }
}

function openButton(a: AlertFacts): Button {
  return { label: 'Open', action: 'open_alert', value: a.id }
}

/** To the person who raised it: somebody has it now. */
export function alertTakenMessage(a: AlertFacts): Message {
  const who = a.takerName ?? 'A colleague'
  const at = a.takenAt ? timeWords(a.takenAt, a.zone) : ''
  return {
    summary: `${who} has this · ${a.reference} · ${at}`,
    parts: [
      heading(`${who} has this`),
      text(`Your report on ${a.reference} was taken at ${at}.`),
      small('You will hear what was decided. Write down anything you remember with /note.'),
    ],
  }
}

const ASK_LEAD = 'Ask your lead what that means for you.'

/**
 * To the person who raised it: it was decided. The decision itself is read where rights allow.
 * @param told the line that was written for them.
 */
export function alertDecidedMessage(a: AlertFacts, told: string | null = null): Message {
  return {
    summary: `A decision was recorded on ${a.reference}`,
    parts: [
      heading('A decision was recorded'),
      text(`Your report on ${a.reference} was decided on.${told ? '' : ` ${ASK_LEAD}`}`),
      ...(told ? [text('What you are told of it:'), quote(told), small(ASK_LEAD)] : []),
    ],
  }
}

/** To the person who raised it: whoever had it did not go on with it, and others are asked. */
export function alertLetGoMessage(a: AlertFacts, settings: Settings): Message {
  const { lead, outOfHours, emergency } = settings.numbers
  return {
    summary: `Nobody has ${a.reference} at the moment. We are asking again. You can ring ${lead}.`,
    parts: [
      heading('We are asking again'),
      text(`Nobody goes on with ${a.reference} at the moment. Everybody is being told again.`),
      text(`Until you hear who has it, ring ${lead}. No answer: ${outOfHours}.`),
      text(`In danger: ${emergency}.`),
    ],
  }
}

/** To the person who raised it, when everybody on the ladder was told and nobody answered. */
export function ringNowMessage(a: Pick<AlertFacts, 'reference'>, settings: Settings): Message {
  const { lead, outOfHours, emergency } = settings.numbers
  return {
    summary: `Nobody has answered about ${a.reference}. Please ring ${lead} now.`,
    parts: [
      heading('Please ring now'),
      text(`Everybody was told about ${a.reference}, and nobody has answered yet.`),
      text(`Ring your lead: ${lead}. No answer: ${outOfHours}. In danger: ${emergency}.`),
      small('We keep asking them. You will hear as soon as somebody has it.'),
    ],
  }
}
