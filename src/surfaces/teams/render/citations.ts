import type { Message } from '../../../messages/message.ts'
import { LIMITS } from './limits.table.ts'
import { unmarked } from './text.ts'

const MESSAGE = 'https://schema.org/Message'

/**
 * What stands under an answer: which entries it rests on, by kind, date and author and never by
 * their words, and the mark of what an AI wrote, only where one did.
 */
export function citationsOf({ parts, writtenByAi }: Message): { entities?: object[] } {
  const cited = parts.flatMap((part) => (part.type === 'cited' ? part.citations : []))
  const once = [...new Map(cited.map((citation) => [citation.entry, citation])).values()]
  if (once.length === 0 && !writtenByAi) return {}
  const citation = once.slice(0, LIMITS.citations).map(({ label, about }, n) => ({
    '@type': 'Claim',
    position: n + 1,
    appearance: {
      '@type': 'DigitalDocument',
      name: unmarked(label).slice(0, LIMITS.citationName),
      abstract: unmarked(about ?? label).slice(0, LIMITS.citationAbstract),
    },
  }))
  const entity = {
    type: MESSAGE,
    '@type': 'Message',
    '@context': 'https://schema.org',
    ...(writtenByAi ? { additionalType: ['AIGeneratedContent'] } : {}),
    ...(citation.length > 0 ? { citation } : {}),
  }
  return { entities: [entity] }
}
