import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byConcern, byLevel, standingOf } from '../../src/domain/caseload.ts'
import { entriesWithin } from '../../src/domain/entries-within.ts'
import type { Entry } from '../../src/domain/entry-kinds.table.ts'

const NOW = '2026-11-23T09:00:00.000Z'
const ZONE = 'Europe/London'
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

function entry(n: number, kind: Entry['kind'], payload: object, day = '2026-11-01'): Entry {
  const recordedAt = `${day}T12:00:00.000Z`
  return { id: id(n), kind, authorId: id(99), amends: null, recordedAt, payload } as Entry
}
const note = (n: number, day: string, more: object = {}) =>
  entry(n, 'note', { text: 'Made up.', occurredAt: `${day}T10:00:00.000Z`, ...more }, day)
const standing = (entries: Entry[]) => standingOf(entries, NOW, ZONE)

describe('how a case stands', () => {
  it('is silent since the last contact with the person or their family, when it happened', () => {
    const talk = note(3, '2026-11-22', { with: 'supervisor' })
    const late = entry(4, 'note', { text: 'x', occurredAt: '2026-10-01T10:00:00.000Z' })
    const of = standing([
      note(1, '2026-11-03'),
      note(2, '2026-11-11', { with: 'family' }),
      talk,
      late,
    ])
    expect(of).toMatchObject({ silenceDays: 12, lastContactAt: '2026-11-11T10:00:00.000Z' })
    expect(standing([talk])).toMatchObject({ silenceDays: null, lastContactAt: null })
  })

  it('has overdue actions until they are done, the longest first', () => {
    const action = (n: number, dueOn: string) =>
      entry(n, 'action', { what: `Action ${n}`, owner: id(99), dueOn })
    const done = entry(5, 'action_done', { action: id(3), result: 'Done.' })
    const all = [action(1, '2026-11-20'), action(2, '2026-11-10'), action(3, '2026-11-02'), done]
    expect(standing([...all, action(4, '2026-11-23')]).actions).toEqual([
      { what: 'Action 2', days: 13, entry: id(2) },
      { what: 'Action 1', days: 3, entry: id(1) },
    ])
  })

  it('has referrals that nobody answered, and a decision whose review has come', () => {
    const referral = (n: number) => entry(n, 'referral', { to: `Office ${n}`, what: 'x' })
    const answer = entry(3, 'referral_acknowledged', { referral: id(1), by: 'Somebody' })
    const decided = (n: number, reviewOn?: string) =>
      entry(n, 'decision', {
        decision: `Plan ${n}`,
        reasoning: 'x',
        ...(reviewOn ? { reviewOn } : {}),
      })
    const all = [referral(1), referral(2), answer, decided(4, '2026-11-20')]
    expect(standing(all)).toMatchObject({
      referrals: [{ what: 'Office 2', days: 22, entry: id(2) }],
      decisions: [{ what: 'Plan 4', days: 3, entry: id(4) }],
    })
    expect(standing([...all, decided(5)]).decisions).toEqual([])
  })

  it('has planned contacts that passed without a note of one', () => {
    const planned = (n: number, day: string) =>
      entry(n, 'planned_contact', { what: `Visit ${n}`, when: `${day}T15:00:00.000Z` })
    const all = [planned(1, '2026-11-10'), planned(2, '2026-11-20'), planned(3, '2026-12-01')]
    expect(standing([...all, note(4, '2026-11-12')]).planned).toEqual([
      { what: 'Visit 2', days: 3, entry: id(2) },
    ])
    expect(standing([...all, note(4, '2026-11-20')]).planned).toEqual([])
  })

  it('is sorted: High, then Medium with those not yet assessed, then Low; the longest silence first', () => {
    const line = (
      reference: string,
      level: 'high' | 'medium' | 'low' | null,
      silenceDays: number | null,
    ) => ({
      ...{ reference, level },
      standing: { ...standing([]), silenceDays },
    })
    const all = [
      line('K-1', 'low', 90),
      line('K-2', null, 3),
      line('K-3', 'medium', 5),
      line('K-4', 'high', 0),
      line('K-5', 'medium', null),
    ]
    const right = ['K-4', 'K-5', 'K-3', 'K-2', 'K-1']
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => {
        expect(mixed.toSorted(byConcern).map(({ reference }) => reference)).toEqual(right)
      }),
    )
    expect(all.toSorted(byLevel).map(({ reference }) => reference)[0]).toBe('K-4')
  })
})

describe('a span of days', () => {
  const level = entry(1, 'level_change', { to: 'high', reason: 'x' }, '2026-01-02')
  const before = note(2, '2026-05-02')
  const inside = note(3, '2026-05-03')
  const told = entry(4, 'note', { text: 'x', occurredAt: '2026-05-04T09:00:00.000Z' }, '2026-08-01')
  const added = {
    ...entry(5, 'addendum', { addendum: 'correction', text: 'x' }, '2026-09-01'),
    amends: id(3),
  }
  const all = [level, before, inside, told, added as Entry]
  const within = (from: string | null, until: string | null) =>
    entriesWithin(all, { from, until }, ZONE).map((one) => Number(one.id.slice(-2)))

  it('holds what happened or was recorded then, what was added to it, and the level', () => {
    expect(within('2026-05-03', '2026-05-04')).toEqual([1, 3, 4, 5])
    expect(within('2026-05-05', null)).toEqual([1, 4, 5])
    expect(within(null, '2026-05-02')).toEqual([1, 2])
    expect(within(null, null)).toEqual([1, 2, 3, 4, 5])
  })
})
