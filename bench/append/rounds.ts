import type { Chance } from '../chance.ts'
import type { WorkedCase } from './cases.ts'
import type { Operation } from './operations.ts'

export type Load = { cases: readonly WorkedCase[]; chance: Chance; clients: number; count: number }

/** Writes `count` notes to cases at random, `clients` at a time. @returns how many a second. */
async function throughput(operation: Operation, load: Load): Promise<number> {
  const { cases, chance, clients, count } = load
  let left = count
  const client = async () => {
    while (left > 0) {
      left -= 1
      await operation(chance.pick(cases))
    }
  }
  const startedMs = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  return (count * 1000) / (performance.now() - startedMs)
}

/**
 * Runs every operation once a round, in turns, so that whatever else the machine does strikes all
 * of them alike. The first round warms up and is not counted.
 * @returns throughputs by operation, one for each round.
 */
export async function inTurns<Name extends string>(
  operations: Record<Name, Operation>,
  load: Load,
  rounds: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(operations) as Name[]
  const seen = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const perSecond = await throughput(operations[name], load)
      if (round > 0) seen[name].push(perSecond)
    }
  }
  return seen
}
