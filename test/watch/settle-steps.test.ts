import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyRecord } from '../../src/admin/verify.ts'
import type { CaseId } from '../../src/domain/ids.ts'
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
    expect(due.map(({ what, isMissed }) => [what, isMissed])).toEqual([
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
