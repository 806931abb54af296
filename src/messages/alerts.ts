import { levelWords } from '../domain/levels.ts'
import type { Settings } from '../domain/settings.ts'
import { timeWords } from '../domain/when.ts'
import {
  type Button,
  buttons,
  facts,
  heading,
  type Message,
  type Part,
  small,
  text,
} from './message.ts'

/**
 * What a message about an alert may say. No field of it can hold a name of, or words about, the
 * person.
 */
export type AlertFacts = {
  id: string
  kind: 'high' | 'review'
  reference: string
  openedAt: string
  state: 'open' | 'taken' | 'closed'
  takerName: string | null
  takenAt: string | null
  zone: string
}

const TITLE = { high: 'High concern', review: 'Disclosure to review' } as const

/** The supervisors' channel: reference, level, time and buttons only. */
export function alertForChannel(a: AlertFacts): Message {
  return alertCard(a, [...offers(a), openButton(a)])
}

/** Somebody of a rung, by direct message. Still no content: that opens after a check. */
export function alertForPerson(a: AlertFacts & { mayTake: boolean; mayOpen: boolean }): Message {
  return alertCard(a, [...(a.mayTake ? offers(a) : []), ...(a.mayOpen ? [openButton(a)] : [])])
}

/** What can be done with it: take it while nobody has it, decide it once somebody does. */
function offers(a: AlertFacts): Button[] {
  if (a.state === 'open') return [takeButton(a)]
  return a.state === 'taken' ? [decideButton(a)] : []
}

function alertCard(a: AlertFacts, offered: Button[]): Message {
  const at = timeWords(a.openedAt, a.zone)
  const level = a.kind === 'high' ? levelWords('high') : 'For review'
  const parts: Part[] = [
    heading(`${TITLE[a.kind]} · ${a.reference}`),
    facts(['Level', level], ['Raised', at], ['Status', statusWords(a)]),
    ...(offered.length > 0 ? [buttons(...offered)] : []),
  ]
  return { summary: `${TITLE[a.kind]} · ${a.reference} · ${at} · ${statusWords(a)}`, parts }
}

function statusWords(a: AlertFacts): string {
  if (a.state === 'open') return 'Nobody has this yet'
  if (a.state === 'closed') return 'A decision is on the record'
  const at = a.takenAt ? ` since ${timeWords(a.takenAt, a.zone)}` : ''
  return `${a.takerName ?? 'A colleague'} has this${at}`
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

/** To the person who raised it: it was decided. The decision itself is read where rights allow. */
export function alertDecidedMessage(a: AlertFacts): Message {
  return {
    summary: `A decision was recorded on ${a.reference}`,
    parts: [
      heading('A decision was recorded'),
      text(`Your report on ${a.reference} was decided on. Ask your lead what that means for you.`),
    ],
  }
}

/** To the person who raised it, when everybody on the ladder was told and nobody answered. */
export function ringNowMessage(a: AlertFacts, settings: Settings): Message {
  const { lead, outOfHours } = settings.numbers
  return {
    summary: `Nobody has answered about ${a.reference}. Please ring ${lead} now.`,
    parts: [
      heading('Please ring now'),
      text(`Everybody was told about ${a.reference}, and nobody has answered yet.`),
      text(`Ring your lead: ${lead}. No answer: ${outOfHours}. In danger: 999.`),
      small('We keep asking them. You will hear as soon as somebody has it.'),
    ],
  }
}
