import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { verbs } from '../../src/conversations/verbs.table.ts'
import { entryKinds } from '../../src/domain/entry-kinds.table.ts'
import { kindRules, type Rule } from '../../src/domain/kind-rules.table.ts'
import {
  type Form,
  type FormValues,
  fieldsOf,
  findField,
  readForm,
} from '../../src/messages/form.ts'
import { disclosureForm } from '../../src/messages/forms/disclosure.ts'
import { noteForm } from '../../src/messages/forms/note.ts'
import {
  type PlainForm,
  type PlainVerb,
  plainForms,
} from '../../src/messages/forms/plain-forms.table.ts'

/** Of the platforms, the narrower number each; kept apart from what the forms are made of. */
const MOST = {
  title: 24,
  submit: 24,
  label: 150,
  hint: 150,
  box: 3000,
  options: 10,
  option: 75,
  value: 150,
  fields: 40,
  id: 255,
}

const forms = Object.entries(verbs).map(([name, { form }]) => [name, form] as const)

/** Everything open: somebody new, about staff, through an interpreter. */
const OPEN: FormValues = { case: 'new', aboutStaff: 'yes', exactness: 'interpreted' }

describe.each(forms)('the form %s', (name, form) => {
  it('is called by its verb and fits every platform', () => {
    expect(form.id).toBe(name)
    expect(form.title.length).toBeLessThanOrEqual(MOST.title)
    expect(form.submit.length).toBeLessThanOrEqual(MOST.submit)
    const fields = fieldsOf(form, OPEN)
    expect(fields.length).toBeGreaterThan(1)
    expect(fields.length).toBeLessThanOrEqual(MOST.fields)
    expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length)
  })

  it('has a label for each field, and no box or option longer than a platform takes', () => {
    for (const { id, label, hint = '', longest = 0, options = [], control } of fieldsOf(
      form,
      OPEN,
    )) {
      expect([id, label]).toEqual([id, expect.stringMatching(/^[A-Z].*[^.:]$/)])
      expect(id.length).toBeLessThanOrEqual(MOST.id)
      expect(label.length).toBeLessThanOrEqual(MOST.label)
      expect(hint.length).toBeLessThanOrEqual(MOST.hint)
      expect(longest).toBeLessThanOrEqual(MOST.box)
      expect([id, longest > 0]).toEqual([id, control.endsWith('text')])
      expect([id, options.length > 1]).toEqual([id, control === 'choice'])
      expect(options.length).toBeLessThanOrEqual(MOST.options)
      for (const [value, words] of options) {
        expect(value.length).toBeLessThanOrEqual(MOST.value)
        expect(words.length).toBeLessThanOrEqual(MOST.option)
      }
    }
  })

  it('keeps a box longer than one line to its platform’s size, and says so in one sentence', () => {
    for (const field of fieldsOf(form, OPEN).filter((one) => one.control === 'short_text')) {
      const read = readForm(form, { ...OPEN, [field.id]: 'x'.repeat(301) })
      expect(read).toEqual({ errors: { [field.id]: 'Please keep this under 300 characters.' } })
      expect('errors' in readForm(form, { [field.id]: 'x'.repeat(300) })).toBe(false)
    }
  })

  it('takes no choice that it does not offer', () => {
    for (const { id, options = [] } of fieldsOf(form, OPEN)) {
      if (options.length === 0) continue
      const read = readForm(form, { ...OPEN, [id]: 'made_up' })
      expect(read).toEqual({ errors: { [id]: 'Please choose one of these.' } })
      for (const [value] of options) {
        expect([id, value, 'values' in readForm(form, { ...OPEN, [id]: value })]).toEqual([
          id,
          value,
          true,
        ])
      }
    }
  })

  it('reads an empty form: what may not be empty, the domain says', () => {
    expect(readForm(form, {})).toHaveProperty('values')
  })

  it('drops what it does not ask', () => {
    const read = readForm(form as Form<object>, { recordedAt: '2001-01-01', author: 'x' })
    expect(JSON.stringify(read)).not.toMatch(/2001|author/)
  })
})

describe('what is asked', () => {
  const ids = (form: Form<never>, values: FormValues) =>
    fieldsOf(form as Form<unknown>, values).map((field) => field.id)

  it('of somebody new is asked only then', () => {
    const asked = ids(noteForm as Form<never>, { case: 'x' })
    expect(asked).toEqual([
      ...['text', 'case', 'more', 'with', 'how', 'seen', 'heard', 'date', 'time', 'awareDate'],
    ])
    const whenNew = ids(noteForm as Form<never>, { case: 'new' })
    expect(whenNew.filter((id) => !asked.includes(id))).toEqual(['newName', 'newGroup', 'newAge'])
  })

  it('in a disclosure depends on the answers before, and those draw the form again', () => {
    const asked = ids(disclosureForm as Form<never>, {})
    const hidden = ids(disclosureForm as Form<never>, OPEN).filter((id) => !asked.includes(id))
    expect(hidden).toEqual([
      ...['newName', 'newGroup', 'newAge', 'staffMember', 'interpreter', 'originalWords'],
    ])
    const redrawing = fieldsOf(disclosureForm as Form<unknown>, {}).filter((f) => f.redraws)
    expect(redrawing.map((f) => f.id)).toEqual([
      ...['case', 'aboutStaff', 'exactness', 'takenDown', 'consent', 'parentTold'],
    ])
  })

  it('must be answered only where nothing can be written without it', () => {
    const own = forms.filter(([name]) => !Object.hasOwn(plainForms, name))
    const required = own.flatMap(([name, form]) =>
      fieldsOf(form, OPEN).flatMap((field) => (field.required ? [`${name} ${field.id}`] : [])),
    )
    const about = (name: string) => ['case', 'newName', 'newGroup'].map((id) => `${name} ${id}`)
    expect(required.sort()).toEqual(
      [
        ...about('record_note'),
        ...about('capture_message'),
        ...about('record_disclosure'),
        ...about('raise_level'),
        ...['record_note text', 'record_disclosure words', 'raise_level level'],
        ...['raise_level reason', 'record_decision decision', 'record_decision reasoning'],
        ...about('record_staff_concern'),
        ...['record_staff_concern type', 'record_staff_concern what'],
        ...['record_private_note case', 'record_private_note text'],
        ...['write_report newName', 'write_report text'],
        ...['override_access reference', 'override_access reason'],
        ...['ask_lowering case', 'ask_lowering to', 'ask_lowering reason'],
        ...['answer_lowering confirmed', 'answer_lowering reason'],
        ...['answer_conflict confirmed', 'answer_conflict reason'],
        ...['say_next_step what', 'say_next_step review', 'pass_alert who', 'pass_alert why'],
      ].sort(),
    )
  })

  it.each(Object.entries<PlainForm>(plainForms))(
    'in the form %s has the names of its kind, and is required where the kind requires it',
    (name, line) => {
      const form = verbs[name as PlainVerb].form
      const shape: Record<string, z.ZodType> = entryKinds[line.kind].payload.shape
      // What stands in no form by its own name: the clocks, and what is supplied.
      const supplied = ['occurredAt', 'becameAwareAt', 'on', 'when', 'entries', 'entry']
      const { link } = kindRules[line.kind] as Rule
      for (const [field, schema] of Object.entries(shape)) {
        if (supplied.includes(field) || (field === link?.field && !form.shape[field])) continue
        const asked = findField(form, field)
        expect([field, asked?.required]).toEqual([field, !schema.isOptional()])
      }
      // Each field of the form ends in the entry, or is one of those with a meaning of their own.
      const known = [
        ...['case', 'newName', 'newGroup', 'newAge', 'date', 'time', 'entry', 'more'],
        ...['whenDate', 'whenTime', 'listed2', 'listed3', 'entries2', 'entries3'],
        ...['actionWhat', 'actionOwner', 'actionDue', ...Object.keys(shape)],
      ]
      for (const field of Object.keys(form.shape)) expect(known).toContain(field)
    },
  )

  it('of an opened entry is not asked again', () => {
    const entry = '00000000-0000-4000-8000-0000000000e1'
    const asked = fieldsOf(verbs.record_referral_outcome.form, { entry }).map(({ id }) => id)
    expect(asked).toEqual(['outcome'])
    const unopened = fieldsOf(verbs.record_referral_outcome.form, {}).map(({ id }) => id)
    expect(unopened).toEqual(['case', 'referral', 'outcome'])
  })

  it('shows the lines about danger where somebody may be in danger', () => {
    const shown = forms.filter(([, form]) => form.showsDangerLines).map(([name]) => name)
    expect(shown.sort()).toEqual([
      ...['raise_level', 'record_disclosure', 'record_staff_concern', 'write_report'],
    ])
  })
})

describe('long text', () => {
  const read = (form: Form<never>, values: FormValues) => {
    const outcome = readForm(form as Form<unknown>, values)
    if ('errors' in outcome) throw new Error('not read')
    return outcome.values as Record<string, unknown>
  }

  it('is entered in two boxes and always stored whole', () => {
    const [one, two] = ['a'.repeat(3000), 'b'.repeat(3000)]
    const note = read(noteForm as Form<never>, { text: one, more: two })
    expect(note).toMatchObject({ text: `${one}\n\n${two}` })
    expect(note).not.toHaveProperty('more')
    const told = read(disclosureForm as Form<never>, { words: one, more: two })
    expect(told).toMatchObject({ words: `${one}\n\n${two}` })
  })

  it('in one box is as it was typed', () => {
    for (const more of [null, '', ' \n ']) {
      expect(read(noteForm as Form<never>, { text: ' as it was ', more }).text).toBe(' as it was ')
    }
  })

  it('in the second box alone is not lost', () => {
    expect(read(noteForm as Form<never>, { text: null, more: 'only here' }).text).toContain(
      'only here',
    )
  })
})
