import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyRecord } from '../../src/admin/verify.ts'
import type { EntryKind } from '../../src/domain/entry-kinds.table.ts'
import type { CaseId, EntryId } from '../../src/domain/ids.ts'
import { PROTOCOL } from '../../src/domain/protocol.table.ts'
import { postgresProtocols } from '../../src/ledger/postgres-protocols.ts'
import { settleSteps } from '../../src/watch/settle-steps.ts'
import {
  appendOf,
  done,
  grant,
  id,
  openCase,
  openRecord,
  planned,
  type TestRecord,
  type Wanted,
} from '../setup/open-record.ts'
import type { PersonKey } from '../setup/people.table.ts'

let record: TestRecord
const protocols = () => postgresProtocols(record.service, record.vault)
const person = (key: PersonKey) => record.person(key)
beforeAll(async () => {
  record = await openRecord(8)
})
afterAll(() => record.close())

const steps = () =>
  PROTOCOL.filter(({ level }) => level === 'high').map(({ key, what, owner }) => ({
    ...{ key, what, owner, id: id() as string },
    withinSeconds: key === 'oversight' ? 259_200 : 86_400,
  }))

/** Raises the level of a new case of Wren's to High, with its protocol. */
async function raise(more: Partial<Parameters<typeof planned>[0]> = {}) {
  const { caseId, reference } = await openCase(record, person('wren'))
  const payload = { to: 'high', reason: 'Made up.' }
  const entry = planned({ label: 'level', kind: 'level_change', payload, level: 'high', ...more })
  const append = appendOf(caseId, { entries: [entry], raise: 'if_higher', protocol: steps() })
  done(await record.ledger.append(person('wren'), append))
  return { caseId, reference, level: append.entryIds.get('level') ?? '' }
}
const sweep = () =>
  settleSteps(protocols(), (thrown) => {
    throw thrown
  })
const write = async (caseId: CaseId, key: PersonKey, kind: 'note' | 'decision') => {
  const payload =
    kind === 'note'
      ? { text: 'Rang her.', occurredAt: '2026-05-01T10:00:00Z', with: 'person' }
      : { decision: 'Made up.', reasoning: 'Made up.' }
  const entries = [planned({ label: kind, kind, payload })]
  done(await record.ledger.append(person(key), appendOf(caseId, { entries })))
}
/** Time passes for the steps of a case. */
const pass = (caseId: CaseId, hours: number) => record.owner`UPDATE daybook.protocol_step
  SET due_at = due_at - make_interval(hours => ${hours}) WHERE case_id = ${caseId}`
const seen = async (caseId: CaseId, key: PersonKey) =>
  (await record.ledger.readCase(person(key), caseId, 'timeline', 'released'))
    .filter(({ kind }) => kind === 'step_done' || kind === 'step_missed')
    .map(({ kind, authorId, payload }) => ({ kind, authorId, payload }))

describe('the steps that a High begins', () => {
  it('are put on record by the system when they are done: in time, late, or missed', async () => {
    const { caseId, reference } = await raise()
    expect(await sweep()).toBe(0)
    await write(caseId, 'wren', 'note')
    expect(await sweep()).toBe(1)
    const [contact] = await seen(caseId, 'wren')
    expect(contact).toMatchObject({ kind: 'step_done', authorId: null, payload: { inTime: true } })

    await pass(caseId, 30)
    expect(await sweep()).toBe(2)
    expect(await sweep()).toBe(0)
    const missed = (await seen(caseId, 'wren')).filter(({ kind }) => kind === 'step_missed')
    expect(missed.map(({ payload }) => (payload as { step: string }).step).sort()).toEqual([
      'A decision with its reasoning',
      'A referral, or the decision not to refer',
    ])

    await write(caseId, 'wren', 'decision')
    expect(await sweep()).toBe(1)
    expect((await seen(caseId, 'wren')).at(-1)).toMatchObject({
      kind: 'step_done',
      payload: { step: 'A decision with its reasoning', inTime: false },
    })
    const due = (await protocols().listDue(person('wren'))).filter(
      (step) => step.reference === reference,
    )
    expect(due.map((step) => ['what' in step && step.what, step.isMissed])).toEqual([
      ['A referral, or the decision not to refer', true],
      ['Management oversight', false],
    ])
  })

  it('leave a chain that verifies', async () => {
    const { faults } = await verifyRecord(record.ownerUrl, record.vault)
    expect(faults).toEqual([])
  })

  it('are put on record once, by however many processes', async () => {
    const { caseId } = await raise()
    await write(caseId, 'wren', 'decision')
    const written = await Promise.all([sweep(), sweep(), sweep()])
    expect(written.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await seen(caseId, 'wren')).toHaveLength(1)
  })

  it('begin only when the level rises', async () => {
    const { caseId } = await raise()
    const payload = { to: 'high', reason: 'Again.' }
    const again = planned({ label: 'level', kind: 'level_change', payload, level: 'high' })
    const entries = [planned({ label: 'note' }), again]
    const append = appendOf(caseId, { entries, raise: 'if_higher', protocol: steps() })
    done(await record.ledger.append(person('wren'), append))
    const [row] = await record.owner`SELECT count(*)::int AS n FROM daybook.protocol_step
      WHERE case_id = ${caseId}`
    expect(row?.n).toBe(4)
  })

  it('are due for those who work, supervise or lead the case, and for nobody else', async () => {
    const { reference } = await raise()
    const isDue = async (key: PersonKey) =>
      (await protocols().listDue(person(key))).some((step) => step.reference === reference)
    for (const key of ['wren', 'sol', 'lena', 'dev'] as const) expect(await isDue(key)).toBe(true)
    for (const key of ['pia', 'uma', 'tess', 'ada', 'ines'] as const) {
      expect([key, await isDue(key)]).toEqual([key, false])
    }
  })

  it('are not there for somebody who may not know of that level', async () => {
    const { caseId, reference, level } = await raise()
    await grant(record, { kind: 'conflict', staff: person('sol'), object: level })
    await pass(caseId, 30)
    expect(await sweep()).toBe(3)
    expect(await seen(caseId, 'lena')).toHaveLength(3)
    expect(await seen(caseId, 'sol')).toEqual([])
    const due = await protocols().listDue(person('sol'))
    expect(due.filter((step) => step.reference === reference)).toEqual([])
  })
})

describe('a day that was set', () => {
  /** Whose it is, of a case of Wren's, and whether it has passed. */
  async function owing(of: { caseId: CaseId }) {
    const keys = ['wren', 'sol', 'lena', 'dev', 'tess', 'pia', 'ines'] as const
    const said = await Promise.all(
      keys.map(async (key) => {
        const due = await protocols().listDue(person(key))
        const theirs = due.filter(({ caseId, kind }) => caseId === of.caseId && kind !== 'step')
        return theirs.map(({ kind, isMissed }) => `${key} ${kind}${isMissed ? ' late' : ''}`)
      }),
    )
    return said.flat()
  }
  const on = async (of: { caseId: CaseId }, who: PersonKey, what: Wanted) => {
    const append = appendOf(of.caseId, what)
    done(await record.ledger.append(person(who), append))
    return append.entryIds.get('note') as EntryId
  }
  const dated = (kind: EntryKind, payload: object, due: string) =>
    planned({ label: 'note', kind, payload, due })

  it('is owed by those who work, supervise or lead the case until somebody follows it up', async () => {
    const laid = await openCase(record, person('wren'))
    const words = { stage: 'manager', to: 'Made up.', what: 'Made up.' }
    const entries = [dated('professional_challenge', words, '2020-01-01')]
    const challenge = await on(laid, 'wren', { entries })
    const said = 'professional_challenge late'
    expect(await owing(laid)).toEqual([
      `wren ${said}`,
      `sol ${said}`,
      `lena ${said}`,
      `dev ${said}`,
    ])
    const payload = { of: challenge, what: 'They will answer.' }
    const next = { label: 'note', kind: 'follow_up', payload, meets: challenge } as const
    const again = await on(laid, 'wren', { entries: [planned({ ...next, due: '2020-02-01' })] })
    const due = await protocols().listDue(person('wren'))
    expect(due.filter(({ caseId }) => caseId === laid.caseId)).toMatchObject([{ entry: challenge }])
    expect(again).not.toBe(challenge)
    await on(laid, 'sol', { entries: [planned(next)] })
    expect(await owing(laid)).toEqual([])
  })

  it('is not there for whom the entry is hidden from, nor long before it comes', async () => {
    const laid = await openCase(record, person('wren'))
    const sight = { label: 'note', conflicts: [person('sol').id], due: '2020-01-01' }
    const payload = { to: 'Made up.', what: 'Made up.', occurredAt: '2020-01-01T10:00:00Z' }
    await on(laid, 'wren', { entries: [planned({ ...sight, kind: 'referral', payload })] })
    await on(laid, 'wren', { entries: [dated('referral', payload, '2099-01-01')] })
    expect(await owing(laid)).toEqual(['wren', 'lena', 'dev'].map((key) => `${key} referral late`))
  })

  it('of a decision is over with a later decision', async () => {
    const laid = await openCase(record, person('wren'))
    const payload = { decision: 'Made up.', reasoning: 'Made up.' }
    await on(laid, 'wren', { entries: [dated('decision', payload, '2020-01-01')] })
    expect(await owing(laid)).toContain('wren decision late')
    await on(laid, 'wren', { entries: [planned({ label: 'note', kind: 'decision', payload })] })
    expect(await owing(laid)).toEqual([])
  })

  it('of a restriction is a lead’s who is on its list, until the restriction is ended', async () => {
    const laid = await openCase(record, person('wren'))
    const listed = [person('lena').id, person('wren').id]
    const payload = { on: 'case', why: 'Made up.', reviewOn: '2020-01-01', listed }
    const act = { act: 'restrict', on: laid.caseId, listed } as const
    const entries = [dated('restriction', payload, '2020-01-01')]
    const meets = await on(laid, 'lena', { entries, act })
    expect(await owing(laid)).toEqual(['lena restriction late'])
    const review = async (who: PersonKey, due?: string) => {
      const said = { label: 'note', kind: 'follow_up', meets } as const
      const reviewed = planned({ ...said, payload: { of: meets, what: 'It stays.' } })
      const append = appendOf(laid.caseId, { entries: [due ? { ...reviewed, due } : reviewed] })
      return record.ledger.append(person(who), append)
    }
    // Wren works the case and is on the list; Dev leads and is not.
    expect(await review('wren', '2020-02-01')).toEqual({ refused: 'not_yours_to_do' })
    expect(await review('dev', '2020-02-01')).toEqual({ refused: 'not_found' })
    expect(await review('lena')).toEqual({ refused: 'review_again_or_end' })
    expect(await owing(laid)).toEqual(['lena restriction late'])
    done(await review('lena', '2099-01-01'))
    expect(await owing(laid)).toEqual([])
    done(await review('lena', '2020-02-01'))
    await on(laid, 'lena', { act: { act: 'end_restriction', on: laid.caseId } })
    expect(await owing(laid)).toEqual([])
  })

  it('of an override is owed by those who may review it, and of a lowering told to who asked', async () => {
    const laid = await openCase(record, person('wren'))
    const entries = [dated('override', { reason: 'Made up.' }, '2020-01-01')]
    const used = await on(laid, 'sol', { entries, act: { act: 'override' } })
    expect(await owing(laid)).toEqual(['lena override late', 'dev override late'])
    const review = { act: 'review_override', step: used, confirmed: true } as const
    await on(laid, 'lena', { act: review })
    expect(await owing(laid)).toEqual([])
    const high = { label: 'level', kind: 'level_change', level: 'high' } as const
    const raised = planned({ ...high, payload: { to: 'high', reason: 'Made up.' } })
    await on(laid, 'wren', { entries: [raised], raise: 'must' })
    const asked = dated('lowering_request', { to: 'low', reason: 'Made up.' }, '2020-01-01')
    await on(laid, 'wren', { entries: [asked], act: { act: 'ask_lowering', to: 'low' } })
    const said = 'lowering_request late'
    const all = ['wren own_request late', `lena ${said}`, `dev ${said}`]
    expect(await owing(laid)).toEqual(all)
    // The trustee reviews what a lead used, and may not know the level.
    const again = [dated('override', { reason: 'Made up.' }, '2020-01-01')]
    await on(laid, 'lena', { entries: again, act: { act: 'override' } })
    const levels = async (key: PersonKey) => {
      const due = await protocols().listDue(person(key))
      return due.filter(({ caseId }) => caseId === laid.caseId).map((one) => 'level' in one)
    }
    expect([await levels('tess'), await levels('wren')]).toEqual([[false], [true]])
  })
})
