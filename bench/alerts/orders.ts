import fc from 'fast-check'
import type { AlertClocks } from '../../src/domain/alert-clocks.ts'
import {
  type Alert,
  type AlertEvent,
  EARLY_SECONDS,
  moveAlert,
  type Output,
  raiseAlert,
} from '../../src/domain/alert-machine.ts'
import type { StaffId } from '../../src/domain/ids.ts'

const CLOCKS: AlertClocks = {
  takeSeconds: 900,
  holdSeconds: 1800,
  againSeconds: 900,
  decideSeconds: 86_400,
  reviewSeconds: 172_800,
}
const PEOPLE = 7
export const who = (n: number) => `00000000-0000-4000-8000-00000000000${n}` as StaffId
const HOUR = 3_600_000
/** How long each order is looked at after its last happening. */
export const HOURS_AFTER = 80

/** Somebody acts, time passes, the clock is put, or the service starts anew. */
type Happening =
  | { now: 'act'; does: 'take' | 'decide'; by: number }
  | { now: 'act'; does: 'step'; by: number; minutes: number }
  | { now: 'act'; does: 'pass'; by: number; to: number }
  | { now: 'wait'; minutes: number }
  | { now: 'clock'; minutes: number }
  | { now: 'conflict'; of: number }
  | { now: 'restart' }

export type Order = { rungs: number[][]; conflicts: number[]; happenings: Happening[] }

const person = fc.nat(PEOPLE - 1)
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ now: fc.constant('act'), does: fc.constant('take'), by: person }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ now: fc.constant('act'), does: fc.constant('step'), by: person },
      minutes: fc.integer({ min: -10, max: 3000 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ now: fc.constant('act'), does: fc.constant('pass'), by: person, to: person },
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ now: fc.constant('act'), does: fc.constant('decide'), by: person }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ now: fc.constant('wait'), minutes: fc.integer({ min: 0, max: 500 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      now: fc.constant('clock'),
      minutes: fc.integer({ min: -1440, max: 1440 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ now: fc.constant('conflict'), of: person }) },
  { weight: 1, arbitrary: fc.record({ now: fc.constant('restart') }) },
) as fc.Arbitrary<Happening>

/** Any ladder of people, any conflicts, any order of what can happen. */
export const anyOrder: fc.Arbitrary<Order> = fc.record({
  rungs: fc.array(fc.uniqueArray(fc.integer({ min: 1, max: PEOPLE - 1 }), { maxLength: 2 }), {
    maxLength: 5,
  }),
  conflicts: fc.uniqueArray(fc.integer({ min: 1, max: PEOPLE - 1 }), { maxLength: 3 }),
  happenings: fc.array(happening, { maxLength: 25 }),
})

/** How an alert went: what is wrong about it, and how it ended. */
export type Went = { faults: string[]; alert: Alert; idlePastDueMs: number }

/** Lets an order happen and then a few days pass; looks at every step whether a promise broke. */
export function goThrough(order: Order, move: typeof moveAlert = moveAlert): Went {
  return new Walk(order, move).all(order.happenings)
}

/** NB: keeps its own account of who has the alert, and never asks the machine for it. */
class Walk {
  readonly faults: string[] = []
  private trueMs = 0
  private aheadMs = 0
  private readonly skip: Set<StaffId>
  private owner: StaffId | null = null
  private isDecided = false
  private wasTaken = false
  private readonly breaches: string[] = []
  private alert: Alert
  private idlePastDueMs = 0
  private readonly move: typeof moveAlert

  constructor(order: Order, move: typeof moveAlert) {
    this.move = move
    this.skip = new Set(order.conflicts.map(who))
    const reached = new Set<number>()
    const ladder = order.rungs.map((rung) => {
      const staff = rung.filter((n) => !reached.has(n))
      for (const n of staff) reached.add(n)
      return { staff: staff.map(who), waitSeconds: 900 }
    })
    const raised = { reporter: who(0), ladder: ladder.filter((one) => one.staff.length > 0) }
    const opened = raiseAlert({ ...raised, clocks: CLOCKS }, this.around())
    this.alert = opened.alert
    this.look(opened.outputs)
  }

  all(happenings: readonly Happening[]): Went {
    for (const one of happenings) this.happen(one)
    this.pass(HOURS_AFTER * HOUR)
    const { alert, faults, idlePastDueMs } = this
    if (!this.isDecided && this.breaches.length === 0) faults.push('lost: no decision, no breach')
    if (!this.isDecided && !this.wasTaken && !this.breaches.includes('nobody_has_it')) {
      faults.push('nobody ever had it, and that is on no record')
    }
    return { faults, alert, idlePastDueMs }
  }

  private around() {
    return { nowMs: this.trueMs + this.aheadMs, skip: this.skip }
  }

  private happen(one: Happening): void {
    if (one.now === 'wait') this.pass(one.minutes * 60_000)
    if (one.now === 'clock') this.aheadMs += one.minutes * 60_000
    if (one.now === 'conflict' && one.of > 0) this.skip.add(who(one.of))
    if (one.now === 'restart') this.alert = JSON.parse(JSON.stringify(this.alert)) as Alert
    // The record lets nobody who is conflicted act; the machine is not asked.
    if (one.now === 'act' && !this.skip.has(who(one.by)))
      this.act(eventOf(one, this.around().nowMs))
    this.sweep()
  }

  private act(event: Exclude<AlertEvent, { event: 'tick' }>): void {
    const was = this.alert
    const made = this.move(was, event, this.around())
    const { by } = event
    if ('refused' in made) {
      if (event.event === 'decide' && by !== who(0) && !this.isDecided) {
        this.faults.push(`a decision was refused: ${made.refused}`)
      }
      return
    }
    this.account(event, was)
    this.alert = made.alert
    this.look(made.outputs)
  }

  /** What that means for who has it, and whether it may be. */
  private account({ event, by }: Exclude<AlertEvent, { event: 'tick' }>, was: Alert): void {
    if (by === who(0)) this.faults.push(`the reporter did ${event}`)
    if (this.isDecided) this.faults.push(`${event} after the decision`)
    if (event === 'take') {
      if (this.owner !== null && was.stage !== 'passed') this.faults.push('owned twice')
      this.owner = by
      this.wasTaken = true
    }
    if ((event === 'step' || event === 'pass') && this.owner !== by) {
      this.faults.push(`${event} by somebody who does not have it`)
    }
    if (event === 'decide') this.isDecided = true
  }

  /** What the sweep does, as often as something is due: every two seconds in the service. */
  private sweep(): void {
    for (let n = 0; this.untilDueMs() <= 0; n += 1) {
      if (n > 100) throw new Error('it never comes to rest')
      const { dueAtMs } = this.alert
      const late = this.around().nowMs - (dueAtMs ?? Number.POSITIVE_INFINITY)
      this.idlePastDueMs = Math.max(this.idlePastDueMs, Math.min(late, this.sinceSweepMs))
      const made = this.move(this.alert, { event: 'tick' }, this.around())
      if ('refused' in made) throw new Error('time was refused')
      this.alert = made.alert
      if (made.alert.stage === 'climbing') this.owner = null
      this.look(made.outputs)
    }
  }

  private sinceSweepMs = 0

  /** Milliseconds until the record’s function `is_due` would say so. */
  private untilDueMs(): number {
    const { stage, dueAtMs, waitSeconds, decideByMs, breaches, holder } = this.alert
    if (stage === 'closed' || dueAtMs === null) return Number.POSITIVE_INFINITY
    const { nowMs, skip } = this.around()
    if (holder !== null && skip.has(holder)) return 0
    if (dueAtMs > nowMs + (waitSeconds + EARLY_SECONDS) * 1000) return 0
    const decide = decideByMs !== null && !breaches.includes('no_decision') ? decideByMs : dueAtMs
    return Math.min(dueAtMs, decide) - nowMs
  }

  private pass(ms: number): void {
    const until = this.trueMs + ms
    while (this.trueMs < until) {
      const wait = Math.max(2000, Math.ceil(this.untilDueMs() / 2000) * 2000)
      this.sinceSweepMs = 2000
      this.trueMs = Math.min(until, this.trueMs + wait)
      this.sweep()
    }
  }

  private look(outputs: readonly Output[]): void {
    for (const one of outputs) this.lookAt(one)
    const { alert, faults, owner } = this
    if (alert.stage !== 'closed' && alert.dueAtMs === null) faults.push('no next time')
    if (alert.stage === 'closed' ? !this.isDecided : alert.holder !== owner) {
      faults.push('the machine and the account differ about who has it')
    }
    const told = outputs.some((one) => one.out === 'tell_reporter' && one.what === 'ring')
    if (outputs.some((one) => one.out === 'breach' && one.breach === 'nobody_has_it') && !told) {
      faults.push('the reporter does not hear which number to ring')
    }
  }

  private lookAt(one: Output): void {
    const staff = one.out === 'reach' ? one.staff : one.out === 'ask_again' ? [one.staff] : []
    if (staff.includes(who(0))) this.faults.push('the reporter is on the ladder')
    if (staff.some((id) => this.skip.has(id))) this.faults.push('a conflicted person hears of it')
    if (one.out !== 'breach') return
    if (this.breaches.includes(one.breach)) this.faults.push(`${one.breach} twice`)
    this.breaches.push(one.breach)
  }
}

function eventOf(
  one: Extract<Happening, { now: 'act' }>,
  nowMs: number,
): Exclude<AlertEvent, { event: 'tick' }> {
  const by = who(one.by)
  switch (one.does) {
    case 'step':
      return { event: 'step', by, reviewAtMs: nowMs + one.minutes * 60_000 }
    case 'pass':
      return { event: 'pass', by, to: who(one.to) }
    default:
      return { event: one.does, by }
  }
}
