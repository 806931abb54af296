import { z } from 'zod'
import { LIMITS } from '../limits.table.ts'

const citation = z.looseObject({
  '@type': z.literal('Claim'),
  position: z.int().positive(),
  appearance: z.looseObject({
    '@type': z.literal('DigitalDocument'),
    name: z.string().min(1).max(LIMITS.citationName.max),
    abstract: z.string().min(1).max(LIMITS.citationAbstract.max),
  }),
})

const label = z.looseObject({
  type: z.literal('https://schema.org/Message'),
  '@type': z.literal('Message'),
  additionalType: z.array(z.literal('AIGeneratedContent')).optional(),
  citation: z.array(citation).max(LIMITS.citations.max).optional(),
})

/**
 * What is wrong with the entities of a message, as its labels and citations.
 * @param text of the message. Teams shows a source beside its number there, and nowhere in a card;
 * one that has none it takes and never shows, which is refused here.
 */
export function entityFaults(entities: readonly unknown[], text: string): string[] {
  const roots = entities.filter((entity) => label.safeParse(entity).success)
  if (roots.length > 1) return ['multiple root message entities']
  return entities.flatMap((entity) => {
    const typed = z.looseObject({ type: z.string() }).safeParse(entity)
    if (!typed.success) return ['an entity without a type']
    if (typed.data.type !== 'https://schema.org/Message') return []
    const read = label.safeParse(entity)
    if (!read.success) return [z.prettifyError(read.error)]
    const positions = (read.data.citation ?? []).map((one) => one.position)
    const missing = positions.filter((position) => !text.includes(`[${position}]`))
    return [
      ...(new Set(positions).size === positions.length ? [] : ['a position is cited twice']),
      ...missing.map((position) => `the text has no [${position}]`),
    ]
  })
}
