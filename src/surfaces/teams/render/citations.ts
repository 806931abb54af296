import type { Part } from '../../../messages/message.ts'
import { bytesOf } from './card.ts'
import { LIMITS } from './limits.table.ts'
import { unmarked } from './text.ts'

const MESSAGE = 'https://schema.org/Message'

export type Citation = Extract<Part, { type: 'cited' }>['citations'][number]

/** The numbers of the entries that one message of Teams cites. */
export type Numbers = ReadonlyMap<string, number>

/** Whether Teams is told of it as a source; what only opens the entry of a line is none. */
const isSource = ({ about }: Citation) => about !== undefined

/** Each source once, in the order in which it is cited. */
export function sourcesOf(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.filter(isSource).map((one) => [one.entry, one])).values()]
}

/** How many bytes a source takes in a message, at most: what points at it, and its marker. */
export function bytesOfSource(citation: Citation): number {
  return bytesOf(claimOf(citation, LIMITS.citations)) + `[${LIMITS.citations}] `.length
}

/** By kind, date and author, and never by words of the entry. */
function claimOf({ label, about }: Citation, position: number) {
  return {
    '@type': 'Claim',
    position,
    appearance: {
      '@type': 'DigitalDocument',
      name: unmarked(label).slice(0, LIMITS.citationName),
      abstract: unmarked(about ?? label).slice(0, LIMITS.citationAbstract),
    },
  }
}

/**
 * What goes with a message that cites: Teams shows a source where its number stands in brackets in
 * the text of the message, and nowhere in a card. With it the mark of what an AI wrote.
 */
export function citedBy(
  sources: readonly Citation[],
  { summary, writtenByAi }: { summary: string; writtenByAi?: true | undefined },
): { text?: string; entities?: object[] } {
  if (sources.length === 0 && !writtenByAi) return {}
  const markers = sources.map((_, n) => `[${n + 1}]`).join(' ')
  const entity = {
    type: MESSAGE,
    '@type': 'Message',
    '@context': 'https://schema.org',
    ...(writtenByAi ? { additionalType: ['AIGeneratedContent'] } : {}),
    ...(sources.length > 0 ? { citation: sources.map((one, n) => claimOf(one, n + 1)) } : {}),
  }
  return {
    ...(sources.length > 0 ? { text: `${unmarked(summary)}, from these entries: ${markers}` } : {}),
    entities: [entity],
  }
}
