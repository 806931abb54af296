import { Temporal } from 'temporal-polyfill'
import { datesIn, type WrittenDate } from './dates-in-words.ts'
import { NO_TIME } from './when.ts'

/** What is planned: an ISO date and a time of day, `HH:MM`. */
export type Visit = { date: string; time: string }

/** What is planned without a time is asked about in the afternoon. */
const AFTERNOON = '16:30'
const AFTER_MINUTES = 60

/** An hour before this may be one of the morning or of the afternoon, where nobody says which. */
const CLEAR_FROM = 7
const WEEKDAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun']
const WEEKDAY = new RegExp(`\\b(${WEEKDAYS.join('|')})day\\b`, 'i')

/**
 * Reads `at 3pm`, `tomorrow at 10:30`, `on Friday at 2pm`, `4 December 15:00`: when somebody goes.
 * Null where no time is said, or a day that is past or may be meant in two ways.
 * @param now ISO instant, from which today and tomorrow are counted.
 */
export function readVisit(typed: string, now: string, zone: string): Visit | null {
  const present = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const [written] = datesIn(typed)
  const rest = written ? `${typed.slice(0, written.at)} ${typed.slice(written.end)}` : typed
  const time = timeIn(rest)
  const date = written ? writtenDay(written.date, present) : dayIn(rest, present)
  if (!time || !date || Temporal.PlainDate.compare(date, present.toPlainDate()) < 0) return null
  return { date: date.toString(), time }
}

function timeIn(typed: string): string | null {
  const found = /\b(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?\b/i.exec(typed)
  if (!found) return null
  const [, hour = '', minute = '00', half] = found
  if (!half && found[2] === undefined && !/\bat\b/i.test(typed)) return null
  if (!half && Number(hour) < CLEAR_FROM && !hour.startsWith('0')) return null
  const hours = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === 'pm' ? 12 : 0)
  if (Number(hour) > (half ? 12 : 23) || Number(minute) > 59) return null
  return `${String(hours).padStart(2, '0')}:${minute}`
}

/** Today, unless tomorrow or a day of the week is named; of `next Friday` nobody knows which. */
function dayIn(typed: string, present: Temporal.ZonedDateTime): Temporal.PlainDate | null {
  const today = present.toPlainDate()
  if (/\bnext\b/i.test(typed)) return null
  if (/\btomorrow\b/i.test(typed)) return today.add({ days: 1 })
  const named = WEEKDAY.exec(typed)?.[1]?.toLowerCase()
  if (named === undefined) return today
  const ahead = (WEEKDAYS.indexOf(named) + 1 - today.dayOfWeek + 7) % 7
  return today.add({ days: ahead })
}

/** A day without a year is the next one of that name. */
function writtenDay(
  { day, month, year }: WrittenDate,
  present: Temporal.ZonedDateTime,
): Temporal.PlainDate | null {
  if (day === undefined || month === undefined) return null
  const today = present.toPlainDate()
  const of = (inYear: number) => Temporal.PlainDate.from({ year: inYear, month, day })
  if (year !== undefined) return of(year)
  const first = of(today.year)
  return Temporal.PlainDate.compare(first, today) < 0 ? of(today.year + 1) : first
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
