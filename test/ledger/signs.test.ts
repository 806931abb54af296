import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CaseId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { postgresSigns } from '../../src/ledger/signs.ts'
import type { Signs } from '../../src/ports/signs.ts'
import type { TestRecord } from '../setup/open-record.ts'
import { appendOf, done, grant, openCase, openRecord, planned } from '../setup/open-record.ts'

let record: TestRecord
let signs: Signs
let wren: Actor
let pia: Actor
let lena: Actor
let sol: Actor
let laid: { caseId: CaseId; reference: string; entry: EntryId }
const NOW = { critical: false, waitSeconds: 0 }

beforeAll(async () => {
  record = await openRecord()
  signs = postgresSigns(record.service)
  ;[wren, pia, lena, sol] = (['wren', 'pia', 'lena', 'sol'] as const).map((key) =>
    record.person(key),
  ) as [Actor, Actor, Actor, Actor]
})
afterAll(() => record.close())
beforeEach(async () => {
  const { caseId, reference, entryIds } = await openCase(record, wren)
  laid = { caseId, reference, entry: entryIds.get('first') as EntryId }
})

/** Who was told of the signs of an entry. */
const told = async (entry = laid.entry) =>
  (
    await record.owner<{ to_staff: string }[]>`SELECT to_staff FROM daybook.outbox
      WHERE template = 'signs_wait' AND ids->>'entry' = ${entry} ORDER BY to_staff`
  ).map((row) => row.to_staff)
const stateOf = async (entry = laid.entry) => {
  const [row] = await record.owner<{ state: string }[]>`
    SELECT state FROM daybook.sign_watch WHERE entry_id = ${entry}`
  return row?.state
}
async function write(kind: 'decision' | 'note' | 'signs_set_aside', amends?: EntryId) {
  const payload = {
    decision: { decision: 'Made up.', reasoning: 'Made up.' },
    note: { text: 'Made up.', occurredAt: '2026-01-01T00:00:00.000Z' },
    signs_set_aside: { because: 'no_risk', why: 'Made up.' },
  }[kind]
  const entry = planned({ label: 'more', kind, payload, ...(amends ? { amends } : {}) })
  done(await record.ledger.append(wren, appendOf(laid.caseId, { entries: [entry] })))
}

describe('signs on which nobody acted', () => {
  it('are brought to the author’s line supervisor once, when their time has come', async () => {
    await signs.watch(wren, laid.entry, { critical: true, waitSeconds: 3600 })
    expect(await signs.tellOverdue()).toBe(0)
    await record.owner`UPDATE daybook.sign_watch SET due_at = clock_timestamp()
      WHERE entry_id = ${laid.entry}`
    expect(await signs.tellOverdue()).toBe(1)
    expect(await told()).toEqual([sol.id])
    await signs.watch(wren, laid.entry, NOW)
    expect(await signs.tellOverdue()).toBe(0)
    expect(await stateOf()).toBe('told')
  })

  it('are watched for their author’s word only', async () => {
    await signs.watch(pia, laid.entry, NOW)
    await signs.watch(lena, laid.entry, NOW)
    expect(await stateOf()).toBeUndefined()
  })

  it.each([
    ['decision', true, 'acted'],
    ['note', true, 'told'],
  ] as const)('after a %s are %s: %s', async (kind, critical, state) => {
    await signs.watch(wren, laid.entry, { ...NOW, critical })
    await write(kind)
    await signs.tellOverdue()
    expect(await stateOf()).toBe(state)
  })

  it('on two cases are brought to each supervisor once, and to whoever hears of one of them only', async () => {
    const other = await openCase(record, wren)
    const also = other.entryIds.get('first') as EntryId
    await signs.watch(wren, also, { ...NOW, beside: laid.entry })
    await signs.watch(wren, laid.entry, NOW)
    await record.owner`UPDATE daybook.sign_watch SET due_at = '2020-01-01'
      WHERE entry_id IN ${record.owner([laid.entry, also])}`
    await signs.tellOverdue()
    expect([await told(), await told(also), await stateOf(also)]).toEqual([[sol.id], [], 'told'])

    const third = await openCase(record, wren)
    const there = third.entryIds.get('first') as EntryId
    await write('decision')
    await signs.watch(wren, there, { ...NOW, beside: laid.entry })
    await record.owner`DELETE FROM daybook.outbox WHERE template = 'signs_wait'`
    await signs.tellOverdue()
    expect(await told(there)).toEqual([sol.id])
  })

  it('that were set aside with a reason wait no longer', async () => {
    await signs.watch(wren, laid.entry, { ...NOW, critical: true })
    await write('signs_set_aside', laid.entry)
    await signs.tellOverdue()
    expect(await stateOf()).toBe('acted')
  })

  it.each([
    [false, 'acted'],
    [true, 'told'],
  ])('with “not a risk” (critical: %s) are %s', async (critical, state) => {
    await signs.watch(wren, laid.entry, { ...NOW, critical })
    expect(await signs.answer(wren, laid.entry, 'being-hit')).toBe(true)
    await signs.tellOverdue()
    expect(await stateOf()).toBe(state)
  })

  it('in a private entry reach nobody who does not read it', async () => {
    const closed = planned({
      label: 'closed',
      visibility: 'private',
      readers: [record.person('nia').id, 'lead'],
    })
    const append = appendOf(laid.caseId, { entries: [closed] })
    done(await record.ledger.append(wren, append))
    const entry = append.entryIds.get('closed') as EntryId
    await signs.watch(wren, entry, NOW)
    await signs.tellOverdue()
    expect(await told(entry)).toEqual([lena.id])
  })

  it('do not reach a supervisor who has a conflict; the leads hear instead', async () => {
    await grant(record, { kind: 'conflict', staff: sol, object: laid.caseId })
    await signs.watch(wren, laid.entry, NOW)
    await signs.tellOverdue()
    expect(await told()).toEqual([lena.id, record.person('dev').id].sort())
  })
})

describe('“not a risk”', () => {
  it('is counted by rule, once a person, for those who keep the rules', async () => {
    const before = (await signs.countAnswers(lena)).find(({ rule }) => rule === 'one')?.answers ?? 0
    for (const who of [wren, wren, sol]) await signs.answer(who, laid.entry, 'one')
    expect(await signs.countAnswers(lena)).toContainEqual({ rule: 'one', answers: before + 2 })
    expect(await signs.countAnswers(wren)).toEqual([])
  })

  it('is nothing to whoever does not read the entry', async () => {
    expect(await signs.answer(pia, laid.entry, 'two')).toBe(false)
    expect((await signs.countAnswers(lena)).map(({ rule }) => rule)).not.toContain('two')
  })
})
