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
  ])('“%s”', (typed, date, time) => {
    expect(readVisit(typed, NOW, ZONE)).toEqual({ date, time })
  })

  it.each(['', 'soon', 'at 25:00', 'at 13pm', '2 of them'])('“%s” says no time', (typed) => {
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
