import { isAtWork } from '../domain/duty.ts'
import type { Clock } from '../ports/clock.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Overviews } from '../ports/overviews.ts'

/**
 * Once a week, on its first working day, leads get the counts of their cases, where the
 * organisation has it so. @returns how many were queued.
 */
export async function queueDigests(
  nudges: Pick<Nudges, 'listOrganisations'>,
  overviews: Pick<Overviews, 'queueDigests'>,
  clock: Clock,
): Promise<number> {
  let queued = 0
  for (const { id, zone, settings } of await nudges.listOrganisations()) {
    if (settings.digest !== true || !isAtWork(clock.now(), zone, settings)) continue
    queued += await overviews.queueDigests(id)
  }
  return queued
}
