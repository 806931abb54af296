import { clockSchema } from './alert-clocks.table.ts'
import type { Settings } from './settings.ts'

/** The clocks that an alert was raised under, in seconds; `decideSeconds` null: none. */
export type AlertClocks = {
  takeSeconds: number
  holdSeconds: number
  againSeconds: number
  decideSeconds: number | null
  reviewSeconds: number
}

/** The clocks of a High, as an organisation has set them. */
export function clocksOfHigh(settings: Settings): AlertClocks & { lastSeconds: number } {
  const set = clockSchema.parse(settings.clocks ?? {})
  return {
    takeSeconds: settings.takeWithinMinutes * 60,
    lastSeconds: set.lastWithinMinutes * 60,
    holdSeconds: set.holdMinutes * 60,
    againSeconds: set.againMinutes * 60,
    decideSeconds: set.decideWithinMinutes * 60,
    reviewSeconds: set.reviewWithinMinutes * 60,
  }
}

/** A review has until the next working day, again and again. */
export function clocksOfReview(settings: Settings, waitSeconds: number): AlertClocks {
  const { reviewSeconds } = clocksOfHigh(settings)
  const [takeSeconds, holdSeconds, againSeconds] = [waitSeconds, waitSeconds, waitSeconds]
  return { takeSeconds, holdSeconds, againSeconds, decideSeconds: null, reviewSeconds }
}
