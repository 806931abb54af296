import { Temporal } from 'temporal-polyfill'
import { BANK_HOLIDAYS, type Nation } from './bank-holidays.table.ts'
import type { StaffId } from './ids.ts'
import { type Colleague, holdersOf } from './people.ts'

/** A line of the rota. Times are local (`HH:MM`), instants ISO 8601. `weekday` 1 is Monday. */
export type Duty =
  | { id: string; kind: 'weekly'; staff: StaffId; weekday: number; from: string; until: string }
  | { id: string; kind: 'override' | 'away'; staff: StaffId; fromAt: string; untilAt: string }
  /** `staff` stands in for `covers` now. */
  | { id: string; kind: 'cover'; staff: StaffId; covers: StaffId }

/** When people are at work; without settings Monday to Friday, nine to five. */
export type Hours = { nation: Nation; from: string; until: string }
export const USUAL_HOURS: Hours = { nation: 'england_and_wales', from: '09:00', until: '17:00' }

const isWeekly = (duty: Duty) => duty.kind === 'weekly'

/**
 * Who is on duty: whoever an override names, else whoever the weekly pattern does, without those
 * who are away; whoever covers them stands in. Null: there is no rota, so the role alone counts.
 */
export function onDutyAt(
  rota: readonly Duty[],
  now: string,
  { zone, nation }: Place,
): StaffId[] | null {
  if (!rota.some((duty) => duty.kind === 'weekly' || duty.kind === 'override')) return null
  const overrides = namedIn(rota, 'override', now)
  const pattern = rota.filter(isWeekly).filter((duty) => holdsWeekly(duty, now, { zone, nation }))
  const wanted = overrides.length > 0 ? overrides : pattern.map(({ staff }) => staff)
  return thereOf(wanted, rota, now)
}

/** Without those who are away; whoever covers them stands in. */
function thereOf(wanted: readonly StaffId[], rota: readonly Duty[], now: string): StaffId[] {
  const away = new Set(awayAt(rota, now))
  const there = wanted.flatMap((staff) => (away.has(staff) ? standIns(rota, staff) : [staff]))
  return [...new Set(there)].filter((staff) => !away.has(staff))
}

/** Who is on leave. */
export function awayAt(rota: readonly Duty[], now: string): StaffId[] {
  return namedIn(rota, 'away', now)
}

function namedIn(rota: readonly Duty[], kind: 'override' | 'away', now: string): StaffId[] {
  return rota.flatMap((duty) =>
    duty.kind === kind && 'fromAt' in duty && isBetween(now, duty.fromAt, duty.untilAt)
      ? [duty.staff]
      : [],
  )
}

/**
 * The colleagues with "on duty" held by those whom the rota names, and by nobody else. Without a
 * rota it is held by who has the role; also then not by who is away, but by who covers them.
 */
export function withDuty(
  people: readonly Colleague[],
  rota: readonly Duty[],
  now: string,
  place: Place,
): Colleague[] {
  const onDuty = onDutyAt(rota, now, place) ?? thereOf(holdersOf(people, 'on_duty'), rota, now)
  return people.map((person) => {
    const others = person.roles.filter(({ role }) => role !== 'on_duty')
    const held = onDuty.includes(person.id) ? [{ role: 'on_duty' as const, teamId: null }] : []
    return { ...person, roles: [...others, ...held] }
  })
}

/** True at night, at the weekend and on bank holidays. */
export function isOutOfHours(now: string, zone: string, hours: Hours = USUAL_HOURS): boolean {
  const at = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
  return weekdayOf(at, hours.nation) > 5 || time < hours.from || time >= hours.until
}

/** Whether it is a bank holiday. */
export function isHoliday(now: string, zone: string, nation: Nation): boolean {
  return BANK_HOLIDAYS[nation].includes(
    Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString(),
  )
}

/** Whether it is a working day, at work. */
export function isAtWork(now: string, zone: string, { nation, hours }: Working): boolean {
  const usual = { ...USUAL_HOURS, ...hours, ...(nation ? { nation } : {}) }
  return !isOutOfHours(now, zone, usual)
}

type Working = {
  nation?: Nation | undefined
  hours?: Omit<Hours, 'nation'> | undefined
}

/** Seconds until the same time on the next working day: no weekend and no bank holiday. */
export function secondsToWorkingDay(now: string, zone: string, nation: Nation): number {
  const present = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  let next = present.add({ days: 1 })
  while (weekdayOf(next, nation) > 5) next = next.add({ days: 1 })
  return Math.round(present.until(next).total('seconds'))
}

/** The local day (ISO date) so many working days later. */
export function workingDaysAfter(
  now: string,
  zone: string,
  { days, nation }: { days: number; nation: Nation },
): string {
  let day = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  for (let left = days; left > 0; left -= 1) {
    do day = day.add({ days: 1 })
    while (weekdayOf(day, nation) > 5)
  }
  return day.toPlainDate().toString()
}

/** A bank holiday counts as a Sunday. */
function weekdayOf(at: Temporal.ZonedDateTime, nation: Nation): number {
  return BANK_HOLIDAYS[nation].includes(at.toPlainDate().toString()) ? 7 : at.dayOfWeek
}

type Place = { zone: string; nation: Nation }

/** Also what began the day before and goes on past midnight. */
function holdsWeekly(
  duty: Extract<Duty, { kind: 'weekly' }>,
  now: string,
  { zone, nation }: Place,
): boolean {
  const at = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
  const isNight = duty.until <= duty.from
  const isDay = (day: Temporal.ZonedDateTime) => weekdayOf(day, nation) === duty.weekday
  if (!isNight) return isDay(at) && time >= duty.from && time < duty.until
  return (isDay(at) && time >= duty.from) || (isDay(at.subtract({ days: 1 })) && time < duty.until)
}

function isBetween(now: string, from: string, until: string): boolean {
  const at = Temporal.Instant.from(now).epochMilliseconds
  return (
    at >= Temporal.Instant.from(from).epochMilliseconds &&
    at < Temporal.Instant.from(until).epochMilliseconds
  )
}

function standIns(rota: readonly Duty[], staff: StaffId): StaffId[] {
  return rota.flatMap((duty) =>
    duty.kind === 'cover' && duty.covers === staff ? [duty.staff] : [],
  )
}
