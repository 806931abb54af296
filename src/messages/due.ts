import { type Level, levelWords } from '../domain/levels.ts'
import { momentWords } from '../domain/when.ts'
import { heading, type Message, plainMessage, small, text } from './message.ts'

/** A step of a protocol that is not done yet. */
export type DueLine = {
  reference: string
  level: Level
  what: string
  owner: string
  dueAt: string
  isMissed: boolean
}

/** More are counted. */
const LISTED = 20

/** What is due on somebody’s cases, soonest first; what was missed says so. */
export function dueMessage(list: readonly DueLine[], zone: string): Message {
  if (list.length === 0) return plainMessage('Nothing is due on your cases.')
  const more = list.length - LISTED
  return {
    summary: `${list.length} due on your cases`,
    parts: [
      heading(list.length === 1 ? '1 step is due' : `${list.length} steps are due`),
      ...list.slice(0, LISTED).map((line) => text(dueWords(line, zone))),
      ...(more > 0 ? [small(`and ${more} more.`)] : []),
    ],
  }
}

/** One of them in a line. */
export function dueWords(line: DueLine, zone: string): string {
  const { reference, level, what, owner, dueAt, isMissed } = line
  const when = `${isMissed ? 'was due' : 'due'} ${momentWords(dueAt, zone)}`
  return `${reference} · ${levelWords(level)} · ${what} · ${owner} · ${when}`
}
