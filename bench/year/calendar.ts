import { Temporal } from 'temporal-polyfill'

const ZONE = 'Europe/London'
/** Of England in the year that is gone through, as gov.uk publishes them. */
const HOLIDAYS = new Set([
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31'],
  ...['2026-12-25', '2026-12-28', '2027-01-01'],
])
/** When the rounds are let run: on working days more often. */
const LOOKS = ['09:05', '10:05', '12:30', '15:05', '17:30', '22:00']
const LOOKS_ON_DAYS_OFF = ['12:30', '22:00']

export const DAY_MS = 24 * 60 * 60 * 1000
/** A Monday. */
export const FIRST_DAY = Temporal.PlainDate.from('2026-01-05')

/** An instant in milliseconds. */
export function momentOf(day: Temporal.PlainDate, time: string): number {
  return day.toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds
}

export const isoOf = (ms: number) => new Date(ms).toISOString()

/** Where the hands of a clock in London stand. */
export function localOf(ms: number) {
  const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE)
  return {
    day: at.toPlainDate().toString(),
    weekday: at.dayOfWeek,
    time: at.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

export function isHoliday(day: string): boolean {
  return HOLIDAYS.has(day)
}

export function isWorkingDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek < 6 && !isHoliday(day.toString())
}

export function looksOn(day: Temporal.PlainDate): readonly string[] {
  return isWorkingDay(day) ? LOOKS : LOOKS_ON_DAYS_OFF
}

const days = new Map<number, number>()

/** Which day it is there, counted from some day. */
function dayOf(ms: number): number {
  const known = days.get(ms) ?? Math.round(Date.parse(localOf(ms).day) / DAY_MS)
  days.set(ms, known)
  return known
}

/** Whole local days between two moments. */
export function daysBetween(from: number, until: number): number {
  return dayOf(until) - dayOf(from)
}
