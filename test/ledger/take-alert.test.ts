import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AlertId, CaseId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import type { PlannedEntry } from '../../src/domain/plan.ts'
import {
  appendOf,
  done,
  openCase,
  openRecord,
  planned,
  type TestRecord,
} from '../setup/open-record.ts'
import type { PersonKey } from '../setup/people.table.ts'

let record: TestRecord
const person = (key: PersonKey): Actor => record.person(key)

beforeAll(async () => {
  record = await openRecord(8)
})
afterAll(() => record.close())

type Raised = { caseId: CaseId; alertId: AlertId; entry: EntryId; reference: string }

/** Wren writes something that alerts Odo, and tells Odo, the channel and themselves. */
async function raise(): Promise<Raised> {
  const { caseId, reference } = await openCase(record, person('wren'))
  const ladder = [{ staff: [person('odo').id], waitSeconds: 900 }]
  const append = appendOf(caseId, {
    alert: { kind: 'high', staffRelated: false, about: 'note', ladder },
  })
  const { alertId } = append
  append.messages = (['alert_person', 'receipt'] as const).map((template) => ({
    lane: 0,
    to: { staff: person(template === 'receipt' ? 'wren' : 'odo').id },
    template,
    ids: { alert: alertId },
    alertId,
  }))
  done(await record.ledger.append(person('wren'), append))
  return { caseId, alertId, entry: append.entryIds.get('note') as EntryId, reference }
}

function taken(raised: Raised, more: { level?: 'low' } = {}): PlannedEntry {
  const payload = { alert: raised.alertId, because: raised.entry }
  return planned({ label: 'taken', kind: 'alert_taken', payload, ...more })
}

const take = (who: Actor, raised: Raised, entries = [taken(raised)]) =>
  record.ledger.append(who, appendOf(raised.caseId, { entries, take: raised.alertId }))

const kindsOn = async (caseId: CaseId) => {
  const rows = await record.owner<{ kind: string }[]>`SELECT g.kind FROM daybook.entry e
    JOIN daybook.entry_guard g ON g.entry_id = e.id WHERE e.case_id = ${caseId} ORDER BY e.seq`
  return rows.map((row) => row.kind)
}

describe('“I have this”', () => {
  it('is on the case as an entry, and every message about the alert is drawn again', async () => {
    const raised = await raise()
    done(await take(person('odo'), raised))
    expect(await kindsOn(raised.caseId)).toEqual(['note', 'note', 'alert_taken'])
    const alert = await record.ledger.findAlert(person('wren'), raised.alertId)
    expect(alert).toMatchObject({ state: 'taken', takenBy: person('odo').id, mayTake: false })
    const redraws = await record.owner`SELECT r.template, r.lane, r.state FROM daybook.outbox r
      JOIN daybook.outbox m ON m.id = r.refreshes WHERE m.alert_id = ${raised.alertId} ORDER BY 1`
    expect([...redraws]).toEqual([
      { template: 'alert_person', lane: 0, state: 'waiting' },
      { template: 'receipt', lane: 0, state: 'waiting' },
    ])
  })

  it('goes to exactly one of several who press at the same moment', async () => {
    const raised = await raise()
    const all = (['odo', 'lena', 'dev', 'sol'] as const).map((key) => take(person(key), raised))
    const outcomes = await Promise.all(all)
    expect(outcomes.filter((outcome) => 'appended' in outcome)).toHaveLength(1)
    const others = outcomes.filter((outcome) => 'refused' in outcome)
    expect(others).toEqual(Array(3).fill({ refused: 'already_taken' }))
    expect(await kindsOn(raised.caseId)).toEqual(['note', 'note', 'alert_taken'])
  })

  it('pressed twice by the same person changes nothing the second time', async () => {
    const raised = await raise()
    done(await take(person('odo'), raised))
    expect(await take(person('odo'), raised)).toEqual({ refused: 'already_yours' })
    expect(await kindsOn(raised.caseId)).toHaveLength(3)
  })

  it('is not for the person who raised it, before or after', async () => {
    const raised = await raise()
    expect(await take(person('wren'), raised)).toEqual({ refused: 'own_alert' })
    done(await take(person('odo'), raised))
    expect(await take(person('wren'), raised)).toEqual({ refused: 'own_alert' })
  })

  it('by a colleague who may not is the answer of an alert that does not exist', async () => {
    const raised = await raise()
    for (const key of ['pia', 'uma', 'tess', 'ada', 'ines'] as const) {
      expect([key, await take(person(key), raised)]).toEqual([key, { refused: 'not_found' }])
    }
    expect(await kindsOn(raised.caseId)).toHaveLength(2)
  })

  it('writes that one line and no other', async () => {
    const raised = await raise()
    const note = planned({ label: 'note' })
    for (const who of [person('pia'), person('tess')]) {
      for (const entries of [[note], [taken(raised), note], [note, taken(raised)], []]) {
        expect(await take(who, raised, entries)).toEqual({ refused: 'not_found' })
      }
    }
    expect(await kindsOn(raised.caseId)).toHaveLength(2)
  })

  it('gives nobody without a ground a way to write more than that line', async () => {
    // Ines may read, and so take, what is about staff; of the case itself nothing is hers.
    const raised = await raiseAboutStaff()
    const note = planned({ label: 'note' })
    for (const entries of [[taken(raised), note], [note, taken(raised)], [note]]) {
      expect(await take(person('ines'), raised, entries)).toEqual({ refused: 'not_found' })
    }
    const lowered = taken(raised, { level: 'low' })
    expect(await take(person('ines'), raised, [lowered])).toEqual({ refused: 'not_found' })
    expect(await kindsOn(raised.caseId)).toHaveLength(2)
    done(await take(person('ines'), raised))
    expect(await kindsOn(raised.caseId)).toHaveLength(3)
  })

  it('is written on the alert’s own case and on no other', async () => {
    const raised = await raiseAboutStaff()
    const other = await openCase(record, person('wren'))
    const elsewhere = { ...raised, caseId: other.caseId }
    expect(await take(person('ines'), elsewhere)).toEqual({ refused: 'not_found' })
    expect(await kindsOn(other.caseId)).toEqual(['note'])
    const alert = await record.ledger.findAlert(person('ines'), raised.alertId)
    expect(alert?.state).toBe('open')
  })
})

async function raiseAboutStaff(): Promise<Raised> {
  const { caseId, reference } = await openCase(record, person('wren'))
  const about = planned({
    label: 'note',
    visibility: 'staff_related',
    readers: [person('ines').id, person('ivan').id],
  })
  const ladder = [{ staff: [person('ines').id], waitSeconds: 900 }]
  const append = appendOf(caseId, {
    entries: [about],
    alert: { kind: 'high', staffRelated: true, about: 'note', ladder },
  })
  done(await record.ledger.append(person('wren'), append))
  return {
    caseId,
    alertId: append.alertId,
    entry: append.entryIds.get('note') as EntryId,
    reference,
  }
}

describe('a decision on an alert', () => {
  const decision = () =>
    planned({
      label: 'decision',
      kind: 'decision',
      payload: { decision: 'Made up.', reasoning: 'Made up.' },
    })
  const decide = (who: Actor, raised: Raised, entries = [decision()]) =>
    record.ledger.append(who, appendOf(raised.caseId, { entries, close: raised.alertId }))

  it('closes it, and whom it reached reads the case no longer on that ground', async () => {
    const raised = await raise()
    const odo = person('odo')
    done(await take(odo, raised))
    expect(await record.ledger.findCase(odo, raised.reference)).not.toBeNull()
    done(await decide(odo, raised))
    expect(await kindsOn(raised.caseId)).toEqual(['note', 'note', 'alert_taken', 'decision'])
    expect(await record.ledger.findCase(odo, raised.reference)).toBeNull()
    expect(await record.ledger.readEntry(odo, raised.entry, 'entry')).toEqual([])
    const view = await record.ledger.findAlert(person('lena'), raised.alertId)
    expect(view).toMatchObject({ state: 'closed', takenBy: odo.id })
    expect(await take(person('lena'), raised)).toEqual({ refused: 'already_taken' })
  })

  it('is for those who may take it, never for the person who raised it', async () => {
    const raised = await raise()
    expect(await decide(person('wren'), raised)).toEqual({ refused: 'own_alert' })
    for (const key of ['pia', 'uma', 'tess', 'ada', 'ines'] as const) {
      expect([key, await decide(person(key), raised)]).toEqual([key, { refused: 'not_found' }])
    }
    expect(await kindsOn(raised.caseId)).toHaveLength(2)
  })

  it('is that one line and no other, and on the alert’s own case', async () => {
    const raised = await raiseAboutStaff()
    const other = await openCase(record, person('wren'))
    const ines = person('ines')
    const note = planned({ label: 'note' })
    for (const entries of [[decision(), note], [note, decision()], [note]]) {
      expect(await decide(ines, raised, entries)).toEqual({ refused: 'not_found' })
    }
    const elsewhere = { ...raised, caseId: other.caseId }
    expect(await decide(ines, elsewhere)).toEqual({ refused: 'not_found' })
    expect(await kindsOn(other.caseId)).toEqual(['note'])
    done(await decide(ines, raised))
  })
})

describe('an alert about staff', () => {
  it('is taken by those who may read the entry and by nobody else', async () => {
    const raised = await raiseAboutStaff()
    for (const key of ['lena', 'dev', 'sol', 'odo', 'pia', 'tess'] as const) {
      expect([key, await take(person(key), raised)]).toEqual([key, { refused: 'not_found' }])
    }
    done(await take(person('ivan'), raised))
  })

  it('reaches its readers without giving them the case', async () => {
    const raised = await raiseAboutStaff()
    const [row] = await record.owner`SELECT count(*)::int AS n FROM daybook.access_grant
      WHERE kind = 'alerted' AND alert_id = ${raised.alertId}`
    expect(row?.n).toBe(0)
    expect(await record.ledger.append(person('ines'), appendOf(raised.caseId))).toEqual({
      refused: 'not_found',
    })
  })

  it('is never shown in a channel; another is, unless somebody is conflicted on it', async () => {
    const about = await raiseAboutStaff()
    expect(await record.ledger.findAlertForChannel(about.alertId)).toBeNull()
    const plain = await raise()
    expect(await record.ledger.findAlertForChannel(plain.alertId)).toMatchObject({
      reference: plain.reference,
      state: 'open',
    })
    await record.owner`INSERT INTO daybook.access_grant
      (id, organisation_id, kind, staff_id, object_id, case_id, from_at) VALUES (gen_random_uuid(),
       ${record.organisation}, 'conflict', ${person('sol').id}, ${plain.entry}, ${plain.caseId},
       clock_timestamp())`
    expect(await record.ledger.findAlertForChannel(plain.alertId)).toBeNull()
    expect(await record.ledger.findAlertForChannel(plain.entry as never)).toBeNull()
  })
})
