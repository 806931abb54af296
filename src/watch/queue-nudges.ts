import { isTimeToRemind } from '../domain/duty.ts'
import type { Clock } from '../ports/clock.ts'
import type { Nudges } from '../ports/nudges.ts'

/**
 * Once a working day, within working hours, everybody hears what waits on their cases. Nothing is
 * sent at night, at the weekend or on a bank holiday; a High waits for none of this.
 * @returns how many reminders were queued.
 */
export async function queueNudges(nudges: Nudges, clock: Clock): Promise<number> {
  let queued = 0
  for (const { id, zone, settings } of await nudges.listOrganisations()) {
    if (isTimeToRemind(clock.now(), zone, settings)) queued += await nudges.queue(id)
  }
  return queued
}
