import { CATEGORIES, type Category } from '../signal.ts'
import { featuresOf } from './features.ts'
import { WEIGHTS } from './weights.table.ts'

/** How like the notes of one kind of risk a sentence is: 0 to 1; and the words that say so most. */
export type Likeness = { category: Category; share: number; words: string[] }

/** What a feature weighs: how rare it is, and for each category how much it speaks for it. */
export type Weights = {
  /** By category, in the order of `CATEGORIES`: before anything is read. */
  first: readonly number[]
  /** Rules that were more often wrong than right on the notes. */
  doubtful: ReadonlySet<string>
  of: ReadonlyMap<string, { rarity: number; weights: readonly (readonly [number, number])[] }>
}

/**
 * Reads the lines that `bench/evaluation/learn` writes: `* first…`, `! rule…`, then a feature, its
 * rarity, and the place of a category with its weight, as often as there are any.
 */
export function readWeights(lines: string): Weights {
  const [first = '', doubtful = '', ...rest] = lines.trim().split('\n')
  const of = rest.map((line) => {
    const [feature = '', rarity = '', ...pairs] = line.split(' ')
    const weights = pairs.map((pair) => pair.split(':').map(Number) as [number, number])
    return [feature, { rarity: Number(rarity), weights }] as const
  })
  return {
    first: first.split(' ').slice(1).map(Number),
    doubtful: new Set(doubtful.split(' ').slice(1)),
    of: new Map(of),
  }
}

/** A few words weigh no more than they would in a sentence of usual length. */
export const LEAST_LENGTH = 30

let own: Weights | undefined
/** The product’s own, read at the first use. */
export function ownWeights(): Weights {
  own ??= readWeights(WEIGHTS)
  return own
}

/** The likeness of a sentence to each kind, in the order of `CATEGORIES`. */
export function likenessOf(
  words: readonly string[],
  beside: readonly string[],
  { first, of }: Weights,
): Likeness[] {
  const known = [...featuresOf(words, beside)].flatMap((feature) => {
    const one = of.get(feature)
    return one ? [{ feature, ...one }] : []
  })
  const length = Math.max(LEAST_LENGTH, Math.hypot(...known.map(({ rarity }) => rarity)))
  const sums = [...first]
  const said = CATEGORIES.map((): { feature: string; speaks: number }[] => [])
  for (const { feature, rarity, weights } of known) {
    for (const [n, weight] of weights) {
      const speaks = (weight * rarity) / length
      sums[n] = (sums[n] ?? 0) + speaks
      if (speaks > 0) said[n]?.push({ feature, speaks })
    }
  }
  return CATEGORIES.map((category, n) => ({
    category,
    share: 1 / (1 + Math.exp(-(sums[n] ?? 0))),
    words: (said[n] ?? []).sort((a, b) => b.speaks - a.speaks).map(({ feature }) => feature),
  }))
}
