import { z } from 'zod'

/** The concern level of a case. Only a person changes it; before that it is "not yet assessed". */
export const levelSchema = z.enum(['low', 'medium', 'high'])
export type Level = z.infer<typeof levelSchema>

const LEVEL_WORDS: Record<Level | 'none', string> = {
  none: 'Not yet assessed',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
}

/** The level in words, never by colour alone. */
export function levelWords(level: Level | null): string {
  return LEVEL_WORDS[level ?? 'none']
}

/** "Not yet assessed" is chased like Medium. */
const RANKS: Record<Level | 'none', number> = { high: 0, medium: 1, none: 1, low: 2 }

/** All of them as people read them, the gravest first. */
export const LEVELS_IN_ORDER = ['high', 'medium', null, 'low'] as const

/** The place of a level where cases stand in order: the gravest has the smallest number. */
export function placeOf(level: Level | null): number {
  return RANKS[level ?? 'none']
}
