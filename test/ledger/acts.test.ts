import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Act } from '../../src/domain/acts.ts'
import type { CaseId, EntryId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { knowledgeAs } from '../../src/ledger/knowledge.ts'
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
let wren: Actor
let sol: Actor
let uma: Actor
let lena: Actor
let dev: Actor
let tess: Actor
let pia: Actor
let nia: Actor
const person = (key: PersonKey) => record.person(key)

beforeAll(async () => {
  record = await openRecord()
  ;[wren, sol, uma, lena, dev, tess, pia, nia] = (
    ['wren', 'sol', 'uma', 'lena', 'dev', 'tess', 'pia', 'nia'] as const
  ).map(person) as [Actor, Actor, Actor, Actor, Actor, Actor, Actor, Actor]
})
afterAll(() => record.close())

let laid: { caseId: CaseId; reference: string; entry: EntryId }
beforeEach(async () => {
  const { caseId, reference, entryIds } = await openCase(record, wren)
  laid = { caseId, reference, entry: entryIds.get('first') as EntryId }
})

/** Does something to the case; `step`: the entry that said it, and by which it is answered. */
async function act(who: Actor, what: Act, caseId = laid.caseId) {
  const append = appendOf(caseId, { act: what })
  const outcome = await record.ledger.append(who, append)
  return { outcome, step: append.entryIds.get('note') ?? '' }
}
const refused = async (who: Actor, what: Act) => {
  const { outcome } = await act(who, what)
  return 'refused' in outcome ? outcome.refused : null
}
const reads = async (who: Actor, entry = laid.entry) =>
  (await record.ledger.readEntry(who, entry, 'entry')).length > 0
const finds = async (who: Actor) => await record.ledger.findCase(who, laid.reference)
const privateEntry = async (readers: (StaffId | 'lead')[]) => {
  const closed = planned({ label: 'closed', visibility: 'private', readers })
  const append = appendOf(laid.caseId, { entries: [closed] })
  done(await record.ledger.append(wren, append))
  return append.entryIds.get('closed') as EntryId
}

describe('who works a case', () => {
  it('is said by its line supervisor, within their teams, and by a lead for anybody', async () => {
    expect(await refused(wren, { act: 'assign', staff: pia.id })).toBe('not_yours_to_do')
    expect(await refused(uma, { act: 'assign', staff: pia.id })).toBe('not_found')
    expect(await refused(sol, { act: 'assign', staff: pia.id })).toBe('not_in_your_team')
    expect(await refused(lena, { act: 'assign', staff: pia.id })).toBeNull()
    expect(await reads(pia)).toBe(true)
    expect(await refused(lena, { act: 'assign', staff: pia.id })).toBe('already_so')
    expect(await refused(sol, { act: 'unassign', staff: pia.id })).toBeNull()
    expect(await reads(pia)).toBe(false)
    expect(await finds(pia)).toBeNull()
  })

  it('is nobody who has left or is of another organisation', async () => {
    const stranger = '11111111-1111-4111-8111-111111111111' as StaffId
    expect(await refused(lena, { act: 'assign', staff: stranger })).toBe('no_such_colleague')
  })
})

describe('an override', () => {
  it('opens a case for three hours to a supervisor, deputy or lead, and to nobody else', async () => {
    expect(await reads(uma)).toBe(false)
    expect(await refused(pia, { act: 'override' })).toBe('not_found')
    expect(await refused(tess, { act: 'override' })).toBe('not_found')
    expect(await refused(uma, { act: 'override' })).toBeNull()
    expect(await reads(uma)).toBe(true)
    const [given] = await record.owner<{ hours: number }[]>`
      SELECT extract(epoch FROM until_at - from_at)::float / 3600 AS hours
      FROM daybook.access_grant WHERE kind = 'override' AND case_id = ${laid.caseId}`
    expect(given?.hours).toBeCloseTo(3, 3)
  })

  it('tells who works the case and the leads, and not who used it', async () => {
    await act(uma, { act: 'override' })
    const told = await record.owner<{ to_staff: string }[]>`SELECT to_staff FROM daybook.outbox
      WHERE template = 'override_used' AND ids->>'case' = ${laid.caseId} ORDER BY 1`
    expect(told.map((row) => row.to_staff)).toEqual([wren.id, lena.id, dev.id].sort())
  })

  it('is renewed only while an alert is open', async () => {
    await act(uma, { act: 'override' })
    expect(await refused(uma, { act: 'override' })).toBe('already_so')
    const ladder = [{ staff: [person('odo').id], waitSeconds: 900 }]
    const alert = { kind: 'high' as const, staffRelated: false, about: 'note', ladder }
    done(await record.ledger.append(wren, appendOf(laid.caseId, { alert })))
    expect(await refused(uma, { act: 'override' })).toBeNull()
  })

  it('is reviewed on the list of what left under it, which only its reviewers have', async () => {
    const { step } = await act(uma, { act: 'override' })
    const listFor = (who: Actor) => knowledgeAs(record.service, who).releasedUnder(step)
    expect(await listFor(lena)).toEqual([])
    await record.ledger.readEntry(wren, laid.entry, 'entry')
    await record.ledger.readEntry(uma, laid.entry, 'timeline')
    expect(await listFor(lena)).toMatchObject([{ entry: laid.entry, exit: 'timeline', times: 1 }])
    for (const who of [uma, wren, pia]) expect(await listFor(who)).toEqual([])
  })

  it('is reviewed by a lead who did not use it, once; by the trustee only when a lead used it', async () => {
    const { step } = await act(uma, { act: 'override' })
    const review = { act: 'review_override', step, confirmed: true } as const
    expect(await refused(uma, review)).toBe('needs_another_person')
    expect(await refused(tess, review)).toBe('not_found')
    expect((await record.ledger.listSteps(lena)).map((s) => s.id)).toContain(step)
    expect(await refused(lena, review)).toBeNull()
    expect(await refused(dev, review)).toBe('already_answered')
    const own = await act(lena, { act: 'override' })
    const ofALead = { act: 'review_override', step: own.step, confirmed: true } as const
    expect(await refused(lena, ofALead)).toBe('needs_another_person')
    expect((await record.ledger.listSteps(tess)).map((s) => s.id)).toContain(own.step)
    expect(await refused(tess, ofALead)).toBeNull()
  })

  it('opens no private entry, and no case that is about its user', async () => {
    const closed = await privateEntry([person('nia').id, 'lead'])
    await act(uma, { act: 'override' })
    expect(await reads(uma, closed)).toBe(false)
    await grant(record, { kind: 'conflict', staff: dev, object: laid.caseId })
    expect(await refused(dev, { act: 'override' })).toBe('not_found')
  })
})

describe('a restriction', () => {
  const listed = () => [lena.id, sol.id]

  it('of a case leaves those not listed with level and safe contact, or with nothing', async () => {
    const top = ['safe_contact', 'safety_line'] as const
    const entries = top.map((kind) =>
      planned({
        label: kind,
        kind,
        payload: kind === 'safe_contact' ? { how: 'x' } : { line: 'y' },
      }),
    )
    done(await record.ledger.append(wren, appendOf(laid.caseId, { entries })))
    expect(await refused(lena, { act: 'restrict', on: laid.caseId, listed: listed() })).toBeNull()
    expect([await reads(lena), await reads(sol)]).toEqual([true, true])
    expect([await reads(wren), await reads(dev)]).toEqual([false, false])
    expect((await record.ledger.readTop(wren, laid.caseId)).map((e) => e.kind).sort()).toEqual([
      ...top,
    ])
    expect('appended' in (await record.ledger.append(wren, appendOf(laid.caseId)))).toBe(true)
    expect(await finds(dev)).toMatchObject({ reference: laid.reference, level: null })
    expect(await record.ledger.readTop(dev, laid.caseId)).toEqual([])
    expect(await record.ledger.append(dev, appendOf(laid.caseId))).toEqual({ refused: 'not_found' })
  })

  it('gives nobody anything: a listed colleague without a ground reads nothing', async () => {
    await act(lena, { act: 'restrict', on: laid.caseId, listed: [lena.id, pia.id] })
    expect(await reads(pia)).toBe(false)
    expect(await finds(pia)).toBeNull()
  })

  it('is opened by an override of a lead, and not by one of a supervisor', async () => {
    await act(lena, { act: 'restrict', on: laid.caseId, listed: [lena.id, wren.id] })
    await act(uma, { act: 'override' })
    expect(await reads(uma)).toBe(false)
    expect(await refused(dev, { act: 'override' })).toBeNull()
    expect(await reads(dev)).toBe(true)
  })

  it('of one entry leaves the others', async () => {
    const append = appendOf(laid.caseId)
    done(await record.ledger.append(wren, append))
    const other = append.entryIds.get('note') as EntryId
    expect(await refused(lena, { act: 'restrict', on: laid.entry, listed: listed() })).toBeNull()
    expect([await reads(wren), await reads(wren, other)]).toEqual([false, true])
    expect(await reads(sol)).toBe(true)
  })

  it('has two people on its list, one of them a lead, and is set by a lead alone', async () => {
    const on = laid.caseId
    expect(await refused(sol, { act: 'restrict', on, listed: listed() })).toBe('not_yours_to_do')
    expect(await refused(lena, { act: 'restrict', on, listed: [lena.id] })).toBe('list_too_short')
    const noLead = { act: 'restrict', on, listed: [sol.id, wren.id] } as const
    expect(await refused(lena, { ...noLead, listed: [...noLead.listed] })).toBe('list_too_short')
  })

  it('is ended by a lead on its list, and then everything is as before', async () => {
    await act(lena, { act: 'restrict', on: laid.caseId, listed: listed() })
    const end = { act: 'end_restriction', on: laid.caseId } as const
    expect(await refused(dev, end)).toBe('not_yours_to_do')
    expect(await refused(lena, end)).toBeNull()
    expect([await reads(wren), await reads(dev)]).toEqual([true, true])
    expect(await refused(lena, end)).toBe('already_so')
  })
})

describe('the readers of a private entry', () => {
  it('are named and ended by a lead who reads it; two remain', async () => {
    const entry = await privateEntry([person('nia').id, 'lead'])
    const name = { act: 'name_reader', entry, staff: pia.id } as const
    expect(await refused(dev, name)).toBe('not_found')
    expect(await refused(wren, name)).toBe('not_found')
    expect(await refused(lena, { ...name, entry: laid.entry })).toBe('not_yours_to_do')
    expect(await refused(lena, { ...name, act: 'end_reader', staff: person('nia').id })).toBe(
      'too_few_readers',
    )
    expect(await refused(lena, name)).toBeNull()
    expect(await reads(pia, entry)).toBe(true)
    expect(await refused(lena, { ...name, act: 'end_reader' })).toBeNull()
    expect(await reads(pia, entry)).toBe(false)
  })

  it('may be named to somebody who is conflicted on it, who reads nothing: nobody is told', async () => {
    const entry = await privateEntry([person('nia').id, 'lead'])
    await grant(record, { kind: 'conflict', staff: pia, object: entry })
    expect(await refused(lena, { act: 'name_reader', entry, staff: pia.id })).toBeNull()
    expect(await reads(pia, entry)).toBe(false)
  })
})

describe('a conflict', () => {
  it('is declared and lifted by a lead outside it, never by the person concerned', async () => {
    const on = laid.caseId
    expect(await refused(sol, { act: 'declare_conflict', on, staff: wren.id })).toBe(
      'not_yours_to_do',
    )
    expect(await refused(lena, { act: 'declare_conflict', on, staff: wren.id })).toBeNull()
    expect(await reads(wren)).toBe(false)
    expect(await finds(wren)).toMatchObject({ reference: laid.reference })
    expect(await refused(lena, { act: 'lift_conflict', on, staff: wren.id })).toBeNull()
    expect(await reads(wren)).toBe(true)
  })

  it('on a lead is decided by the other lead; the case is then none for the first', async () => {
    const on = laid.caseId
    expect(await refused(lena, { act: 'declare_conflict', on, staff: lena.id })).toBe(
      'not_yours_to_do',
    )
    expect(await refused(dev, { act: 'declare_conflict', on, staff: lena.id })).toBeNull()
    expect(await finds(lena)).toBeNull()
    expect(await refused(lena, { act: 'lift_conflict', on, staff: lena.id })).toBe('not_found')
    expect(await refused(dev, { act: 'lift_conflict', on, staff: lena.id })).toBeNull()
  })

  it('that an author picked in a form holds at once, and is confirmed once, or lifted, by a lead', async () => {
    const picked = planned({ label: 'picked', conflicts: [nia.id] })
    await grant(record, { kind: 'assigned', staff: nia, object: laid.caseId })
    const append = appendOf(laid.caseId, { entries: [picked] })
    done(await record.ledger.append(wren, append))
    const on = append.entryIds.get('picked') as EntryId
    expect(await reads(nia, on)).toBe(false)
    const confirm = { act: 'declare_conflict', on, staff: nia.id } as const
    expect(await refused(wren, confirm)).toBe('not_yours_to_do')
    expect(await refused(lena, confirm)).toBeNull()
    expect(await refused(dev, confirm)).toBe('already_so')
    expect(await reads(nia, on)).toBe(false)
    expect(await refused(dev, { ...confirm, act: 'lift_conflict' })).toBeNull()
    expect(await reads(nia, on)).toBe(true)
    expect(await refused(dev, { ...confirm, act: 'lift_conflict' })).toBe('already_so')
  })
})

it('what is kept on two cases is hidden on each from whoever is in conflict with the other', async () => {
  const other = await openCase(record, wren)
  await grant(record, { kind: 'conflict', staff: dev, object: laid.caseId })
  await grant(record, { kind: 'conflict', staff: lena, object: other.caseId })
  const payload = { to: 'high', reason: 'Made up.' }
  const level = planned({ label: 'level', kind: 'level_change', payload, level: 'high' })
  const raise = 'if_higher' as const
  const append = appendOf(laid.caseId, { entries: [planned({ label: 'note' }), level], raise })
  const entries = [planned({ label: 'also' }), level]
  const copies = appendOf(other.caseId, { entries })
  const also = copies.entryIds.get('also') as EntryId
  const beside = { caseId: other.caseId, entries, entryIds: copies.entryIds, raise }
  done(await record.ledger.append(wren, { ...append, beside }))
  const here = append.entryIds.get('note') as EntryId
  expect([await reads(wren, here), await reads(wren, also)]).toEqual([true, true])
  expect([await reads(dev, here), await reads(dev, also)]).toEqual([false, false])
  expect([await reads(lena, here), await reads(lena, also)]).toEqual([false, false])
  // Nor does either hear of the level that it raised, on the case where they may know one.
  const levelOf = async (who: Actor, reference: string) =>
    (await record.ledger.findCase(who, reference))?.level
  expect([await levelOf(wren, laid.reference), await levelOf(wren, other.reference)]).toEqual([
    'high',
    'high',
  ])
  expect([await levelOf(lena, laid.reference), await levelOf(dev, other.reference)]).toEqual([
    null,
    null,
  ])
})
