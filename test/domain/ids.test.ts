import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findId, findReference, findReferenceIn } from '../../src/domain/ids.ts'
import { levelSchema, levelWords } from '../../src/domain/levels.ts'
import { dangerLines, settingsSchema } from '../../src/domain/settings.ts'

describe('a reference', () => {
  it.each([
    'K-7QF4M',
    'k-7qf4m',
    'K7QF4M',
    'k7qf4m',
    ' k - 7qf4m ',
    '7QF4M',
    'K–7QF4M',
    '“K-7QF4M”',
  ])('is read as people type it: %s', (typed) => {
    expect(findReference(typed)).toBe('K-7QF4M')
  })

  it.each(['', 'K', 'K-', 'K-7QF4', 'K-7QF4MM', 'K-7QF4I', 'K-OOOOO', 'K-11111', 'help', '<@U1>'])(
    'is not read out of junk: %s',
    (typed) => {
      expect(findReference(typed)).toBeNull()
    },
  )

  it.each([
    ['brief me on K-7QF4M', 'K-7QF4M'],
    ['Brief me on k7qf4m, please.', 'K-7QF4M'],
    ['K-7QF4M: what happened', 'K-7QF4M'],
    ['brief me, Knight, on K-7QF4M', 'K-7QF4M'],
    ['brief me on Kayden, K-7QF4M', 'K-7QF4M'],
    ['K-22222 and K-33333', 'K-22222'],
  ])('is found in a line: %s', (line, reference) => {
    expect(findReferenceIn(line)).toBe(reference)
  })

  it.each(['brief me', 'K-7QF4', 'AK-7QF4M5', 'please ring 999', ''])(
    'is not found where there is none: %s',
    (line) => {
      expect(findReferenceIn(line)).toBeNull()
    },
  )

  it('is one spelling or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        for (const found of [findReference(typed), findReferenceIn(typed)]) {
          if (found !== null) expect(found).toMatch(/^K-[2-9A-HJKMNP-TV-Z]{5}$/)
        }
      }),
    )
  })
})

describe('an id from outside', () => {
  const uuid = '48a496f6-c93d-4096-a3b9-1a58fe62fcbc'
  it.each([
    uuid.toUpperCase(),
    `${uuid} `,
    `${uuid}\n`,
    uuid.slice(1),
    'new',
    '',
    null,
    7,
    { uuid },
  ])('is nothing when it is not a lower-case UUID: %s', (given) => {
    expect(findId(given)).toBeNull()
  })
  it('is itself when it is one', () => {
    expect(findId(uuid)).toBe(uuid)
  })
})

describe('levels', () => {
  const order = [null, 'low', 'medium', 'high'] as const
  it('have a word each, and one for none', () => {
    expect(order.map(levelWords)).toEqual(['Not yet assessed', 'Low', 'Medium', 'High'])
    expect(levelSchema.options).toEqual(order.slice(1))
  })
})

describe('settings', () => {
  const numbers = { lead: '01632 960101', council: '01632 960102', outOfHours: '01632 960103' }

  it('have defaults for the clock and for 999, and none for an organisation’s own numbers', () => {
    expect(settingsSchema.parse({ numbers })).toEqual({
      numbers: { emergency: '999', ...numbers },
      takeWithinMinutes: 15,
    })
    for (const left of Object.keys(numbers)) {
      const some = Object.fromEntries(Object.entries(numbers).filter(([name]) => name !== left))
      expect([left, settingsSchema.safeParse({ numbers: some }).success]).toEqual([left, false])
    }
  })

  it.each([0, -1, 121, 1.5, '15', null])('do not take %s minutes', (takeWithinMinutes) => {
    expect(settingsSchema.safeParse({ numbers, takeWithinMinutes }).success).toBe(false)
  })

  it('give the lines that stand on top where somebody may be in danger', () => {
    const [first, second] = dangerLines(settingsSchema.parse({ numbers }))
    expect(first).toBe('Someone in danger now? Ring 999 first. This form calls nobody.')
    for (const number of Object.values(numbers)) expect(second).toContain(number)
  })
})
