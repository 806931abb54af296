import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesIn, daysOf, isOn, isSameDate, mayBeOn } from '../../src/domain/dates-in-words.ts'
import type { Entry } from '../../src/domain/entry-kinds.table.ts'
import type { CaseId } from '../../src/domain/ids.ts'
import { distance, fitOf, folded, tokensOf } from '../../src/domain/letters.ts'
import { type Looked, Search } from '../../src/domain/search.ts'
import { readQuery } from '../../src/domain/search-query.ts'
import { kindsNamed, labelWords, textOf } from '../../src/domain/search-text.ts'
import { snippetOf } from '../../src/domain/snippet.ts'
import { dayOf } from '../../src/domain/when.ts'

const ZONE = 'Europe/London'
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
let count = 0

function looked(kind: Entry['kind'], payload: object, more: Partial<Looked> = {}): Looked {
  count += 1
  const day = String((count % 28) + 1).padStart(2, '0')
  return {
    ...{ id: id(count), kind, authorId: id(1), amends: null, payload },
    ...{ recordedAt: `2026-06-${day}T12:00:00.000Z`, caseId: id(500) as CaseId },
    ...{ reference: 'K-7QF3M', ...more },
  } as Looked
}

const note = (text: string, more: Partial<Looked> = {}) =>
  looked('note', { text, occurredAt: '2026-05-03T10:00:00Z' }, more)

function find(typed: string, entries: Looked[], author = '') {
  const search = new Search(readQuery(typed), ZONE)
  for (const entry of entries) search.look(entry, author)
  const { hits, total } = search.answer(20)
  return { total, hits, texts: hits.map(({ entry }) => textOf(entry)) }
}

describe('search finds', () => {
  it.each([
    ['bruise', 'A bruise on the arm'],
    ['BRUISE', 'a bruise on the arm'],
    ['brui', 'A bruise on the arm'],
    ['bruize', 'A bruise on the arm'],
    ['burise', 'A bruise on the arm'],
    ['obrien', 'Spoke to Mr O’Brien'],
    ["O'Brien", 'Spoke to Mr OBrien'],
    ['Zoe', 'Rang Zoë at noon'],
    ['Zoë', 'Rang Zoe at noon'],
    ['Lukasz', 'Łukasz came in'],
    ['safegaurding', 'The safeguarding lead knows'],
    ['hospitalisation', 'after her hospitalizatoin'],
    ['farrowby', 'Mrs Made-Farrowby rang'],
    ['3 May', 'On the 3rd of May she rang'],
    ['03/05/2026', 'Seen on 3 May 2026'],
    ['2026-05-03', 'Seen on 3.5.2026'],
    ['May 2026', 'Seen on 03/05/26'],
    ['“on the arm”', 'A bruise on the arm'],
  ])('%s in “%s”', (typed, text) => {
    const undated = note(text)
    expect(find(typed, [undated]).total).toBe(1)
  })

  it.each([
    ['bruise', 'A broom on the arm'],
    ['ring', 'A rung of the ladder'],
    ['arm', 'Art class'],
    ['cat', 'cut'],
    ['07700900123', '07700900124'],
    ['“arm the on”', 'A bruise on the arm'],
    ['4 June 2025', 'Seen on 4 June 2024'],
  ])('no %s in “%s”', (typed, text) => {
    expect(find(typed, [note(text)]).total).toBe(0)
  })

  it('the day on which it happened and the day on which it was recorded', () => {
    const entry = note('x', { recordedAt: '2026-07-09T23:30:00Z' })
    expect(find('3 May 2026', [entry]).total).toBe(1)
    expect(find('10 July 2026', [entry]).total).toBe(1)
    expect(find('9 July 2026', [entry]).total).toBe(0)
  })

  it('kinds by the words of their labels, also in the plural, and authors by name', () => {
    const told = looked('disclosure', { words: 'Made up.', occurredAt: '2026-05-03T10:00:00Z' })
    expect(find('disclosures', [told, note('Made up.')]).hits.map((h) => h.entry.kind)).toEqual([
      'disclosure',
    ])
    expect(find('alsop', [told], 'Wren Alsop').total).toBe(1)
  })

  it('words of a case whose person has the name, but not every entry of that case', () => {
    const person = looked('person_details', { name: 'Kezia Farrowby', group: 'child' })
    const other = { caseId: id(600) as CaseId, reference: 'K-2B2B2' }
    const entries = [person, note('A bruise'), note('Tea'), note('A bruise', other)]
    const { hits } = find('kezia bruise', entries)
    expect(hits[0]?.entry).toBe(entries[1])
    expect(hits.map(({ entry }) => entry)).not.toContain(entries[2])
    expect(find('kezia', entries).total).toBe(1)
  })

  it('half of the words, but no phrase or date that is not there', () => {
    expect(find('bruise arm', [note('A bruise')]).total).toBe(1)
    expect(find('bruise arm tea', [note('A bruise')]).total).toBe(0)
    expect(find('bruise “the arm”', [note('A bruise on an arm')]).total).toBe(0)
    expect(find('bruise 1 January 2020', [note('A bruise')]).total).toBe(0)
  })
})

describe('the order of what is found', () => {
  it('all words, then the phrase, then as typed, then the newest', () => {
    const some = note('A bruise', { recordedAt: '2026-09-01T00:00:00Z' })
    const near = note('An arm with a bruize', { recordedAt: '2026-08-02T00:00:00Z' })
    const apart = note('An arm with a bruise', { recordedAt: '2026-01-01T00:00:00Z' })
    const newer = note('An arm with a bruise', { recordedAt: '2026-02-01T00:00:00Z' })
    const phrase = note('A bruise arm', { recordedAt: '2025-01-01T00:00:00Z' })
    const { hits } = find('bruise arm', [near, some, apart, phrase, newer])
    expect(hits.map((h) => h.entry)).toEqual([phrase, newer, apart, near, some])
  })

  it('is the same whatever order they are looked through in, and says how many there are', () => {
    const entries = Array.from({ length: 30 }, (_, n) => note(`Bruise ${n % 4}`))
    const first = find('bruise 2', entries)
    const second = find('bruise 2', entries.toReversed())
    expect(second.hits).toEqual(first.hits)
    expect(first.hits).toHaveLength(20)
    expect(first.total).toBe(30)
  })
})

describe('what was typed', () => {
  it('is words, phrases and dates; empty words count only alone', () => {
    expect(readQuery('Kezia “fell down” on 3 May')).toEqual([
      { kind: 'phrase', folded: ['fell', 'down'] },
      { kind: 'date', date: { day: 3, month: 5 } },
      { kind: 'word', folded: 'kezia' },
    ])
    expect(readQuery('the')).toEqual([{ kind: 'word', folded: 'the' }])
    expect(readQuery(' “” … ')).toEqual([])
  })

  it('that is no day of a calendar is no date', () => {
    expect(datesIn('31/02/2026 and 45 May 2026 and 29 February 2025')).toEqual([])
    expect(datesIn('29 Feb')[0]?.date).toEqual({ day: 29, month: 2 })
    expect(datesIn('she may ring, version 1.2.3.4, 2026-13-01')).toEqual([])
  })

  it('without a year is the latest such day that is not to come', () => {
    expect(daysOf({ month: 5, day: 3 }, '2026-05-03')).toEqual(['2026-05-03', '2026-05-03'])
    expect(daysOf({ month: 5, day: 4 }, '2026-05-03')).toEqual(['2025-05-04', '2025-05-04'])
    expect(daysOf({ month: 2, year: 2024 }, '2026-05-03')).toEqual(['2024-02-01', '2024-02-29'])
    expect(isSameDate({ month: 5, year: 2026 }, { month: 5, day: 3 })).toBe(false)
  })

  it('is never missed by the quick look, in whatever zone', () => {
    const at = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
    const zones = fc.constantFrom('Europe/London', 'Pacific/Kiritimati', 'Pacific/Pago_Pago')
    fc.assert(
      fc.property(at, zones, (moment, zone) => {
        const iso = moment.toISOString()
        const local = dayOf(iso, zone)
        const [year = 0, month = 0, day = 0] = local.split('-').map(Number)
        for (const asked of [
          { year, month, day },
          { month, day },
          { year, month },
        ]) {
          expect([isOn(asked, local), mayBeOn(asked, iso)]).toEqual([true, true])
        }
      }),
    )
  })

  it('names kinds', () => {
    expect(kindsNamed('notes')).toEqual(['note'])
    expect(kindsNamed('Disclosure')).toEqual(['disclosure'])
    expect(kindsNamed('bananas')).toEqual([])
    for (const kind of kindsNamed('case')) expect(labelWords(kind)).toContain('case')
  })
})

describe('letters', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 8 })

  it('a distance is symmetric, nought only between equals, and at most the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const far = distance(a, b, 20)
        expect(distance(b, a, 20)).toBe(far)
        expect(far === 0).toBe(a === b)
        expect(far).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(distance(a, b, 1)).toBe(Math.min(far, 2))
      }),
    )
  })

  it('one slip is found in a word of five letters and two in one of nine', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 5, maxLength: 14 })
    fc.assert(
      fc.property(letters, fc.nat(), (asked, where) => {
        const at = where % (asked.length - 1)
        const swapped = `${asked.slice(0, at)}${asked[at + 1]}${asked[at]}${asked.slice(at + 2)}`
        expect(fitOf(asked, swapped)).not.toBeNull()
        const dropped = asked.slice(0, at) + asked.slice(at + 1)
        expect(fitOf(asked, dropped)).not.toBeNull()
      }),
    )
    expect(fitOf('abcdefghi', 'abxdefgxi')).toBe('near')
    expect(fitOf('abcdefgh', 'abxdefgx')).toBeNull()
    expect(fitOf('abcd', 'abxd')).toBeNull()
  })

  it('folding twice is folding once, and every word stands where its place says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text))
        for (const token of tokensOf(text)) {
          expect(folded(text.slice(token.at, token.end))).toBe(token.folded)
        }
      }),
    )
  })
})

describe('a snippet', () => {
  it('is plain, short, shows a place that was found and never half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        (before, after) => {
          const text = `${before} bruise ${after}`
          const at = before.length + 1
          const snippet = snippetOf(text, [{ at, end: at + 6 }])
          expect(snippet).toContain('bruise')
          expect(snippet.length).toBeLessThanOrEqual(200)
          if (text.isWellFormed()) expect(snippet.isWellFormed()).toBe(true)
        },
      ),
    )
  })

  it('is the whole of a short text, and the beginning where nothing was found', () => {
    expect(snippetOf('A  bruise\non the arm', [])).toBe('A bruise on the arm')
    expect(snippetOf('word '.repeat(100), [])).toMatch(/^word .* …$/)
  })
})
