/** A share with the interval that holds it in 95 of 100 draws; null of nothing. */
export type Measured = { value: number; low: number; high: number } | null

/** Draws with a seed, so that the same record gives the same interval. */
function drawsOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

const DRAWS = 400

/**
 * A figure over units (cases, texts) with a bootstrap interval: whole units are drawn again with
 * replacement, as the signs of one case are not independent.
 *
 * @param figure of a sample of the units; null where it says nothing
 */
export function measure<Unit>(
  units: readonly Unit[],
  figure: (sample: readonly Unit[]) => number | null,
): Measured {
  const value = figure(units)
  if (value === null) return null
  const next = drawsOf(units.length + 7)
  const drawn: number[] = []
  for (let n = 0; n < DRAWS; n += 1) {
    const sample = units.flatMap(() => {
      const unit = units[Math.floor(next() * units.length)]
      return unit === undefined ? [] : [unit]
    })
    const one = figure(sample)
    if (one !== null) drawn.push(one)
  }
  drawn.sort((a, b) => a - b)
  const at = (share: number) => drawn[Math.floor(share * (drawn.length - 1))] ?? value
  return { value, low: at(0.025), high: at(0.975) }
}

/** A share, or null of nothing. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : part / whole

/** The harmonic mean of precision and recall from counts. */
export const f1 = (hit: number, wrong: number, missed: number): number | null =>
  share(2 * hit, 2 * hit + wrong + missed)
