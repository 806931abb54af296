import type { Entry } from '../domain/entry-kinds.table.ts'
import { type Level, levelWords } from '../domain/levels.ts'
import { topParts } from './case-top.ts'
import { type Button, buttons, facts, heading, type Message, small } from './message.ts'

export type CaseViewFacts = {
  reference: string
  /** Reference, initials and age; the reference alone where the rest is not theirs. */
  label: string
  level: Level | null
  seesLevel: boolean
  state: 'open' | 'closed'
  joinedTo: string | null
  linked: readonly string[]
  workers: readonly string[]
  /** By what right they see it, and what a restriction or conflict leaves them. */
  standing: string
  /** Safety line and safe contact, where these are theirs to see. */
  top: readonly Entry[]
  offers: readonly Button[]
  zone: string
}

/** What stands on top of a case, and what can be done with it from here. */
export function caseViewMessage(c: CaseViewFacts): Message {
  const pairs: [string, string][] = [
    ['Level', c.seesLevel ? levelWords(c.level) : 'Not shown to you'],
    ['State', c.state === 'closed' ? 'Closed' : 'Open'],
    ...(c.workers.length > 0 ? [['Worked by', c.workers.join(', ')] as [string, string]] : []),
    ...(c.joinedTo ? [['Goes on in', c.joinedTo] as [string, string]] : []),
    ...(c.linked.length > 0 ? [['Linked with', c.linked.join(', ')] as [string, string]] : []),
  ]
  return {
    summary: `Case ${c.reference}`,
    parts: [
      heading(`Case ${c.label}`.slice(0, 150)),
      ...topParts(c.top, c.zone),
      facts(...pairs),
      small(c.standing),
      ...inFives(c.offers).map((some) => buttons(...some)),
    ],
  }
}

function inFives(list: readonly Button[]): Button[][] {
  return list.length === 0 ? [] : [list.slice(0, 5), ...inFives(list.slice(5))]
}
