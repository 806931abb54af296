import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawPattern } from '../../src/conversations/draw-pattern.ts'
import type { CaseId, EntryId } from '../../src/domain/ids.ts'
import { appendOf, done, grant, openCase, planned } from '../setup/open-record.ts'
import type { PersonKey } from '../setup/people.table.ts'
import { linesOf, openWorld, wordsOf } from './a-world.ts'

const SMALL = 'She was quiet and withdrawn today.'
let opened: Awaited<ReturnType<typeof openWorld>>
beforeAll(async () => {
  opened = await openWorld()
})
afterAll(() => opened.close())

const person = (key: PersonKey) => opened.record.person(key)

/** A note with one small sign, as its receipt would have it counted. */
async function note(key: PersonKey, caseId: CaseId): Promise<EntryId> {
  const payload = { text: SMALL, occurredAt: '2026-05-01T10:00:00Z' }
  const append = appendOf(caseId, { entries: [planned({ label: 'note', payload })] })
  done(await opened.record.ledger.append(person(key), append))
  const entry = append.entryIds.get('note') as EntryId
  await opened.world.signs.noteMinor(person(key), entry, 1)
  return entry
}

/** Whom it was told of which case, in names; what was told before is gone. */
async function told(): Promise<string[]> {
  await opened.world.signs.tellPatterns()
  const rows = await opened.record.owner<{ line: string }[]>`
    SELECT s.name || ' ' || (o.ids->>'reference') AS line FROM daybook.outbox o
    JOIN daybook.staff s ON s.id = o.to_staff WHERE o.template = 'pattern' ORDER BY 1`
  await opened.record.owner`TRUNCATE daybook.outbox CASCADE`
  return rows.map(({ line }) => line)
}

const drawn = (key: PersonKey, { caseId, reference }: { caseId: CaseId; reference: string }) => {
  const to = { staff: person(key).id }
  const ids = { case: caseId, reference }
  return drawPattern(opened.world, person(key), { lane: 1, to, template: 'pattern', ids })
}

/** A case that Wren and her supervisor both write on. */
const shared = () => openCase(opened.record, person('wren'))

describe('small signs', () => {
  it('by one person in three entries are not put together; by two people they are, once', async () => {
    const made = await shared()
    for (let n = 0; n < 3; n += 1) await note('wren', made.caseId)
    expect(await told()).toEqual([])
    const fourth = await shared()
    await note('wren', fourth.caseId)
    await note('wren', fourth.caseId)
    await note('sol', fourth.caseId)
    const names = ['Dev Halloran', 'Lena Garth'].map((name) => `${name} ${fourth.reference}`)
    expect(await told()).toEqual(names)
    expect(await told()).toEqual([])
    const message = await drawn('lena', fourth)
    expect(message && linesOf(message)).toHaveLength(3)
    const words = message ? wordsOf(message) : ''
    expect(words).toContain('Within 28 days 3 entries by 2 people hold small signs of risk')
    expect(words).toContain('quiet and withdrawn')
    const kinds = 'Of one kind: mental health, in 3 entries by 2 people within 2 days.'
    expect(words).toContain(kinds)
  })

  it('are enough by themselves when there are four, whoever wrote them', async () => {
    const made = await shared()
    for (let n = 0; n < 4; n += 1) await note('wren', made.caseId)
    expect(await told()).toContain(`Lena Garth ${made.reference}`)
  })

  it('of which somebody said that they are no risk do not count', async () => {
    const made = await shared()
    const first = await note('wren', made.caseId)
    await note('wren', made.caseId)
    await opened.world.signs.answer(person('wren'), first, 'mood-and-anxiety')
    await note('sol', made.caseId)
    expect(await told()).toEqual([])
  })

  it('that a lead may not read count for nothing with them, and are not shown', async () => {
    const made = await shared()
    const hidden = await note('wren', made.caseId)
    await note('wren', made.caseId)
    await note('sol', made.caseId)
    await grant(opened.record, { kind: 'conflict', staff: person('lena'), object: hidden })
    expect(await told()).toEqual([`Dev Halloran ${made.reference}`])
    expect(await drawn('lena', made)).toBeNull()
    const fewer = await drawn('dev', made)
    expect(fewer && linesOf(fewer).flatMap(({ opens }) => opens)).toContain(hidden)
  })

  it('are counted as the organisation sets it, and by nobody but their author', async () => {
    const made = await shared()
    const entry = await note('wren', made.caseId)
    await opened.world.signs.noteMinor(person('sol'), entry, 9)
    await note('sol', made.caseId)
    expect(await told()).toEqual([])
    await opened.record.owner`UPDATE daybook.organisation
      SET settings = settings || '{"patterns": {"entries": 2, "days": 7}}'`
    expect(await told()).toContain(`Lena Garth ${made.reference}`)
    expect(wordsOf((await drawn('lena', made)) as never)).toContain('Within 7 days 2 entries')
  })
})
