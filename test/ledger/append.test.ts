import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyRecord } from '../../src/admin/verify.ts'
import { callAs } from '../../src/database/connection.ts'
import type { Act } from '../../src/domain/acts.ts'
import type { CaseId, EntryId, StaffId, SubmissionId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { readsDated } from '../../src/ledger/dated.ts'
import { ids } from '../../src/ledger/ids.ts'
import {
  appendOf,
  done,
  grant,
  id,
  openCase,
  openRecord,
  planned,
  refusalOf,
  type TestRecord,
  type Wanted,
} from '../setup/open-record.ts'

let record: TestRecord
let wren: Actor
let lena: Actor
let dev: Actor

beforeAll(async () => {
  record = await openRecord(16)
  wren = record.person('wren')
  lena = record.person('lena')
  dev = record.person('dev')
})
afterAll(() => record.close())

const rowsOf = (caseId: CaseId) => record.owner<{ seq: string; recorded_at: Date; id: string }[]>`
  SELECT id, seq, recorded_at FROM daybook.entry WHERE case_id = ${caseId} ORDER BY seq`

const levelEntry = (to: 'low' | 'medium' | 'high', more: { conflicts?: StaffId[] } = {}) =>
  planned({
    label: 'level',
    kind: 'level_change',
    payload: { to, reason: 'Made up.' },
    level: to,
    ...more,
  })

const level = async (who: Actor, reference: string) =>
  (await record.ledger.findCase(who, reference))?.level

const write = (who: Actor, caseId: CaseId, wanted?: Wanted) =>
  record.ledger.append(who, appendOf(caseId, wanted))

describe('appending', () => {
  it('leaves no gap and never goes back in time, with 16 people writing to one case at once', async () => {
    const { caseId } = await openCase(record, wren)
    const two = () => [planned({ label: 'a' }), planned({ label: 'b' })]
    const writes = Array.from({ length: 16 }, () => write(wren, caseId, { entries: two() }))
    await Promise.all(writes)
    const rows = await rowsOf(caseId)
    expect(rows.map((row) => Number(row.seq))).toEqual(Array.from({ length: 33 }, (_, n) => n + 1))
    const times = rows.map((row) => row.recorded_at.getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })

  it('keeps 8 chains apart that grow at the same time', async () => {
    const cases = await Promise.all(Array.from({ length: 8 }, () => openCase(record, wren)))
    await Promise.all([...cases, ...cases, ...cases].map(({ caseId }) => write(wren, caseId)))
    for (const { caseId } of cases) {
      expect((await rowsOf(caseId)).map((row) => Number(row.seq))).toEqual([1, 2, 3, 4])
    }
    expect((await verifyRecord(record.ownerUrl, record.vault)).faults).toEqual([])
  })

  it('reads the clock after the case is locked, not before', async () => {
    const { caseId } = await openCase(record, wren)
    let waiting: ReturnType<typeof write> | undefined
    const [released] = await record.owner.begin(async (t) => {
      await t`SELECT FROM daybook.case_head WHERE case_id = ${caseId} FOR UPDATE`
      waiting = write(wren, caseId)
      await waitForLock()
      return await t<{ at: Date }[]>`SELECT clock_timestamp() AS at`
    })
    const [entry] = done(await (waiting as ReturnType<typeof write>)).appended
    expect(Date.parse(entry?.recordedAt ?? '')).toBeGreaterThanOrEqual(
      released?.at.getTime() ?? NaN,
    )
  })

  it('is never below the entry before it, even when the clock went back', async () => {
    const { caseId } = await openCase(record, wren)
    const ahead = '2100-01-01T00:00:00.000Z'
    await record.owner`UPDATE daybook.case_head SET recorded_at = ${ahead}
      WHERE case_id = ${caseId}`
    const [entry] = done(await write(wren, caseId)).appended
    expect(new Date(entry?.recordedAt ?? '').toISOString()).toBe(ahead)
  })

  it('takes no time of recording from anybody, by whatever name', async () => {
    const past = '2001-01-01T00:00:00Z'
    const times = Object.fromEntries(
      [
        ...['recorded_at', 'recordedAt', 'at', 'opened_at', 'openedAt', 'from_at', 'until'],
        ...['created_at', 'clock', 'taken_at', 'next_due_at', 'next_attempt_at', 'received_at'],
      ].map((name) => [name, past]),
    )
    const { caseId } = await openCase(record, wren)
    const entry = { ...times, id: id(), kind: 'note', visibility: 'open', seq: 1, link: 'x' }
    const alert = {
      ...{ ...times, id: id(), entry: entry.id, kind: 'high', staffRelated: false },
      ...{ reporter: wren.id, ladder: [{ staff: [lena.id], waitSeconds: 60 }], state: 'taken' },
    }
    const message = { ...times, lane: 0, staff: wren.id, template: 'receipt', ids: times }
    const p = { ...times, case: caseId, entries: [entry], alerts: [alert], messages: [message] }
    const before = Date.now() - 2000
    await callAs(
      record.service,
      wren,
      'daybook.append($2::text::jsonb, ARRAY[$3]::bytea[], ARRAY[$3]::bytea[], ARRAY[$4]::bytea[])',
      [JSON.stringify(p), Buffer.alloc(32), Buffer.alloc(60)] as never[],
    )
    const [found] = await record.owner<
      Record<string, Date>[]
    >`SELECT e.recorded_at, h.recorded_at AS
      head, c.opened_at, a.opened_at AS alert, g.from_at, o.created_at, o.next_attempt_at
      FROM daybook.entry e JOIN daybook.case_head h USING (case_id)
      JOIN daybook.case_file c ON c.id = e.case_id JOIN daybook.alert a ON a.entry_id = e.id
      JOIN daybook.access_grant g ON g.alert_id = a.id
      JOIN daybook.outbox o ON o.ids->>'reference' = c.reference WHERE e.id = ${entry.id}`
    expect(Object.keys(found ?? {})).toHaveLength(7)
    for (const [name, at] of Object.entries(found ?? {})) {
      expect([name, at.getTime() > before]).toEqual([name, true])
    }
    const [rung] = await record.owner`SELECT until_at FROM daybook.access_grant
      WHERE alert_id = ${alert.id}`
    expect(rung?.until_at).toBeNull()
    const [sent] = await record.owner`SELECT o.ids->>'recordedAt' AS at FROM daybook.outbox o
      WHERE o.ids->>'at' = ${past}`
    expect(Date.parse(String(sent?.at))).toBeGreaterThan(before)
  })

  it('writes all of a request or nothing of it', async () => {
    const { caseId } = await openCase(record, wren)
    const entries = [planned({ label: 'fine' }), planned({ label: 'twice' })]
    const append = appendOf(caseId, { entries })
    append.entryIds = new Map([
      ...append.entryIds,
      ['twice', append.entryIds.get('fine') as EntryId],
    ])
    expect(await refusalOf(record.ledger.append(wren, append))).toBe('23505')
    expect(await rowsOf(caseId)).toHaveLength(1)
  })

  it('tries four more references when one is taken, then gives up', async () => {
    const { reference } = await openCase(record, wren)
    const tried: number[] = []
    const caseId = id<CaseId>()
    const referenceFor = (n: number) => {
      tried.push(n)
      return n < 4 ? reference : ids.reference(caseId, n)
    }
    const first = appendOf(caseId, { referenceFor })
    expect(done(await record.ledger.append(wren, first)).reference).toBe(ids.reference(caseId, 4))
    expect(tried).toEqual([0, 1, 2, 3, 4])
    const always = appendOf(id<CaseId>(), { referenceFor: () => reference })
    expect(await refusalOf(record.ledger.append(wren, always))).toBe('23505')
  })

  it('opens no case a second time: an id that is taken is refused', async () => {
    const { caseId } = await openCase(record, record.person('pia'))
    const again = appendOf(caseId, { referenceFor: (n) => ids.reference(id(), n) })
    expect(await refusalOf(record.ledger.append(wren, again))).toBe('23505')
    expect(await rowsOf(caseId)).toHaveLength(1)
  })
})

async function waitForLock(): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const [row] = await record.owner`SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (Number(row?.n) > 0) return
    await new Promise((next) => setTimeout(next, 10))
  }
  throw new Error('nobody waited')
}

describe('the level', () => {
  it('is raised by one person, and refused when it is that high already', async () => {
    const { caseId, reference } = await openCase(record, wren)
    expect(await level(wren, reference)).toBeNull()
    for (const to of ['low', 'medium', 'high'] as const) {
      done(await write(wren, caseId, { entries: [levelEntry(to)], raise: 'must' }))
      expect(await level(wren, reference)).toBe(to)
    }
    const before = (await rowsOf(caseId)).length
    for (const to of ['low', 'medium', 'high'] as const) {
      const outcome = await write(wren, caseId, { entries: [levelEntry(to)], raise: 'must' })
      expect(outcome).toEqual({ refused: 'not_a_raise' })
    }
    expect(await rowsOf(caseId)).toHaveLength(before)
  })

  it('comes down from High by two people only, and from Medium by whoever works it', async () => {
    const { caseId, reference } = await openCase(record, wren)
    done(await write(wren, caseId, { entries: [levelEntry('high')], raise: 'must' }))
    const lower = (who: Actor, to: 'low' | 'medium', act?: Act) =>
      write(who, caseId, { entries: [levelEntry(to)], ...(act ? { act } : {}) })
    for (const who of [wren, lena]) {
      expect(await lower(who, 'medium')).toEqual({ refused: 'needs_second_person' })
    }
    const ask = appendOf(caseId, { act: { act: 'ask_lowering', to: 'medium' } })
    done(await record.ledger.append(lena, ask))
    const step = ask.entryIds.get('note') ?? ''
    const answer = { act: 'answer_lowering', step, confirmed: true } as const
    expect(await lower(lena, 'medium', answer)).toEqual({ refused: 'needs_another_person' })
    expect(await lower(wren, 'medium', answer)).toEqual({ refused: 'not_yours_to_do' })
    expect(await lower(dev, 'medium', answer)).toEqual({ refused: 'read_first' })
    await record.ledger.readWhole(dev, caseId, 'timeline')
    expect(await lower(dev, 'low', answer)).toEqual({ refused: 'not_found' })
    expect(await level(wren, reference)).toBe('high')
    done(await lower(dev, 'medium', answer))
    expect(await level(wren, reference)).toBe('medium')
    expect(await lower(dev, 'medium', answer)).toEqual({ refused: 'already_answered' })
    done(await lower(wren, 'low'))
    expect(await level(lena, reference)).toBe('low')
  })

  it('is raised once when two people raise it at the same time', async () => {
    const { caseId } = await openCase(record, wren)
    const raise = (who: Actor) =>
      write(who, caseId, { entries: [levelEntry('high')], raise: 'must' })
    const outcomes = await Promise.all([raise(wren), raise(lena), raise(wren), raise(lena)])
    expect(outcomes.filter((outcome) => 'appended' in outcome)).toHaveLength(1)
    expect(await rowsOf(caseId)).toHaveLength(2)
  })

  it('leaves the level entry out, and only that, when it would not rise', async () => {
    const { caseId } = await openCase(record, wren)
    const both = () => [planned({ label: 'words' }), levelEntry('high')]
    const first = done(await write(wren, caseId, { entries: both(), raise: 'if_higher' }))
    expect(first.appended).toHaveLength(2)
    const again = appendOf(caseId, { entries: both(), raise: 'if_higher' })
    const second = done(await record.ledger.append(wren, again))
    expect(second.appended.map((entry) => entry.id)).toEqual([again.entryIds.get('words')])
    const { faults } = await verifyRecord(record.ownerUrl, record.vault)
    expect(faults.filter(({ place }) => 'case' in place && place.case === caseId)).toEqual([])
  })

  it('is not brought down by somebody who may not know how high it is', async () => {
    const { caseId, reference } = await openCase(record, wren)
    const sol = record.person('sol')
    const hidden = levelEntry('high', { conflicts: [sol.id] })
    done(await write(wren, caseId, { entries: [hidden], raise: 'must' }))
    expect(await level(sol, reference)).toBeNull()
    done(await write(sol, caseId, { entries: [levelEntry('medium')], raise: 'must' }))
    expect(await level(sol, reference)).toBe('medium')
    expect(await level(wren, reference)).toBe('high')
    expect(await level(lena, reference)).toBe('high')
  })
})

describe('the same submission', () => {
  async function submission(key: string) {
    const received = await record.intake.receive(wren, key, { text: key, at: 'now' })
    return { id: received.id, version: received.version }
  }

  it('sent twice is one entry, and the second answer is the first', async () => {
    const { caseId } = await openCase(record, wren)
    const append = appendOf(caseId, { submission: await submission('twice') })
    const first = await record.ledger.append(wren, append)
    expect(await record.ledger.append(wren, append)).toEqual(first)
    expect(await rowsOf(caseId)).toHaveLength(2)
  })

  it('sent ten times at once is one entry, and all answers are the same', async () => {
    const { caseId } = await openCase(record, wren)
    const append = appendOf(caseId, { submission: await submission('at once') })
    const all = Array.from({ length: 10 }, () => record.ledger.append(wren, append))
    const answers = new Set((await Promise.all(all)).map((answer) => JSON.stringify(answer)))
    expect(answers.size).toBe(1)
    expect(await rowsOf(caseId)).toHaveLength(2)
  })

  it('of an older version is superseded, before and after the newer one is written', async () => {
    const { caseId } = await openCase(record, wren)
    const old = await submission('changed')
    const newer = await record.intake.receive(wren, 'changed', { text: 'other words', at: 'now' })
    expect(newer).toMatchObject({ id: old.id, version: 2, state: 'waiting', same: true })
    const superseded = { refused: 'superseded' }
    expect(await write(wren, caseId, { submission: old })).toEqual(superseded)
    const { id: same, version } = newer
    const written = await write(wren, caseId, { submission: { id: same, version } })
    expect(await write(wren, caseId, { submission: old })).toEqual(written)
    expect(await rowsOf(caseId)).toHaveLength(2)
  })

  it('that was refused keeps its refusal', async () => {
    const { caseId } = await openCase(record, record.person('pia'))
    const sent = await submission('refused')
    expect(await write(wren, caseId, { submission: sent })).toEqual({ refused: 'not_found' })
    await grant(record, { kind: 'assigned', staff: wren, object: caseId })
    expect(await write(wren, caseId, { submission: sent })).toEqual({ refused: 'not_found' })
  })

  it('of another person, or one that was never received, is an error', async () => {
    const { caseId } = await openCase(record, lena)
    const sent = await submission('mine')
    expect(await refusalOf(write(lena, caseId, { submission: sent }))).toBe('DBK03')
    const unknown = { id: id<SubmissionId>(), version: 1 }
    expect(await refusalOf(write(lena, caseId, { submission: unknown }))).toBe('DBK03')
    expect(await rowsOf(caseId)).toHaveLength(1)
  })
})

describe('an addendum', () => {
  const addendum = (amends: EntryId, more: Partial<ReturnType<typeof planned>> = {}) =>
    planned({
      label: 'addendum',
      kind: 'addendum',
      payload: { addendum: 'correction', text: 'Made up.' },
      amends,
      ...(more as object),
    })

  it('amends an entry of its own case that its author may read, and has its readers', async () => {
    const { caseId, entryIds } = await openCase(record, wren)
    const amended = entryIds.get('first') as EntryId
    done(await write(wren, caseId, { entries: [addendum(amended)] }))
    const pia = record.person('pia')
    const elsewhere = await openCase(record, pia)
    const own = (who: Actor, entry: EntryId) =>
      refusalOf(write(who, elsewhere.caseId, { entries: [addendum(entry)] }))
    expect(await own(pia, amended)).toBe('DBK05')
    expect(await own(pia, id<EntryId>())).toBe('DBK05')
    const closed = addendum(amended, { visibility: 'private', readers: ['lead'] })
    expect(await refusalOf(write(wren, caseId, { entries: [closed] }))).toBe('DBK05')
  })
})

it('a High that is hidden from somebody does not swallow a later one that is not', async () => {
  const { caseId, reference } = await openCase(record, wren)
  const sol = record.person('sol')
  const hidden = levelEntry('high', { conflicts: [sol.id] })
  done(await write(wren, caseId, { entries: [hidden], raise: 'if_higher' }))
  expect(await level(sol, reference)).toBeNull()
  const open = await write(wren, caseId, { entries: [levelEntry('high')], raise: 'if_higher' })
  expect(done(open).appended.length).toBe(1)
  expect(await level(sol, reference)).toBe('high')
})

it('two cases are locked in one order, whichever is written beside the other', async () => {
  const both = [(await openCase(record, wren)).caseId, (await openCase(record, wren)).caseId]
  const [low, high] = both.sort() as [CaseId, CaseId]
  const { plan, entryIds } = appendOf(low)
  const append = { ...appendOf(high), beside: { caseId: low, entries: plan.entries, entryIds } }
  const asked = await record.owner.begin(async (t) => {
    const lock = (which: CaseId) =>
      t`SELECT FROM daybook.case_head WHERE case_id = ${which} FOR UPDATE NOWAIT`
    await lock(low)
    const writing = record.ledger.append(wren, append)
    const isWaiting = async () => (await t`SELECT FROM pg_locks WHERE NOT granted`).length > 0
    while (!(await isWaiting())) await new Promise((later) => setTimeout(later, 10))
    // It waits for the first of them and holds nothing that another would wait for.
    await lock(high)
    return { writing }
  })
  done(await asked.writing)
})

it('what counts in days is given of every case that is asked about, however few are kept', async () => {
  const [one, two] = [await openCase(record, wren), await openCase(record, wren)]
  const asked = [one.caseId, two.caseId]
  const reads = readsDated({ sql: record.service, vault: record.vault }, 1)
  for (const _ of ['read', 'partly kept']) {
    const dated = await reads.readDated(wren, asked, 'home')
    expect(asked.map((caseId) => dated.get(caseId)?.map(({ kind }) => kind))).toEqual([
      ['note'],
      ['note'],
    ])
  }
})
