import { describe, expect, it } from 'vitest'
import { type CaseState, caseStateFrom, STATE_KINDS } from '../../src/domain/case-state.ts'
import { decideDisclosure } from '../../src/domain/decide-disclosure.ts'
import { decideRaise } from '../../src/domain/decide-level.ts'
import { decideLowering, decideLoweringAnswer } from '../../src/domain/decide-lowering.ts'
import { decideNote } from '../../src/domain/decide-note.ts'
import { decidePrivateNote } from '../../src/domain/decide-private-note.ts'
import { decideReport } from '../../src/domain/decide-report.ts'
import { decideStaffConcern } from '../../src/domain/decide-staff-concern.ts'
import { type Entry, type EntryKind, entryKinds } from '../../src/domain/entry-kinds.table.ts'
import type { CaseId, StaffId } from '../../src/domain/ids.ts'
import type { Level } from '../../src/domain/levels.ts'
import type { KnownEntry, Plan } from '../../src/domain/plan.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusals.ts'
import { A_CASE, ABOUT, ABOUT_NEW, situation, WHO } from './a-situation.ts'

const ENTRY = '00000000-0000-4000-8000-0000000000e1'

function planOf(outcome: Plan | Refusal): Plan {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`)
  for (const { kind, payload } of outcome.entries) entryKinds[kind].payload.parse(payload)
  return outcome
}
const refusalIn = (outcome: Plan | Refusal) => (isRefusal(outcome) ? outcome.refused : 'written')
const kinds = (plan: Plan) => plan.entries.map((entry) => entry.kind)

const state = (level: Level | null): CaseState => ({
  ...{ state: 'open', joinedTo: null, level, openActions: [], openReferrals: [] },
  answeredReferrals: [],
})

describe('lowering a level', () => {
  const lower = (to: string | null, from: Level | null, reason: string | null = 'Calm now.') =>
    decideLowering({ case: A_CASE, to, reason }, situation({ caseState: state(from) }))

  it('from High is a request, and the level stays', () => {
    for (const to of ['medium', 'low']) {
      const plan = planOf(lower(to, 'high'))
      expect(kinds(plan)).toEqual(['lowering_request'])
      expect(plan.entries[0]?.level).toBeUndefined()
      expect(plan.act).toEqual({ act: 'ask_lowering', to })
    }
  })

  it('from Medium takes a reason, and is no raise', () => {
    const plan = planOf(lower('low', 'medium'))
    expect(plan.entries).toMatchObject([{ kind: 'level_change', level: 'low' }])
    expect([plan.raise, plan.act, plan.alert]).toEqual([undefined, undefined, undefined])
  })

  it.each([
    ['medium', 'medium', 'not_a_lowering'],
    ['medium', 'low', 'not_a_lowering'],
    ['low', null, 'not_a_lowering'],
    ['high', 'high', 'not_a_lowering'],
    [null, 'high', 'no_level'],
  ] as const)('to %s from %s is refused: %s', (to, from, refused) => {
    expect(refusalIn(lower(to, from))).toBe(refused)
  })

  it('needs a reason, and a case that is known', () => {
    expect(refusalIn(lower('low', 'high', ' '))).toBe('no_reason')
    const typed = { case: A_CASE, to: 'low', reason: 'Made up.' }
    expect(refusalIn(decideLowering(typed, situation({ caseState: null })))).toBe('not_found')
    expect(refusalIn(decideLowering({ ...typed, case: 'new' }, situation()))).toBe('no_case_chosen')
    expect(refusalIn(decideLowering({ ...typed, case: 'x' }, situation()))).toBe('not_found')
  })
})

describe('the answer to a request to lower', () => {
  const asked = (kind: EntryKind, authorId: StaffId): KnownEntry => {
    const entry = {
      id: ENTRY,
      kind,
      authorId,
      amends: null,
      recordedAt: '',
      payload: { to: 'low' },
    }
    const sight = { visibility: 'open' as const, readers: [], conflicts: [] }
    return { entry: entry as unknown as Entry, caseId: A_CASE as CaseId, ...sight }
  }
  const answer = (confirmed: string | null, entry: KnownEntry | null, reason = 'Read it all.') =>
    decideLoweringAnswer({ confirmed, reason }, situation({ reporter: WHO.lead, entry }))
  const request = asked('lowering_request', WHO.worker)

  it('confirmed brings the level down to what was asked, in the same request', () => {
    const plan = planOf(answer('yes', request))
    expect(kinds(plan)).toEqual(['lowering_answer', 'level_change'])
    expect(plan.entries[1]).toMatchObject({ level: 'low', payload: { to: 'low' } })
    expect(plan.act).toEqual({ act: 'answer_lowering', step: ENTRY, confirmed: true })
  })

  it('refused leaves it', () => {
    const plan = planOf(answer('no', request))
    expect(kinds(plan)).toEqual(['lowering_answer'])
    expect(plan.act).toEqual({ act: 'answer_lowering', step: ENTRY, confirmed: false })
  })

  it('is never by who asked, and needs its request, an answer and a reason', () => {
    expect(refusalIn(answer('yes', asked('lowering_request', WHO.lead)))).toBe(
      'needs_another_person',
    )
    expect(refusalIn(answer('yes', asked('note', WHO.worker)))).toBe('not_found')
    expect(refusalIn(answer('yes', null))).toBe('not_found')
    expect(refusalIn(answer(null, request))).toBe('missing_answer')
    expect(refusalIn(answer('yes', request, ' '))).toBe('no_reason')
  })
})

describe('a private note', () => {
  const note = (part: object) =>
    decidePrivateNote({ case: A_CASE, text: 'Made up.', ...part }, situation())

  it('is for its author, the lead and those who are named, each once', () => {
    const readersOf = (part: object) => planOf(note(part)).entries[0]?.readers
    expect(readersOf({})).toEqual([WHO.worker, 'lead'])
    expect(readersOf({ readers: WHO.other, readers2: WHO.other })).toEqual([
      ...[WHO.worker, WHO.other, 'lead'],
    ])
    expect(readersOf({ readers: 'x', readers2: A_CASE })).toEqual([WHO.worker, 'lead'])
    expect(planOf(note({})).entries[0]?.visibility).toBe('private')
  })

  it('that concerns the lead is for the independent recipients instead', () => {
    const [entry] = planOf(note({ aboutLead: 'yes', readers: WHO.lead })).entries
    expect(entry?.readers).toEqual([WHO.worker, WHO.ines, WHO.ivan])
    expect(entry?.conflicts).toEqual([WHO.lead])
  })

  it('needs words, a time and a case', () => {
    expect(refusalIn(note({ text: ' ' }))).toBe('empty_text')
    expect(refusalIn(note({ date: '2027-01-01' }))).toBe('in_the_future')
    expect(refusalIn(note({ case: 'elsewhere' }))).toBe('no_case_chosen')
    expect(refusalIn(note({ awareDate: '2027-01-01' }))).toBe('in_the_future')
  })
})

describe('a concern about a colleague', () => {
  const concern = (staffMember: string | null, part: object = {}) =>
    decideStaffConcern(
      { ...ABOUT, type: 'low_level', what: 'Made up.', staffMember, ...part },
      situation(),
    )

  it('goes to the independent recipients and the lead, and never to whom it is about', () => {
    const plan = planOf(concern(WHO.supervisor))
    expect(plan.entries[0]).toMatchObject({
      visibility: 'staff_related',
      readers: [WHO.ines, WHO.ivan, 'lead'],
      conflicts: [WHO.supervisor],
    })
    expect(plan.alert).toMatchObject({ kind: 'review', staffRelated: true, about: 'entry' })
    const reached = planOf(concern(WHO.lead)).alert?.ladder.flatMap((rung) => rung.staff)
    expect(reached).toEqual([WHO.ines, WHO.ivan])
  })

  it('of somebody new hides how the case began from whom it is about', () => {
    const plan = planOf(concern(WHO.other, ABOUT_NEW))
    expect(kinds(plan)).toEqual(['case_opened', 'person_details', 'staff_concern'])
    for (const entry of plan.entries) expect(entry.conflicts).toEqual([WHO.other])
  })

  it('needs its kind and what happened', () => {
    expect(concern(null, { type: null })).toEqual({ refused: 'missing_answer', field: 'type' })
    expect(concern(null, { what: '' })).toEqual({ refused: 'missing_answer', field: 'what' })
  })
})

describe('what is known of somebody whose case is not visible', () => {
  const ELSEWHERE = { ...ABOUT, case: 'elsewhere', newName: 'A boy called Jo' }
  const report = (worry: Level | null, part: object = {}) =>
    decideReport({ newName: 'Jo', text: 'Made up.', worry, ...part }, situation())

  it('opens a case that nobody works, with the words, for the lead', () => {
    const plan = planOf(report(null))
    expect(plan).toMatchObject({ case: 'new', assign: false, alert: { kind: 'review' } })
    expect(plan.entries.map(({ kind, payload }) => [kind, payload])).toEqual([
      ['case_opened', { why: 'Opened with a report.' }],
      ['report', { about: 'Jo', what: 'Made up.' }],
    ])
    expect(plan.alert?.ladder[0]?.staff).toEqual([WHO.lead])
  })

  it('tells people at once when it is High, and raises no other level', () => {
    const plan = planOf(report('high'))
    expect(plan.alert).toMatchObject({ kind: 'high', staffRelated: false })
    expect(plan.entries.at(-1)).toMatchObject({ kind: 'level_change', level: 'high' })
    expect(kinds(planOf(report('medium')))).toEqual(['case_opened', 'report'])
  })

  it('needs a name and words', () => {
    expect(refusalIn(report(null, { newName: ' ' }))).toBe('no_name')
    expect(refusalIn(report(null, { text: ' ' }))).toBe('empty_text')
  })

  it('in any form opens such a case, keeps the entry whole and goes to the lead', () => {
    const s = situation()
    const plans: [Plan | Refusal, string, string][] = [
      [decideNote({ ...ELSEWHERE, text: 'Made up.' }, s), 'note', 'review'],
      [decideDisclosure({ ...ELSEWHERE, words: 'Made up.' }, s), 'disclosure', 'review'],
      [decideRaise({ ...ELSEWHERE, level: 'low', reason: 'x' }, s), 'level_change', 'review'],
      [decideRaise({ ...ELSEWHERE, level: 'high', reason: 'x' }, s), 'level_change', 'high'],
    ]
    for (const [outcome, kind, alert] of plans) {
      const plan = planOf(outcome)
      expect(kinds(plan)).toEqual(['case_opened', 'report', kind])
      expect(plan).toMatchObject({ case: 'new', assign: false, alert: { kind: alert } })
    }
    expect(refusalIn(decideNote({ ...ELSEWHERE, newName: '', text: 'x' }, s))).toBe('no_name')
  })
})

describe('how a case stands', () => {
  let n = 0
  const entry = (kind: EntryKind, payload: object) => {
    n += 1
    return {
      id: `id${n}`,
      kind,
      authorId: null,
      amends: null,
      recordedAt: '2026-01-01',
      payload,
    } as Entry
  }

  it('follows from its entries, the last of each matter', () => {
    const action = entry('action', { what: 'Ring.', owner: '', dueOn: '' })
    const left = entry('action', { what: 'Write.', owner: '', dueOn: '' })
    const referral = entry('referral', { to: 'MASH', what: 'All of it.' })
    const waiting = entry('referral', { to: 'GP', what: 'A letter.' })
    const found = caseStateFrom([
      ...[entry('case_opened', {}), action, left, referral, waiting],
      entry('action_done', { action: action.id }),
      entry('referral_outcome', { referral: referral.id }),
      entry('level_change', { to: 'medium' }),
      entry('level_change', { to: 'low' }),
      entry('case_closed', {}),
      entry('case_joined', { other: 'c2' }),
    ])
    expect(found).toMatchObject({ state: 'closed', joinedTo: 'c2', level: 'low' })
    expect(found.openActions.map(({ what }) => what)).toEqual(['Write.'])
    expect(found.openReferrals.map(({ what }) => what)).toEqual(['GP: A letter.'])
    expect(found.answeredReferrals.map(({ id }) => id)).toEqual([referral.id])
  })

  it('is open again after it is reopened, and open, with no level, at first', () => {
    const [opened, closed, again] = ['case_opened', 'case_closed', 'case_reopened'].map((kind) =>
      entry(kind as EntryKind, {}),
    )
    expect(caseStateFrom([opened, closed, again] as Entry[]).state).toBe('open')
    expect(caseStateFrom([opened] as Entry[])).toEqual(state(null))
  })

  it('is read from no kind that it does not look at, and from all that it does', () => {
    const read = ['case_closed', 'case_reopened', 'case_joined', 'level_change', 'action'] as const
    for (const kind of [...read, 'action_done', 'referral', 'referral_outcome'] as const) {
      expect(STATE_KINDS).toContain(kind)
    }
  })
})
