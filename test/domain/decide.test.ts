import { describe, expect, it } from 'vitest'
import { decideDisclosure, type RecordDisclosure } from '../../src/domain/decide-disclosure.ts'
import { decideRaise, type RaiseLevel } from '../../src/domain/decide-level.ts'
import { decideNote, type RecordNote } from '../../src/domain/decide-note.ts'
import { entryKinds, LONGEST_TEXT } from '../../src/domain/entry-kinds.table.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusals.ts'
import { alertFor, sightAboutStaff } from '../../src/domain/sight.ts'
import { A_CASE, ABOUT, ABOUT_NEW, PEOPLE, situation, WHO, without } from './a-situation.ts'

/** The plan, every entry of which the record would take; a refusal is a failed test. */
function planOf(outcome: Plan | Refusal): Plan {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`)
  for (const { kind, payload } of outcome.entries) entryKinds[kind].payload.parse(payload)
  return outcome
}
const refusalIn = (outcome: Plan | Refusal) => (isRefusal(outcome) ? outcome.refused : 'written')
const kinds = (plan: Plan) => plan.entries.map((entry) => entry.kind)

const note = (part: Partial<RecordNote> = {}, s = situation()) =>
  decideNote({ ...ABOUT, text: 'Made up.', ...part }, s)
const disclosure = (part: Partial<RecordDisclosure> = {}, s = situation()) =>
  decideDisclosure({ ...ABOUT, words: 'Made up.', ...part }, s)
const raise = (part: Partial<RaiseLevel> = {}, s = situation()) =>
  decideRaise({ ...ABOUT, level: 'medium', reason: 'Made up.', ...part }, s)

describe('a note', () => {
  it('given a case, when it is written, then it is one open entry and no alert', () => {
    const plan = planOf(note({ how: 'call', seen: 'not_seen', with: 'family', date: '2026-11-20' }))
    expect(plan).toEqual({
      case: A_CASE,
      entries: [
        {
          label: 'note',
          kind: 'note',
          visibility: 'open',
          readers: [],
          conflicts: [],
          payload: {
            text: 'Made up.',
            occurredAt: '2026-11-20T10:00:00Z',
            how: 'call',
            seen: 'not_seen',
            with: 'family',
          },
        },
      ],
      receiptFor: 'note',
    })
  })

  it.each([
    ['', 'empty_text'],
    [' \n\t ', 'empty_text'],
    ['x'.repeat(LONGEST_TEXT + 1), 'text_too_long'],
    ['x'.repeat(60_000), 'text_too_long'],
  ])('is refused when there is nothing in it or too much', (text, refused) => {
    expect(refusalIn(note({ text }))).toBe(refused)
    expect(refusalIn(disclosure({ words: text }))).toBe(refused)
  })

  it('of exactly 40,000 characters is kept whole, without its blank ends', () => {
    expect(LONGEST_TEXT).toBe(40_000)
    const text = 'é'.repeat(LONGEST_TEXT)
    const [entry] = planOf(note({ text: `\n ${text} \n` })).entries
    expect(entry?.payload).toMatchObject({ text })
    expect(planOf(disclosure({ words: text })).entries[0]?.payload).toMatchObject({ words: text })
  })

  it.each([
    [{ case: null }, 'no_case_chosen'],
    [{ case: '' }, 'no_case_chosen'],
    [{ case: 'K-7QF4M' }, 'not_found'],
    [{ case: A_CASE.toUpperCase() }, 'not_found'],
    [{ ...ABOUT_NEW, newName: null }, 'no_name'],
    [{ ...ABOUT_NEW, newName: '  ' }, 'no_name'],
    [{ ...ABOUT_NEW, newGroup: null }, 'no_group'],
    [{ ...ABOUT_NEW, newAge: '121' }, 'odd_age'],
    [{ ...ABOUT_NEW, newAge: 'about 9' }, 'odd_age'],
    [{ ...ABOUT_NEW, newAge: '-1' }, 'odd_age'],
    [{ date: '2027-01-01' }, 'in_the_future'],
    [{ date: '1890-01-01' }, 'too_long_ago'],
    [{ time: 'noon' }, 'not_a_date'],
  ])('and a disclosure are refused with %o: %s', (part, refused) => {
    expect(refusalIn(note(part))).toBe(refused)
    expect(refusalIn(disclosure(part))).toBe(refused)
  })
})

describe('somebody new', () => {
  it('given no case, when it is the first note, then the case, the person and the note are one', () => {
    const plan = planOf(note(ABOUT_NEW))
    expect(plan.case).toBe('new')
    expect(kinds(plan)).toEqual(['case_opened', 'person_details', 'note'])
    expect(plan.entries[1]?.payload).toEqual({ name: 'Sam Made-Up', group: 'child', age: 9 })
  })

  it.each([
    ['9', 9],
    [' 17 ', 17],
    ['0', 0],
    ['120', 120],
    [null, undefined],
  ])('aged “%s” is kept with the age %s: nothing is made up', (newAge, age) => {
    const [, person] = planOf(note({ ...ABOUT_NEW, newAge })).entries
    expect(person?.payload).toEqual({
      name: 'Sam Made-Up',
      group: 'child',
      ...(age === undefined ? {} : { age }),
    })
  })
})

describe('a level', () => {
  it('given a reason, when it is raised, then it is one entry that must be a raise', () => {
    const plan = planOf(raise())
    expect(kinds(plan)).toEqual(['level_change'])
    expect(plan).toMatchObject({
      raise: 'must',
      entries: [{ level: 'medium', visibility: 'open' }],
    })
    expect(plan.alert).toBeUndefined()
  })

  it('given High, then people are told at once, and the alert is about that entry', () => {
    const { alert } = planOf(raise({ level: 'high' }))
    expect(alert).toMatchObject({ kind: 'high', staffRelated: false, about: 'level' })
    expect(alert?.ladder[0]?.staff).toEqual([WHO.onDuty, WHO.lead])
  })

  it.each([
    [{ level: null }, 'no_level'],
    [{ reason: null }, 'no_reason'],
    [{ reason: ' ' }, 'no_reason'],
    [{ case: null }, 'no_case_chosen'],
  ])('is refused with %o: %s', (part, refused) => {
    expect(refusalIn(raise(part))).toBe(refused)
  })

  it('raised for somebody new stands with the case that it opens', () => {
    const plan = planOf(raise({ ...ABOUT_NEW, level: 'high' }))
    expect(kinds(plan).sort()).toEqual(['case_opened', 'level_change', 'person_details'])
  })
})

describe('a disclosure', () => {
  it('given no worry, when it is recorded, then it goes to the lead for review', () => {
    const plan = planOf(disclosure())
    expect(kinds(plan)).toEqual(['disclosure'])
    expect(plan.raise).toBeUndefined()
    expect(plan.alert).toMatchObject({ kind: 'review', staffRelated: false, about: 'disclosure' })
    expect(plan.alert?.ladder).toEqual([
      { staff: [WHO.lead], waitSeconds: 86_400 },
      { staff: [WHO.deputy], waitSeconds: 86_400 },
    ])
  })

  it('given High, then the level rises in the same request, unless it is High already', () => {
    const plan = planOf(disclosure({ worry: 'high' }))
    expect(kinds(plan)).toEqual(['disclosure', 'level_change'])
    expect(plan).toMatchObject({ raise: 'if_higher', alert: { kind: 'high' } })
    expect(plan.entries[1]).toMatchObject({ level: 'high', visibility: 'open', conflicts: [] })
  })

  it.each(['low', 'medium'] as const)(
    'given %s, then nothing but a person changes a level',
    (worry) => {
      const plan = planOf(disclosure({ worry }))
      expect(kinds(plan)).toEqual(['disclosure'])
      expect(plan.entries[0]?.payload).toMatchObject({ worry })
    },
  )

  it('keeps every field that was filled in and no other', () => {
    const filled = {
      exactness: 'exact',
      whoSpoke: ' to me ',
      injuries: '',
      wishes: null,
      toldPassedOn: 'no',
    } as const
    const [entry] = planOf(disclosure(filled)).entries
    expect(entry?.payload).toEqual({
      words: 'Made up.',
      occurredAt: '2026-11-23T10:00:00Z',
      exactness: 'exact',
      whoSpoke: 'to me',
      toldPassedOn: false,
    })
  })
})

describe('a disclosure about somebody who works here', () => {
  const about = (staffMember: string | null, more: Partial<RecordDisclosure> = {}) =>
    planOf(disclosure({ aboutStaff: 'yes', staffMember, ...more }))
  const reached = (plan: Plan) => plan.alert?.ladder.flatMap((rung) => rung.staff)

  it('who was picked: they are conflicted, the lead and the independent recipients read it', () => {
    const plan = about(WHO.other)
    expect(plan.entries[0]).toMatchObject({
      visibility: 'staff_related',
      readers: [WHO.ines, WHO.ivan, 'lead'],
      conflicts: [WHO.other],
    })
    expect(plan.alert).toMatchObject({ kind: 'review', staffRelated: true })
    expect(reached(plan)).toEqual([WHO.ines, WHO.ivan, WHO.lead])
  })

  it('a lead who was picked: neither that lead nor the office reads it', () => {
    const plan = about(WHO.lead)
    expect(plan.entries[0]).toMatchObject({
      readers: [WHO.ines, WHO.ivan],
      conflicts: [WHO.lead],
    })
    expect(reached(plan)).toEqual([WHO.ines, WHO.ivan])
  })

  it('nobody picked: only the independent recipients get it, for it may be the lead', () => {
    for (const staffMember of [null, '', 'not an id']) {
      const plan = about(staffMember)
      expect(plan.entries[0]).toMatchObject({ readers: [WHO.ines, WHO.ivan], conflicts: [] })
      expect(reached(plan)).toEqual([WHO.ines, WHO.ivan])
    }
  })

  it('no independent recipient is left: deputies and trustees get it, never nobody', () => {
    const people = without(WHO.ines, WHO.ivan)
    expect(sightAboutStaff(WHO.lead, situation({ people }))).toMatchObject({
      readers: [WHO.deputy, WHO.trustee],
      conflicts: [WHO.lead],
    })
  })

  it('a lead who is an independent recipient too hears of it once', () => {
    const people = situation({}).people.map((one) =>
      one.id === WHO.lead
        ? { ...one, roles: [...one.roles, { role: 'independent' as const, teamId: null }] }
        : one,
    )
    const sight = sightAboutStaff(WHO.other, situation({ people }))
    const { ladder } = alertFor(['entry', sight], 'high', situation({ people }))
    const heard = ladder.flatMap((rung) => rung.staff).filter((id) => id === WHO.lead)
    expect(heard).toHaveLength(1)
  })

  it('an independent recipient who was picked: the other one and the lead get it', () => {
    const plan = about(WHO.ines)
    expect(plan.entries[0]).toMatchObject({ readers: [WHO.ivan, 'lead'], conflicts: [WHO.ines] })
    expect(reached(plan)).toEqual([WHO.ivan, WHO.lead])
  })

  it('High: the level rises for all but the one who was picked, and its reason gives nothing away', () => {
    const plan = about(WHO.other, { worry: 'high' })
    expect(plan.entries[1]).toMatchObject({
      kind: 'level_change',
      visibility: 'open',
      conflicts: [WHO.other],
      payload: { reason: 'Raised on what was recorded that day.' },
    })
    expect(plan.alert).toMatchObject({ kind: 'high', staffRelated: true })
    expect(plan.alert?.ladder.every((rung) => rung.waitSeconds === 900)).toBe(true)
  })

  it('of somebody new: the one who was picked sees nothing of how it began', () => {
    const plan = about(WHO.supervisor, ABOUT_NEW)
    expect(kinds(plan)).toEqual(['case_opened', 'person_details', 'disclosure'])
    for (const entry of plan.entries) expect(entry.conflicts).toEqual([WHO.supervisor])
  })

  it('is not that when the answer is no, whoever is still picked', () => {
    const plan = planOf(disclosure({ aboutStaff: 'no', staffMember: WHO.other }))
    expect(plan.entries[0]).toMatchObject({ visibility: 'open', readers: [], conflicts: [] })
  })

  it('never goes to the one who was picked, whoever is left', () => {
    for (const { id } of PEOPLE) {
      for (const people of [PEOPLE, without(WHO.ines), without(WHO.ines, WHO.ivan)]) {
        const s = situation({ people })
        const plan = planOf(disclosure({ aboutStaff: 'yes', staffMember: id, worry: 'high' }, s))
        expect(reached(plan)).not.toContain(id)
        expect(plan.entries[0]?.readers).not.toContain(id)
      }
    }
  })
})
