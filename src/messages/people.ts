import { dateWords, momentWords } from '../domain/when.ts'
import { buttons, facts, heading, type Message, plainMessage, text } from './message.ts'

/** A change of people that takes two, with what makes words of its ids. */
export type WordedChange = {
  id: string
  change: Change
  askedBy: string
  askedAt: string
  answeredBy: string | null
  confirmed: boolean | null
  zone: string
  nameOf(staff: string): string
  teamOf(team: string): string
}
type Change = { kind: string; staff: string } & Partial<
  Record<'role' | 'team' | 'from' | 'until' | 'covers' | 'surface' | 'account', string>
>

/** To whoever may confirm it; once it is answered, how, and without buttons. */
export function changeMessage(worded: WordedChange): Message {
  const { id, askedBy, askedAt, zone, nameOf, answeredBy } = worded
  const what = changeWords(worded)
  const answer = answeredBy
    ? text(answerWords(worded))
    : buttons(
        { label: 'Confirm', action: 'confirm_change', value: id, style: 'primary' },
        { label: 'Decline', action: 'decline_change', value: id },
      )
  const title = answeredBy ? 'This change is answered' : 'A change of people waits for you'
  return {
    summary: title,
    parts: [
      heading(title),
      text(what),
      text(meaningOf(worded.change)),
      facts(['Asked by', nameOf(askedBy)], ['When', momentWords(askedAt, zone)]),
      answer,
    ],
  }
}

/** To whoever asked. */
export function changeAnsweredMessage(worded: WordedChange): Message {
  return plainMessage(answerWords(worded), changeWords(worded))
}

function answerWords({ confirmed, answeredBy, nameOf }: WordedChange): string {
  const who = answeredBy ? nameOf(answeredBy) : 'Somebody'
  return confirmed
    ? `${who} confirmed this: it is so now.`
    : `${who} declined this: nothing was changed.`
}

function changeWords({ change, nameOf, teamOf, zone }: WordedChange): string {
  const who = nameOf(change.staff)
  const { kind, role = '', team, from, until = '', covers = '', account = '' } = change
  if (kind === 'link') return `Links the ${change.surface} account ${account} to ${who}.`
  if (kind === 'role') {
    const of = team ? ` of ${teamOf(team)}` : ''
    return `Gives ${who} the role of ${roleWords(role)}${of}.`
  }
  if (kind === 'move') {
    const left = from ? `, and leaves ${teamOf(from)}` : ''
    return `${who} joins ${teamOf(team ?? '')}${left}.`
  }
  const days = `from ${dateWords(from ?? '', zone)} until ${momentWords(until, zone)}`
  return `${who} stands in for ${nameOf(covers)} ${days}.`
}

function meaningOf({ kind, role }: Change): string {
  if (kind === 'link') return 'Whoever uses that account then reads what this colleague reads.'
  if (kind === 'move') return 'The supervisors of the team then read the cases that they work.'
  if (kind === 'cover') return 'They then read what goes with the post of that colleague.'
  return role === 'administrator'
    ? 'They then look after accounts, teams and roles.'
    : 'They then read, or hear of, what goes with that role.'
}

const ROLES: Record<string, string> = {
  on_duty: 'colleague on duty',
  trustee: 'safeguarding trustee',
  independent: 'independent recipient',
  records_officer: 'records officer',
}

function roleWords(role: string): string {
  return ROLES[role] ?? role
}

/** To every lead. */
export function roleGivenMessage(name: string, role: string): Message {
  return plainMessage(
    `${name} now holds the role of ${roleWords(role)}.`,
    'If you did not expect this, speak to the person who looks after Daybook.',
  )
}

/** To the trustee. */
export function leadAdministersMessage(name: string): Message {
  return plainMessage(
    `${name} is now both a safeguarding lead and an administrator of Daybook.`,
    'You are told because one person then gives access and reads every case.',
  )
}

/** To every lead, when somebody left. */
export function leftBehindMessage(name: string, references: readonly string[]): Message {
  return plainMessage(
    `${name} has left, and nobody works ${references.join(', ')} now.`,
    'Please assign somebody.',
  )
}
