import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { BANK_HOLIDAYS, type Nation } from '../../src/domain/bank-holidays.table.ts'
import {
  type Duty,
  isAtWork,
  isOutOfHours,
  onDutyAt,
  secondsToWorkingDay,
  withDuty,
  workingDaysAfter,
} from '../../src/domain/duty.ts'
import type { StaffId } from '../../src/domain/ids.ts'
import { holdersOf } from '../../src/domain/people.ts'
import { PEOPLE, WHO } from './a-situation.ts'

const zone = 'Europe/London'
const place = { zone, nation: 'england_and_wales' as const }
const weekly = (staff: StaffId, weekday: number, from: string, until: string): Duty => ({
  ...{ id: `${staff} ${weekday} ${from}`, kind: 'weekly', staff, weekday, from, until },
})
const days = [1, 2, 3, 4, 5].map((day) => weekly(WHO.worker, day, '09:00', '17:00'))
const nights = [1, 2, 3, 4, 5].map((day) => weekly(WHO.supervisor, day, '17:00', '09:00'))
const weekend = [6, 7].map((day) => weekly(WHO.lead, day, '00:00', '00:00'))
const rota = [...days, ...nights, ...weekend]
const span = (
  kind: 'override' | 'away',
  staff: StaffId,
  fromAt: string,
  untilAt: string,
): Duty => ({
  ...{ id: `${kind} ${staff}`, kind, staff, fromAt, untilAt },
})

describe('the rota', () => {
  it.each([
    ['a Monday at noon', '2026-11-23T12:00:00Z', [WHO.worker]],
    ['the minute in which the day ends', '2026-11-23T17:00:00Z', [WHO.supervisor]],
    ['the night after', '2026-11-24T03:00:00Z', [WHO.supervisor]],
    ['Friday night, into Saturday', '2026-11-28T08:59:00Z', [WHO.supervisor, WHO.lead]],
    ['Saturday at noon', '2026-11-28T12:00:00Z', [WHO.lead]],
    ['Christmas Day, a Friday, as on a Sunday', '2026-12-25T12:00:00Z', [WHO.lead]],
    ['summer, by local time', '2026-07-01T08:30:00Z', [WHO.worker]],
  ])('%s', (_when, now, staff) => {
    expect(onDutyAt(rota, now, place)).toEqual(staff)
  })

  it('is overridden between two instants, and left to those who cover when somebody is away', () => {
    const now = '2026-11-23T12:00:00Z'
    const [from, until] = ['2026-11-23T09:00:00Z', '2026-11-23T18:00:00Z']
    const instead = span('override', WHO.deputy, from, until)
    expect(onDutyAt([...rota, instead], now, place)).toEqual([WHO.deputy])
    expect(onDutyAt([...rota, instead], until, place)).toEqual([WHO.supervisor])
    const away = span('away', WHO.worker, from, until)
    expect(onDutyAt([...rota, away], now, place)).toEqual([])
    const cover: Duty = { id: 'c', kind: 'cover', staff: WHO.trustee, covers: WHO.worker }
    expect(onDutyAt([...rota, away, cover], now, place)).toEqual([WHO.trustee])
    expect(onDutyAt([...rota, cover], now, place)).toEqual([WHO.worker])
  })

  it('decides who is on duty where there is one; without, the role does', () => {
    expect(onDutyAt([], '2026-11-23T12:00:00Z', place)).toBeNull()
    const held = (lines: Duty[], now: string) =>
      holdersOf(withDuty(PEOPLE, lines, now, place), 'on_duty')
    expect(held([], '2026-11-23T12:00:00Z')).toEqual([WHO.onDuty])
    expect(held(rota, '2026-11-23T12:00:00Z')).toEqual([WHO.worker])
    expect(held(days, '2026-11-28T12:00:00Z')).toEqual([])
  })

  it('without one, whoever holds the role is not on duty while away, and who covers them is', () => {
    const [from, now] = ['2026-11-23T09:00:00Z', '2026-11-23T12:00:00Z']
    const away = span('away', WHO.onDuty, from, '2026-11-23T18:00:00Z')
    const cover: Duty = { id: 'c', kind: 'cover', staff: WHO.deputy, covers: WHO.onDuty }
    const held = (...lines: Duty[]) => holdersOf(withDuty(PEOPLE, lines, now, place), 'on_duty')
    expect(held(away)).toEqual([])
    expect(held(away, cover)).toEqual([WHO.deputy])
    expect(held(cover)).toEqual([WHO.onDuty])
  })
})

describe('bank holidays', () => {
  it.each(Object.keys(BANK_HOLIDAYS) as Nation[])(
    'of %s are working weekdays otherwise',
    (nation) => {
      const list = BANK_HOLIDAYS[nation]
      expect(list).toEqual([...list].sort())
      expect(new Set(list).size).toBe(list.length)
      for (const day of list) expect(Temporal.PlainDate.from(day).dayOfWeek).toBeLessThan(6)
      for (const year of ['2026', '2027']) {
        const count = list.filter((day) => day.startsWith(year)).length
        expect(count).toBeGreaterThanOrEqual(8)
      }
    },
  )

  it('differ between the nations where the days do', () => {
    const has = (nation: Nation, day: string) => BANK_HOLIDAYS[nation].includes(day)
    expect(has('scotland', '2026-11-30')).toBe(true)
    expect(has('england_and_wales', '2026-11-30')).toBe(false)
    expect(has('northern_ireland', '2026-07-13')).toBe(true)
    expect(has('scotland', '2026-04-06')).toBe(false)
  })

  it('are out of hours, as nights and weekends are', () => {
    const out = (now: string, nation: Nation = 'england_and_wales') =>
      isOutOfHours(now, zone, { nation, from: '09:00', until: '17:00' })
    expect(out('2026-11-30T12:00:00Z')).toBe(false)
    expect(out('2026-11-30T12:00:00Z', 'scotland')).toBe(true)
    expect(out('2026-11-30T08:59:00Z')).toBe(true)
    expect(out('2026-11-30T17:00:00Z')).toBe(true)
    expect(out('2026-11-28T12:00:00Z')).toBe(true)
  })
})

describe('the next working day', () => {
  const HOUR = 3600
  it.each([
    ['Monday', '2026-11-23T10:00:00Z', 24],
    ['Thursday', '2026-11-26T10:00:00Z', 24],
    ['Friday', '2026-11-27T10:00:00Z', 72],
    ['Saturday', '2026-11-28T10:00:00Z', 48],
    ['Sunday', '2026-11-29T10:00:00Z', 24],
    ['Christmas Eve', '2026-12-24T10:00:00Z', 120],
    ['the Friday before the clocks go forward', '2026-03-27T10:00:00Z', 71],
    ['the Friday before the clocks go back', '2026-10-23T10:00:00Z', 73],
  ])('after %s is at the same time', (_day, now, hours) => {
    expect(secondsToWorkingDay(now, zone, 'england_and_wales')).toBe(hours * HOUR)
    const then = Temporal.Instant.from(now).add({ seconds: hours * HOUR })
    expect(then.toZonedDateTimeISO(zone).dayOfWeek).toBeLessThan(6)
  })
})

it.each([
  ['2026-11-30T09:00:00.000Z', {}, true],
  ['2026-11-30T08:59:00.000Z', {}, false],
  ['2026-11-28T11:00:00.000Z', {}, false],
  ['2026-12-25T11:00:00.000Z', {}, false],
  ['2026-11-30T08:59:00.000Z', { hours: { from: '08:00', until: '12:00' } }, true],
] as const)('at %s with %j people are at work: %s', (now, settings, isWork) => {
  expect(isAtWork(now, zone, settings)).toBe(isWork)
})

it('five working days later leaves out the weekend and bank holidays', () => {
  const after = (now: string) =>
    workingDaysAfter(now, 'Europe/London', { days: 5, nation: 'england_and_wales' })
  expect(after('2026-11-30T12:00:00Z')).toBe('2026-12-07')
  expect(after('2026-12-23T23:30:00Z')).toBe('2027-01-04')
})
