import { ENDINGS } from './phrases.table.ts'
import { SYNONYMS } from './synonyms.table.ts'
import { EMPTY_WORDS, IRREGULAR } from './words.table.ts'

/** A word as it stands, folded to small letters, with its stem. */
export type Word = { raw: string; low: string; stem: string; at: number }

const WORD = /[\p{L}\p{N}][\p{L}\p{N}]*(?:[’'&/-][\p{L}\p{N}]+)*/gu

/** The words of a text, in its order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const raw = match[0]
    const low = raw.toLowerCase().replaceAll('’', "'")
    return { raw, low, stem: stemOf(low), at: match.index }
  })
}

const stems = new Map<string, string>()
/** The table of stems forgets everything rather than grow without end. */
const MOST_STEMS = 50_000

/** The part that a word shares with its other forms: `referred`, `referral` and `refer` are one. */
export function stemOf(low: string): string {
  const known = stems.get(low)
  if (known !== undefined) return known
  if (stems.size > MOST_STEMS) stems.clear()
  const stem = makeStem(low)
  stems.set(low, stem)
  return stem
}

function makeStem(low: string): string {
  const bare = low.replace(/'(?:s|ll|d|ve|re|m)$/u, '').replace(/n't$/u, 'not')
  const regular = IRREGULAR.get(bare) ?? bare
  return cut(regular)
}

function cut(word: string): string {
  if (word.length <= 3 || /\d/u.test(word)) return word
  const once = word.replace(ENDINGS, '')
  const kept = once.length >= 3 ? once : word
  const again = kept.length > 5 ? kept.replace(/(?:at|er|al|s|e)$/u, '') : kept
  return again.replace(/([bdfglmnprt])\1$/u, '$1')
}

/** Words with a meaning of their own, without the glue between them. */
export function contentOf(text: string): Word[] {
  return wordsOf(text).filter((word) => !EMPTY_WORDS.has(word.low) && word.low.length > 1)
}

/** The groups of the field’s synonyms that a stem belongs to. */
const GROUPS = new Map<string, string[]>()
SYNONYMS.forEach((line, n) => {
  for (const word of line.split(' ')) {
    const stem = stemOf(word)
    GROUPS.set(stem, [...(GROUPS.get(stem) ?? []), `#${n}`])
  }
})

/** A stem with everything that means the same in this field. */
export function meaningsOf(stem: string): readonly string[] {
  return GROUPS.get(stem) ?? []
}

/** Whether two stems say the same: equal, one group, or one the long beginning of the other. */
export function sameMeaning(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= 4 && long.startsWith(short) && long.length - short.length <= 4) return true
  const groups = meaningsOf(a)
  return groups.length > 0 && meaningsOf(b).some((one) => groups.includes(one))
}
