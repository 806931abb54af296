import { describe, expect, it } from 'vitest'
import { decideRaise } from '../../src/domain/decide-level.ts'
import { OPEN_ENTRY, type PlannedEntry } from '../../src/domain/plan.ts'
import { protocolOf, stepsDoneBy } from '../../src/domain/protocol.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { ABOUT, situation } from './a-situation.ts'

const HOUR = 3600
const DAY = 24 * HOUR

function begun(level: 'low' | 'medium' | 'high', part = {}) {
  const s = situation(part)
  const plan = decideRaise({ ...ABOUT, level, reason: 'Made up.' }, s)
  if (isRefusal(plan)) throw new Error(plan.refused)
  return protocolOf(plan, s).map(({ key, owner, withinSeconds }) => [key, owner, withinSeconds])
}

describe('what a level sets in motion', () => {
  it('are four steps for High, two for Medium, none for Low; working days skip the weekend', () => {
    expect(begun('high', { now: '2026-11-26T10:00:00Z' })).toEqual([
      ['decision', 'lead', DAY],
      ['contact', 'worker', DAY],
      ['referral_or_not', 'lead', DAY],
      ['oversight', 'supervisor', 5 * DAY],
    ])
    expect(begun('medium')).toEqual([
      ['contact', 'worker', 7 * DAY],
      ['oversight', 'supervisor', 14 * DAY],
    ])
    expect(begun('low')).toEqual([])
  })

  it('are the organisation’s own where it has set them', () => {
    const { settings } = situation()
    const own = [
      { level: 'high', key: 'decision', what: 'Decide.', owner: 'lead', within: { hours: 4 } },
    ]
    expect(begun('high', { settings: { ...settings, protocol: own } })).toEqual([
      ['decision', 'lead', 4 * HOUR],
    ])
  })
})

describe('a step', () => {
  const done = (kind: string, payload: object, more = {}) =>
    stepsDoneBy({ ...OPEN_ENTRY, label: 'x', kind, payload, ...more } as PlannedEntry)

  it('is done by the entry that does it, and by no other', () => {
    expect(done('note', { with: 'person' })).toEqual(['contact'])
    expect(done('note', { with: 'family' })).toEqual([])
    expect(done('note', {})).toEqual([])
    expect(done('safe_contact', {})).toEqual(['contact'])
    expect(done('decision', {})).toEqual(['decision'])
    expect(done('decision', { choice: 'not_to_refer' })).toEqual(['decision', 'referral_or_not'])
    expect(done('referral', {})).toEqual(['referral_or_not'])
    expect(done('management_oversight', {})).toEqual(['oversight'])
  })

  it('is not done by what not everybody on the case may know of', () => {
    for (const visibility of ['private', 'staff_related']) {
      expect(done('decision', {}, { visibility })).toEqual([])
    }
  })
})
