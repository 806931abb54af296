import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Act } from '../../src/domain/acts.ts'
import type { CaseId, EntryId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { postgresProtocols } from '../../src/ledger/postgres-protocols.ts'
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
let tess: Actor
let pia: Actor
let laid: { caseId: CaseId; reference: string; entry: EntryId }

beforeAll(async () => {
  record = await openRecord()
  ;[wren, sol, lena, dev, tess, pia] = (['wren', 'sol', 'lena', 'dev', 'tess', 'pia'] as const).map(
    (key) => record.person(key),
  ) as [Actor, Actor, Actor, Actor, Actor, Actor]
})
afterAll(() => record.close())
beforeEach(async () => {
  const { caseId, reference, entryIds } = await openCase(record, wren)
  laid = { caseId, reference, entry: entryIds.get('first') as EntryId }
})

const level = (to: 'low' | 'medium' | 'high', conflicts: StaffId[] = []) =>
  planned({
    label: 'level',
    kind: 'level_change',
    payload: { to, reason: 'Made up.' },
    level: to,
    conflicts,
  })
const raise = async (who: Actor, to: 'medium' | 'high', conflicts: StaffId[] = []) =>
  done(
    await record.ledger.append(
      who,
      appendOf(laid.caseId, { entries: [level(to, conflicts)], raise: 'must' }),
    ),
  )
const levelOf = async (who: Actor) =>
  (await record.ledger.findCase(who, laid.reference))?.level ?? null

async function ask(who: Actor, what: Act) {
  const append = appendOf(laid.caseId, { act: what })
  done(await record.ledger.append(who, append))
  return append.entryIds.get('note') ?? ''
}
async function answer(who: Actor, step: string, to: 'low' | 'medium' = 'medium', yes = true) {
  const act = { act: 'answer_lowering', step, confirmed: yes } as const
  const entries = yes ? [level(to)] : [planned({ label: 'note' })]
  const outcome = await record.ledger.append(who, appendOf(laid.caseId, { entries, act }))
  return 'refused' in outcome ? outcome.refused : null
}

const reading = (who: Actor) => record.ledger.readWhole(who, laid.caseId, 'timeline')

describe('lowering from High', () => {
  it('may be declined: it stays High, and can be asked for again', async () => {
    await raise(wren, 'high')
    const step = await ask(wren, { act: 'ask_lowering', to: 'medium' })
    expect(await answer(lena, step, 'medium', false)).toBeNull()
    expect(await levelOf(wren)).toBe('high')
    const again = await ask(wren, { act: 'ask_lowering', to: 'medium' })
    expect(await answer(dev, again)).toBe('read_first')
    expect(await levelOf(wren)).toBe('high')
    await reading(dev)
    expect(await answer(dev, again)).toBeNull()
    expect(await levelOf(wren)).toBe('medium')
  })

  it('is confirmed by the trustee, who sees the reason only, when there is no second lead', async () => {
    await raise(wren, 'high')
    await grant(record, { kind: 'conflict', staff: dev, object: laid.caseId })
    const step = await ask(lena, { act: 'ask_lowering', to: 'medium' })
    expect((await record.ledger.listSteps(dev)).map((s) => s.id)).not.toContain(step)
    expect((await record.ledger.listSteps(tess)).map((s) => s.id)).toContain(step)
    expect(await record.ledger.readStep(tess, step)).toMatchObject({ kind: 'note', id: step })
    expect(await record.ledger.readStep(pia, step)).toBeNull()
    expect(await record.ledger.readEntry(tess, laid.entry, 'entry')).toEqual([])
    expect(await answer(tess, step)).toBeNull()
    expect(await levelOf(wren)).toBe('medium')
  })

  it('looks like waiting to a lead with a conflict in the case, who changes nothing', async () => {
    await raise(wren, 'high')
    const step = await ask(wren, { act: 'ask_lowering', to: 'medium' })
    await grant(record, { kind: 'conflict', staff: lena, object: laid.entry })
    expect(await answer(lena, step)).toBe('waits')
    expect(await levelOf(wren)).toBe('high')
  })

  it('looks like waiting to a deputy from whom something since the High is hidden', async () => {
    await raise(wren, 'high')
    const closed = planned({ label: 'c', visibility: 'private', readers: [sol.id, 'lead'] })
    done(await record.ledger.append(wren, appendOf(laid.caseId, { entries: [closed] })))
    const step = await ask(wren, { act: 'ask_lowering', to: 'medium' })
    await reading(dev)
    expect(await answer(dev, step)).toBe('waits')
    await reading(lena)
    expect(await answer(lena, step)).toBeNull()
  })

  it('goes to the trustee where no second lead reads all since the High', async () => {
    await raise(wren, 'high')
    const closed = planned({ label: 'c', visibility: 'private', readers: [sol.id, 'lead'] })
    done(await record.ledger.append(wren, appendOf(laid.caseId, { entries: [closed] })))
    const step = await ask(lena, { act: 'ask_lowering', to: 'medium' })
    expect(await isToldOf(step)).toEqual([tess.id])
    expect(await answer(dev, step)).toBe('waits')
    expect(await answer(tess, step)).toBeNull()
  })
})

async function isToldOf(step: string) {
  const rows = await record.owner<{ to_staff: string }[]>`SELECT to_staff FROM daybook.outbox
    WHERE template = 'step_waits' AND ids->>'step' = ${step} ORDER BY to_staff`
  return rows.map(({ to_staff }) => to_staff)
}

describe('an override', () => {
  it('is reviewed by the trustee where no lead is free to, and by a lead where one is', async () => {
    const use = async () => await ask(sol, { act: 'override' })
    expect(await isToldOf(await use())).toEqual([dev.id, lena.id].sort())
    const other = await openCase(record, wren)
    laid = { ...other, entry: other.entryIds.get('first') as EntryId }
    for (const lead of [lena, dev])
      await grant(record, { kind: 'conflict', staff: lead, object: laid.caseId })
    const step = await use()
    expect(await isToldOf(step)).toEqual([tess.id])
    const act = { act: 'review_override', step, confirmed: true } as const
    done(await record.ledger.append(tess, appendOf(laid.caseId, { act })))
  })
})

describe('a conflict that a form named', () => {
  const naming = async (
    whom: Actor,
    readers: (StaffId | 'lead')[],
    visibility = 'staff_related' as const,
  ) => {
    const sight = { visibility, readers, conflicts: [whom.id], picked: [whom.id] }
    const entries = [planned({ label: 'named', ...sight })]
    const append = appendOf(laid.caseId, { entries })
    done(await record.ledger.append(wren, append))
    const entry = append.entryIds.get('named') as EntryId
    const everybody = [wren, sol, lena, dev, tess, pia]
    const asked = await Promise.all(
      everybody.map(async (one) => {
        const steps = await record.ledger.listSteps(one)
        return steps.find(({ kind, about }) => kind === 'conflict' && about === entry)
          ? [one.name]
          : []
      }),
    )
    return { entry, asked: asked.flat() }
  }
  const ines = () => record.person('ines')

  it('is asked of a lead who reads it, else of one who does not, else of the trustee', async () => {
    expect((await naming(sol, ['lead', ines().id])).asked).toEqual(['lena'])
    expect((await naming(lena, [ines().id])).asked).toEqual(['dev'])
    await grant(record, { kind: 'conflict', staff: dev, object: laid.caseId })
    expect((await naming(lena, [ines().id])).asked).toEqual(['tess'])
  })

  it('gives whoever decides the sight of the entry and nothing of it; the answer is not for them', async () => {
    const { entry } = await naming(lena, [ines().id])
    const [step] = (await record.ledger.listSteps(dev)).filter(({ about }) => about === entry)
    expect(step).toMatchObject({ kind: 'conflict', readsIt: false, detail: { staff: lena.id } })
    expect(await record.ledger.readStep(dev, step?.id ?? '')).toBeNull()
    expect(await record.ledger.readEntry(dev, entry, 'entry')).toEqual([])
    const sight = await record.ledger.findSight(dev, entry)
    expect(sight).toMatchObject({ visibility: 'staff_related', readers: [ines().id] })
    expect(await record.ledger.findSight(tess, entry)).toBeNull()
    const payload = { on: 'entry', entry, who: lena.id, why: 'Made up.' }
    const written = planned({ label: 'w', kind: 'conflict_lifted', payload, ...sight })
    const act = { act: 'lift_conflict', on: entry, staff: lena.id } as const
    done(await record.ledger.append(dev, appendOf(laid.caseId, { entries: [written], act })))
    const left = await record.ledger.listSteps(dev)
    expect(left.filter(({ about }) => about === entry)).toEqual([])
    expect(await record.ledger.findSight(dev, entry)).toBeNull()
  })

  it('stays with whoever is shut out later, and looks like waiting to them', async () => {
    const { entry } = await naming(lena, [ines().id])
    done(await record.ledger.append(wren, appendOf(laid.caseId)))
    const asked = async () =>
      (await record.ledger.listSteps(dev)).filter(({ about }) => about === entry)
    const before = await asked()
    const payload = { on: 'entry', entry, who: lena.id, why: 'Made up.' }
    for (const shut of [laid.entry, entry]) {
      await grant(record, { kind: 'conflict', staff: dev, object: shut })
      expect(await asked()).toEqual(before)
      for (const kind of ['conflict_declared', 'conflict_lifted'] as const) {
        const what = kind === 'conflict_declared' ? 'declare_conflict' : 'lift_conflict'
        const act = { act: what, on: entry, staff: lena.id } as const
        const entries = [planned({ label: 'w', kind, payload })]
        const append = appendOf(laid.caseId, { entries, act })
        expect(await record.ledger.append(dev, append)).toEqual({ refused: 'waits' })
      }
    }
    // Whoever read the entry when they were asked is asked in the same words.
    const open = await naming(sol, ['lead', ines().id])
    const seen = async () =>
      (await record.ledger.listSteps(lena)).find(({ about }) => about === open.entry)
    expect(await seen()).toMatchObject({ readsIt: true })
    await grant(record, { kind: 'conflict', staff: lena, object: open.entry })
    expect(await seen()).toMatchObject({ readsIt: true })
    // A later one looks the same to them, and is decided by the trustee.
    expect((await naming(lena, [ines().id])).asked).toEqual(['dev', 'tess'])
    // Whom a form shuts out of an entry hears of no question about it.
    const both = [lena.id, dev.id]
    const sight = { visibility: 'staff_related' as const, readers: [ines().id] }
    const two = planned({ label: 'two', ...sight, conflicts: both, picked: both })
    const append = appendOf(laid.caseId, { entries: [two] })
    done(await record.ledger.append(wren, append))
    const shown = (await record.ledger.listSteps(dev)).map(({ about }) => about)
    expect(shown).not.toContain(append.entryIds.get('two'))
  })

  it('that is lifted brings back what was written about the entry with it', async () => {
    const high = level('high', [pia.id])
    const words = planned({ label: 'words', conflicts: [pia.id], picked: [pia.id] })
    const append = appendOf(laid.caseId, { entries: [words, high], raise: 'must' })
    await grant(record, { kind: 'assigned', staff: pia, object: laid.caseId })
    done(await record.ledger.append(wren, append))
    expect(await levelOf(pia)).toBeNull()
    await ask(lena, {
      act: 'lift_conflict',
      on: append.entryIds.get('words') as EntryId,
      staff: pia.id,
    })
    expect(await levelOf(pia)).toBe('high')
  })
})

describe('lowering below High', () => {
  it('leaves a High that its author does not know of, without a trace to them', async () => {
    await raise(wren, 'medium')
    await raise(sol, 'high', [wren.id])
    expect([await levelOf(wren), await levelOf(lena)]).toEqual(['medium', 'high'])
    done(await record.ledger.append(wren, appendOf(laid.caseId, { entries: [level('low')] })))
    expect([await levelOf(wren), await levelOf(lena)]).toEqual(['low', 'high'])
  })

  it('is a lead’s while an alert is open', async () => {
    await raise(wren, 'medium')
    const ladder = [{ staff: [lena.id], waitSeconds: 900 }]
    const alert = { kind: 'review' as const, staffRelated: false, about: 'note', ladder }
    done(await record.ledger.append(wren, appendOf(laid.caseId, { alert })))
    const lower = () => appendOf(laid.caseId, { entries: [level('low')] })
    expect(await record.ledger.append(wren, lower())).toEqual({ refused: 'a_lead_sets_it' })
    done(await record.ledger.append(lena, lower()))
  })
})

async function laidNote() {
  const append = appendOf(laid.caseId)
  done(await record.ledger.append(wren, append))
  return { entry: append.entryIds.get('note') as EntryId }
}

describe('an entry on the wrong case', () => {
  it('leaves the readers of the wrong case once a lead confirms, and nobody else can', async () => {
    const right = await openCase(record, wren)
    const step = await ask(wren, {
      act: 'ask_wrong_case',
      entry: laid.entry,
      rightCase: right.caseId,
    })
    const yes = (who: Actor) =>
      record.ledger.append(who, appendOf(laid.caseId, movedBy(step, right.caseId)))
    expect(await yes(wren)).toEqual({ refused: 'needs_another_person' })
    expect(await yes(sol)).toEqual({ refused: 'not_yours_to_do' })
    expect(await yes(pia)).toEqual({ refused: 'not_found' })
    done(await yes(lena))
    for (const who of [wren, sol, lena]) {
      expect(await record.ledger.readEntry(who, laid.entry, 'entry')).toEqual([])
    }
  })

  it('stays with a lead whom a hidden conflict keeps from answering: that it was gone would tell them', async () => {
    const right = await openCase(record, wren)
    const { entry } = await laidNote()
    const step = await ask(wren, { act: 'ask_wrong_case', entry, rightCase: right.caseId })
    const seen = async () => (await record.ledger.listSteps(lena)).filter(({ id }) => id === step)
    const before = await seen()
    expect(before).toHaveLength(1)
    const readers = [record.person('ines').id, record.person('ivan').id]
    const hidden = { visibility: 'staff_related' as const, readers, conflicts: [lena.id] }
    done(
      await record.ledger.append(
        wren,
        appendOf(laid.caseId, { entries: [planned({ label: 'note', ...hidden })] }),
      ),
    )
    expect(await seen()).toEqual(before)
    const yes = appendOf(laid.caseId, movedBy(step, right.caseId))
    expect(await record.ledger.append(lena, yes)).toEqual({ refused: 'waits' })
  })

  it('stands on the right one when the answer was yes, and only then, whoever answers first', async () => {
    const right = await openCase(record, wren)
    for (const first of ['yes', 'no'] as const) {
      const { entry } = await laidNote()
      const step = await ask(wren, { act: 'ask_wrong_case', entry, rightCase: right.caseId })
      const yes = appendOf(laid.caseId, movedBy(step, right.caseId))
      const no = appendOf(laid.caseId, {
        act: { act: 'answer_wrong_case', step, confirmed: false } as const,
      })
      const both = first === 'yes' ? [yes, no] : [no, yes]
      const outcomes = await Promise.all([
        record.ledger.append(lena, both[0] ?? yes),
        record.ledger.append(dev, both[1] ?? no),
      ])
      const won = outcomes.findIndex((outcome) => 'appended' in outcome)
      expect(outcomes[1 - won]).toEqual({ refused: 'already_answered' })
      const isMoved = both[won] === yes
      const movedTo = yes.beside?.entryIds.get('moved') as EntryId
      const there = await record.ledger.readEntry(lena, movedTo, 'entry')
      const here = await record.ledger.readEntry(lena, entry, 'entry')
      expect([there.length > 0, here.length > 0]).toEqual([isMoved, !isMoved])
    }
  })

  it('takes its days with it, and the open question of a conflict', async () => {
    const right = await openCase(record, wren)
    const sight = { conflicts: [pia.id], picked: [pia.id] }
    const payload = { to: 'Made up.', what: 'Made up.', occurredAt: '2020-01-01T10:00:00Z' }
    const referral = { label: 'r', kind: 'referral', payload, due: '2020-01-01', ...sight } as const
    const append = appendOf(laid.caseId, { entries: [planned(referral)] })
    done(await record.ledger.append(wren, append))
    const entry = append.entryIds.get('r') as EntryId
    const step = await ask(wren, { act: 'ask_wrong_case', entry, rightCase: right.caseId })
    const { act, beside } = movedBy(step, right.caseId)
    const [stands] = beside.entries
    if (!stands) throw new Error('nothing is moved')
    const here = { ...beside, entries: [{ ...stands, conflicts: [pia.id] }] }
    done(await record.ledger.append(lena, appendOf(laid.caseId, { act, beside: here })))
    const { movedTo } = act
    const due = async () => {
      const all = await postgresProtocols(record.service, record.vault).listDue(wren)
      const those = all.filter(({ caseId }) => [laid.caseId, right.caseId].includes(caseId))
      return those.map((one) => [one.caseId, one.kind, 'entry' in one && one.entry])
    }
    expect(await due()).toEqual([[right.caseId, 'referral', movedTo]])
    const chase = { label: 'f', kind: 'follow_up', meets: movedTo, due: '2020-02-01' } as const
    const again = planned({ ...chase, payload: { of: movedTo, what: 'Rang them.' } })
    done(await record.ledger.append(wren, appendOf(right.caseId, { entries: [again] })))
    expect(await due()).toEqual([[right.caseId, 'referral', movedTo]])
    const questions = async () =>
      (await record.ledger.listSteps(lena))
        .filter(({ caseId }) => [laid.caseId, right.caseId].includes(caseId))
        .map(({ kind, about, detail }) => [kind, about, detail.staff])
    expect(await questions()).toEqual([['conflict', movedTo, pia.id]])
    const lift = { act: 'lift_conflict', on: movedTo, staff: pia.id } as const
    done(await record.ledger.append(lena, appendOf(right.caseId, { act: lift })))
    expect(await questions()).toEqual([])
  })

  it('leaves that question undecided, and whoever was told has it in the message they have', async () => {
    const right = await openCase(record, wren)
    const note = planned({ label: 'n', conflicts: [pia.id], picked: [pia.id] })
    const append = appendOf(laid.caseId, { entries: [note] })
    done(await record.ledger.append(wren, append))
    const entry = append.entryIds.get('n') as EntryId
    const told = async (about: EntryId) =>
      await record.owner<{ to: string; again: string | null }[]>`
      SELECT o.to_staff AS to, o.refreshes AS again FROM daybook.outbox o
      JOIN daybook.two_step t ON o.ids->>'step' = t.id::text WHERE t.about = ${about}`
    expect((await told(entry)).map(({ to }) => to).sort()).toEqual([lena.id, dev.id].sort())
    await record.owner`UPDATE daybook.outbox SET state = 'sent' WHERE to_staff = ${lena.id}`
    const step = await ask(wren, { act: 'ask_wrong_case', entry, rightCase: right.caseId })
    const { act, beside } = movedBy(step, right.caseId)
    const stands = beside.entries.map((one) => ({ ...one, conflicts: [pia.id] }))
    const moved = { act, beside: { ...beside, entries: stands } }
    done(await record.ledger.append(lena, appendOf(laid.caseId, moved)))
    const again = new Map((await told(act.movedTo)).map((one) => [one.to, one.again]))
    expect([again.size, again.get(dev.id)]).toEqual([2, null])
    expect(again.get(lena.id)).toEqual(expect.any(String))
    const answers = await record.owner<{ confirmed: boolean | null }[]>`
      SELECT w.confirmed FROM daybook.two_step_answer w
      JOIN daybook.two_step t ON t.id = w.step_id WHERE t.kind = 'conflict' AND t.about = ${entry}`
    expect(answers.map(({ confirmed }) => confirmed)).toEqual([null])
  })

  it('does not leave the wrong one when it stands nowhere else', async () => {
    const right = await openCase(record, wren)
    const { entry } = await laidNote()
    const step = await ask(wren, { act: 'ask_wrong_case', entry, rightCase: right.caseId })
    const { act } = movedBy(step, right.caseId)
    const asked = record.ledger.append(lena, appendOf(laid.caseId, { act }))
    await expect(asked).rejects.toMatchObject({ cause: { code: 'DBK07' } })
    expect(await record.ledger.readEntry(lena, entry, 'entry')).toHaveLength(1)
  })

  it('can not be said to belong to a case that its author may not know of', async () => {
    const hidden = await openCase(record, pia)
    const append = appendOf(laid.caseId, {
      act: { act: 'ask_wrong_case', entry: laid.entry, rightCase: hidden.caseId },
    })
    expect(await record.ledger.append(wren, append)).toEqual({ refused: 'not_found' })
  })
})

describe('how a case stands', () => {
  const state = async () => (await record.ledger.findCase(wren, laid.reference))?.state
  const move = async (who: Actor, what: Act) => {
    const outcome = await record.ledger.append(who, appendOf(laid.caseId, { act: what }))
    return 'refused' in outcome ? outcome.refused : null
  }

  it('is closed, reopened and closed again; never over a High or an open alert', async () => {
    expect(await move(wren, { act: 'reopen_case' })).toBe('already_so')
    expect(await move(wren, { act: 'close_case' })).toBeNull()
    expect(await state()).toBe('closed')
    expect(await move(sol, { act: 'close_case' })).toBe('already_so')
    expect(await move(sol, { act: 'reopen_case' })).toBeNull()
    expect(await state()).toBe('open')
    const ladder = [{ staff: [lena.id], waitSeconds: 900 }]
    const alert = { kind: 'review' as const, staffRelated: false, about: 'note', ladder }
    done(await record.ledger.append(wren, appendOf(laid.caseId, { alert })))
    expect(await move(wren, { act: 'close_case' })).toBe('alert_open')
    await raise(wren, 'high')
    expect(await move(wren, { act: 'close_case' })).toBe('still_high')
    expect(await move(pia, { act: 'close_case' })).toBe('not_found')
  })

  it('is joined to its double by a lead, which is said only to who may know of the other', async () => {
    const other = await openCase(record, pia)
    const join = { act: 'join_case', other: other.caseId } as const
    expect(await move(wren, join)).toBe('not_yours_to_do')
    expect(await move(lena, { ...join, other: laid.caseId })).toBe('same_case')
    expect(await move(lena, join)).toBeNull()
    expect(await move(lena, join)).toBe('already_so')
    const seen = async (who: Actor) =>
      (await record.ledger.findCase(who, laid.reference))?.joinedTo ?? null
    expect([await seen(lena), await seen(wren)]).toEqual([other.reference, null])
  })

  it('a household is linked by who may know of both', async () => {
    const mine = await openCase(record, wren)
    const theirs = await openCase(record, pia)
    expect(await move(wren, { act: 'link_case', other: theirs.caseId })).toBe('not_found')
    expect(await move(wren, { act: 'link_case', other: mine.caseId })).toBeNull()
  })
})

describe('a records officer', () => {
  it('reads a case while a lead has given it to them for a task, and writes nothing', async () => {
    const task = (staff: StaffId, who = lena) =>
      record.ledger.append(
        who,
        appendOf(laid.caseId, { act: { act: 'give_task', staff, until: '2099-01-01' } }),
      )
    expect(await task(pia.id)).toEqual({ refused: 'no_records_officer' })
    const role = { kind: 'role', staff: pia, role: 'records_officer' } as const
    await grant(record, role)
    expect(await record.ledger.readEntry(pia, laid.entry, 'entry')).toEqual([])
    expect(await task(pia.id, wren)).toEqual({ refused: 'not_yours_to_do' })
    done(await task(pia.id))
    expect(await record.ledger.readEntry(pia, laid.entry, 'entry')).toHaveLength(1)
    expect(await record.ledger.append(pia, appendOf(laid.caseId))).toEqual({ refused: 'not_found' })
    const end = { act: { act: 'end_task', staff: pia.id } } as const
    done(await record.ledger.append(lena, appendOf(laid.caseId, end)))
    expect(await record.ledger.readEntry(pia, laid.entry, 'entry')).toEqual([])
  })
})
