import { expect, it } from 'vitest'
import type { Entry } from '../../src/domain/entry-kinds.table.ts'
import { byLevelAndSilence, isOverdue, silenceOf } from '../../src/domain/silence.ts'

const NOW = '2026-11-30T00:30:00Z'
const note = (occurredAt: string, part: object = {}) =>
  ({ kind: 'note', recordedAt: NOW, payload: { text: 'Made up.', occurredAt, ...part } }) as Entry
const of = (...entries: Entry[]) => silenceOf(entries, NOW, 'Europe/London')

it('counts contact with the person or their family, and not every note', () => {
  const seen = note('2026-11-20T10:00:00Z', { with: 'person', seen: 'seen_alone' })
  const rang = note('2026-11-25T10:00:00Z', { with: 'family', how: 'call', seen: 'not_seen' })
  const school = note('2026-11-29T10:00:00Z', { with: 'statutory_service' })
  const lead = note('2026-11-30T00:10:00Z', { with: 'supervisor' })
  expect(of(seen, rang, school, lead)).toEqual({
    contactDays: 5,
    seenDays: 10,
  })
  expect(of(school)).toEqual({ contactDays: null, seenDays: null })
})

it('counts when it happened and not when it was written, by the local day', () => {
  expect(of(note('2026-11-29T23:59:00Z', { with: 'person' })).contactDays).toBe(1)
  expect(of(note('2027-01-01T10:00:00Z', { with: 'person' })).contactDays).toBeNull()
  const told = { kind: 'disclosure', payload: { words: 'x', occurredAt: NOW } } as Entry
  expect(of(told)).toEqual({ contactDays: 0, seenDays: null })
})

it('is overdue past the days of its level; “not yet assessed” is chased like Medium', () => {
  const after = (contactDays: number | null) => ({ contactDays, seenDays: null })
  for (const [level, days] of [
    ['high', 7],
    ['medium', 21],
    [null, 21],
    ['low', 60],
  ] as const) {
    expect([isOverdue(level, after(days)), isOverdue(level, after(days + 1))]).toEqual([
      false,
      true,
    ])
  }
  expect(isOverdue('low', after(null))).toBe(true)
})

it('puts the gravest first, then the longest without contact', () => {
  const of = (level: 'high' | 'medium' | 'low' | null, contactDays: number | null) => {
    return { level, silence: { contactDays, seenDays: null } }
  }
  const sorted = [
    of('low', null),
    of('medium', 3),
    of(null, 9),
    of('high', 1),
    of('high', null),
  ].sort(byLevelAndSilence)
  expect(sorted.map(({ level, silence }) => [level, silence.contactDays])).toEqual([
    ['high', null],
    ['high', 1],
    [null, 9],
    ['medium', 3],
    ['low', null],
  ])
})
