import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import type { AlertId } from '../../src/domain/ids.ts'
import type { Rung } from '../../src/domain/ladder.ts'
import { postgresDrills } from '../../src/outbox/postgres-drills.ts'
import { postgresOutbox } from '../../src/outbox/postgres-outbox.ts'
import type { AlertMove } from '../../src/ports/outbox.ts'
import { climbAlerts } from '../../src/watch/climb-alerts.ts'
import {
  appendOf,
  done,
  grant,
  id,
  openCase,
  openRecord,
  planned,
  type TestRecord,
} from '../setup/open-record.ts'
import type { PersonKey } from '../setup/people.table.ts'

let record: TestRecord
const staff = (key: PersonKey) => record.person(key).id

beforeAll(async () => {
  record = await openRecord(8)
})
afterAll(() => record.close())
beforeEach(() => record.owner`TRUNCATE daybook.outbox, daybook.alert CASCADE`)

/** A High of Wren's with that ladder; nothing is sent yet. */
async function raise(ladder: Rung[], staffRelated = false): Promise<AlertId> {
  const { caseId } = await openCase(record, record.person('wren'))
  const about = { kind: 'high' as const, staffRelated, about: 'note', ladder }
  const sight = staffRelated
    ? { visibility: 'staff_related' as const, readers: ladder.flatMap((rung) => rung.staff) }
    : {}
  const entries = [planned({ label: 'note', ...sight })]
  const append = appendOf(caseId, { alert: about, entries })
  done(await record.ledger.append(record.person('wren'), append))
  return append.alertId
}

const ladder = (...rungs: PersonKey[][]): Rung[] =>
  rungs.map((keys) => ({ staff: keys.map(staff), waitSeconds: 900 }))

const CLOCKS = {
  ...{ takeSeconds: 900, holdSeconds: 1800, againSeconds: 900 },
  ...{ decideSeconds: null, reviewSeconds: 172_800 },
}

const pass = () => record.owner`UPDATE daybook.alert SET next_due_at = clock_timestamp()
  WHERE state <> 'closed'`

async function told(): Promise<string[]> {
  const rows = await record.owner<{ line: string }[]>`SELECT s.name || ' ' || o.template AS line
    FROM daybook.outbox o JOIN daybook.staff s ON s.id = o.to_staff ORDER BY 1`
  await record.owner`TRUNCATE daybook.outbox CASCADE`
  return rows.map((row) => row.line)
}

async function alerted(alert: AlertId): Promise<string[]> {
  const rows = await record.owner<{ name: string }[]>`SELECT s.name FROM daybook.access_grant g
    JOIN daybook.staff s ON s.id = g.staff_id WHERE g.alert_id = ${alert} ORDER BY 1`
  return rows.map((row) => row.name)
}

const waits = async (alert: AlertId) => {
  const [row] = await record.owner<{ rung: number; seconds: number }[]>`SELECT rung,
    round(extract(epoch FROM next_due_at - clock_timestamp()))::int AS seconds
    FROM daybook.alert WHERE id = ${alert}`
  return row
}

describe('an alert that nobody takes', () => {
  it('waits as long as its rung says, and not a sweep less', async () => {
    const alert = await raise(ladder(['odo'], ['sol']))
    expect(await waits(alert)).toEqual({ rung: 0, seconds: 900 })
    expect(await climbAlerts(record.outbox)).toBe(0)
    expect(await told()).toEqual([])
  })

  it('climbs one rung at a time and gives each who is reached a ground to read it', async () => {
    const alert = await raise(ladder(['odo', 'lena'], ['sol'], ['tess']))
    expect(await alerted(alert)).toEqual(['Lena Garth', 'Odo Marsden'])
    await pass()
    expect(await climbAlerts(record.outbox)).toBe(1)
    expect(await told()).toEqual(['Sol Everard alert_person'])
    expect(await waits(alert)).toEqual({ rung: 1, seconds: 900 })
    await pass()
    await climbAlerts(record.outbox)
    expect(await told()).toEqual(['Tess Ibbotson alert_person'])
    expect(await alerted(alert)).toHaveLength(4)
    const view = await record.ledger.findAlert(record.person('tess'), alert)
    expect(view).toMatchObject({ mayTake: true, mayOpen: true })
  })

  it('at the top tells everybody again and the reporter to ring, and goes on for ever', async () => {
    const alert = await raise(ladder(['odo'], ['sol']))
    await pass()
    await climbAlerts(record.outbox)
    await told()
    const everybody = [
      'Odo Marsden alert_person',
      'Sol Everard alert_person',
      'Wren Alsop ring_now',
    ]
    for (let round = 2; round < 6; round += 1) {
      await pass()
      expect(await climbAlerts(record.outbox)).toBe(1)
      expect(await told()).toEqual(everybody)
      expect(await waits(alert)).toEqual({ rung: round, seconds: 900 })
    }
    expect(await alerted(alert)).toEqual(['Odo Marsden', 'Sol Everard'])
  })

  it('tells nobody twice what still waits to be sent', async () => {
    await raise(ladder(['odo']))
    for (let round = 0; round < 4; round += 1) {
      await pass()
      await climbAlerts(record.outbox)
    }
    expect(await told()).toEqual(['Odo Marsden alert_person', 'Wren Alsop ring_now'])
  })

  it('with nobody to reach, tells the reporter within a minute which number to ring', async () => {
    const alert = await raise([{ staff: [], waitSeconds: 60 }])
    expect((await waits(alert))?.seconds).toBe(60)
    await pass()
    await climbAlerts(record.outbox)
    expect(await told()).toEqual(['Wren Alsop ring_now'])
    expect((await waits(alert))?.seconds).toBe(60)
  })

  it('climbs once when several processes look at the same moment', async () => {
    const alerts = [await raise(ladder(['odo'], ['sol'])), await raise(ladder(['odo'], ['sol']))]
    await pass()
    const pools = [0, 1, 2, 3].map(() => connect(record.serviceUrl, 1))
    const climbed = await Promise.all(pools.map((sql) => climbAlerts(postgresOutbox(sql))))
    expect(climbed.reduce((sum, one) => sum + one, 0)).toBe(2)
    expect(await told()).toEqual(['Sol Everard alert_person', 'Sol Everard alert_person'])
    for (const alert of alerts) expect((await waits(alert))?.rung).toBe(1)
    await Promise.all(pools.map((sql) => sql.end()))
  })

  it('is not moved before its time, nor twice from the same move, nor given to anybody', async () => {
    await raise(ladder(['odo'], ['sol']))
    await pass()
    const [due] = await record.outbox.listDueAlerts()
    if (!due) throw new Error('nothing is due')
    const next = { ...due.alert, rung: 1, dueAtMs: due.around.nowMs + 900_000 }
    const move = (stage: 'climbing' | 'held', moves: number) => {
      const made: AlertMove = { next: { ...next, stage }, event: 'climbed', reach: [], tell: [] }
      return record.outbox.moveAlert({ ...due, moves }, made)
    }
    expect(await move('climbing', due.moves + 1)).toBe(false)
    expect(await move('held', due.moves)).toBe(false)
    expect(await move('climbing', due.moves)).toBe(true)
    expect(await move('climbing', due.moves)).toBe(false)
    expect(await move('climbing', due.moves + 1)).toBe(false)
  })

  it('about staff is climbed without giving anybody the case', async () => {
    const alert = await raise(ladder(['ines'], ['ivan']), true)
    await pass()
    await climbAlerts(record.outbox)
    expect(await told()).toEqual(['Ivan Lowther alert_person'])
    expect(await alerted(alert)).toEqual([])
  })

  it('skips a conflicted person of a rung without a trace, and goes on at once', async () => {
    const alert = await raise(ladder(['odo'], ['tess'], ['sol']))
    const view = await record.ledger.findAlert(record.person('odo'), alert)
    await grant(record, {
      kind: 'conflict',
      staff: record.person('tess'),
      object: view?.entryId ?? '',
    })
    await pass()
    await climbAlerts(record.outbox)
    expect(await told()).toEqual(['Sol Everard alert_person'])
    expect(await alerted(alert)).not.toContain('Tess Ibbotson')
    expect(await record.ledger.findAlert(record.person('tess'), alert)).toBeNull()
    expect(await waits(alert)).toEqual({ rung: 2, seconds: 900 })
  })

  it('puts the breach on record once, when nobody of the ladder had it in time', async () => {
    const alert = await raise(ladder(['odo'], ['sol']))
    for (let round = 0; round < 4; round += 1) {
      await pass()
      await climbAlerts(record.outbox)
    }
    expect(await events(alert)).toEqual([
      ...['raised 0', 'climbed 1', 'nobody_has_it 2', 'climbed 2', 'climbed 3', 'climbed 4'],
    ])
    const view = await record.ledger.findAlert(record.person('wren'), alert)
    expect(view).toMatchObject({ exhausted: true, state: 'open' })
    expect(await record.ledger.listAlerts(record.person('wren'))).toContainEqual(view)
  })

  it('waits no day because the clock was put back', async () => {
    const alert = await raise(ladder(['odo'], ['sol']))
    await record.owner`UPDATE daybook.alert SET next_due_at = clock_timestamp() + interval '1 day'
      WHERE id = ${alert}`
    expect(await climbAlerts(record.outbox)).toBe(1)
    expect(await waits(alert)).toEqual({ rung: 0, seconds: 900 })
    expect(await told()).toEqual([])
  })
})

describe('an alert that somebody has', () => {
  async function taken(): Promise<AlertId> {
    const alert = await raise(ladder(['odo'], ['sol']))
    const view = await record.ledger.findAlert(record.person('odo'), alert)
    if (!view) throw new Error('no alert')
    const payload = { alert, because: view.entryId }
    const entries = [planned({ label: 'taken', kind: 'alert_taken', payload })]
    done(
      await record.ledger.append(
        record.person('odo'),
        appendOf(view.caseId, { entries, take: alert }),
      ),
    )
    await told()
    return alert
  }

  it('waits half an hour for a next step, then climbs and tells who was told before', async () => {
    const alert = await taken()
    expect(await waits(alert)).toEqual({ rung: 0, seconds: 1800 })
    expect(await climbAlerts(record.outbox)).toBe(0)
    await pass()
    expect(await climbAlerts(record.outbox)).toBe(1)
    expect(await told()).toEqual([
      'Odo Marsden alert_person',
      'Sol Everard alert_person',
      'Wren Alsop alert_let_go',
    ])
    const view = await record.ledger.findAlert(record.person('sol'), alert)
    expect(view).toMatchObject({ state: 'open', takenBy: null, mayTake: true })
    expect(await events(alert)).toEqual(['raised 0', 'taken 0', 'let_go 1'])
  })

  it('is not moved by a sweep that looked before it was taken', async () => {
    const alert = await raise(ladder(['odo'], ['sol']))
    await pass()
    const [due] = await record.outbox.listDueAlerts()
    const view = await record.ledger.findAlert(record.person('odo'), alert)
    if (!due || !view) throw new Error('nothing is due')
    const payload = { alert, because: view.entryId }
    const entries = [planned({ label: 'taken', kind: 'alert_taken', payload })]
    const take = appendOf(view.caseId, { entries, take: alert })
    done(await record.ledger.append(record.person('odo'), take))
    const made: AlertMove = { next: due.alert, event: 'climbed', reach: [staff('sol')], tell: [] }
    expect(await record.outbox.moveAlert(due, made)).toBe(false)
  })

  it('has a decision within a day, or that is on record, and whoever has it is asked', async () => {
    const alert = await taken()
    await record.owner`UPDATE daybook.alert SET decide_by = clock_timestamp() WHERE id = ${alert}`
    expect(await climbAlerts(record.outbox)).toBe(1)
    expect(await told()).toEqual(['Odo Marsden alert_ask_again'])
    expect(await events(alert)).toEqual(['raised 0', 'taken 0', 'no_decision 0', 'asked_again 0'])
    expect((await waits(alert))?.seconds).toBeGreaterThan(1790)
    expect(await climbAlerts(record.outbox)).toBe(0)
  })

  it('does not stay with somebody who turns out to be conflicted on it', async () => {
    const alert = await taken()
    const view = await record.ledger.findAlert(record.person('odo'), alert)
    await grant(record, {
      kind: 'conflict',
      staff: record.person('odo'),
      object: view?.entryId ?? '',
    })
    expect(await climbAlerts(record.outbox)).toBe(1)
    expect(await told()).toEqual(['Sol Everard alert_person', 'Wren Alsop alert_let_go'])
  })
})

async function events(alert: AlertId): Promise<string[]> {
  const rows = await record.owner<{ line: string }[]>`SELECT event || ' ' || rung AS line
    FROM daybook.alert_event WHERE alert_id = ${alert} ORDER BY id`
  return rows.map((row) => row.line)
}

describe('a drill', () => {
  it('that nobody takes ends at the top of the ladder, and wakes nobody again', async () => {
    const drills = postgresDrills(record.service)
    const drill = { id: id<AlertId>(), ladder: ladder(['odo'], ['sol']), clocks: CLOCKS }
    expect(await drills.open(record.person('lena'), { ...drill, messages: [] })).toEqual({
      done: true,
    })
    expect(await drills.take(record.person('sol'), drill.id)).toEqual({ refused: 'not_found' })
    for (let round = 0; round < 3; round += 1) {
      await pass()
      await climbAlerts(record.outbox)
    }
    // The second one draws the first one again, as over.
    expect(await told()).toEqual(Array(2).fill('Sol Everard alert_person'))
    const [seen] = await drills.list(record.person('lena'))
    expect(seen).toMatchObject({ isOver: true, takenBy: null, secondsToTaken: null })
    expect(await drills.list(record.person('wren'))).toEqual([])
    const refused = { refused: 'not_yours_to_do' }
    const another = { ...drill, id: id<AlertId>(), messages: [] }
    expect(await drills.open(record.person('wren'), another)).toEqual(refused)
  })
})
