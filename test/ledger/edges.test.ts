import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Act } from '../../src/domain/acts.ts'
import type { CaseId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import type { TestRecord } from '../setup/open-record.ts'
import { appendOf, done, grant, openCase, openRecord, planned } from '../setup/open-record.ts'
import type { PersonKey } from '../setup/people.table.ts'

/** Situations that come up once in a year, and then have to be right. */
let record: TestRecord
let laid: Awaited<ReturnType<typeof openCase>>
const who = (key: PersonKey): Actor => record.person(key)
beforeAll(async () => {
  record = await openRecord()
})
afterAll(() => record.close())
beforeEach(async () => {
  laid = await openCase(record, who('wren'))
})

const did = async (by: PersonKey, act: Act, caseId: CaseId = laid.caseId) => {
  const answer = await record.ledger.append(who(by), appendOf(caseId, { act }))
  return 'refused' in answer ? answer.refused : 'done'
}
const head = (by: PersonKey) => record.ledger.findCase(who(by), laid.reference)

it('a lead who is not on the list sees that the case is there: not its state, not its household', async () => {
  const other = await openCase(record, who('wren'))
  expect(await did('wren', { act: 'link_case', other: other.caseId })).toBe('done')
  expect(await head('dev')).toMatchObject({ state: 'open', linked: [other.reference] })
  const listed = [who('lena').id, who('wren').id]
  expect(await did('lena', { act: 'restrict', on: laid.caseId, listed })).toBe('done')
  expect(await head('dev')).toMatchObject({ linked: [], workers: [], level: null })
  expect(await head('wren')).toMatchObject({ linked: [other.reference] })
})

it('a case that was joined to its double can still be linked with a third', async () => {
  const double = await openCase(record, who('wren'))
  const sibling = await openCase(record, who('wren'))
  expect(await did('lena', { act: 'join_case', other: double.caseId })).toBe('done')
  expect(await did('wren', { act: 'link_case', other: sibling.caseId })).toBe('done')
  expect(await head('wren')).toMatchObject({ joinedTo: double.reference })
})

it('while an alert is open a first assessment of Low is a lead’s to make', async () => {
  const ladder = [{ staff: [who('odo').id], waitSeconds: 900 }]
  const alert = { kind: 'review' as const, staffRelated: false, about: 'note', ladder }
  done(await record.ledger.append(who('wren'), appendOf(laid.caseId, { alert })))
  const low = () => ({
    entries: [
      planned({
        label: 'l',
        kind: 'level_change',
        payload: { to: 'low', reason: 'Made up.' },
        level: 'low',
      }),
    ],
    raise: 'must' as const,
  })
  expect(await record.ledger.append(who('wren'), appendOf(laid.caseId, low()))).toEqual({
    refused: 'a_lead_sets_it',
  })
  done(await record.ledger.append(who('lena'), appendOf(laid.caseId, low())))
})

it('a restriction whose people have all left is ended by a lead with an override', async () => {
  const listed = [who('lena').id, who('pia').id]
  expect(await did('lena', { act: 'restrict', on: laid.caseId, listed })).toBe('done')
  const leave = (at: string | null) => record.owner`UPDATE daybook.staff SET left_at = ${at}
    WHERE id = ANY(${listed as string[]}::uuid[])`
  await leave(new Date().toISOString())
  const end = { act: 'end_restriction', on: laid.caseId } as const
  expect(await did('dev', end)).toBe('not_yours_to_do')
  expect(await did('dev', { act: 'override' })).toBe('done')
  expect(await did('dev', end)).toBe('done')
  await leave(null)
})

it('a conflict of a lead is decided by the other lead, and by the trustee only when there is none', async () => {
  const declare = { act: 'declare_conflict', on: laid.caseId, staff: who('lena').id } as const
  expect(await did('lena', declare)).toBe('not_yours_to_do')
  expect(await did('tess', declare)).not.toBe('done')
  await grant(record, { kind: 'conflict', staff: who('dev'), object: laid.caseId })
  expect(await did('tess', declare)).toBe('done')
})

it('a conflict of a trustee is decided by another trustee, and by a lead only when there is none', async () => {
  const declare = { act: 'declare_conflict', on: laid.caseId, staff: who('tess').id } as const
  const lift = { act: 'lift_conflict', on: laid.caseId, staff: who('tess').id } as const
  expect(await did('lena', declare)).toBe('done')
  expect(await did('lena', lift)).toBe('done')
  await grant(record, { kind: 'role', staff: who('ivan'), role: 'trustee' })
  expect(await did('lena', declare)).toBe('not_yours_to_do')
  expect(await did('tess', declare)).not.toBe('done')
  expect(await did('ivan', declare)).toBe('done')
  expect(await did('tess', lift)).not.toBe('done')
  expect(await did('ivan', lift)).toBe('done')
})

it('an entry that is picked from a list of another case is not written about', async () => {
  const other = await openCase(record, who('pia'))
  const amends = other.entryIds.get('first') as EntryId
  const entry = planned({
    label: 'a',
    kind: 'addendum',
    payload: { addendum: 'clarification', text: 'x' },
    amends,
  })
  const asked = record.ledger.append(who('wren'), appendOf(laid.caseId, { entries: [entry] }))
  await expect(asked).rejects.toMatchObject({ cause: { code: 'DBK05' } })
})
