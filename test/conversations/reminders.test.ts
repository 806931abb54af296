import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawNudge } from '../../src/conversations/draw-nudge.ts'
import { setReminders, snoozeReminder } from '../../src/conversations/set-reminders.ts'
import { silencesOf } from '../../src/conversations/silences-of.ts'
import type { CaseId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import type { PlannedEntry } from '../../src/domain/plan.ts'
import { appendOf, done, grant, openCase, planned } from '../setup/open-record.ts'
import { openWorld, wordsOf } from './a-world.ts'

let opened: Awaited<ReturnType<typeof openWorld>>
let calm: Awaited<ReturnType<typeof openCase>>
let grave: Awaited<ReturnType<typeof openCase>>
const wren = () => opened.record.person('wren')

async function raise(caseId: (typeof calm)['caseId']) {
  const payload = { to: 'high', reason: 'made up' }
  const entry = planned({ label: 'level', kind: 'level_change', payload, level: 'high' })
  const raised = { entries: [entry], raise: 'must' as const }
  done(await opened.record.ledger.append(wren(), appendOf(caseId, raised)))
}

beforeAll(async () => {
  opened = await openWorld()
  // So that days are counted from the record’s own clock.
  const [row] = await opened.record.owner<{ at: Date }[]>`SELECT clock_timestamp() AS at`
  opened.world.clock = { now: () => (row as { at: Date }).at.toISOString() }
  calm = await openCase(opened.record, wren())
  grave = await openCase(opened.record, wren())
  await raise(grave.caseId)
})
afterAll(() => opened.close())

const nudge = async () => wordsOf((await drawNudge(opened.world, wren())) as never)
const snooze = async (typed: string) =>
  wordsOf((await snoozeReminder(opened.world, wren(), typed)) as never)
const queue = async (when: { atWork: boolean; holiday: boolean }) => {
  await opened.record.owner`TRUNCATE daybook.nudge`
  await opened.world.nudges.queue(opened.record.organisation, when)
  const rows = await opened.record.owner<{ id: string }[]>`SELECT staff_id AS id FROM daybook.nudge`
  return rows.map(({ id }) => id)
}

describe('reminders of a case', () => {
  it('are put off with a reason and an end, by the one who put them off', async () => {
    expect(await nudge()).toContain(calm.reference)
    expect(await snooze(calm.reference)).toContain(`snooze ${calm.reference} 7 waiting`)
    expect(await nudge()).toContain(calm.reference)
    expect(await snooze(`${calm.reference} 7 days, waiting`)).toContain('waiting for an answer')
    expect(await nudge()).not.toContain(calm.reference)
    const [row] = await opened.record.owner`SELECT staff_id, why, at IS NOT NULL AS dated
      FROM daybook.snooze`
    expect(row).toEqual({ staff_id: wren().id, why: 'waiting', dated: true })
  })

  it('are never put off at High, nor for longer than four weeks, nor by a stranger', async () => {
    expect(await snooze(`${grave.reference} 7 agreed`)).toContain('high_never_waits')
    expect(await nudge()).toContain(grave.reference)
    expect(await snooze(`${calm.reference} 29 agreed`)).toContain('snooze_too_long')
    const pia = opened.record.person('pia')
    expect(await snoozeReminder(opened.world, pia, `${calm.reference} 7 agreed`)).toEqual({
      refused: 'not_found',
    })
  })

  it('come again as soon as the case is High, put off or not', async () => {
    await raise(calm.caseId)
    expect(await nudge()).toContain(calm.reference)
  })

  it('have no button to put off what is High', async () => {
    expect(await nudge()).not.toContain('Put off')
  })
})

describe('a day that has passed', () => {
  it('is told to whoever owes it, with the way to it, and what waits for a second person', async () => {
    const lena = opened.record.person('lena')
    const read = async () => await drawNudge(opened.world, lena)
    expect(await read()).toBeNull()
    const payload = { reason: 'made up' }
    const used = planned({ label: 'used', kind: 'override', payload, due: '2020-01-06' })
    const what = { entries: [used], act: { act: 'override' as const } }
    const sol = opened.record.person('sol')
    done(await opened.record.ledger.append(sol, appendOf(calm.caseId, what)))
    const words = wordsOf((await read()) as never)
    expect(words).toContain('Review the override · a lead or the trustee · was due 6 January 2020')
    expect(words).toContain('A request waits for your answer as the second person.')
    expect(words).toContain('1 case waits for you')
    expect(await queue({ atWork: true, holiday: false })).toContain(lena.id)
  })
})

describe('contact, for a reminder', () => {
  const write = async (who: Actor, caseId: CaseId, entries: PlannedEntry[]) =>
    done(await opened.record.ledger.append(who, appendOf(caseId, { entries })))
  const note = (label: string, days: number, payload = {}, part = {}) => {
    const at = Date.parse(opened.world.clock.now()) - days * 24 * 60 * 60 * 1000
    const occurredAt = new Date(at).toISOString()
    return planned({ label, payload: { text: 'Made up.', occurredAt, ...payload }, ...part })
  }
  const silence = async (who: Actor, caseId: CaseId) => {
    const asked = { cases: [caseId], zone: 'Europe/London', exit: 'case_list' as const }
    return (await silencesOf(opened.world, who, asked)).get(caseId)?.contactDays
  }
  const releases = async () => (await opened.record.owner`SELECT FROM daybook.access_event`).length

  it('is found behind any number of notes of talking to others', async () => {
    const others = Array.from({ length: 40 }, (_, n) => note(`${n}`, 1, { with: 'supervisor' }))
    const { caseId } = await openCase(opened.record, wren(), [note('seen', 5), ...others])
    expect(await silence(wren(), caseId)).toBe(5)
  })

  it('that is private counts for its readers and for nobody else', async () => {
    const { caseId } = await openCase(opened.record, wren(), [note('first', 9)])
    const readers = [wren().id, 'lead' as const]
    await write(wren(), caseId, [note('private', 2, {}, { visibility: 'private', readers })])
    expect(await silence(wren(), caseId)).toBe(2)
    expect(await silence(opened.record.person('lena'), caseId)).toBe(2)
    expect(await silence(opened.record.person('sol'), caseId)).toBe(9)
    await grant(opened.record, { kind: 'conflict', staff: wren(), object: caseId })
    expect(await silence(wren(), caseId)).toBeNull()
    expect(await silence(opened.record.person('pia'), caseId)).toBeNull()
  })

  it('is read once by each process, and asked for each time', async () => {
    const { caseId } = await openCase(opened.record, wren(), [note('first', 9)])
    const before = await releases()
    expect(await silence(wren(), caseId)).toBe(9)
    // Where they are, and what they say; the second time only where they are.
    expect(await releases()).toBe(before + 2)
    expect(await silence(wren(), caseId)).toBe(9)
    expect(await releases()).toBe(before + 3)
    await write(wren(), caseId, [note('later', 3)])
    expect(await silence(wren(), caseId)).toBe(3)
    expect(await releases()).toBe(before + 5)
  })
})

describe('the hours of reminders', () => {
  const at = { atWork: true, holiday: false }

  it('are those of the organisation until somebody chooses their own', async () => {
    expect(await queue(at)).toContain(wren().id)
    expect(await queue({ atWork: false, holiday: false })).toEqual([])
    const wholeWeek = 'mon-sun 00:00-23:59 most 1'
    expect(wordsOf((await setReminders(opened.world, wren(), wholeWeek)) as never)).toContain(
      'Monday to Sunday, 00:00 to 23:59, at most 1 case at once',
    )
    expect(await queue({ atWork: false, holiday: false })).toEqual([wren().id])
    expect(await queue({ atWork: false, holiday: true })).toEqual([])
  })

  it('outside of what somebody chose nothing is queued, though the others are at work', async () => {
    await setReminders(opened.world, wren(), '00:00-00:01')
    expect(await queue(at)).not.toContain(wren().id)
    expect((await queue(at)).length).toBeGreaterThan(0)
  })

  it('name no more cases than somebody wants to read of, and each High all the same', async () => {
    const other = await openCase(opened.record, wren())
    const words = await nudge()
    for (const { reference } of [calm, grave]) expect(words).toContain(reference)
    expect(words).not.toContain(other.reference)
    expect(words).toMatch(/And \d more\./)
    const rows = await opened.record.owner`SELECT FROM daybook.reminder_choice`
    expect(rows).toHaveLength(2)
  })

  it('are asked for again when they are not understood', async () => {
    const refused = await setReminders(opened.world, wren(), 'whenever you like')
    expect(refused).toEqual({ refused: 'no_such_reminders' })
  })
})
