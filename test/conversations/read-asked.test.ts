import { describe, expect, it } from 'vitest'
import { isBareBrief, isBriefAsked } from '../../src/conversations/read-asked.ts'

describe('a brief is asked for', () => {
  it.each([
    'brief me on K-7QF3M',
    'Brief K-7QF3M',
    '/brief K-7QF3M',
    'daybook brief K-7QF3M',
    'Can I have a brief on K-7QF3M?',
    'brief me on all of Tomos’s cases',
  ])('by “%s”', (words) => {
    expect(isBriefAsked(words)).toBe(true)
  })

  it.each([
    'note K-7QF3M Had a brief chat',
    'Note for K-7QF3M Had a brief chat',
    '/note K-7QF3M a brief one',
    'disclosure K-7QF3M in a brief call',
    'visiting K-7QF3M at 3pm, a brief call',
    'search brief',
    'ask the lead about the brief',
  ])('and not by “%s”', (words) => {
    expect(isBriefAsked(words)).toBe(false)
  })
})

describe('a brief on nobody yet', () => {
  it.each(['brief', 'Brief me', '/brief', 'Please brief me on …', 'brief me?'])(
    'is asked for by “%s”',
    (words) => {
      expect(isBareBrief(words)).toBe(true)
    },
  )

  it.each(['brief me on K-7QF3M', 'briefly', 'brief me on Tomos’s cases', 'note brief'])(
    'and not by “%s”',
    (words) => {
      expect(isBareBrief(words)).toBe(false)
    },
  )
})
