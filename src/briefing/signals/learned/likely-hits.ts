import type { ReadSentence } from '../../text/read-text.ts'
import { CATEGORY_WORDS } from '../category-words.table.ts'
import type { Category, Rule } from '../signal.ts'
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

/** States of whoever the sentence is about. */
const STATES: ReadonlySet<Category> = new Set([
  'mental_health',
  'self_harm_suicide',
  'self_neglect',
  'substance_misuse',
])

/**
 * Kinds of risk whose notes a sentence is like, without those that a rule has found in it. Never
 * more than medium: it is a likeness in words.
 */
export function likelyHits(
  sentence: ReadSentence,
  likeness: readonly Likeness[],
  found: readonly Category[],
): LikelyHit[] {
  const least = found.length > 0 ? MOST_LIKE_BESIDE : MOST_LIKE
  return likeness
    .filter(({ category, share }) => share >= least && !found.includes(category))
    .map(({ category, words }) => {
      const places = placesOf(sentence, words)
      const [first = 0, last = sentence.tokens.length - 1] = [places[0], places.at(-1)]
      const said = [...new Set(places.map((n) => `“${sentence.tokens[n]?.word}”`))]
      return {
        rule: {
          id: `like-${category}`,
          category,
          severity: 'medium',
          words: wordsFor(category, said),
          patterns: [],
          ...(STATES.has(category) ? { state: true as const } : {}),
        },
        from: sentence.at[first] ?? 0,
        to: sentence.at[last + 1] ?? sentence.line.length,
        negates: false,
        size: 2,
      }
    })
}

const MOST_SAID = 3
/** What denies a sign is read around it. */
const NEGATIONS = /^(?:not?|never|none|nor|nobody|nothing|without|den(?:y|i))/

/** Where the words stand that speak most for it, in their order. */
function placesOf({ tokens }: ReadSentence, features: readonly string[]): number[] {
  const words = features.filter((one) => /^\p{L}+$/u.test(one) && !NEGATIONS.test(one))
  const most = words.slice(0, MOST_SAID)
  return [...tokens.keys()].filter((n) => most.includes(featureOf(tokens[n]?.word ?? '')))
}

function wordsFor(category: Category, said: readonly string[]): string {
  const about = `Words like these often stand in notes about ${CATEGORY_WORDS[category]}`
  return said.length > 0 ? `${about}: ${said.join(', ')}.` : `${about}.`
}
