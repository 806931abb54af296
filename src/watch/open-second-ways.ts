import { isOutOfHours, USUAL_HOURS } from '../domain/duty.ts'
import type { People } from '../ports/people.ts'
import type { SecondOutbox, SecondWays } from '../ports/second-way.ts'

/** How long the chat has to confirm a message about a High. */
const CONFIRM_WITHIN_SECONDS = 120

/**
 * Puts what is told about a High on a second way: out of hours at once, else when the chat has not
 * confirmed it in time. @returns how many messages now go by one.
 */
export async function openSecondWays(
  second: SecondOutbox,
  people: People,
  there: SecondWays,
): Promise<number> {
  let opened = 0
  const all = (['email', 'webhook'] as const).filter((way) => there[way])
  for (const message of await second.listUnconfirmed(CONFIRM_WITHIN_SECONDS, all)) {
    const ways = message.ways.filter((way) => there[way])
    if (ways.length === 0) continue
    const { settings, zone } = await people.getOrganisation(message.organisation)
    const hours = {
      ...USUAL_HOURS,
      ...settings.hours,
      nation: settings.nation ?? USUAL_HOURS.nation,
    }
    const isOut = isOutOfHours(message.createdAt, zone, hours)
    if (!isOut && !message.late) continue
    await second.add(message.id, ways, message.late ? 'not_confirmed' : 'out_of_hours')
    opened += 1
  }
  return opened
}
