import { LEAST_LENGTH } from '../../../src/briefing/signals/learned/likeness.ts'
import { CATEGORIES } from '../../../src/briefing/signals/signal.ts'

/** A sentence with what it is labelled as: the features of `featuresOf`, places in `CATEGORIES`. */
export type Example = { features: readonly string[]; labels: ReadonlySet<number> }

/** A feature that stands in fewer sentences is not learned. */
const LEAST_SEEN = 2
/** How much a sentence with the label counts against one without. */
const WITH_LABEL = 3
/** How freely the weights may grow: the C of a logistic regression. */
const FREEDOM = 10
const ROUNDS = 120
/** Lighter weights are left out: they change little, and the table stays small. */
const LEAST_WEIGHT = 0.8

type Row = { at: Int32Array; value: Float64Array }

/**
 * Fits one logistic regression for each category on the features, rare ones weighing more and each
 * sentence of length one, by a quasi-Newton descent that is the same each time. Returns the lines
 * that `readWeights` reads.
 *
 * @param doubtful the rules that are more often wrong than right
 */
export function train(examples: readonly Example[], doubtful: readonly string[]): string {
  const seen = new Map<string, number>()
  for (const { features } of examples) {
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  }
  const names = [...seen].filter(([, count]) => count >= LEAST_SEEN).map(([name]) => name)
  const place = new Map(names.sort().map((name, n) => [name, n]))
  const rarity = names.map(
    (name) => Math.log((1 + examples.length) / (1 + (seen.get(name) ?? 0))) + 1,
  )
  const rows = examples.map(({ features }) => rowOf(features, place, rarity))
  const fitted = CATEGORIES.map((_, n) =>
    regressionOf(
      rows,
      examples.map(({ labels }) => labels.has(n)),
      names.length,
    ),
  )
  const round = (value: number) => Number(value.toFixed(2))
  const lines = names.flatMap((name, at) => {
    const pairs = fitted.flatMap(({ weights }, n) => {
      const weight = weights[at] ?? 0
      return Math.abs(weight) >= LEAST_WEIGHT ? [`${n}:${round(weight)}`] : []
    })
    return pairs.length > 0 ? [[name, round(rarity[at] ?? 0), ...pairs].join(' ')] : []
  })
  const head = [['*', ...fitted.map(({ first }) => round(first))].join(' ')]
  return [...head, ['!', ...doubtful].join(' '), ...lines].join('\n')
}

function rowOf(
  features: readonly string[],
  place: ReadonlyMap<string, number>,
  rarity: readonly number[],
): Row {
  const at = features.flatMap((name) => place.get(name) ?? [])
  const length = Math.max(LEAST_LENGTH, Math.hypot(...at.map((n) => rarity[n] ?? 0)))
  return {
    at: Int32Array.from(at),
    value: Float64Array.from(at.map((n) => (rarity[n] ?? 0) / length)),
  }
}

/** L-BFGS with a backtracking search; the last weight is what stands before anything is read. */
function regressionOf(rows: readonly Row[], labels: readonly boolean[], size: number) {
  let x = new Float64Array(size + 1)
  let { loss, slope } = lossOf(x, rows, labels)
  const steps: Step[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const way = descentOf(slope, steps)
    const steep = dot(slope, way)
    let far = round === 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1
    let next = moved(x, way, far)
    let there = lossOf(next, rows, labels)
    while (there.loss > loss + 1e-4 * far * steep && far > 1e-10) {
      far /= 2
      next = moved(x, way, far)
      there = lossOf(next, rows, labels)
    }
    const s = moved(next, x, -1)
    const y = moved(there.slope, slope, -1)
    if (dot(s, y) > 1e-10) steps.push({ s, y })
    if (steps.length > MEMORY) steps.shift()
    const gained = loss - there.loss
    ;({ loss, slope } = there)
    x = next
    if (gained < 1e-5 * loss) break
  }
  return { weights: x.subarray(0, size), first: x[size] ?? 0 }
}

type Step = { s: Float64Array; y: Float64Array }
const MEMORY = 8

function descentOf(slope: Float64Array, steps: readonly Step[]): Float64Array {
  let q = slope.map((value) => -value)
  const kept: { alpha: number; rho: number }[] = []
  for (const { s, y } of steps.toReversed()) {
    const rho = 1 / dot(s, y)
    const alpha = rho * dot(s, q)
    kept.unshift({ alpha, rho })
    q = moved(q, y, -alpha)
  }
  const last = steps.at(-1)
  if (last) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y)
    q = q.map((value) => value * scale)
  }
  for (const [n, { s, y }] of steps.entries()) {
    const { alpha = 0, rho = 0 } = kept[n] ?? {}
    q = moved(q, s, alpha - rho * dot(y, q))
  }
  return q
}

function lossOf(x: Float64Array, rows: readonly Row[], labels: readonly boolean[]) {
  const size = x.length - 1
  const slope = x.slice()
  slope[size] = 0
  let loss = dot(slope, slope) / 2
  for (const [n, row] of rows.entries()) {
    const isSo = labels[n] === true
    const counts = FREEDOM * (isSo ? WITH_LABEL : 1)
    const sum = sumOf(x, row)
    const margin = isSo ? sum : -sum
    loss += counts * (Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(0, -margin))
    pull(slope, row, (counts * (isSo ? -1 : 1)) / (1 + Math.exp(margin)))
  }
  return { loss, slope }
}

function sumOf(x: Float64Array, { at, value }: Row): number {
  let sum = x.at(-1) ?? 0
  for (let k = 0; k < at.length; k += 1) sum += (x[at[k] ?? 0] ?? 0) * (value[k] ?? 0)
  return sum
}

function pull(slope: Float64Array, { at, value }: Row, by: number): void {
  for (let k = 0; k < at.length; k += 1) {
    const place = at[k] ?? 0
    slope[place] = (slope[place] ?? 0) + by * (value[k] ?? 0)
  }
  const last = slope.length - 1
  slope[last] = (slope[last] ?? 0) + by
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let n = 0; n < a.length; n += 1) sum += (a[n] ?? 0) * (b[n] ?? 0)
  return sum
}

/** `a + far b` */
function moved(a: Float64Array, b: Float64Array, far: number): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(a.length)
  for (let n = 0; n < a.length; n += 1) sum[n] = (a[n] ?? 0) + far * (b[n] ?? 0)
  return sum
}
