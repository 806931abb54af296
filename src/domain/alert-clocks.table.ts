import { z } from 'zod'

const minutes = (most: number, usual: number) => z.number().int().min(1).max(most).default(usual)

/**
 * The clocks of a High, in minutes, with what holds where an organisation sets none. "I have this"
 * is expected within `takeWithinMinutes`, which stands with the other settings.
 */
export const clockSchema = z.object({
  /** The last person of the ladder is told within this time. */
  lastWithinMinutes: minutes(240, 60),
  /** "I have this" holds so long; then a next step and a review time are there, or it climbs. */
  holdMinutes: minutes(240, 30),
  /** Past the last rung everybody hears again this often. */
  againMinutes: minutes(120, 15),
  /** A decision with its reasoning is on the record within this time. */
  decideWithinMinutes: minutes(2880, 1440),
  /** The longest time that may go by until somebody looks at it again. */
  reviewWithinMinutes: minutes(10_080, 2880),
})
