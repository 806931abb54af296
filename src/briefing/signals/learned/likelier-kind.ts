import { CATEGORY_WORDS } from '../category-words.table.ts'
import type { Signal } from '../signal.ts'
import type { Likeness } from './likeness.ts'

/** From this share of likeness on a sentence may be of another kind than a rule says it is. */
const LEAST_LIKELIER = 0.25
/** And only where it is so many times as like that kind. */
const TIMES_LIKELIER = 4

/**
 * What a rule found, by the kind that its sentence is far more like than the rule’s own. How grave
 * it is stays as the rule says, and nothing is hidden.
 */
export function likelierKind(signal: Signal, likeness: readonly Likeness[]): Signal {
  const own = likeness.find(({ category }) => category === signal.category)?.share ?? 0
  const [most] = likeness.toSorted((a, b) => b.share - a.share)
  if (!most || most.share < Math.max(LEAST_LIKELIER, TIMES_LIKELIER * own)) return signal
  const { category } = most
  if (category === signal.category) return signal
  const about = `Notes with words like these are mostly about ${CATEGORY_WORDS[category]}`
  const rationale = `${about}. The rule that met them looks for this: “${signal.rationale}”`
  return { ...signal, category, rationale }
}
