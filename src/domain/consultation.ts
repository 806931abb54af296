import type { StaffId } from './ids.ts'
import { type Colleague, holdersOf } from './people.ts'

/**
 * Who is asked for advice, one step after the other: the lead on duty, else the leads; then the
 * deputies; then the trustees. Nobody is asked by themselves, nor twice.
 * @param people with “on duty” as it is now.
 */
export function ladderForAdvice(people: readonly Colleague[], asker: StaffId): StaffId[][] {
  const leads = holdersOf(people, 'lead')
  const deputies = holdersOf(people, 'deputy')
  const onDuty = holdersOf(people, 'on_duty').filter((id) => [...leads, ...deputies].includes(id))
  const steps = [onDuty, leads, deputies, holdersOf(people, 'trustee')]
  const reached = new Set<StaffId>([asker])
  return steps.flatMap((step) => {
    const left = step.filter((id) => !reached.has(id))
    for (const id of left) reached.add(id)
    return left.length > 0 ? [left] : []
  })
}
