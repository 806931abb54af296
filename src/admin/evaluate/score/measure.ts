/** What is counted in one case: so many of so many. */
export type Count = { hit: number; of: number }
export type Counts = Readonly<Record<string, Count>>

/** A measure over all cases, with its 95 % interval; `null` when nothing could be counted. */
export type Measured = { value: number; low: number; high: number; hit: number; of: number } | null

const DRAWS = 1000

/** The share over all cases; the interval is from drawing cases again and again, with one seed. */
export function measured(cases: readonly Counts[], name: string): Measured {
  const counts = cases.flatMap((one) => one[name] ?? [])
  const whole = sum(counts)
  if (whole.of === 0) return null
  const chance = seeded(20_260_101)
  const drawn = Array.from({ length: DRAWS }, () =>
    share(sum(counts.map(() => counts[Math.floor(chance() * counts.length)] ?? { hit: 0, of: 0 }))),
  ).sort((a, b) => a - b)
  const at = (part: number) => drawn[Math.floor(part * (DRAWS - 1))] ?? 0
  return { value: share(whole), low: at(0.025), high: at(0.975), ...whole }
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((a, b) => ({ hit: a.hit + b.hit, of: a.of + b.of }), { hit: 0, of: 0 })
}

function share({ hit, of }: Count): number {
  return of === 0 ? 0 : hit / of
}

/** The same row of numbers from the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
