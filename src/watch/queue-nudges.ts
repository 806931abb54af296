import { isAtWork, isHoliday, USUAL_HOURS } from '../domain/duty.ts'
import type { Clock } from '../ports/clock.ts'
import type { Nudges } from '../ports/nudges.ts'

/**
 * Once a working day, within working hours, everybody hears what waits on their cases: by the hours
 * that they chose for themselves, else by those of the organisation. Nothing is sent at night or on
 * a bank holiday; a High waits for none of this.
 * @returns how many reminders were queued.
 */
export async function queueNudges(nudges: Nudges, clock: Clock): Promise<number> {
  let queued = 0
  for (const { id, zone, settings } of await nudges.listOrganisations()) {
    if (settings.reminders !== true) continue
    const now = clock.now()
    const holiday = isHoliday(now, zone, settings.nation ?? USUAL_HOURS.nation)
    queued += await nudges.queue(id, { atWork: isAtWork(now, zone, settings), holiday })
  }
  return queued
}
