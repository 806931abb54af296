import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StaffId } from '../../src/domain/ids.ts'
import { ladderForHigh, ladderForReaders, ladderForReview } from '../../src/domain/ladder.ts'
import type { Colleague, Role } from '../../src/domain/people.ts'
import { PEOPLE, WHO, without } from './a-situation.ts'

const asked = (people: readonly Colleague[] = PEOPLE, reporter: StaffId = WHO.worker) => ({
  reporter,
  people,
  takeWithinMinutes: 15,
  lastWithinMinutes: 60,
  nation: 'england_and_wales' as const,
  away: [] as StaffId[],
  now: '2026-11-27T10:00:00Z',
  zone: 'Europe/London',
})
const steps = (ladder: readonly { staff: StaffId[] }[]) => ladder.map((rung) => rung.staff)
const WEEKEND = 72 * 3600

describe('the ladder of a High', () => {
  it('reaches duty and lead together and at once, then supervisor, deputy and trustee in turn', () => {
    const ladder = ladderForHigh(asked())
    expect(steps(ladder)).toEqual([
      [WHO.onDuty, WHO.lead],
      [WHO.supervisor],
      [WHO.deputy],
      [WHO.trustee],
    ])
    expect(ladder.map((rung) => rung.waitSeconds)).toEqual([900, 900, 900, 900])
  })

  it('with nobody on duty reaches everyone at once', () => {
    const off = PEOPLE.filter(({ id }) => id !== WHO.onDuty)
    expect(steps(ladderForHigh(asked(off)))).toEqual([
      [WHO.lead, WHO.supervisor, WHO.deputy, WHO.trustee],
    ])
  })

  it('reaches its last person within an hour, however many there are', () => {
    const trustee = PEOPLE.find(({ id }) => id === WHO.trustee) as Colleague
    const more = Array.from({ length: 9 }, (_, n) => ({ ...trustee, id: `${n}` as StaffId }))
    for (const people of [PEOPLE, [...PEOPLE, ...more]]) {
      const before = ladderForHigh(asked(people)).slice(0, -1)
      expect(before.length).toBeGreaterThan(2)
      expect(before.reduce((sum, rung) => sum + rung.waitSeconds, 0)).toBeLessThanOrEqual(3600)
    }
  })

  it('reaches the deputy at once when the lead raised it or is away', () => {
    expect(steps(ladderForHigh(asked(PEOPLE, WHO.lead)))[0]).toEqual([WHO.onDuty, WHO.deputy])
    expect(steps(ladderForHigh(asked(without(WHO.lead))))[0]).toEqual([WHO.onDuty, WHO.deputy])
  })

  it('reaches everybody on duty, and those who are away after those who are there', () => {
    const also = PEOPLE.map((one) =>
      one.id === WHO.ines ? { ...one, roles: [{ role: 'on_duty' as const, teamId: null }] } : one,
    )
    expect(steps(ladderForHigh(asked(also)))[0]).toEqual([WHO.onDuty, WHO.ines, WHO.lead])
    const away = { ...asked(), away: [WHO.lead, WHO.supervisor] }
    expect(steps(ladderForHigh(away))).toEqual([
      [WHO.onDuty, WHO.deputy],
      ...[[WHO.trustee], [WHO.supervisor], [WHO.lead]],
    ])
    const all = { ...asked(), away: [WHO.lead, WHO.deputy] }
    expect(steps(ladderForHigh(all))[0]).toEqual([WHO.onDuty, WHO.lead])
  })

  it('reaches every lead: one who is there in turn, and at once where nobody is on duty', () => {
    const lead = PEOPLE.find(({ id }) => id === WHO.lead) as Colleague
    const second = { ...lead, id: 'second' as StaffId }
    expect(steps(ladderForHigh(asked([...PEOPLE, second])))).toEqual([
      [WHO.onDuty, WHO.lead],
      ...[['second'], [WHO.supervisor], [WHO.deputy], [WHO.trustee]],
    ])
    const off = PEOPLE.filter(({ id }) => id !== WHO.onDuty)
    expect(steps(ladderForHigh(asked([...off, second])))[0]).toContain('second')
    expect(steps(ladderForHigh({ ...asked([...PEOPLE, second]), away: [WHO.lead] }))[0]).toEqual([
      WHO.onDuty,
      'second',
    ])
  })

  it('reaches the supervisor of the reporter and not one of another team', () => {
    const ladder = ladderForHigh(asked(PEOPLE, WHO.other))
    expect(steps(ladder).flat()).not.toContain(WHO.supervisor)
  })
})

describe('the ladder of a review', () => {
  it('waits for nobody who is on leave while somebody is there', () => {
    const ladder = ladderForReview({ ...asked(), away: [WHO.lead] })
    expect(steps(ladder)).toEqual([[WHO.deputy], [WHO.lead]])
    expect(steps(ladderForReview({ ...asked(), away: [WHO.lead, WHO.deputy] }))).toEqual([
      [WHO.lead],
      [WHO.deputy],
    ])
  })

  it('gives the lead, then the deputy, until the next working day', () => {
    expect(ladderForReview(asked())).toEqual([
      { staff: [WHO.lead], waitSeconds: WEEKEND },
      { staff: [WHO.deputy], waitSeconds: WEEKEND },
    ])
  })
})

describe('the ladder of what is about staff', () => {
  it('is its readers and nobody else', () => {
    const readers = [WHO.ines, WHO.worker, WHO.ivan]
    expect(ladderForReaders(readers, 'high', asked())).toEqual([
      { staff: [WHO.ines, WHO.ivan], waitSeconds: 900 },
    ])
    expect(ladderForReaders(readers, 'review', asked())).toEqual([
      { staff: [WHO.ines, WHO.ivan], waitSeconds: WEEKEND },
    ])
  })
})

describe('any ladder', () => {
  const role = fc.constantFrom<Role>(
    ...(['worker', 'supervisor', 'lead', 'deputy', 'trustee', 'on_duty', 'independent'] as const),
  )
  const people = fc.array(
    fc.record({ who: fc.nat(7), roles: fc.array(role, { maxLength: 4 }), inTeam: fc.boolean() }),
  )
  const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}` as StaffId

  it('has the reporter on no rung, nobody twice, no empty rung but one, and a wait on each', () => {
    fc.assert(
      fc.property(people, fc.nat(7), (made, reporter) => {
        const all = made.map(({ who, roles, inTeam }) => ({
          ...{ id: idOf(who), name: 'Made Up', jobTitle: 'x', teamIds: inTeam ? ['t'] : [] },
          roles: roles.map((held) => ({ role: held, teamId: 't' })),
        }))
        const s = asked(all, idOf(reporter))
        const readers = all.map((one) => one.id)
        for (const ladder of [
          ladderForHigh(s),
          ladderForReview(s),
          ladderForReaders(readers, 'high', s),
          ladderForReaders(readers, 'review', s),
        ]) {
          const reached = steps(ladder).flat()
          expect(reached).not.toContain(s.reporter)
          expect(new Set(reached).size).toBe(reached.length)
          expect(ladder.length).toBeGreaterThan(0)
          for (const rung of ladder) expect(rung.waitSeconds).toBeGreaterThan(0)
          const empty = ladder.filter((rung) => rung.staff.length === 0)
          expect(empty).toEqual(reached.length === 0 ? [{ staff: [], waitSeconds: 60 }] : [])
        }
      }),
    )
  })

  it('with nobody on it tells the reporter within a minute, and again each minute', () => {
    const nobody = asked([], WHO.worker)
    for (const ladder of [
      ladderForHigh(nobody),
      ladderForReview(nobody),
      ladderForReaders([], 'high', nobody),
      ladderForReaders([], 'review', nobody),
    ]) {
      expect(ladder).toEqual([{ staff: [], waitSeconds: 60 }])
    }
  })
})
