import type { ReadSentence } from '../../text/read-text.ts'
import { EMPTY_WORDS } from '../../text/words.table.ts'
import { CATEGORY_WORDS } from '../category-words.table.ts'
import type { Category, Rule, Signal } from '../signal.ts'
import { featureOf } from './features.ts'
import type { Likeness } from './likeness.ts'

/** From this share of likeness on a sentence is shown, though no rule meets it. */
const MOST_LIKE = 0.4
/** The same where a rule has found another kind. */
const MOST_LIKE_BESIDE = 0.6

/** A rule made for one sentence, and where the words stand that speak most for it. */
export type LikelyHit = {
  rule: Rule & { category: Category }
  from: number
  to: number
  negates: boolean
  size: number
}

/** Often told by what is missing: no food, no water, not seen since, never paid. */
const MISSING = { lack: true } as const
/** A state of whoever the sentence is about. */
const STATE = { state: true } as const

/** How the words around a sign of a kind are read, where not as around any. */
const READ_AS: Readonly<Partial<Record<Category, Pick<Rule, 'state' | 'lack'>>>> = {
  mental_health: STATE,
  self_harm_suicide: STATE,
  substance_misuse: STATE,
  self_neglect: { ...STATE, ...MISSING },
  neglect: MISSING,
  housing: MISSING,
  missing: MISSING,
  exploitation: MISSING,
}

/** The id of what was found by likeness begins so. */
const LIKE = 'like-'
/** Whether no rule found it: it is like notes that people labelled. */
export const isByLikeness = ({ rule }: Pick<Signal, 'rule'>) => rule.startsWith(LIKE)

/**
 * Kinds of risk whose notes a sentence is like, without those that a rule has found in it. Never
 * more than medium: it is a likeness in words. Nothing where no word of the text itself says so.
 */
export function likelyHits(
  sentence: ReadSentence,
  text: string,
  { likeness, found }: { likeness: readonly Likeness[]; found: readonly Category[] },
): LikelyHit[] {
  const least = found.length > 0 ? MOST_LIKE_BESIDE : MOST_LIKE
  return likeness
    .filter(({ category, share }) => share >= least && !found.includes(category))
    .flatMap(({ category, words }) => {
      const said = placesOf(sentence, text, words)
      const [most] = said
      if (most === undefined) return []
      const beside = said.filter((n) => isOneClause(sentence, most, n))
      return [hitOf(sentence, category, { most, said: beside })]
    })
}

function hitOf(
  { tokens, at, line }: ReadSentence,
  category: Category,
  { most, said }: { most: number; said: readonly number[] },
): LikelyHit {
  const words = [...new Set(said.toSorted((a, b) => a - b).map((n) => `“${tokens[n]?.word}”`))]
  const about = `Notes about ${CATEGORY_WORDS[category]}`
  return {
    rule: {
      id: `${LIKE}${category}`,
      category,
      severity: 'medium',
      words: `${about} often hold words like these: ${words.join(', ')}.`,
      patterns: [],
      ...READ_AS[category],
    },
    from: at[most] ?? 0,
    to: at[most + 1] ?? line.length,
    negates: false,
    size: 2,
  }
}

/** Whether no mark parts two words. */
function isOneClause({ tokens }: ReadSentence, a: number, b: number): boolean {
  const between = tokens.slice(Math.min(a, b), Math.max(a, b))
  return !between.some(({ word }) => /^[.;:!?]$/.test(word))
}

const MOST_SAID = 3
/** A word of fewer letters says little by itself. */
const LEAST_LETTERS = 3

/** Where words of the text stand that speak most for it, the weightiest first. */
function placesOf({ tokens }: ReadSentence, text: string, features: readonly string[]): number[] {
  const asWritten = [...tokens.keys()].filter((n) => {
    const { word = '', start = 0, end = 0 } = tokens[n] ?? {}
    const isPlain = word.length >= LEAST_LETTERS && !EMPTY_WORDS.has(word)
    return isPlain && text.slice(start, end) === word
  })
  return features
    .flatMap((one) => asWritten.filter((n) => featureOf(tokens[n]?.word ?? '') === one))
    .slice(0, MOST_SAID)
}
