import { describe, expect, it } from 'vitest'
import { ABOUT_ENTRY, MENU } from '../../src/conversations/menu.table.ts'
import { findChosen, findForm, menuLines, menus, readWord } from '../../src/conversations/menu.ts'
import { verbs } from '../../src/conversations/verbs.table.ts'
import { entryKinds } from '../../src/domain/entry-kinds.table.ts'
import { NEXT_STEPS, STAYS } from '../../src/messages/entry-steps.table.ts'
import { fieldsOf } from '../../src/messages/form.ts'

const items = MENU.flatMap((group) => group.items)

describe('what people record by hand', () => {
  it('stands in at most twelve groups, each verb and each word once', () => {
    expect(MENU.length).toBeLessThanOrEqual(12)
    expect(new Set(items.map(({ verb }) => verb)).size).toBe(items.length)
    expect(new Set(items.map(({ word }) => word)).size).toBe(items.length)
  })

  it('is reached from the menu, an entry, an alert or a message: no form is out of reach', () => {
    const reached = [
      ...items.map(({ verb }) => verb),
      ...ABOUT_ENTRY.map(([verb]) => verb),
      ...Object.values(NEXT_STEPS).flatMap((steps) => steps.map(([verb]) => verb)),
      ...['add_addendum', 'wrong_case', 'record_decision', 'capture_message'],
      ...['say_next_step', 'pass_alert', 'set_aside_signs', 'answer_conflict'],
    ]
    for (const verb of Object.keys(verbs)) expect(reached).toContain(verb)
    for (const verb of reached) expect(Object.keys(verbs)).toContain(verb)
  })

  it('is offered on an entry by buttons whose value a platform takes', () => {
    for (const steps of Object.values(NEXT_STEPS)) {
      for (const [verb] of steps) expect(`${verb}:`.length + 36).toBeLessThanOrEqual(100)
    }
    for (const kind of STAYS) expect(entryKinds).toHaveProperty(kind)
  })
})

describe('a word after the command', () => {
  it.each(items)(
    '“$word” leads to the form $verb, with what stands behind it',
    ({ word, verb }) => {
      expect(readWord(word)).toEqual({ verb, rest: '' })
      expect(readWord(` ${word.toUpperCase()}  K-7QF4M two\nlines`)).toEqual({
        verb,
        rest: 'K-7QF4M two\nlines',
      })
    },
  )

  it.each(['', 'help', 'referrals', 'K-7QF4M', 'closed', 'privatenote'])(
    '“%s” leads to none',
    (typed) => {
      expect(readWord(typed)).toBeNull()
    },
  )

  it('stands in the help', () => {
    const help = menuLines().join('\n')
    for (const { word, hint } of items) expect(help).toContain(`${word}: ${hint}`)
  })
})

describe('the menu', () => {
  it('asks what of a group only when the group is chosen', () => {
    const ids = (values: Record<string, string>) =>
      fieldsOf(menus.menu, values).map((field) => field.id)
    expect(ids({})).toEqual(['group'])
    for (const { group } of MENU) expect(ids({ group })).toEqual(['group', `in_${group}`])
  })

  it('leads to the form that was chosen, and to none that is not there', () => {
    expect(findChosen({ group: 'case', in_case: 'close_case' })).toBe('close_case')
    expect(findChosen({ group: 'case', in_contact: 'record_note' })).toBeNull()
    expect(findChosen({ verb: 'name_reader' })).toBe('name_reader')
    for (const odd of ['toString', '__proto__', 'menu', '']) {
      expect(findChosen({ verb: odd })).toBeNull()
    }
    expect(findForm('toString')).toBeNull()
    expect(findForm('menu')).toBe(menus.menu)
  })
})
