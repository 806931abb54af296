import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chronologyOf } from '../../src/domain/chronology.ts'
import type { Entry } from '../../src/domain/entry-kinds.table.ts'
import { levelChangesOf, levelSpans, spansOf } from '../../src/domain/level-history.ts'
import { dateOf, type Line, mergeChronologies } from '../../src/domain/merge-chronologies.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

function entry(n: number, kind: Entry['kind'], payload: object): Entry {
  const recordedAt = `2026-06-01T12:${String(n).padStart(2, '0')}:00.000Z`
  return { id: id(n), kind, authorId: id(99), amends: null, recordedAt, payload } as Entry
}

const event = (n: number, date: string, what: string) =>
  entry(n, 'significant_event', { date, what, impact: 'Made up.', tone: 'bad', entries: [id(50)] })

describe('a chronology', () => {
  it('holds significant events by date, with what they rest on, and nothing else', () => {
    const note = entry(3, 'note', { text: 'x', occurredAt: '2026-01-01T00:00:00Z' })
    const lines = chronologyOf(
      [event(1, '2026-05-03', 'Later'), note, event(2, '2026-01-02', 'First')],
      'UTC',
    )
    expect(lines.map((line) => line.what)).toEqual(['First', 'Later'])
    expect(lines[0]).toMatchObject({ source: null, tone: 'bad', restsOn: [id(50)], entry: id(2) })
  })

  it('holds imported lines of another agency, by the local day that they claim', () => {
    const claims = { text: 'Moved', source: 'Invented Council', sourceId: '7' }
    const line = { ...claims, originalKind: 'Chronology', occurredAt: '2026-05-02T23:30:00Z' }
    const other = { ...claims, originalKind: 'note', occurredAt: '2026-05-02T23:30:00Z' }
    const lines = chronologyOf(
      [entry(1, 'imported', line), entry(2, 'imported', other)],
      'Europe/London',
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      date: '2026-05-03',
      source: 'Invented Council',
      what: 'Moved',
    })
  })
})

const line = (date: string, what: string): Line => ({ date, what })
const agreementsOf = (ours: Line[], theirs: Line[]) =>
  mergeChronologies(ours, theirs).lines.map(({ agreement }) => agreement)

describe('two chronologies as one', () => {
  it('an event on the same day in much the same words is in both', () => {
    const ours = [line('2026-05-03', 'Sam moved to a new school in Invented Town')]
    const theirs = [line('2026-05-03', 'Moved to new school, Invented Town')]
    expect(agreementsOf(ours, theirs)).toEqual(['same'])
  })

  it('the same words on another day are a conflict of dates', () => {
    const ours = [line('2026-05-03', 'Sam moved to a new school')]
    expect(agreementsOf(ours, [line('2026-05-13', 'Sam moved to a new school')])).toEqual([
      'other_date',
    ])
    expect(agreementsOf(ours, [line('2026-07-13', 'Sam moved to a new school')])).toEqual([
      null,
      null,
    ])
  })

  it('the same day in other words is a conflict of words, unless they have nothing in common', () => {
    const ours = [line('2026-05-03', 'Police were called to the home, father arrested')]
    const theirs = [line('2026-05-03', 'Police visit at home; nobody arrested after an argument')]
    expect(agreementsOf(ours, theirs)).toEqual(['other_words'])
    expect(agreementsOf(ours, [line('2026-05-03', 'Began at nursery')])).toEqual([null, null])
  })

  it('shows where one has nothing for long and the other has lines', () => {
    const ours = [line('2026-01-01', 'A'), line('2026-12-01', 'Z')]
    const theirs = [line('2026-03-01', 'B'), line('2026-05-01', 'C')]
    expect(mergeChronologies(ours, theirs, 90).gaps).toEqual(
      [
        { missingIn: 'theirs', from: '2026-05-01', until: '2026-12-01', lines: 1 },
        { missingIn: 'ours', from: '2026-01-01', until: '2026-12-01', lines: 2 },
      ].sort((a, b) => (a.from < b.from ? -1 : 1)),
    )
    expect(mergeChronologies(ours, theirs, 400).gaps).toEqual([])
    // One alone lacks nothing.
    expect(mergeChronologies(ours, [], 1).gaps).toEqual([])
    expect(mergeChronologies([], theirs, 1).gaps).toEqual([])
  })

  const day = fc.integer({ min: 0, max: 700 }).map((n) => {
    const month = String((Math.floor(n / 28) % 12) + 1).padStart(2, '0')
    return `${2025 + Math.floor(n / 336)}-${month}-${String((n % 28) + 1).padStart(2, '0')}`
  })
  const words = fc
    .array(fc.constantFrom('moved', 'school', 'police', 'called', 'father', 'injury'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((list) => list.join(' '))
  const lines = fc.array(fc.record({ date: day, what: words }), { maxLength: 12 })

  it('every line of both stands in it once, by date', () => {
    fc.assert(
      fc.property(lines, lines, (ours, theirs) => {
        const merged = mergeChronologies(ours, theirs).lines
        const kept = (side: 'ours' | 'theirs') => merged.flatMap((one) => one[side] ?? [])
        expect(new Set(kept('ours'))).toEqual(new Set(ours))
        expect(kept('ours')).toHaveLength(ours.length)
        expect(new Set(kept('theirs'))).toEqual(new Set(theirs))
        expect(kept('theirs')).toHaveLength(theirs.length)
        const dates = merged.map(dateOf)
        expect(dates).toEqual(dates.toSorted())
        for (const one of merged) {
          const both = one.ours !== null && one.theirs !== null
          expect(one.agreement !== null).toBe(both)
          if (one.agreement === 'same') expect(one.ours.date).toBe(one.theirs.date)
          if (one.agreement === 'other_date') expect(one.ours.date).not.toBe(one.theirs.date)
        }
      }),
    )
  })

  it('with itself agrees on every line and has no gap', () => {
    fc.assert(
      fc.property(lines, (ours) => {
        const merged = mergeChronologies(
          ours,
          ours.map((one) => ({ ...one })),
          1,
        )
        expect(merged.lines.every(({ agreement }) => agreement === 'same')).toBe(true)
        expect(merged.gaps).toEqual([])
      }),
    )
  })

  it('is the same from the other side, and a gap always has lines beside it', () => {
    fc.assert(
      fc.property(lines, lines, (ours, theirs) => {
        const here = mergeChronologies(ours, theirs, 30).gaps
        const there = mergeChronologies(theirs, ours, 30).gaps
        const turned = there.map((gap) => ({
          ...gap,
          missingIn: gap.missingIn === 'ours' ? 'theirs' : 'ours',
        }))
        const bySide = (a: { missingIn: string; from: string }, b: typeof a) =>
          `${a.missingIn}${a.from}` < `${b.missingIn}${b.from}` ? -1 : 1
        expect(turned.toSorted(bySide)).toEqual(here.toSorted(bySide))
        for (const gap of here) {
          const missing = gap.missingIn === 'ours' ? ours : theirs
          expect(missing.some(({ date }) => date > gap.from && date < gap.until)).toBe(false)
          expect(gap.lines).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('the levels of a case', () => {
  const change = (n: number, to: string) => entry(n, 'level_change', { to, reason: 'Made up.' })
  const at = (n: number) => `2026-06-01T12:${String(n).padStart(2, '0')}:00.000Z`

  it('stand one after the other, from not yet assessed on', () => {
    const changes = levelChangesOf([change(5, 'low'), change(1, 'medium'), change(3, 'high')])
    const spans = levelSpans(changes, 'low')
    expect(spans.map(({ level }) => level)).toEqual([null, 'medium', 'high', 'low'])
    expect(spansOf(spans, 'high')).toEqual([{ from: at(3), until: at(5) }])
    expect(spansOf(spans, 'low')).toEqual([{ from: at(5) }])
    expect(spansOf(levelSpans([], null), 'low')).toEqual([])
  })

  it('a raise by somebody who does not know of the High does not end it', () => {
    const spans = levelSpans([change(1, 'high'), change(2, 'medium')] as never, 'high')
    expect(spansOf(spans, 'high')).toEqual([{ from: at(1) }])
  })
})
