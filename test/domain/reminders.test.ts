import { describe, expect, it } from 'vitest'
import { choiceWords, readChoice, readSnooze, USUAL_REMINDERS } from '../../src/domain/reminders.ts'

describe('when somebody wants to be reminded', () => {
  it.each([
    ['mon-thu 09:30-15:00 most 5', 'Monday to Thursday, 09:30 to 15:00, at most 5 cases at once'],
    ['9:30 to 15:00', 'Monday to Friday, 09:30 to 15:00, at most 10 cases at once'],
    ['at most 1', 'Monday to Friday, 09:00 to 17:00, at most 1 case at once'],
    ['tue, sat', 'Tuesday, Saturday, 09:00 to 17:00, at most 10 cases at once'],
  ])('%s', (typed, words) => {
    const choice = readChoice(typed, USUAL_REMINDERS)
    expect(choice && choiceWords(choice)).toBe(words)
  })

  it.each(['never', 'mon-thu please', '09:00', ''])('is not guessed from “%s”', (typed) => {
    expect(readChoice(typed, USUAL_REMINDERS)).toBeNull()
  })
})

describe('a reminder that is put off', () => {
  it('has a number of days and one of the reasons', () => {
    expect(readSnooze('7 days, waiting for an answer')).toEqual({ days: 7, why: 'waiting' })
    expect(readSnooze('14 agreed')).toEqual({ days: 14, why: 'agreed' })
    for (const typed of ['7', 'waiting', '7 because']) expect(readSnooze(typed)).toBeNull()
  })
})
