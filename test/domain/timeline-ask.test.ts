import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EntryKind, entryKinds } from '../../src/domain/entry-kinds.table.ts'
import { type EntryId, REFERENCE_ALPHABET, type StaffId } from '../../src/domain/ids.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { authorNamed, readTimelineAsk } from '../../src/domain/timeline-ask.ts'
import { readPage, writePage } from '../../src/domain/timeline-page.ts'

const TODAY = '2026-06-10'
const read = (typed: string) => {
  const outcome = readTimelineAsk(typed, TODAY)
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}

describe('what a timeline is asked', () => {
  it.each([
    ['', {}],
    ['disclosures', { kinds: ['disclosure'] }],
    ['notes and disclosures, oldest first', { kinds: ['note', 'disclosure'], order: 'oldest' }],
    ['high', { level: 'high' }],
    ['level medium', { level: 'medium' }],
    ['since 3 May', { from: '2026-05-03' }],
    ['until 03/05/2026', { until: '2026-05-03' }],
    ['from 1 July to 5 August', { from: '2025-07-01', until: '2025-08-05' }],
    ['May 2026', { from: '2026-05-01', until: '2026-05-31' }],
    ['on 2026-05-03', { from: '2026-05-03', until: '2026-05-03' }],
    ['by Wren Alsop', { by: 'Wren Alsop' }],
    ['by wren since 3 May notes', { by: 'wren', from: '2026-05-03', kinds: ['note'] }],
  ])('“%s”', (typed, expected) => {
    const nothing = { kinds: [], by: null, from: null, until: null, level: null, order: 'newest' }
    expect(read(typed)).toEqual({ ...nothing, ...expected })
  })

  it('refuses a word that it does not know, and never guesses', () => {
    expect(readTimelineAsk('bananas', TODAY)).toEqual({ refused: 'filter_not_understood' })
    expect(readTimelineAsk('since yesterday', TODAY)).toEqual({ refused: 'filter_not_understood' })
  })

  it('knows an author by any words of their name, and asks when two fit', () => {
    const names = new Map([
      ['a', { name: 'Wren Alsop' }],
      ['b', { name: 'Wren Marlowe' }],
    ])
    expect(authorNamed('alsop', names)).toBe('a')
    expect(authorNamed('MARLOWE wren', names)).toBe('b')
    expect(authorNamed('wren', names)).toEqual({ refused: 'several_authors' })
    expect(authorNamed('nobody', names)).toEqual({ refused: 'filter_not_understood' })
    expect(authorNamed('', names)).toEqual({ refused: 'filter_not_understood' })
  })
})

describe('a page on a button', () => {
  const kinds = Object.keys(entryKinds) as EntryKind[]
  const uuid = fc.uuid()
  const day = fc.constantFrom(null, '1900-01-01', '2024-02-29', '2026-06-10', '2199-12-31')
  const letters = fc.constantFrom(...REFERENCE_ALPHABET)
  const page = fc.record({
    reference: fc.string({ unit: letters, minLength: 5, maxLength: 5 }).map((five) => `K-${five}`),
    after: uuid.map((id) => id as EntryId),
    back: fc.boolean(),
    ask: fc.record({
      kinds: fc.subarray(kinds),
      author: fc.option(uuid.map((id) => id as StaffId)),
      from: day,
      until: day,
      level: fc.constantFrom(null, 'low' as const, 'medium' as const, 'high' as const),
      order: fc.constantFrom('oldest' as const, 'newest' as const),
    }),
  })

  it('comes back as it was, in at most 100 characters', () => {
    fc.assert(
      fc.property(page, (one) => {
        const value = writePage(one)
        expect(value.length).toBeLessThanOrEqual(100)
        expect(readPage(value)).toEqual(one)
      }),
    )
  })

  it('that was tampered with is another page or none, never a fault', () => {
    fc.assert(fc.property(fc.string(), (value) => void readPage(value)))
    fc.assert(
      fc.property(page, fc.nat({ max: 99 }), fc.constantFrom(...'aZ9-_. '), (one, at, letter) => {
        const value = writePage(one)
        const changed = value.slice(0, at) + letter + value.slice(at + 1)
        const back = readPage(changed)
        if (back) expect(writePage(back)).toHaveLength(writePage(back).length)
      }),
    )
  })
})
