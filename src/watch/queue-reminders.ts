import { isAtWork, isHoliday, USUAL_HOURS } from '../domain/duty.ts'
import type { Clock } from '../ports/clock.ts'
import type { Nudges, Reminded } from '../ports/nudges.ts'
import type { Overviews } from '../ports/overviews.ts'

type Queues = { nudges: Nudges; overviews: Pick<Overviews, 'queueDigests'>; clock: Clock }

/**
 * Once a working day, within working hours, everybody hears what waits on their cases: by the hours
 * that they chose for themselves, else by those of the organisation. Nothing is sent at night or on
 * a bank holiday; a High waits for none of this. Once a week, on its first working day, leads get
 * the counts of their cases. Both only where the organisation has it so.
 * @returns how many messages were queued.
 */
export async function queueReminders({ nudges, overviews, clock }: Queues): Promise<number> {
  let queued = 0
  for (const organisation of await nudges.listOrganisations()) {
    const { id, settings } = organisation
    const when = whenOf(organisation, clock.now())
    if (settings.reminders === true) queued += await nudges.queue(id, when)
    if (settings.digest === true && when.atWork) queued += await overviews.queueDigests(id)
  }
  return queued
}

function whenOf({ zone, settings }: Reminded, now: string) {
  const holiday = isHoliday(now, zone, settings.nation ?? USUAL_HOURS.nation)
  return { atWork: isAtWork(now, zone, settings), holiday }
}
