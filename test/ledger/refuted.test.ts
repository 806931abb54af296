import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Act } from '../../src/domain/acts.ts'
import type { CaseId, EntryId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import type { TestRecord } from '../setup/open-record.ts'
import {
  appendOf,
  done,
  grant,
  movedBy,
  openCase,
  openRecord,
  planned,
} from '../setup/open-record.ts'

let record: TestRecord
let wren: Actor
let sol: Actor
let lena: Actor
let dev: Actor
let odo: Actor
let laid: { caseId: CaseId; reference: string; entry: EntryId }

beforeAll(async () => {
  record = await openRecord()
  ;[wren, sol, lena, dev, odo] = (['wren', 'sol', 'lena', 'dev', 'odo'] as const).map((key) =>
    record.person(key),
  ) as [Actor, Actor, Actor, Actor, Actor]
})
afterAll(() => record.close())
beforeEach(async () => {
  const { caseId, reference, entryIds } = await openCase(record, wren)
  laid = { caseId, reference, entry: entryIds.get('first') as EntryId }
})

const reads = async (who: Actor, id: EntryId) =>
  (await record.ledger.readEntry(who, id, 'entry')).length > 0
const act = async (who: Actor, what: Act) => {
  const append = appendOf(laid.caseId, { act: what })
  const outcome = await record.ledger.append(who, append)
  return {
    refused: 'refused' in outcome ? outcome.refused : null,
    step: append.entryIds.get('note') as EntryId,
  }
}
const addTo = async (who: Actor, amends: EntryId) => {
  const payload = { addendum: 'clarification', text: 'Made up.' }
  const entry = planned({ label: 'added', kind: 'addendum', payload, amends })
  const append = appendOf(laid.caseId, { entries: [entry] })
  done(await record.ledger.append(who, append))
  return append.entryIds.get('added') as EntryId
}
const level = (to: 'low' | 'medium' | 'high', conflicts: StaffId[] = []) =>
  planned({
    label: 'level',
    kind: 'level_change',
    payload: { to, reason: 'x' },
    level: to,
    conflicts,
  })

describe('what was added to an entry goes the way of the entry', () => {
  it('when a conflict is declared, and comes back when it is lifted', async () => {
    const added = await addTo(sol, laid.entry)
    await act(lena, { act: 'declare_conflict', on: laid.entry, staff: wren.id })
    expect([await reads(wren, laid.entry), await reads(wren, added)]).toEqual([false, false])
    await act(lena, { act: 'lift_conflict', on: laid.entry, staff: wren.id })
    expect(await reads(wren, added)).toBe(true)
  })

  it('when the entry is restricted', async () => {
    await act(lena, { act: 'restrict', on: laid.entry, listed: [lena.id, wren.id] })
    const added = await addTo(wren, laid.entry)
    expect([await reads(wren, added), await reads(sol, added)]).toEqual([true, false])
  })

  it('when it was on the wrong case', async () => {
    const right = await openCase(record, wren)
    const added = await addTo(wren, laid.entry)
    const asks = { act: 'ask_wrong_case', entry: laid.entry, rightCase: right.caseId } as const
    const { step } = await act(wren, asks)
    done(await record.ledger.append(lena, appendOf(laid.caseId, movedBy(step, right.caseId))))
    expect(await reads(wren, added)).toBe(false)
  })
})

describe('an alert about what is hidden from somebody', () => {
  it('opens nothing to them, whichever rung reaches them', async () => {
    const ladder = [{ staff: [odo.id], waitSeconds: 900 }]
    const alert = { kind: 'high' as const, staffRelated: false, about: 'note', ladder }
    const append = appendOf(laid.caseId, { alert })
    done(await record.ledger.append(wren, append))
    expect(await reads(odo, laid.entry)).toBe(true)
    const raised = append.entryIds.get('note') as EntryId
    await grant(record, { kind: 'conflict', staff: odo, object: raised })
    expect(await reads(odo, laid.entry)).toBe(false)
    expect(await record.ledger.findCase(odo, laid.reference)).toBeNull()
  })

  it('hands its conflicts to whoever takes it, also to one who may not open it', async () => {
    const ladder = [{ staff: [odo.id], waitSeconds: 900 }]
    const alert = { kind: 'high' as const, staffRelated: false, about: 'note', ladder }
    const append = appendOf(laid.caseId, { alert })
    done(await record.ledger.append(wren, append))
    const raised = append.entryIds.get('note') as EntryId
    await grant(record, { kind: 'conflict', staff: sol, object: raised })
    await act(lena, { act: 'restrict', on: laid.caseId, listed: [lena.id, wren.id] })
    expect(await record.ledger.findAlert(dev, append.alertId)).toMatchObject({
      mayTake: true,
      mayOpen: false,
      conflicts: [sol.id],
    })
  })
})

describe('a High that somebody may not know of', () => {
  it('is not told by a request to lower it, nor by its answer', async () => {
    const raise = { entries: [level('high', [wren.id])], raise: 'must' as const }
    done(await record.ledger.append(sol, appendOf(laid.caseId, raise)))
    const { step } = await act(sol, { act: 'ask_lowering', to: 'medium' })
    expect([await reads(wren, step), await reads(lena, step)]).toEqual([false, true])
    const answer = { act: 'answer_lowering', step, confirmed: true } as const
    const lowered = appendOf(laid.caseId, { entries: [level('medium')], act: answer })
    await record.ledger.readWhole(lena, laid.caseId, 'timeline')
    done(await record.ledger.append(lena, lowered))
    const at = (who: Actor) => record.ledger.findCase(who, laid.reference)
    expect([(await at(wren))?.level, (await at(lena))?.level]).toEqual([null, 'medium'])
    expect(await reads(wren, lowered.entryIds.get('level') as EntryId)).toBe(false)
  })

  it('can be lowered by those who know of it after somebody lowered without knowing', async () => {
    const write = async (who: Actor, entries: ReturnType<typeof level>[], raise?: 'must') =>
      done(
        await record.ledger.append(
          who,
          appendOf(laid.caseId, { entries, ...(raise ? { raise } : {}) }),
        ),
      )
    await write(wren, [level('medium')], 'must')
    await write(sol, [level('high', [wren.id])], 'must')
    await write(wren, [level('low')])
    expect(await record.ledger.findState(sol, laid.caseId)).toMatchObject({ level: 'high' })
    expect(await record.ledger.findState(wren, laid.caseId)).toMatchObject({ level: 'low' })
  })
})

describe('two people', () => {
  it('do not lower on a request from before a new High', async () => {
    done(
      await record.ledger.append(
        wren,
        appendOf(laid.caseId, { entries: [level('high')], raise: 'must' }),
      ),
    )
    const { step } = await act(wren, { act: 'ask_lowering', to: 'medium' })
    const ladder = [{ staff: [odo.id], waitSeconds: 900 }]
    const alert = { kind: 'high' as const, staffRelated: false, about: 'note', ladder }
    done(await record.ledger.append(sol, appendOf(laid.caseId, { alert })))
    const answer = { act: 'answer_lowering', step, confirmed: true } as const
    const lowered = appendOf(laid.caseId, { entries: [level('medium')], act: answer })
    await record.ledger.readWhole(lena, laid.caseId, 'timeline')
    expect(await record.ledger.append(lena, lowered)).toEqual({ refused: 'asked_before' })
  })

  it('a lead whose conflict was lifted judges again', async () => {
    const entries = [
      planned({
        label: 'note',
        kind: 'conflict_declared',
        payload: { on: 'case', who: dev.id, why: 'x' },
        conflicts: [dev.id],
      }),
    ]
    const declare = { act: 'declare_conflict', on: laid.caseId, staff: dev.id } as const
    done(await record.ledger.append(lena, appendOf(laid.caseId, { entries, act: declare })))
    expect(await record.ledger.findCase(dev, laid.reference)).toBeNull()
    await act(lena, { act: 'lift_conflict', on: laid.caseId, staff: dev.id })
    const list = [lena.id, dev.id]
    expect((await act(dev, { act: 'restrict', on: laid.caseId, listed: list })).refused).toBeNull()
  })
})

it('a private entry whose reader has left can still be added to', async () => {
  const nia = record.person('nia')
  const closed = planned({ label: 'closed', visibility: 'private', readers: [nia.id, 'lead'] })
  const append = appendOf(laid.caseId, { entries: [closed] })
  done(await record.ledger.append(wren, append))
  const entry = append.entryIds.get('closed') as EntryId
  await record.owner`INSERT INTO daybook.access_grant_end SELECT id, clock_timestamp(), NULL, 'left'
    FROM daybook.access_grant
    WHERE kind = 'reader' AND staff_id = ${nia.id} AND object_id = ${entry}`
  const payload = { addendum: 'clarification', text: 'Made up.' }
  const readers = ['lead' as const]
  const added = planned({
    label: 'a',
    kind: 'addendum',
    payload,
    amends: entry,
    visibility: 'private',
    readers,
  })
  done(await record.ledger.append(lena, appendOf(laid.caseId, { entries: [added] })))
})
