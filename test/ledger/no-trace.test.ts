import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offersFor } from '../../src/conversations/case-offers.table.ts'
import type { Act } from '../../src/domain/acts.ts'
import type { CaseId, ChangeId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import type { PlannedEntry } from '../../src/domain/plan.ts'
import { knowledgeAs } from '../../src/ledger/knowledge.ts'
import type { TestRecord } from '../setup/open-record.ts'
import { appendOf, done, grant, id, openCase, openRecord, planned } from '../setup/open-record.ts'
import type { PersonKey } from '../setup/people.table.ts'

/** Each promise is asked of two cases that differ only in something the person may not know of. */
let record: TestRecord
const who = (key: PersonKey): Actor => record.person(key)
beforeAll(async () => {
  record = await openRecord()
})
afterAll(() => record.close())

type Hidden = Pick<PlannedEntry, 'visibility' | 'readers'> & Partial<PlannedEntry>
const PRIVATE = (): Hidden => ({ visibility: 'private', readers: [who('dev').id, 'lead'] })
const STAFF = (): Hidden => ({
  visibility: 'staff_related',
  readers: [who('ines').id, who('ivan').id],
})

/** An entry that some do not see, with an open alert of its own. */
async function hide(caseId: CaseId, by: Actor, hidden: Hidden): Promise<EntryId> {
  const staffRelated = hidden.visibility === 'staff_related'
  const ladder = [{ staff: [who('dev').id], waitSeconds: 900 }]
  const append = appendOf(caseId, {
    entries: [planned({ label: 'hidden', ...hidden })],
    alert: { kind: 'review', staffRelated, ladder, about: 'hidden' },
  })
  done(await record.ledger.append(by, append))
  return append.entryIds.get('hidden') as EntryId
}

/** The answers of a case without and of one with something hidden. */
async function both<T>(
  lay: (caseId: CaseId, reference: string) => Promise<unknown>,
  ask: (caseId: CaseId, reference: string) => Promise<T>,
): Promise<{ without: T; withIt: T }> {
  const plain = await openCase(record, who('wren'))
  const other = await openCase(record, who('wren'))
  await lay(other.caseId, other.reference)
  return {
    without: await ask(plain.caseId, plain.reference),
    withIt: await ask(other.caseId, other.reference),
  }
}

const level = (to: 'low' | 'medium') =>
  planned({ label: 'l', kind: 'level_change', payload: { to, reason: 'Made up.' }, level: to })
const outcome = async (actor: Actor, caseId: CaseId, wanted: Parameters<typeof appendOf>[1]) => {
  const answer = await record.ledger.append(actor, appendOf(caseId, wanted))
  return 'refused' in answer ? answer.refused : 'done'
}
const act = (actor: Actor, caseId: CaseId, what: Act) => outcome(actor, caseId, { act: what })

describe('what is hidden from somebody changes nothing of', () => {
  it.each([
    ['private', PRIVATE],
    ['staff-related', STAFF],
  ])('how they bring a level down: an open alert on a %s entry', async (_, hidden) => {
    const { without, withIt } = await both(
      (caseId) => hide(caseId, who('wren'), hidden()),
      async (caseId) => {
        done(
          await record.ledger.append(
            who('wren'),
            appendOf(caseId, {
              entries: [level('medium')],
              raise: 'must',
            }),
          ),
        )
        await grant(record, { kind: 'assigned', staff: who('pia'), object: caseId })
        return await outcome(who('pia'), caseId, { entries: [level('low')] })
      },
    )
    expect(without).toBe('done')
    expect(withIt).toBe(without)
  })

  it('whether an override can be used again', async () => {
    const { without, withIt } = await both(
      (caseId) => hide(caseId, who('wren'), STAFF()),
      async (caseId) => {
        expect(await act(who('uma'), caseId, { act: 'override' })).toBe('done')
        return await act(who('uma'), caseId, { act: 'override' })
      },
    )
    expect(without).toBe('already_so')
    expect(withIt).toBe(without)
  })

  it('whether they can close the case; an open alert that they know of stands in the way', async () => {
    const close = (caseId: CaseId) => act(who('pia'), caseId, { act: 'close_case' })
    const assign = (caseId: CaseId) =>
      grant(record, { kind: 'assigned', staff: who('pia'), object: caseId })
    const { without, withIt } = await both(
      (caseId) => hide(caseId, who('wren'), PRIVATE()),
      async (caseId) => {
        await assign(caseId)
        return await close(caseId)
      },
    )
    expect([without, withIt]).toEqual(['done', 'done'])
    const { caseId } = await openCase(record, who('wren'))
    await assign(caseId)
    await hide(caseId, who('wren'), { visibility: 'open', readers: [] })
    expect(await close(caseId)).toBe('alert_open')
  })

  it('which look-ups a lead is told of', async () => {
    const lines = async (_: CaseId, reference: string) =>
      (await knowledgeAs(record.service, who('lena')).lookUps('2000-01-01T00:00:00Z', 20)).filter(
        (l) => l.reference === reference,
      )
    const { without, withIt } = await both(async (caseId) => {
      await hide(caseId, who('wren'), STAFF())
      await record.ledger.readCase(who('ines'), caseId, 'timeline', 'released')
    }, lines)
    expect(without).toEqual([])
    expect(withIt).toEqual(without)
  })

  it.each(['restrict', 'end_restriction'] as const)(
    'what is said to %s: of an entry that is not there and one that is not theirs',
    async (what) => {
      const { caseId } = await openCase(record, who('wren'))
      const theirs = await hide(caseId, who('wren'), STAFF())
      const listed = [who('lena').id, who('wren').id]
      const ask = (on: EntryId) =>
        act(
          who('lena'),
          caseId,
          what === 'restrict' ? { act: what, on, listed } : { act: what, on },
        )
      expect(await ask(theirs)).toBe(await ask(id<EntryId>()))
    },
  )

  it('what a lead is offered on a case', async () => {
    const { without, withIt } = await both(
      (caseId) => hide(caseId, who('wren'), { ...STAFF(), conflicts: [who('lena').id] }),
      async (_, reference) => {
        const found = await record.ledger.findCase(who('lena'), reference)
        return found ? offersFor(found.facts).map(({ label }) => label) : null
      },
    )
    expect(withIt).toEqual(without)
  })

  it('of which cases of a leaver a lead hears: none that is about themselves', async () => {
    const opened = await openCase(record, who('nia'))
    await grant(record, { kind: 'conflict', staff: who('dev'), object: opened.caseId })
    await record.changes.ask(who('ada'), id<ChangeId>(), { kind: 'leave', staff: who('nia').id })
    const told = await record.owner<{ to_staff: string; ids: object }[]>`
      SELECT to_staff, ids FROM daybook.outbox WHERE template = 'left_behind'`
    const of = (key: PersonKey) => JSON.stringify(told.filter((m) => m.to_staff === who(key).id))
    expect(of('lena')).toContain(opened.reference)
    expect(of('dev')).not.toContain(opened.reference)
  })
})
