import { Temporal } from 'temporal-polyfill'
import { type Refusal, refuse } from './refusals.ts'

/** The zone in which people read and write times, unless their organisation sets another. */
const DEFAULT_TIME_ZONE = 'Europe/London'
const OLDEST_YEARS = 120
/** Clocks of phones run ahead; that much is not "the future". */
const AHEAD_MINUTES = 5

/**
 * Reads a claimed date and time as typed on a form, in local time.
 * @param typed date `YYYY-MM-DD` and time `HH:MM`; either may be missing and is then taken from
 * `now`.
 * @param now the present instant, ISO 8601.
 * @returns the claimed instant (ISO 8601, UTC), or why it can not be one.
 */
export function readClaimedTime(
  typed: { date?: string | null | undefined; time?: string | null | undefined },
  now: string,
  zone: string,
): { at: string } | Refusal {
  const present = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  if (!typed.date && !typed.time) return { at: now }
  let claimed: Temporal.ZonedDateTime
  try {
    const date = typed.date ? Temporal.PlainDate.from(typed.date) : present.toPlainDate()
    const time = typed.time ? Temporal.PlainTime.from(typed.time) : present.toPlainTime()
    claimed = date.toZonedDateTime({ timeZone: zone, plainTime: time })
  } catch {
    return refuse('not_a_date')
  }
  if (Temporal.ZonedDateTime.compare(claimed, present.add({ minutes: AHEAD_MINUTES })) > 0) {
    return refuse('in_the_future')
  }
  if (Temporal.ZonedDateTime.compare(claimed, present.subtract({ years: OLDEST_YEARS })) < 0) {
    return refuse('too_long_ago')
  }
  return { at: claimed.toInstant().toString() }
}

/** What is planned without a time is for the end of its day: this stands in its place. */
export const NO_TIME = '23:59'

/**
 * Reads a day and time that are still to come, as chosen on a form, in local time; without a time
 * it is the end of that day.
 * @returns the instant (ISO 8601, UTC), or why it can not be one.
 */
export function readComingTime(
  typed: { date?: string | null | undefined; time?: string | null | undefined },
  now: string,
  zone: string,
): { at: string } | Refusal {
  if (!typed.date) return refuse('missing_answer', 'whenDate')
  try {
    const plainTime = Temporal.PlainTime.from(typed.time || NO_TIME)
    const coming = Temporal.PlainDate.from(typed.date)
      .toZonedDateTime({ timeZone: zone, plainTime })
      .toInstant()
    if (Temporal.Instant.compare(coming, Temporal.Instant.from(now)) < 0) {
      return refuse('in_the_past')
    }
    return { at: coming.toString() }
  } catch {
    return refuse('not_a_date', 'whenDate')
  }
}

const MONTHS =
  'January February March April May June July August September October November December'
/** January to December, as they are written out. */
export const MONTH_NAMES = MONTHS.split(' ')

/** A date as people write it: `3 May 2026`. Takes an ISO date or instant. */
export function dateWords(at: string, zone: string = DEFAULT_TIME_ZONE): string {
  const date = at.includes('T')
    ? Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate()
    : Temporal.PlainDate.from(at)
  return `${date.day} ${MONTH_NAMES[date.month - 1]} ${date.year}`
}

/** A time of day: `14:32`. */
export function timeWords(at: string, zone: string = DEFAULT_TIME_ZONE): string {
  const time = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime()
  return time.toString({ smallestUnit: 'minute' })
}

/** `3 May 2026, 14:32`. */
export function momentWords(at: string, zone: string = DEFAULT_TIME_ZONE): string {
  return `${dateWords(at, zone)}, ${timeWords(at, zone)}`
}

const LATE_AFTER_MINUTES = 60

/**
 * How long after the event an entry was written, in words; null when within an hour. Lateness is
 * shown, never refused.
 */
export function latenessWords(occurredAt: string, recordedAt: string): string | null {
  const gap = Temporal.Instant.from(occurredAt).until(Temporal.Instant.from(recordedAt))
  const minutes = Math.floor(gap.total('minutes'))
  if (minutes <= LATE_AFTER_MINUTES) return null
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const parts = days > 0 ? [`${days} d`, hours > 0 ? `${hours} h` : ''] : [`${hours} h`]
  return `written ${parts.join(' ').trim()} after`
}

/** The local day of an instant, as an ISO date; a date stays as it is. */
export function dayOf(at: string, zone: string = DEFAULT_TIME_ZONE): string {
  if (!at.includes('T')) return at
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The instant at which a local day (ISO date) begins, or one that many days later. */
export function startOfDay(day: string, zone: string, later = 0): string {
  const date = Temporal.PlainDate.from(day).add({ days: later })
  return date.toZonedDateTime(zone).toInstant().toString()
}

/** The local day so many days after that of an instant, as an ISO date. */
export function laterDay(at: string, zone: string, days: number): string {
  return Temporal.PlainDate.from(dayOf(at, zone)).add({ days }).toString()
}

/** Whole days from one instant or date to another, by the local calendar. */
export function daysBetween(from: string, to: string, zone: string = DEFAULT_TIME_ZONE): number {
  const day = (at: string) => Temporal.PlainDate.from(dayOf(at, zone))
  return day(from).until(day(to)).total('days')
}

/** The age in whole years on a day. */
export function ageOn(dateOfBirth: string, at: string, zone: string = DEFAULT_TIME_ZONE): number {
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate()
  return Math.floor(
    Temporal.PlainDate.from(dateOfBirth)
      .until(today)
      .total({
        unit: 'years',
        relativeTo: Temporal.PlainDate.from(dateOfBirth),
      }),
  )
}

/** How many days, as people say it. */
export function daysWords(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}
