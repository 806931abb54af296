import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../src/domain/case-state.ts'
import { decideMeeting } from '../../src/domain/decide-meeting.ts'
import { decidePlain } from '../../src/domain/decide-plain.ts'
import { type Entry, type EntryKind, entryKinds } from '../../src/domain/entry-kinds.table.ts'
import type { CaseId, EntryId } from '../../src/domain/ids.ts'
import { kindRules, NEEDS, type PlainKind, type Rule } from '../../src/domain/kind-rules.table.ts'
import type { KnownEntry, Plan, Situation } from '../../src/domain/plan.ts'
import type { Typed } from '../../src/domain/read-payload.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusals.ts'
import { A_CASE, ABOUT, ABOUT_NEW, situation, WHO } from './a-situation.ts'

const ENTRY = '00000000-0000-4000-8000-0000000000e1'
const MOVED = '00000000-0000-4000-8000-0000000000e9' as EntryId
const OTHER_CASE = '00000000-0000-4000-8000-0000000000c2'
const begun = { id: ENTRY as EntryId, what: 'Made up.', at: '2026-11-01T10:00:00Z' }
const OPEN: CaseState = {
  state: 'open',
  joinedTo: null,
  level: 'low',
  openActions: [begun],
  openReferrals: [begun],
  answeredReferrals: [],
}
const CLOSED: CaseState = { ...OPEN, state: 'closed' }

/** An entry that somebody else wrote, for one reader. */
function known(kind: EntryKind, part: Partial<KnownEntry> = {}): KnownEntry {
  const entry = { id: ENTRY, kind, authorId: WHO.other, amends: null, recordedAt: '', payload: {} }
  const sight = { visibility: 'open' as const, readers: [], conflicts: [] }
  return { entry: entry as unknown as Entry, caseId: A_CASE as CaseId, ...sight, ...part }
}

/** Something that fits every field of every kind. */
const FILLED: Typed = {
  ...{
    case: A_CASE,
    date: '2026-11-20',
    time: '10:00',
    whenDate: '2026-12-01',
    dated: '2026-11-01',
  },
  ...{
    dateOfBirth: '2010-02-03',
    again: '2026-12-01',
    dueOn: '2026-12-01',
    reviewOn: '2026-12-01',
    until: '2026-12-01',
  },
  ...{ chaseOn: '2026-12-01', answerBy: '2026-12-01', age: '16', noVoicemail: 'yes' },
  ...{ confirmed: 'yes', who: WHO.other, owner: WHO.other, with: 'Made up.', other: OTHER_CASE },
  ...{
    alsoOn: OTHER_CASE,
    rightCase: OTHER_CASE,
    listed: WHO.other,
    action: ENTRY,
    referral: ENTRY,
  },
}
const KINDS = Object.keys(kindRules) as PlainKind[]

/** The form of a kind with every field filled in: codes by their schema, the rest in words. */
function filledFor(kind: PlainKind): Typed {
  const left = ['occurredAt', 'becameAwareAt', 'entry', 'entries', 'on']
  const asked = Object.entries(entryKinds[kind].payload.shape)
  const coded = asked
    .filter(([field]) => !left.includes(field))
    .map(([field, schema]) => {
      const bare = 'unwrap' in schema ? schema.unwrap() : schema
      const [code] = 'options' in bare ? (bare.options as string[]) : []
      return [field, code ?? FILLED[field] ?? 'Made up.']
    })
  const supervised = kind === 'supervision_record' ? { with: WHO.other } : {}
  const on = field(kind, 'date') ? { date: '2026-11-20' } : {}
  return { ...FILLED, ...Object.fromEntries(coded), ...supervised, ...on }
}

function field(kind: PlainKind, name: string): boolean {
  return name in entryKinds[kind].payload.shape
}

/** A situation in which nothing stands against a kind. */
function fitting(kind: PlainKind, part: Partial<Situation> = {}): Situation {
  const rule = kindRules[kind] as Rule
  const caseState = rule.needs?.includes('closed') ? CLOSED : OPEN
  const entry = rule.about === 'entry' ? known(rule.link?.kind ?? 'note') : null
  return situation({ caseState, entry, movedTo: MOVED, ...part })
}

function planOf(outcome: Plan | Refusal): Plan {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused} ${outcome.field}`)
  for (const { kind, payload } of outcome.entries) entryKinds[kind].payload.parse(payload)
  return outcome
}
const refusalIn = (outcome: Plan | Refusal) => (isRefusal(outcome) ? outcome.refused : 'written')

describe.each(KINDS)('an entry of kind %s', (kind) => {
  const rule = kindRules[kind] as Rule
  const typed = filledFor(kind)

  it('given all that is asked, then it is written as it was filled in', () => {
    const plan = planOf(decidePlain(kind, typed, fitting(kind)))
    expect(plan.entries).toHaveLength(1)
    expect(plan.entries[0]).toMatchObject({ kind, visibility: 'open', label: 'entry' })
    expect(plan).toMatchObject({ case: A_CASE, receiptFor: 'entry' })
    expect(plan.alert).toBeUndefined()
  })

  it('without one of the answers that its kind requires is refused, at that field', () => {
    const { link } = rule
    const supplied = [
      'occurredAt',
      'on',
      link && 'entry',
      'request',
      'override',
      'of',
      'listed',
      'entries',
    ]
    for (const [name, schema] of Object.entries(entryKinds[kind].payload.shape)) {
      if (schema.isOptional() || supplied.includes(name)) continue
      const without = { ...typed, [name]: ' ', [`${name}Date`]: null }
      const outcome = decidePlain(kind, without, fitting(kind))
      expect([name, isRefusal(outcome)]).toEqual([name, true])
      const at = isRefusal(outcome) ? (outcome.field ?? name) : ''
      expect(at.replace('Date', '')).toBe(name)
    }
  })

  it('takes nothing from the form that its kind does not hold', () => {
    const odd = { ...typed, recordedAt: '2001-01-01', author: 'x' }
    const [entry] = planOf(decidePlain(kind, odd, fitting(kind))).entries
    expect(JSON.stringify(entry)).not.toMatch(/2001|author/)
  })

  it('needs a case or an entry that is there', () => {
    const nowhere = { ...typed, case: null }
    if (rule.about !== 'entry') {
      expect(refusalIn(decidePlain(kind, nowhere, fitting(kind)))).toBe('no_case_chosen')
    }
    const gone = decidePlain(kind, { ...typed, entry: ENTRY }, fitting(kind, { entry: null }))
    expect(refusalIn(gone)).toBe('not_found')
  })

  it('opens a case for somebody new only where that makes sense', () => {
    if (rule.about === 'entry') return
    const alone = { ...typed, ...ABOUT_NEW, alsoOn: null }
    const outcome = decidePlain(kind, alone, fitting(kind))
    if (rule.about !== 'anyone') return expect(refusalIn(outcome)).toBe('no_case_chosen')
    const plan = planOf(outcome)
    expect(plan.case).toBe('new')
    expect(plan.entries.map((e) => e.kind)).toEqual(['case_opened', 'person_details', kind])
  })
})

describe('what the case has to be like', () => {
  const close = (caseState: CaseState | null) =>
    refusalIn(decidePlain('case_closed', filledFor('case_closed'), situation({ caseState })))
  const others: [PlainKind, CaseState, string][] = [
    ['case_reopened', OPEN, 'case_is_open'],
    ['action', CLOSED, 'case_is_closed'],
    ['planned_contact', CLOSED, 'case_is_closed'],
    ['case_transferred', CLOSED, 'case_is_closed'],
    ['action_done', { ...OPEN, openActions: [] }, 'not_its_action'],
    ['referral_outcome', { ...OPEN, openReferrals: [] }, 'not_its_referral'],
    ['referral_acknowledged', { ...OPEN, openReferrals: [] }, 'not_its_referral'],
  ]

  it('is closed only when it is open, not High, and known', () => {
    expect(close(OPEN)).toBe('written')
    expect(close(CLOSED)).toBe('case_is_closed')
    expect(close({ ...OPEN, level: 'high' })).toBe('still_high')
    expect(close(null)).toBe('not_found')
  })

  it.each(others)('%s is refused otherwise', (kind, caseState, refused) => {
    expect(refusalIn(decidePlain(kind, filledFor(kind), situation({ caseState })))).toBe(refused)
  })

  it('takes feedback on a referral that was answered', () => {
    const caseState = { ...OPEN, openReferrals: [], answeredReferrals: [begun] }
    const typed = filledFor('referral_feedback')
    expect(refusalIn(decidePlain('referral_feedback', typed, situation({ caseState })))).toBe(
      'written',
    )
  })

  it('is asked of no kind whose rules the table does not name', () => {
    const named = Object.values<Rule>(kindRules).flatMap((rule) => rule.needs ?? [])
    expect(new Set(named)).toEqual(new Set(Object.keys(NEEDS)))
  })
})

describe('what is done besides writing', () => {
  const entry = known('note')
  const acts: [PlainKind, Partial<Situation>, Typed, object][] = [
    ['case_closed', {}, {}, { act: 'close_case' }],
    ['case_reopened', {}, {}, { act: 'reopen_case' }],
    ['case_linked', {}, {}, { act: 'link_case', other: OTHER_CASE }],
    ['case_joined', {}, {}, { act: 'join_case', other: OTHER_CASE }],
    ['assignment', {}, { what: 'assigned' }, { act: 'assign', staff: WHO.other }],
    ['assignment', {}, { what: 'unassigned' }, { act: 'unassign', staff: WHO.other }],
    ['restriction_ended', {}, {}, { act: 'end_restriction', on: A_CASE }],
    ['restriction_ended', { entry }, { entry: ENTRY }, { act: 'end_restriction', on: ENTRY }],
    ['conflict_declared', {}, {}, { act: 'declare_conflict', on: A_CASE, staff: WHO.other }],
    ['conflict_lifted', { entry }, { entry: ENTRY }, { act: 'lift_conflict', on: ENTRY }],
    ['reader_named', {}, {}, { act: 'name_reader', entry: ENTRY, staff: WHO.other }],
    ['reader_ended', {}, {}, { act: 'end_reader', entry: ENTRY, staff: WHO.other }],
    ['task_given', {}, {}, { act: 'give_task', staff: WHO.other, until: '2026-12-01' }],
    ['task_ended', {}, {}, { act: 'end_task', staff: WHO.other }],
    ['wrong_case', {}, {}, { act: 'ask_wrong_case', entry: ENTRY, rightCase: OTHER_CASE }],
    [
      'wrong_case_answer',
      {},
      { confirmed: 'yes' },
      { act: 'answer_wrong_case', step: ENTRY, confirmed: true, movedTo: MOVED },
    ],
    [
      'wrong_case_answer',
      {},
      { confirmed: 'no' },
      { act: 'answer_wrong_case', step: ENTRY, confirmed: false },
    ],
    [
      'override_review',
      {},
      { outcome: 'not_justified' },
      { act: 'review_override', step: ENTRY, confirmed: false },
    ],
  ]

  it.each(acts)('%s', (kind, part, typed, act) => {
    const plan = planOf(decidePlain(kind, { ...filledFor(kind), ...typed }, fitting(kind, part)))
    expect(plan.act).toMatchObject(act)
  })

  it('is nothing for the kinds that only say something', () => {
    const acting = new Set(acts.map(([kind]) => kind).concat('restriction'))
    for (const kind of KINDS.filter((one) => !acting.has(one))) {
      expect(planOf(decidePlain(kind, filledFor(kind), fitting(kind))).act).toBeUndefined()
    }
  })

  it('a restriction always lists the lead and who sets it, and nobody twice', () => {
    const typed = { ...filledFor('restriction'), listed: WHO.other, listed2: WHO.lead }
    const plan = planOf(decidePlain('restriction', typed, situation()))
    const listed = [WHO.other, WHO.lead, WHO.worker]
    expect(plan.act).toEqual({ act: 'restrict', on: A_CASE, listed })
    expect(plan.entries[0]?.payload).toMatchObject({ on: 'case', listed })
  })
})

describe('an entry about an entry', () => {
  const closed = known('note', { visibility: 'private', readers: [WHO.worker, 'lead'] })
  const decide = (kind: PlainKind, part: Partial<KnownEntry>) =>
    decidePlain(kind, filledFor(kind), situation({ entry: { ...closed, ...part } }))

  it.each(['addendum', 'wrong_case', 'reader_named'] as const)(
    '%s has exactly the readers of what it is about',
    (kind) => {
      const [entry] = planOf(decide(kind, { conflicts: [WHO.supervisor] })).entries
      expect(entry).toMatchObject({
        visibility: 'private',
        readers: [WHO.worker, 'lead'],
        conflicts: [WHO.supervisor],
      })
      expect(entry?.amends).toBe(kind === 'addendum' ? ENTRY : undefined)
    },
  )

  it('of the review of a restriction says on which day to come it is looked at again', () => {
    const review = (kind: EntryKind, again: string) => {
      const typed = { ...filledFor('follow_up'), entry: ENTRY, again }
      return decidePlain('follow_up', typed, situation({ entry: known(kind) }))
    }
    const none = { refused: 'review_again_or_end', field: 'again' }
    for (const day of ['', '2026-11-23']) expect(review('restriction', day)).toEqual(none)
    expect(planOf(review('restriction', '2026-11-24')).entries[0]?.due).toBe('2026-11-24')
    expect(planOf(review('decision', '')).entries[0]).toMatchObject({ meets: ENTRY })
  })

  it('of a conflict is not seen by whom it is about', () => {
    const typed = { ...filledFor('conflict_declared'), entry: ENTRY }
    const plan = planOf(decidePlain('conflict_declared', typed, situation({ entry: closed })))
    expect(plan.entries[0]?.conflicts).toEqual([WHO.other])
    expect(plan.entries[0]?.payload).toMatchObject({ on: 'entry', entry: ENTRY })
  })

  it('that answers a request is by a second person, and about that kind of request', () => {
    for (const [kind, asked] of [
      ['override_review', 'override'],
      ['wrong_case_answer', 'wrong_case'],
    ] as const) {
      const own = known(asked)
      const entry = { ...own, entry: { ...own.entry, authorId: WHO.worker } as Entry }
      const typed = filledFor(kind)
      expect(refusalIn(decidePlain(kind, typed, situation({ entry })))).toBe('needs_another_person')
      const other = situation({ entry: known('note') })
      expect(refusalIn(decidePlain(kind, typed, other))).toBe('not_found')
    }
  })

  it('opened from it names it, whatever else is chosen', () => {
    const typed = {
      ...filledFor('referral_outcome'),
      entry: ENTRY,
      case: OTHER_CASE,
      referral: 'x',
    }
    const s = situation({ entry: known('referral'), caseState: OPEN })
    const plan = planOf(decidePlain('referral_outcome', typed, s))
    expect(plan.case).toBe(A_CASE)
    expect(plan.entries[0]?.payload).toMatchObject({ referral: ENTRY })
    const wrong = situation({ entry: known('action'), caseState: OPEN })
    expect(refusalIn(decidePlain('referral_outcome', typed, wrong))).toBe('not_found')
  })
})

it('“wrong case” is not confirmed before the entry stands on the right case', () => {
  const s = fitting('wrong_case_answer', { movedTo: null })
  const decide = (confirmed: string) =>
    refusalIn(decidePlain('wrong_case_answer', { confirmed, reason: 'Made up.' }, s))
  expect([decide('yes'), decide('no')]).toEqual(['waits', 'written'])
})

describe('what was filled in', () => {
  const refused = (kind: PlainKind, typed: Typed) =>
    decidePlain(kind, { ...filledFor(kind), ...typed }, fitting(kind))

  it.each([
    ['planned_contact', { whenDate: '2026-11-22' }, { refused: 'in_the_past' }],
    ['planned_contact', { whenTime: 'noon' }, { refused: 'not_a_date', field: 'whenDate' }],
    ['planned_contact', { whenDate: null }, { refused: 'missing_answer', field: 'whenDate' }],
    ['referral', { date: '2027-01-01' }, { refused: 'in_the_future' }],
    ['referral', { what: 'x'.repeat(40_001) }, { refused: 'text_too_long', field: 'what' }],
    ['referral', { chaseOn: 'soon' }, { refused: 'not_a_date', field: 'chaseOn' }],
    ['person_details', { age: 'about 9' }, { refused: 'odd_age', field: 'age' }],
    ['action', { owner: null }, { refused: 'nobody_chosen', field: 'owner' }],
    ['action', { owner: OTHER_CASE }, { refused: 'nobody_chosen', field: 'owner' }],
    ['assignment', { who: A_CASE }, { refused: 'nobody_chosen', field: 'who' }],
    ['case_linked', { other: A_CASE }, { refused: 'same_case', field: 'other' }],
    ['case_linked', { other: null }, { refused: 'no_case_chosen', field: 'other' }],
    ['wrong_case', { rightCase: A_CASE }, { refused: 'same_case', field: 'rightCase' }],
    ['action_done', { action: '' }, { refused: 'nothing_chosen', field: 'action' }],
  ] as const)('in %s, %o, is refused', (kind, typed, refusal) => {
    expect(refused(kind, typed)).toEqual(refusal)
  })

  it('is a plan for a day until its end, in local time, and at its time when one is given', () => {
    const at = (typed: Typed) => planOf(refused('planned_contact', typed)).entries[0]?.payload
    expect(at({ whenDate: '2026-11-23' })).toMatchObject({ when: '2026-11-23T23:59:00Z' })
    expect(at({ whenDate: '2027-06-01', whenTime: '14:30' })).toMatchObject({
      when: '2027-06-01T13:30:00Z',
    })
  })
})

describe('a meeting', () => {
  const typed = { ...filledFor('meeting'), ...ABOUT }
  const action = { actionWhat: 'Ring.', actionOwner: WHO.other, actionDue: '2026-12-01' }

  it('without an action is one entry, with one it is two', () => {
    expect(planOf(decideMeeting(typed, situation())).entries).toHaveLength(1)
    const [, second] = planOf(decideMeeting({ ...typed, ...action }, situation())).entries
    expect(second).toMatchObject({
      kind: 'action',
      payload: { what: 'Ring.', owner: WHO.other, dueOn: '2026-12-01' },
    })
  })

  it('asks who does it, and by when', () => {
    const without = (part: Typed) => decideMeeting({ ...typed, ...action, ...part }, situation())
    expect(refusalIn(without({ actionOwner: null }))).toBe('no_owner')
    expect(refusalIn(without({ actionOwner: A_CASE }))).toBe('no_owner')
    expect(refusalIn(without({ actionDue: null }))).toBe('no_due_day')
    expect(refusalIn(without({ attended: '' }))).toBe('missing_answer')
  })
})
