import type { Entry } from '../domain/entry-kinds.table.ts'
import { clockLine, firstWords, type Names, openLabel } from './entry-line.ts'
import { buttons, heading, type Message, type Part, plainMessage, small } from './message.ts'

export type ChangesFacts = {
  reference: string
  /** Oldest first. */
  shown: readonly Entry[]
  /** New as well, and not shown yet. */
  more: number
  /** How many entries the reader had been given before. */
  read: number
  names: Names
  zone: string
}

/** What somebody has not been given of a case yet, a line for each entry. */
export function changesMessage(c: ChangesFacts): Message {
  if (c.shown.length === 0) {
    return plainMessage(`Nothing on ${c.reference} is new to you: you have been given all of it.`)
  }
  const count = c.shown.length + c.more
  const title = `New to you on ${c.reference}`
  const entries = count === 1 ? '1 entry' : `${count} entries`
  const before = c.read === 0 ? 'you have not read any of it before' : `you had ${c.read} before`
  return {
    summary: title,
    parts: [
      heading(title),
      small(`${entries}, oldest first; ${before}. Open an entry to read it in full.`),
      ...c.shown.map((entry): Part => {
        const words = `${clockLine(entry, c.names, c.zone)}\n${firstWords(entry)}`
        const citation = { label: openLabel(entry), entry: entry.amends ?? entry.id }
        return { type: 'cited', text: words, citations: [citation] }
      }),
      ...moreParts(c),
    ],
  }
}

function moreParts({ more, reference }: ChangesFacts): Part[] {
  if (more === 0) return []
  const next = { label: 'Show the next', action: 'show_view', value: `new ${reference}` } as const
  return [small(`${more} more are new to you.`), buttons(next)]
}
