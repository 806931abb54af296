import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import type { AlertId } from '../../src/domain/ids.ts'
import type { Rung } from '../../src/domain/ladder.ts'
import { postgresOutbox } from '../../src/outbox/postgres-outbox.ts'
import { climbAlerts } from '../../src/watch/climb-alerts.ts'
import {
  appendOf,
  done,
  grant,
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

const pass = () => record.owner`UPDATE daybook.alert SET next_due_at = clock_timestamp()
  WHERE state = 'open'`

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

  it('does not climb from a rung that it has left, or before its time', async () => {
    await raise(ladder(['odo'], ['sol']))
    await pass()
    const [due] = await record.outbox.listDueAlerts()
    if (!due) throw new Error('nothing is due')
    const climb = (rung: number) => record.outbox.climb({ ...due, rung }, 900, [], [])
    expect(await climb(1)).toBe(false)
    expect(await climb(0)).toBe(true)
    expect(await climb(1)).toBe(false)
    await pass()
    expect(await climb(0)).toBe(false)
    expect(await climb(1)).toBe(true)
  })

  it('about staff is climbed without giving anybody the case', async () => {
    const alert = await raise(ladder(['ines'], ['ivan']), true)
    await pass()
    await climbAlerts(record.outbox)
    expect(await told()).toEqual(['Ivan Lowther alert_person'])
    expect(await alerted(alert)).toEqual([])
  })

  it('gives a conflicted person of a rung nothing of the entry', async () => {
    const alert = await raise(ladder(['odo'], ['tess']))
    const view = await record.ledger.findAlert(record.person('odo'), alert)
    await grant(record, {
      kind: 'conflict',
      staff: record.person('tess'),
      object: view?.entryId ?? '',
    })
    await pass()
    await climbAlerts(record.outbox)
    expect(await record.ledger.findAlert(record.person('tess'), alert)).toBeNull()
  })
})

describe('an alert that somebody has', () => {
  it('climbs no more', async () => {
    const alert = await raise(ladder(['odo'], ['sol']))
    const view = await record.ledger.findAlert(record.person('odo'), alert)
    if (!view) throw new Error('no alert')
    const payload = { alert, because: view.entryId }
    const entries = [planned({ label: 'taken', kind: 'alert_taken', payload })]
    await pass()
    const taken = appendOf(view.caseId, { entries, take: alert })
    const [due] = await record.outbox.listDueAlerts()
    done(await record.ledger.append(record.person('odo'), taken))
    await told()
    expect(await climbAlerts(record.outbox)).toBe(0)
    if (due) expect(await record.outbox.climb(due, 900, [staff('sol')], [])).toBe(false)
    expect(await told()).toEqual([])
    expect(await waits(alert)).toMatchObject({ rung: 0, seconds: null })
  })
})
