import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryKinds } from '../../src/domain/entry-kinds.table.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import {
  ageOn,
  dateWords,
  daysBetween,
  latenessWords,
  momentWords,
  readClaimedTime,
  timeWords,
} from '../../src/domain/when.ts'

const ZONE = 'Europe/London'
const NOW = '2026-11-23T10:00:00Z'
const read = (date: string | null, time: string | null, now = NOW) =>
  readClaimedTime({ date, time }, now, ZONE)

describe('a claimed time', () => {
  it('is the present when nothing is given', () => {
    expect(readClaimedTime({}, NOW, ZONE)).toEqual({ at: NOW })
    expect(read('', '')).toEqual({ at: NOW })
  })

  it('takes what is missing from the present, in local time', () => {
    expect(read('2026-11-20', null)).toEqual({ at: '2026-11-20T10:00:00Z' })
    expect(read(null, '08:15')).toEqual({ at: '2026-11-23T08:15:00Z' })
    expect(read('2026-07-01', null)).toEqual({ at: '2026-07-01T09:00:00Z' })
  })

  it.each([
    ['2026-03-28', '12:00', '2026-03-28T12:00:00Z', 'the day before summer time'],
    ['2026-03-29', '00:59', '2026-03-29T00:59:00Z', 'a minute before the clocks go forward'],
    [
      '2026-03-29',
      '01:30',
      '2026-03-29T01:30:00Z',
      'an hour that is not there: taken as an hour later',
    ],
    ['2026-03-29', '02:00', '2026-03-29T01:00:00Z', 'the first minute of summer time'],
    ['2026-10-25', '00:59', '2026-10-24T23:59:00Z', 'before the hour that comes twice'],
    [
      '2026-10-25',
      '01:30',
      '2026-10-25T00:30:00Z',
      'the hour that comes twice: the first of the two',
    ],
    ['2026-10-25', '02:00', '2026-10-25T02:00:00Z', 'after the clocks went back'],
  ])('%s %s is %s: %s', (date, time, at) => {
    expect(read(date, time)).toEqual({ at })
  })

  it.each([
    ['2026-11-23', '10:06'],
    ['2026-11-24', null],
    ['2027-01-01', '00:00'],
    [null, '10:30'],
  ])('has to have come: %s %s', (date, time) => {
    expect(read(date, time)).toEqual({ refused: 'in_the_future' })
  })

  it('may be five minutes ahead: clocks of phones are', () => {
    expect(read('2026-11-23', '10:05')).toEqual({ at: '2026-11-23T10:05:00Z' })
  })

  it('may be long ago, but not longer than anybody lives', () => {
    expect(read('1906-11-23', '10:00')).toEqual({ at: '1906-11-23T10:00:00Z' })
    expect(read('1906-11-23', '09:59')).toEqual({ refused: 'too_long_ago' })
    expect(read('1890-05-01', '10:00')).toEqual({ refused: 'too_long_ago' })
  })

  it.each([
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['23/11/2026', null],
    ['yesterday', null],
    ['2026-11-20', '25:00'],
    ['2026-11-20', '10:60'],
    ['2026-11-20', 'noon'],
    [null, 'half past'],
  ])('that can not be read is said to be that: %s %s', (date, time) => {
    expect(read(date, time)).toEqual({ refused: 'not_a_date' })
  })

  it('is one that the record takes, or a refusal, whatever is typed', () => {
    const { occurredAt } = entryKinds.note.payload.shape
    const typed = fc.oneof(
      fc.string(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
    )
    const time = fc.oneof(fc.string(), fc.constant(null), fc.constantFrom('00:00', '23:59', '9:30'))
    fc.assert(
      fc.property(typed, time, (date, at) => {
        const outcome = read(date, at)
        expect(isRefusal(outcome) || occurredAt.safeParse(outcome.at).success).toBe(true)
      }),
    )
  })
})

describe('words for times', () => {
  it('are local and the same everywhere', () => {
    expect(momentWords('2026-05-03T13:32:00Z', ZONE)).toBe('3 May 2026, 14:32')
    expect(momentWords('2026-12-31T23:59:59.999Z', ZONE)).toBe('31 December 2026, 23:59')
    expect(dateWords('2026-06-30T23:30:00Z', ZONE)).toBe('1 July 2026')
    expect(dateWords('2026-06-30')).toBe('30 June 2026')
    expect(timeWords('2026-06-30T23:05:00Z', ZONE)).toBe('00:05')
  })

  it.each([
    ['2026-05-01T10:00:00Z', '2026-05-01T11:00:59Z', null],
    ['2026-05-01T10:00:00Z', '2026-05-01T11:01:00Z', 'written 1 h after'],
    ['2026-05-01T10:00:00Z', '2026-05-02T09:59:00Z', 'written 23 h after'],
    ['2026-05-01T10:00:00Z', '2026-05-02T10:00:00Z', 'written 1 d after'],
    ['2026-05-01T10:00:00Z', '2026-05-04T14:30:00Z', 'written 3 d 4 h after'],
    ['2026-05-01T10:00:00Z', '2026-05-01T09:00:00Z', null],
  ])('say how late an entry of %s is that was written %s: %s', (occurred, recorded, words) => {
    expect(latenessWords(occurred, recorded)).toBe(words)
  })

  it('count days by the calendar of the place, not by 24 hours', () => {
    expect(daysBetween('2026-03-28T23:30:00Z', '2026-03-29T22:30:00Z', ZONE)).toBe(1)
    expect(daysBetween('2026-05-01', '2026-05-11T22:30:00Z', ZONE)).toBe(10)
    expect(daysBetween('2026-05-01', '2026-05-11T23:30:00Z', ZONE)).toBe(11)
    expect(daysBetween('2026-05-02', '2026-05-01T10:00:00Z', ZONE)).toBe(-1)
  })

  it('give an age in whole years, also for a birthday on 29 February', () => {
    expect(ageOn('2016-11-24', NOW, ZONE)).toBe(9)
    expect(ageOn('2016-11-23', NOW, ZONE)).toBe(10)
    expect(ageOn('2016-02-29', '2026-02-27T10:00:00Z', ZONE)).toBe(9)
    expect(ageOn('2016-02-29', '2026-03-01T10:00:00Z', ZONE)).toBe(10)
  })
})
