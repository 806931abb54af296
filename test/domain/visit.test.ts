import { describe, expect, it } from 'vitest'
import { askAt, readVisit } from '../../src/domain/visit.ts'

const NOW = '2026-07-14T09:00:00Z'
const ZONE = 'Europe/London'

describe('when somebody goes', () => {
  it.each([
    ['at 3pm', '2026-07-14', '15:00'],
    ['at 12am', '2026-07-14', '00:00'],
    ['at 12pm', '2026-07-14', '12:00'],
    ['15:30', '2026-07-14', '15:30'],
    ['tomorrow at 10', '2026-07-15', '10:00'],
    ['at 9.15 am tomorrow', '2026-07-15', '09:15'],
    ['on Friday at 2pm', '2026-07-17', '14:00'],
    ['Monday at 10', '2026-07-20', '10:00'],
    ['on Tuesday at 4pm', '2026-07-14', '16:00'],
    ['on 4 December at 3pm', '2026-12-04', '15:00'],
    ['3 February 09:30', '2027-02-03', '09:30'],
    ['at 10:30 on 16/07/2026', '2026-07-16', '10:30'],
    ['at 06:30', '2026-07-14', '06:30'],
  ])('“%s”', (typed, date, time) => {
    expect(readVisit(typed, NOW, ZONE)).toEqual({ date, time })
  })

  it.each([
    ...[
      '',
      'soon',
      'at 25:00',
      'at 13pm',
      '2 of them',
      'at 3',
      'at 3:30',
      'on Friday',
      '4 December',
    ],
    ...['next Friday at 3pm', '1 May 2026 at 3pm', 'July 2026 at 3pm'],
  ])('“%s” says no time, or none that is sure', (typed) => {
    expect(readVisit(typed, NOW, ZONE)).toBeNull()
  })
})

describe('whoever goes is asked', () => {
  it.each([
    ['an hour after', '2026-07-14T14:00:00Z', '2026-07-14T15:00:00Z'],
    ['in the afternoon where no time was agreed', '2026-07-14T22:59:00Z', '2026-07-14T15:30:00Z'],
    ['on the same day, however late', '2026-07-14T22:30:00Z', '2026-07-14T22:59:00Z'],
    ['by the local clock also in winter', '2026-12-14T23:59:00Z', '2026-12-14T16:30:00Z'],
  ])('%s', (_, when, asked) => {
    expect(askAt(when, ZONE)).toBe(asked)
  })
})
