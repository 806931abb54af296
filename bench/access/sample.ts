import type { Chance } from '../chance.ts'
import { type Conflict, listSituations, type Situation } from './dimensions.ts'

const CONFLICTED: readonly Conflict[] = ['on_entry', 'on_case']

/**
 * A share (0 to 1) of the situations. First come those in which every role meets every relation on
 * every visibility without a conflict, and every relation and visibility meets each conflict; then
 * the others by chance. From a share of 0.3 on the first are all there, whatever the chance: what
 * shows in one meeting of three alone is not missed by an unlucky draw.
 */
export function drawSituations(chance: Chance, share: number): Situation[] {
  const all = inAnyOrder(listSituations(), chance)
  const isConflicted = ({ conflict }: Situation) => CONFLICTED.includes(conflict)
  const first = new Set([
    ...oneOfEach(
      all.filter((one) => !isConflicted(one)),
      ({ role, relation, visibility }) => [role, relation, visibility],
    ),
    ...oneOfEach(all.filter(isConflicted), ({ relation, visibility, conflict }) => {
      return [relation, visibility, conflict]
    }),
  ])
  const others = all.filter((one) => !first.has(one))
  const inOrder = [...inAnyOrder([...first], chance), ...others]
  return inOrder.slice(0, Math.round(inOrder.length * share))
}

function oneOfEach(
  situations: readonly Situation[],
  valuesOf: (situation: Situation) => string[],
): Situation[] {
  return [...new Map(situations.map((one) => [valuesOf(one).join(), one])).values()]
}

function inAnyOrder<T>(list: readonly T[], chance: Chance): T[] {
  return list
    .map((item) => ({ item, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
