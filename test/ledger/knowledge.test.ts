import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { knowledgeAs, knowledgeAsOwner } from '../../src/ledger/knowledge.ts'
import type { TestRecord } from '../setup/open-record.ts'
import { appendOf, done, grant, openCase, openRecord, planned } from '../setup/open-record.ts'

const run = promisify(execFile)
let record: TestRecord
let wren: Actor
let sol: Actor
let lena: Actor
let dev: Actor
let pia: Actor
const EVER = '2000-01-01T00:00:00Z'
/** The record’s time, at the next thousandth of a second, and a moment later. */
const now = async () => {
  const [row] = await record.owner<{ at: Date }[]>`
    SELECT date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' AS at`
  await new Promise((done) => setTimeout(done, 2))
  return row?.at.toISOString() ?? ''
}

beforeAll(async () => {
  record = await openRecord()
  ;[wren, sol, lena, dev, pia] = (['wren', 'sol', 'lena', 'dev', 'pia'] as const).map((key) =>
    record.person(key),
  ) as [Actor, Actor, Actor, Actor, Actor]
})
afterAll(() => record.close())

async function lay() {
  const opened = await openCase(record, wren)
  const entry = opened.entryIds.get('first') as EntryId
  return { ...opened, entry }
}
const logOf = (who: Actor, reference: string) =>
  knowledgeAs(record.service, who).accessLog(reference, EVER)

describe('the access log of a case', () => {
  it('tells a lead who was given what, by which way out; and that it was asked', async () => {
    const { reference, caseId, entry } = await lay()
    await record.ledger.readEntry(wren, entry, 'entry')
    await record.ledger.readCase(sol, caseId, 'brief', 'consulted')
    await logOf(dev, reference)
    expect(await logOf(lena, reference)).toMatchObject([
      { actor: wren.id, exit: 'entry', cited: [entry], consulted: [] },
      { actor: sol.id, exit: 'brief', cited: [], consulted: [entry] },
      { actor: dev.id, exit: 'access_log', cited: [] },
      { actor: lena.id, exit: 'access_log', cited: [] },
    ])
  })

  it('is for leads and the auditor; for all others there is none, as for no such case', async () => {
    const { reference } = await lay()
    await grant(record, { kind: 'role', staff: record.person('ada'), role: 'auditor' })
    expect((await logOf(record.person('ada'), reference)).length).toBeGreaterThan(0)
    for (const who of [wren, sol, pia, record.person('tess')]) {
      expect(await logOf(who, reference)).toEqual(await logOf(who, 'K-22222'))
    }
  })

  it('leaves out for a lead what is hidden from them, with the line', async () => {
    const { reference, caseId } = await lay()
    const closed = planned({
      label: 'c',
      visibility: 'staff_related',
      readers: [record.person('ines').id, 'lead'],
      conflicts: [lena.id],
    })
    const append = appendOf(caseId, { entries: [closed] })
    done(await record.ledger.append(wren, append))
    const hidden = append.entryIds.get('c') as EntryId
    await record.ledger.readEntry(record.person('ines'), hidden, 'entry')
    const lines = await logOf(lena, reference)
    expect(JSON.stringify(lines)).not.toContain(hidden)
    expect(lines.map((line) => line.actor)).not.toContain(record.person('ines').id)
  })
})

describe('what somebody knew', () => {
  it('is what had been released to them by then, and what they wrote; not what came after', async () => {
    const { reference, caseId, entry } = await lay()
    const before = await now()
    await record.ledger.readEntry(sol, entry, 'entry')
    const append = appendOf(caseId)
    done(await record.ledger.append(sol, append))
    const after = await now()
    done(await record.ledger.append(wren, appendOf(caseId)))
    await record.ledger.readCase(sol, caseId, 'timeline', 'released')
    const ask = (at: string) => knowledgeAs(record.service, lena).knew(sol.id, reference, at)
    expect(await ask(before)).toEqual([])
    expect(await ask(after)).toMatchObject([
      { entry, author: wren.id, exit: 'entry', times: 1 },
      { entry: append.entryIds.get('note'), author: sol.id, exit: 'written' },
    ])
    expect(await ask(await now())).toHaveLength(3)
  })

  it('is nothing of what only the engine of a brief read', async () => {
    const { reference, caseId } = await lay()
    await record.ledger.readCase(sol, caseId, 'brief', 'consulted')
    const knew = await knowledgeAs(record.service, lena).knew(sol.id, reference, await now())
    expect(knew).toEqual([])
  })

  it('stays with a decision: its basis is what its maker had been given when they made it', async () => {
    const { caseId, entry } = await lay()
    for (let n = 0; n < 2; n += 1) done(await record.ledger.append(wren, appendOf(caseId)))
    await record.ledger.readEntry(sol, entry, 'entry')
    const decision = planned({
      label: 'd',
      kind: 'decision',
      payload: { decision: 'Not to refer.', reasoning: 'Made up.' },
    })
    const append = appendOf(caseId, { entries: [decision] })
    done(await record.ledger.append(sol, append))
    await record.ledger.readCase(sol, caseId, 'timeline', 'released')
    const which = append.entryIds.get('d') as EntryId
    expect(await record.ledger.findBasis(lena, which)).toEqual({
      known: 1,
      standing: 3,
      entries: [{ id: entry, kind: 'note', recordedAt: expect.any(String) }],
    })
    expect(await record.ledger.findBasis(pia, which)).toBeNull()
  })

  it('counts nothing that the reader of the decision may not know of', async () => {
    const { caseId } = await lay()
    const closed = planned({ label: 'c', visibility: 'private', readers: [pia.id, 'lead'] })
    done(await record.ledger.append(wren, appendOf(caseId, { entries: [closed] })))
    const append = appendOf(caseId)
    done(await record.ledger.append(sol, append))
    const which = append.entryIds.get('note') as EntryId
    expect(await record.ledger.findBasis(dev, which)).toMatchObject({ standing: 1 })
    expect(await record.ledger.findBasis(lena, which)).toMatchObject({ standing: 2 })
  })
})

/** From seven in the morning until eight in the evening, where the made-up charity works. */
function isDaytime(at: string): boolean {
  const { hour } = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London')
  return hour >= 7 && hour < 20
}

describe('look-ups', () => {
  it('of a case that the reader does not work are listed for the other lead, and not their own', async () => {
    const { reference, entry, caseId } = await lay()
    await record.ledger.readCase(lena, caseId, 'timeline', 'released')
    await record.ledger.readEntry(wren, entry, 'entry')
    // Who works the case is listed in the evening and at night only, whenever this runs.
    const of = async (who: Actor) => {
      const all = await knowledgeAs(record.service, who).lookUps(EVER, 20)
      for (const { at, outOfHours, unlinked, bulk } of all) {
        expect(outOfHours).toBe(!isDaytime(at))
        expect(outOfHours || unlinked || bulk).toBe(true)
      }
      return all.filter((l) => l.reference === reference && l.unlinked)
    }
    expect(await of(dev)).toMatchObject([{ actor: lena.id, unlinked: true, bulk: false }])
    const own = (await of(lena)).filter((l) => l.actor === lena.id)
    expect(own).toEqual([])
    expect(await knowledgeAs(record.service, wren).lookUps(EVER, 20)).toEqual([])
  })

  it('in bulk are listed as that', async () => {
    const many = await Promise.all([0, 1, 2].map(lay))
    for (const { caseId } of many) {
      await record.ledger.readCase(dev, caseId, 'timeline', 'released')
    }
    const found = await knowledgeAs(record.service, lena).lookUps(EVER, 3)
    expect(found.find((l) => l.reference === many[2]?.reference)).toMatchObject({ bulk: true })
  })
})

describe('on the command line', () => {
  const daybook = async (...args: string[]) => {
    const env = {
      PATH: process.env.PATH ?? '',
      DAYBOOK_OWNER_URL: record.ownerUrl,
      DAYBOOK_DATABASE_URL: record.serviceUrl,
    }
    const { stdout } = await run(process.execPath, ['src/admin/daybook.ts', ...args], { env })
    return stdout
  }

  // Each command is a program of its own, which takes its second.
  const SLOWLY = 90_000
  it('access and knew answer as a person, and as the owner with no word', {
    timeout: SLOWLY,
  }, async () => {
    const { reference, entry } = await lay()
    await record.ledger.readEntry(sol, entry, 'entry')
    for (const as of [['--as', 'Lena Garth'], []]) {
      const log = JSON.parse(await daybook('access', reference, '--json', ...as))
      expect(log.lines[0]).toMatchObject({ actor: { name: 'Sol Everard' }, cited: [entry] })
      const knew = JSON.parse(
        await daybook('knew', 'Sol Everard', '--case', reference, '--json', ...as),
      )
      expect(knew.entries).toMatchObject([{ entry, exit: 'entry' }])
    }
    expect(await daybook('access', reference, '--as', 'Pia Corrie')).toContain('Nothing')
    expect(await daybook('access', reference)).toContain('Sol Everard · entry · 1 given')
    const [, line] = (await daybook('knew', 'sol everard', '--case', reference)).split('\n')
    expect(line).toBe('')
    expect(await daybook('look-ups', '--as', 'Lena Garth', '--json')).toContain('"lookUps"')
  })

  it('the owner is told the same as the record knows of each case', async () => {
    const { reference, entry } = await lay()
    await record.ledger.readEntry(wren, entry, 'entry')
    const log = await knowledgeAsOwner(record.owner).accessLog(reference, EVER)
    expect(log).toMatchObject([{ actor: wren.id, cited: [entry] }])
  })

  it('says in a sentence what is missing or wrong', { timeout: SLOWLY }, async () => {
    const wrong = async (...args: string[]) =>
      await daybook(...args).then(
        () => 'done',
        (thrown: { stderr: string }) => thrown.stderr.trim(),
      )
    expect(await wrong('access')).toContain('Say which case')
    expect(await wrong('knew', 'Sol Everard', '--case', 'K-7QF3M', '--at', 'noon')).toContain(
      'can’t be read',
    )
    expect(await wrong('knew', 'Nobody', '--case', 'K-7QF3M')).toContain('Nobody who works here')
    expect(await wrong('look-ups')).toContain('Say who asks')
  })
})
