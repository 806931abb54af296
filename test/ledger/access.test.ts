import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AlertId, CaseId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import {
  accessEvents,
  appendOf,
  done,
  grant,
  id,
  openCase,
  openRecord,
  planned,
  refusalOf,
  type TestRecord,
} from '../setup/open-record.ts'
import { PERSON_KEYS, type PersonKey } from '../setup/people.table.ts'
import { type Act, EXPECTED, type On, WHEN_CONFLICTED } from './access-expectations.table.ts'

let record: TestRecord
const person = (key: PersonKey): Actor => record.person(key)

beforeAll(async () => {
  record = await openRecord()
})
afterAll(() => record.close())

type Laid = { caseId: CaseId; reference: string; entry: EntryId; alertId: AlertId }

const READERS: Record<On, PersonKey[]> = {
  open: [],
  private: ['nia'],
  staff_related: ['ines', 'ivan'],
}

/** A case of Wren's with one entry of that kind, about which Odo is alerted. */
async function lay(on: On): Promise<Laid> {
  const { caseId, reference } = await openCase(record, person('wren'), [])
  const readers = READERS[on].map((key) => person(key).id)
  const entry = planned({
    label: 'entry',
    visibility: on,
    readers: on === 'private' ? [...readers, 'lead'] : readers,
  })
  const ladder = [{ staff: [person('odo').id], waitSeconds: 900 }]
  const append = appendOf(caseId, {
    entries: [entry],
    alert: { kind: 'high', staffRelated: on === 'staff_related', about: 'entry', ladder },
  })
  done(await record.ledger.append(person('wren'), append))
  return {
    caseId,
    reference,
    entry: append.entryIds.get('entry') as EntryId,
    alertId: append.alertId,
  }
}

const taken = ({ alertId, entry }: Laid) =>
  planned({
    label: 'taken',
    kind: 'alert_taken',
    payload: { alert: alertId, because: entry },
  })

/** What somebody gets to do, each act tried in earnest; taking last. */
async function actsOf(who: Actor, laid: Laid): Promise<Act[]> {
  const { ledger } = record
  const { caseId, alertId } = laid
  const found = await ledger.findCase(who, laid.reference)
  const page = await ledger.readCase(who, caseId, 'timeline', 'released')
  const opened = await ledger.readEntry(who, laid.entry, 'entry')
  const written = await ledger.append(who, appendOf(caseId))
  const offered = (await ledger.findAlert(who, alertId))?.mayTake === true
  const take = appendOf(caseId, { entries: [taken(laid)], take: alertId })
  const took = 'appended' in (await ledger.append(who, take))
  expect(took).toBe(offered)
  const may: Record<Act, boolean> = {
    find_case: found !== null,
    read_case: page.some((entry) => entry.id === laid.entry),
    read_entry: opened.some((entry) => entry.id === laid.entry),
    write: 'appended' in written,
    take: took,
  }
  return (Object.keys(may) as Act[]).filter((act) => may[act])
}

const VISIBILITIES: On[] = ['open', 'private', 'staff_related']

describe('the table of who may do what', () => {
  it('has a row for everybody', () => {
    expect(EXPECTED.map((row) => row.who).sort()).toEqual([...PERSON_KEYS].sort())
  })

  it.each(EXPECTED)('$who ($ground) may do that and no more', async (row) => {
    for (const on of VISIBILITIES) {
      expect([on, await actsOf(person(row.who), await lay(on))]).toEqual([on, [...row[on]]])
    }
  })

  it.each(PERSON_KEYS)(
    'a conflict takes the entry away from %s, whatever the ground',
    async (key) => {
      for (const on of VISIBILITIES) {
        const laid = await lay(on)
        await grant(record, { kind: 'reader', staff: person(key), object: laid.entry })
        await grant(record, { kind: 'conflict', staff: person(key), object: laid.entry })
        const may = await actsOf(person(key), laid)
        // Odo is not alerted by name to what is about staff, so has no shell of that case.
        const left = key === 'odo' && on === 'staff_related' ? [] : WHEN_CONFLICTED[key]
        expect([on, may]).toEqual([on, [...left]])
      }
    },
  )
})

describe('grounds', () => {
  it('end when they end: a role, an assignment, a date that has passed', async () => {
    const laid = await lay('open')
    const pia = person('pia')
    const reads = async () => (await record.ledger.readEntry(pia, laid.entry, 'entry')).length
    const past = new Date(Date.now() - 60_000).toISOString()
    await grant(record, { kind: 'assigned', staff: pia, object: laid.caseId, until: past })
    expect(await reads()).toBe(0)
    const which = await grant(record, { kind: 'assigned', staff: pia, object: laid.caseId })
    expect(await reads()).toBe(1)
    await record.owner`INSERT INTO daybook.access_grant_end VALUES
      (${which}, clock_timestamp(), NULL, 'moved on')`
    expect(await reads()).toBe(0)
    expect(await record.ledger.findCase(pia, laid.reference)).toBeNull()
    expect(await record.ledger.append(pia, appendOf(laid.caseId))).toEqual({ refused: 'not_found' })
  })

  it('of a named reader are that one entry and not its neighbours', async () => {
    const laid = await lay('private')
    done(await record.ledger.append(person('wren'), appendOf(laid.caseId)))
    const page = await record.ledger.readCase(person('nia'), laid.caseId, 'timeline', 'released')
    expect(page.map((entry) => entry.id)).toEqual([laid.entry])
    expect((await record.ledger.listCases(person('nia'))).map((c) => c.reference)).toContain(
      laid.reference,
    )
  })

  it('of the office of the lead move with the office', async () => {
    const laid = await lay('private')
    const tess = person('tess')
    expect(await record.ledger.readEntry(tess, laid.entry, 'entry')).toEqual([])
    const which = await grant(record, { kind: 'role', staff: tess, role: 'lead' })
    expect(await record.ledger.readEntry(tess, laid.entry, 'entry')).toHaveLength(1)
    await record.owner`INSERT INTO daybook.access_grant_end VALUES
      (${which}, clock_timestamp(), NULL, 'handed over')`
  })

  it('are named: the answer says on which one somebody reads the case', async () => {
    const laid = await lay('open')
    const named = { wren: 'works_the_case', lena: 'lead', dev: 'lead', sol: 'line_supervisor' }
    for (const [key, ground] of Object.entries({ ...named, odo: 'alerted' })) {
      const found = await record.ledger.findCase(person(key as PersonKey), laid.reference)
      expect([key, found?.ground]).toEqual([key, ground])
    }
  })
})

describe('what is not there and what is not yours', () => {
  it('have the same answer, to the last property', async () => {
    const laid = await lay('open')
    const { ledger } = record
    const pia = person('pia')
    const nobody = id<CaseId>()
    expect(await ledger.findCase(pia, laid.reference)).toEqual(
      await ledger.findCase(pia, 'K-ZZZZZ'),
    )
    expect(await ledger.readEntry(pia, laid.entry, 'entry')).toEqual(
      await ledger.readEntry(pia, id<EntryId>(), 'entry'),
    )
    expect(await ledger.findAlert(pia, laid.alertId)).toBe(
      await ledger.findAlert(pia, id<AlertId>()),
    )
    const denied = await ledger.append(pia, appendOf(laid.caseId))
    expect(denied).toEqual({ refused: 'not_found' })
    expect(JSON.stringify(denied)).toBe(JSON.stringify(await ledger.append(pia, appendOf(nobody))))
    const note = (caseId: CaseId) => ledger.recordCited(pia, caseId, 'brief', [laid.entry])
    expect(await refusalOf(note(laid.caseId))).toBe(await refusalOf(note(nobody)))
  })
})

describe('the access log', () => {
  const newEvents = async <T>(work: () => Promise<T>) => {
    const before = (await accessEvents(record.owner)).length
    const outcome = await work()
    const events = (await accessEvents(record.owner)).slice(before)
    return { outcome, events }
  }

  it('has one event a page of 100, with exactly the entries of that page', async () => {
    const wren = person('wren')
    const entries = Array.from({ length: 230 }, (_, n) => planned({ label: `entry ${n}` }))
    const { caseId } = await openCase(record, wren, entries)
    const { outcome, events } = await newEvents(() =>
      record.ledger.readCase(wren, caseId, 'timeline', 'released'),
    )
    const ids = outcome.map((entry) => entry.id)
    expect(ids).toHaveLength(230)
    expect(events.map((event) => event.cited)).toEqual([
      ids.slice(0, 100),
      ids.slice(100, 200),
      ids.slice(200),
    ])
    for (const event of events) {
      expect(event).toMatchObject({ exit: 'timeline', case_id: caseId, actor_id: wren.id })
      expect(event.consulted).toEqual([])
    }
  })

  it('has no empty event after a case of exactly 100 entries', async () => {
    const entries = Array.from({ length: 100 }, (_, n) => planned({ label: `entry ${n}` }))
    const { caseId } = await openCase(record, person('wren'), entries)
    const read = () => record.ledger.readCase(person('wren'), caseId, 'brief', 'consulted')
    const { outcome, events } = await newEvents(read)
    const consulted = outcome.map((entry) => entry.id)
    expect(events).toMatchObject([{ exit: 'brief', cited: [], consulted }])
  })

  it('has the entry and its addenda, when one entry is opened', async () => {
    const laid = await lay('open')
    const wren = person('wren')
    const addendum = planned({
      label: 'addendum',
      kind: 'addendum',
      payload: { addendum: 'correction', text: 'It was on Tuesday.' },
      amends: laid.entry,
    })
    done(await record.ledger.append(wren, appendOf(laid.caseId, { entries: [addendum] })))
    const open = () => record.ledger.readEntry(wren, laid.entry, 'entry')
    const { outcome, events } = await newEvents(open)
    expect(outcome.map((entry) => entry.kind)).toEqual(['note', 'addendum'])
    expect(events).toMatchObject([{ exit: 'entry', cited: outcome.map((entry) => entry.id) }])
  })

  it('says only what somebody may read: the hidden entry is in no event', async () => {
    const laid = await lay('private')
    done(await record.ledger.append(person('wren'), appendOf(laid.caseId)))
    const read = () => record.ledger.readCase(person('sol'), laid.caseId, 'timeline', 'released')
    const { events } = await newEvents(read)
    expect(events).toHaveLength(1)
    expect(events[0]?.cited).not.toContain(laid.entry)
  })

  it('has nothing of what was denied, looked for or merely scanned', async () => {
    const laid = await lay('staff_related')
    const { ledger } = record
    const { events } = await newEvents(async () => {
      for (const who of [person('pia'), person('sol'), person('tess')]) {
        await ledger.readEntry(who, laid.entry, 'entry')
        await ledger.findCase(who, laid.reference)
        await ledger.findAlert(who, laid.alertId)
        await ledger.append(who, appendOf(id<CaseId>()))
        await ledger.readCase(who, laid.caseId, 'timeline', 'released')
      }
    })
    expect(events).toEqual([])
  })

  it('takes as cited only what the person may read, and nothing when nothing was cited', async () => {
    const laid = await lay('private')
    const wren = person('wren')
    const { ledger } = record
    const cite = (ids: EntryId[]) => ledger.recordCited(wren, laid.caseId, 'brief', ids)
    const { events } = await newEvents(async () => {
      expect(await refusalOf(cite([laid.entry]))).toBe('DBK04')
      expect(await refusalOf(cite([id<EntryId>()]))).toBe('DBK04')
      await ledger.recordCited(wren, id<CaseId>(), 'brief', [])
    })
    expect(events).toEqual([])
    const mine = done(await ledger.append(wren, appendOf(laid.caseId))).appended.map((e) => e.id)
    const cited = await newEvents(() => cite(mine))
    expect(cited.events).toMatchObject([{ exit: 'brief', cited: mine, consulted: [] }])
    expect(await refusalOf(cite([...mine, laid.entry]))).toBe('DBK04')
  })

  it('has one event for a scan, without an id, and one for what of it is then shown', async () => {
    const details = planned({
      label: 'person',
      kind: 'person_details',
      payload: { name: 'Made Up', group: 'child', age: 9 },
    })
    const { caseId, entryIds } = await openCase(record, person('ada'), [details])
    const { ledger } = record
    const shown = entryIds.get('person') as EntryId
    const { outcome, events } = await newEvents(async () => {
      const found = await Array.fromAsync(ledger.scan(person('ada'), undefined, ['person_details']))
      await ledger.recordCited(person('ada'), null, 'case_list', [shown])
      return found
    })
    expect(outcome).toMatchObject([{ caseId, id: shown, payload: { name: 'Made Up' } }])
    expect(events).toMatchObject([
      { exit: 'scan', case_id: null, cited: [], consulted: [] },
      { exit: 'case_list', case_id: null, cited: [shown] },
    ])
  })
})
