import { momentWords } from '../domain/when.ts'
import { heading, type Message, type Part, plainMessage, small, text } from './message.ts'

type Names = ReadonlyMap<string, { name: string; jobTitle: string }>
type Line = { at: string; actor: string; exit: string; cited: string[]; consulted: string[] }

/** The ways by which content leaves, in words. */
const EXIT_WORDS: Record<string, string> = {
  brief: 'a brief',
  timeline: 'the timeline',
  entry: 'an entry opened',
  search: 'search results',
  chronology: 'the chronology',
  form: 'a form',
  case_list: 'the list of cases',
  home: 'their Home',
  top: 'the top of the case',
  step: 'a request to answer',
  document: 'a document',
  export: 'an export',
  scan: 'looked through for a search',
  access_log: 'this log',
}

/** The access log of a case: who, when, by which way out, how many entries. No word of any. */
export function accessLogMessage(l: {
  reference: string
  lines: readonly Line[]
  more: number
  names: Names
  zone: string
}): Message {
  const title = `Who was given what of ${l.reference}`
  if (l.lines.length === 0) return plainMessage(`${title}: nothing was released so far.`)
  return {
    summary: title,
    parts: [
      heading(title),
      small('Newest first. What you may not read is left out.'),
      ...l.lines.map((line): Part => text(lineWords(line, l.names, l.zone))),
      ...(l.more > 0 ? [small(`${l.more} older lines: daybook access ${l.reference}`)] : []),
    ],
  }
}

function lineWords(
  { at, actor, exit, cited, consulted }: Line,
  names: Names,
  zone: string,
): string {
  const who = names.get(actor)?.name ?? 'A colleague'
  const counts = [
    cited.length > 0 ? `${cited.length} ${entries(cited.length)} given` : '',
    consulted.length > 0 ? `${consulted.length} looked through` : '',
  ].filter(Boolean)
  const what = counts.length > 0 ? counts.join(', ') : 'a question'
  return `${momentWords(at, zone)} · ${who} · ${EXIT_WORDS[exit] ?? exit} · ${what}`
}

function entries(count: number): string {
  return count === 1 ? 'entry' : 'entries'
}

type Found = {
  at: string
  actor: string
  reference: string
  exit: string
  entries: number
  unlinked: boolean
  bulk: boolean
  outOfHours: boolean
}

/** Look-ups that a lead should see, with why each is listed. */
export function lookUpsMessage(l: {
  found: readonly Found[]
  names: Names
  zone: string
  days: number
  bulk: number
}): Message {
  const title = `Look-ups of the last ${l.days} days`
  if (l.found.length === 0) return plainMessage(`${title}: none to show you.`)
  return {
    summary: title,
    parts: [
      heading(title),
      small(
        'Being listed says nothing against anybody: it is to be looked at. Staff know of this.',
      ),
      ...l.found.map((one): Part => text(foundWords(one, l))),
    ],
  }
}

function foundWords(one: Found, l: { names: Names; zone: string; bulk: number }): string {
  const why = [
    one.unlinked ? 'does not work the case' : '',
    one.bulk ? `${l.bulk} cases or more within the hour` : '',
    one.outOfHours ? 'between 20:00 and 7:00' : '',
  ].filter(Boolean)
  const who = l.names.get(one.actor)?.name ?? 'A colleague'
  return `${momentWords(one.at, l.zone)} · ${who} · ${one.reference} · ${why.join(', ')}`
}
