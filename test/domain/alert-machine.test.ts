import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyOrder, goThrough, who } from '../../bench/alerts/orders.ts'
import { clocksOfHigh } from '../../src/domain/alert-clocks.ts'
import {
  type Alert,
  type AlertEvent,
  type Moved,
  moveAlert,
  type Output,
  raiseAlert,
} from '../../src/domain/alert-machine.ts'
import { situation } from './a-situation.ts'

const { lastSeconds: _, ...clocks } = clocksOfHigh(situation().settings)
const [reporter, duty, lead, supervisor, trustee] = [0, 1, 2, 3, 4].map(who) as [
  ...Parameters<typeof raiseAlert>[0]['ladder'][number]['staff'],
]
const MINUTE = 60_000
const rung = (...staff: (typeof duty)[]) => ({
  staff: staff.filter((id) => id !== undefined),
  waitSeconds: 900,
})

/** An alert as it goes, with a clock that the test holds. */
function begin(ladder = [rung(duty, lead), rung(supervisor), rung(trustee)], skip: unknown[] = []) {
  let nowMs = 0
  const around = () => ({ nowMs, skip: new Set(skip as never[]) })
  const raised = raiseAlert({ reporter: reporter as never, ladder, clocks }, around())
  const held = { alert: raised.alert as Alert, first: raised.outputs }
  const make = (event: AlertEvent): Moved => {
    const made = moveAlert(held.alert, event, around())
    if ('alert' in made) held.alert = made.alert
    return made
  }
  return {
    held,
    act: (event: AlertEvent) => make(event),
    after(minutes: number): Output[] {
      nowMs += minutes * MINUTE
      const made = make({ event: 'tick' })
      return 'outputs' in made ? made.outputs : []
    },
    take: (by = duty) => make({ event: 'take', by: by as never }),
    step: (minutes: number, by = duty) =>
      make({ event: 'step', by: by as never, reviewAtMs: nowMs + minutes * MINUTE }),
  }
}
const reach = (...staff: unknown[]) => ({ out: 'reach', staff })
const ring = { out: 'tell_reporter', what: 'ring' }
const breach = (name: string) => ({ out: 'breach', breach: name })

describe('a High', () => {
  it('reaches duty and lead at once, then the next ones, each after a quarter of an hour', () => {
    const high = begin()
    expect(high.held.first).toEqual([reach(duty, lead)])
    expect(high.after(14)).toEqual([])
    expect(high.after(1)).toEqual([reach(supervisor)])
    expect(high.after(15)).toEqual([reach(trustee)])
  })

  it('at the top: all hear again, the reporter is told to ring, the breach is on record once', () => {
    const high = begin()
    for (const minutes of [15, 15]) high.after(minutes)
    const all = reach(duty, lead, supervisor, trustee)
    expect(high.after(15)).toEqual([all, ring, breach('nobody_has_it')])
    expect(high.after(15)).toEqual([all, ring])
  })

  it('skips those who are conflicted, and a first rung of theirs at once', () => {
    const high = begin(undefined, [duty, lead])
    expect(high.held.first).toEqual([reach()])
    expect(high.after(0)).toEqual([reach(supervisor)])
  })

  it('that is taken holds for half an hour, and climbs again without a next step', () => {
    const high = begin()
    expect(high.take()).toMatchObject({ outputs: [{ out: 'tell_reporter', what: 'taken' }] })
    expect(high.after(29)).toEqual([])
    const nobody = { out: 'tell_reporter', what: 'nobody_any_more' }
    expect(high.after(1)).toEqual([reach(duty, lead, supervisor), nobody])
    expect(high.held.alert).toMatchObject({ stage: 'climbing', holder: null })
  })

  it('with a next step waits for the review time, asks then, and climbs if there is no answer', () => {
    const high = begin()
    high.take()
    expect(high.step(120)).toMatchObject({ outputs: [], alert: { stage: 'stepped' } })
    expect(high.after(119)).toEqual([])
    expect(high.after(1)).toEqual([{ out: 'ask_again', staff: duty }])
    expect(high.held.alert).toMatchObject({ stage: 'held', holder: duty })
    expect(high.after(30)).toHaveLength(2)
  })

  it('has a decision within a day, or that is on record', () => {
    const high = begin()
    high.take()
    high.step(26 * 60)
    expect(high.after(24 * 60)).toEqual([breach('no_decision'), { out: 'ask_again', staff: duty }])
    expect(high.after(1)).toEqual([])
    expect(high.act({ event: 'decide', by: lead as never })).toMatchObject({
      alert: { stage: 'closed', dueAtMs: null, holder: duty },
    })
    expect(high.after(9000)).toEqual([])
  })

  it('stays with who passed it on until the colleague has it, and climbs if they do not', () => {
    const high = begin()
    high.take()
    const pass: AlertEvent = { event: 'pass', by: duty as never, to: trustee as never }
    expect(high.act(pass)).toMatchObject({
      outputs: [reach(trustee)],
      alert: { holder: duty, passedTo: trustee },
    })
    const nobody = { out: 'tell_reporter', what: 'nobody_any_more' }
    expect(high.after(15)).toEqual([reach(duty, lead, trustee, supervisor), nobody])
    high.take(lead)
    expect(high.act(pass)).toEqual({ refused: 'not_your_alert' })
    high.act({ ...pass, by: lead as never })
    expect(high.take(trustee)).toMatchObject({ alert: { holder: trustee, stage: 'held' } })
  })

  it('refuses what is not somebody’s to do', () => {
    const high = begin(undefined, [supervisor])
    expect(high.take(reporter)).toEqual({ refused: 'own_alert' })
    expect(high.step(5)).toEqual({ refused: 'not_your_alert' })
    high.take()
    expect(high.take()).toEqual({ refused: 'already_yours' })
    expect(high.take(lead)).toEqual({ refused: 'already_taken' })
    expect(high.step(5, lead)).toEqual({ refused: 'not_your_alert' })
    expect(high.step(-1)).toEqual({ refused: 'in_the_past' })
    expect(high.step(49 * 60)).toEqual({ refused: 'review_too_late' })
    for (const to of [duty, reporter, supervisor]) {
      const pass = { event: 'pass', by: duty as never, to: to as never } as const
      expect(high.act(pass)).toEqual({ refused: 'not_for_them' })
    }
  })

  it('waits no day when the clock is put back, and loses nothing when it is put on', () => {
    const high = begin()
    expect(high.after(-24 * 60)).toEqual([])
    expect(high.after(15)).toEqual([reach(supervisor)])
    expect(high.after(24 * 60)).toContainEqual(reach(trustee))
  })
})

describe('any order of what can happen to a High', () => {
  it('ends in a decision or in a breach on record; it is never lost and never owned twice', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        expect(goThrough(order).faults).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  const faults: Record<string, typeof moveAlert> = {
    'somebody else takes what is held': (alert, event, around) =>
      moveAlert(event.event === 'take' ? { ...alert, stage: 'climbing' } : alert, event, around),
    'a next step holds for ever': (alert, event, around) =>
      event.event === 'tick' && alert.stage === 'stepped'
        ? { alert: { ...alert, dueAtMs: around.nowMs + 9e9, waitSeconds: 9e6 }, outputs: [] }
        : moveAlert(alert, event, around),
    'the top of the ladder is silent': (alert, event, around) => {
      const made = moveAlert(alert, event, around)
      if ('refused' in made || event.event !== 'tick') return made
      return { ...made, outputs: made.outputs.filter((one) => one.out !== 'breach') }
    },
    'conflicted people hear of it': (alert, event, around) =>
      moveAlert(alert, event, { ...around, skip: new Set() }),
  }
  it.each(Object.keys(faults))('is told from one in which %s', (name) => {
    const found = fc.check(
      fc.property(anyOrder, (order) => goThrough(order, faults[name]).faults.length === 0),
      { numRuns: 3000, endOnFailure: true },
    )
    expect(found.failed).toBe(true)
  })
})
