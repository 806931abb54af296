import { Temporal } from 'temporal-polyfill'
import { NO_TIME } from './when.ts'

/** What is planned: an ISO date and a time of day, `HH:MM`. */
export type Visit = { date: string; time: string }

/** What is planned without a time is asked about in the afternoon. */
const AFTERNOON = '16:30'
const AFTER_MINUTES = 60

/**
 * Reads `at 3pm`, `tomorrow at 10:30`, `today 15:00`: when somebody goes; null: no time is said.
 * @param now ISO instant, from which today and tomorrow are counted.
 */
export function readVisit(typed: string, now: string, zone: string): Visit | null {
  const found = /\b(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?\b/i.exec(typed)
  if (!found) return null
  const [, hour = '', minute = '00', half] = found
  if (!half && found[2] === undefined && !/\bat\b/i.test(typed)) return null
  const isPm = half?.toLowerCase() === 'pm'
  const hours = (Number(hour) % (half ? 12 : 24)) + (isPm ? 12 : 0)
  if (Number(hour) > (half ? 12 : 23) || Number(minute) > 59) return null
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  const date = /\btomorrow\b/i.test(typed) ? today.add({ days: 1 }) : today
  return { date: date.toString(), time: `${String(hours).padStart(2, '0')}:${minute}` }
}

/** When whoever goes is asked how it went: an hour after, on the same day. @param when ISO. */
export function askAt(when: string, zone: string): string {
  const planned = Temporal.Instant.from(when).toZonedDateTimeISO(zone)
  const time = planned.toPlainTime().toString({ smallestUnit: 'minute' })
  if (time === NO_TIME) return planned.withPlainTime(AFTERNOON).toInstant().toString()
  const after = planned.add({ minutes: AFTER_MINUTES })
  const isSameDay = after.toPlainDate().equals(planned.toPlainDate())
  return (isSameDay ? after : planned.withPlainTime(NO_TIME)).toInstant().toString()
}
