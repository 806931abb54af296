import { afterAll, beforeAll, expect, it } from 'vitest'
import { chanceFrom } from '../../bench/chance.ts'
import {
  type Alert,
  type AlertEvent,
  moveAlert,
  raiseAlert,
} from '../../src/domain/alert-machine.ts'
import type { AlertId, CaseId, EntryId, StaffId } from '../../src/domain/ids.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { climbAlerts } from '../../src/watch/climb-alerts.ts'
import {
  appendOf,
  done,
  openCase,
  openRecord,
  planned,
  type TestRecord,
} from '../setup/open-record.ts'
import type { PersonKey } from '../setup/people.table.ts'

/** Whoever acts here may take it on a ground of their own, whether or not a rung reached them. */
const ACTING = ['lena', 'dev', 'sol', 'wren'] as const
const ASKED = [...ACTING, 'odo', 'tess'] as const
const RUNGS: PersonKey[][] = [['odo', 'lena'], ['sol'], ['dev'], ['tess']]
const CLOCKS = {
  ...{ takeSeconds: 900, holdSeconds: 1800, againSeconds: 900 },
  ...{ decideSeconds: 86_400, reviewSeconds: 172_800 },
}
const ORDERS = 25
const MOST_HAPPENINGS = 14

let record: TestRecord
beforeAll(async () => {
  record = await openRecord(4)
})
afterAll(() => record.close())
const staff = (key: PersonKey) => record.person(key).id

type Raised = { caseId: CaseId; alertId: AlertId; entry: EntryId }

async function raise(rungs = RUNGS): Promise<Raised> {
  const { caseId } = await openCase(record, record.person('wren'))
  const ladder = rungs.map((keys) => ({ staff: keys.map(staff), waitSeconds: 900 }))
  const alert = {
    kind: 'high' as const,
    staffRelated: false,
    about: 'note',
    ladder,
    clocks: CLOCKS,
  }
  const append = appendOf(caseId, { alert })
  done(await record.ledger.append(record.person('wren'), append))
  return { caseId, alertId: append.alertId, entry: append.entryIds.get('note') as EntryId }
}

/** The same act on the record: what is refused there, or null. */
async function act(
  key: PersonKey,
  { caseId, alertId: alert, entry }: Raised,
  event: Exclude<AlertEvent, { event: 'tick' }>,
): Promise<string | null> {
  const reviewAt = event.event === 'step' ? new Date(event.reviewAtMs).toISOString() : ''
  const to = event.event === 'pass' ? event.to : ('' as StaffId)
  const kinds = {
    take: ['alert_taken', { alert, because: entry }],
    decide: ['decision', { decision: 'Made up.', reasoning: 'Made up.' }],
    step: ['next_step', { alert, what: 'Made up.', reviewAt }],
    pass: ['alert_passed', { alert, who: to, why: 'Made up.' }],
  } as const
  const [kind, payload] = kinds[event.event]
  const append = appendOf(caseId, { entries: [planned({ label: kind, kind, payload })] })
  const more: Partial<Plan> =
    event.event === 'step'
      ? { steps: { alert, reviewAt } }
      : event.event === 'pass'
        ? { passes: { alert, to } }
        : {}
  const outcome = await record.ledger.append(record.person(key), {
    ...append,
    plan: { ...append.plan, ...more },
    ...(event.event === 'take' ? { take: alert } : {}),
    ...(event.event === 'decide' ? { close: alert } : {}),
  })
  return isRefusal(outcome) ? outcome.refused : null
}

const standing = (alert: Alert) => {
  const { stage, holder, passedTo, rung, breaches } = alert
  return { stage, holder, passedTo, rung, breaches: [...breaches].sort() }
}

async function onRecord(id: AlertId) {
  const [row] = await record.owner`SELECT CASE state WHEN 'open' THEN 'climbing'
      WHEN 'closed' THEN 'closed' ELSE held END AS stage, taken_by AS holder,
    passed_to AS "passedTo", rung, ARRAY(SELECT unnest(breaches) ORDER BY 1) AS breaches
    FROM daybook.alert WHERE id = ${id}`
  return row
}

/** Time passes on the record by its due times coming nearer. */
const wait = (id: AlertId, minutes: number) => record.owner`UPDATE daybook.alert
  SET next_due_at = next_due_at - make_interval(mins => ${minutes}),
    decide_by = decide_by - make_interval(mins => ${minutes}) WHERE id = ${id}`

/** One order on both at once: an act, or time that passes. */
async function begin() {
  const raised = await raise()
  const ladder = RUNGS.map((keys) => ({ staff: keys.map(staff), waitSeconds: 900 }))
  let nowMs = Date.now()
  const around = () => ({ nowMs, skip: new Set<StaffId>() })
  let { alert } = raiseAlert({ reporter: staff('wren'), ladder, clocks: CLOCKS }, around())
  const make = (event: AlertEvent): string | null => {
    const made = moveAlert(alert, event, around())
    if ('refused' in made) return made.refused
    alert = made.alert
    return null
  }
  return {
    raised,
    alert: () => alert,
    async pass(minutes: number) {
      await wait(raised.alertId, minutes)
      // Never within seconds of a due time: the two clocks are not the same to the second.
      nowMs += minutes * 60_000 + 1000
      for (let round = 0; round < 9; round += 1) {
        await climbAlerts(record.outbox)
        make({ event: 'tick' })
      }
    },
    async act(key: (typeof ACTING)[number], does: string, minutes: number, to: StaffId) {
      const event = eventOf(does, staff(key), nowMs, [minutes, to])
      const real =
        event.event === 'step' ? { ...event, reviewAtMs: Date.now() + minutes * 60_000 } : event
      return [await act(key, raised, real), make(event)] as const
    },
    end: () => record.owner`UPDATE daybook.alert SET state = 'closed', held = NULL,
      passed_to = NULL, next_due_at = NULL WHERE id = ${raised.alertId}`,
  }
}

const DOES = ['take', 'take', 'step', 'pass', 'decide', 'wait', 'wait', 'wait'] as const

it('the record and the machine make the same of any order of acts and of time', async () => {
  const chance = chanceFrom(7)
  const [seen, refused] = [new Set<string>(), new Set<string>()]
  for (let order = 0; order < ORDERS; order += 1) {
    const both = await begin()
    for (let n = 0; n < MOST_HAPPENINGS && both.alert().stage !== 'closed'; n += 1) {
      const [key, does, minutes] = [chance.pick(ACTING), chance.pick(DOES), 5 + chance.below(100)]
      if (does === 'wait') await both.pass(minutes)
      else {
        const to = staff(chance.pick(ASKED))
        const [onTheRecord, inTheMachine] = await both.act(key, does, minutes, to)
        expect([does, onTheRecord]).toEqual([does, inTheMachine])
        if (inTheMachine) refused.add(inTheMachine)
      }
      seen.add(both.alert().stage)
      expect([does, await onRecord(both.raised.alertId)]).toEqual([does, standing(both.alert())])
    }
    await both.end()
  }
  expect([...seen].sort()).toEqual(['climbing', 'closed', 'held', 'passed', 'stepped'])
  expect(refused.size).toBeGreaterThan(4)
})

function eventOf(
  does: string,
  by: StaffId,
  nowMs: number,
  [minutes, to]: [number, StaffId],
): Exclude<AlertEvent, { event: 'tick' }> {
  if (does === 'step') return { event: 'step', by, reviewAtMs: nowMs + minutes * 60_000 }
  if (does === 'pass') return { event: 'pass', by, to }
  return { event: does as 'take' | 'decide', by }
}

it('whoever was asked to take it and did not reads no longer once another is asked', async () => {
  const raised = await raise([['lena'], ['dev']])
  const reads = async (key: PersonKey) =>
    (await record.ledger.readEntry(record.person(key), raised.entry, 'entry')).length > 0
  const passTo = (key: PersonKey) => act('lena', raised, { event: 'pass', to: staff(key) } as never)
  expect(await act('lena', raised, { event: 'take', who: staff('lena') } as never)).toBeNull()
  expect(await reads('odo')).toBe(false)
  expect(await passTo('odo')).toBeNull()
  expect(await reads('odo')).toBe(true)
  expect(await passTo('dev')).toBeNull()
  expect(await reads('odo')).toBe(false)
})
