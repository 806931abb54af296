import { describe, expect, it } from 'vitest'
import { asks } from '../../src/conversations/asks.ts'
import { findForm, menus } from '../../src/conversations/menu.ts'
import { verbs } from '../../src/conversations/verbs.table.ts'
import { type Form, type FormValues, fieldsOf } from '../../src/messages/form.ts'
import { checkView } from '../../src/sandbox/slack/kit/check.ts'
import { everythingIn, wordOf } from '../../src/sandbox/teams/cards/card.ts'
import { checkCard } from '../../src/sandbox/teams/cards/check.ts'
import { readHidden } from '../../src/surfaces/slack/read/values.ts'
import { renderForm } from '../../src/surfaces/slack/render/form.ts'
import { readInputs } from '../../src/surfaces/teams/read/card-data.ts'
import { renderForm as renderCard } from '../../src/surfaces/teams/render/form.ts'

const ENTRY = '00000000-0000-4000-8000-0000000000e1'
const CONTEXT = {
  dangerLines: ['Someone in danger now? Ring 999 first.', 'Your lead: 07700 900101.'],
  today: '2026-11-23',
  time: '10:00',
  caseLabel: 'K-7QF3M',
}

/** Every answer that brings up another field, and every box filled to the brim. */
function filled(form: Form<unknown>): FormValues {
  const open: FormValues = {
    ...{ case: 'new', aboutStaff: 'yes', exactness: 'interpreted', takenDown: 'paper' },
    ...{ consent: 'not_given', parentTold: 'unsafe', group: 'case' },
  }
  const boxes = fieldsOf(form, open).filter(({ longest }) => longest)
  return {
    ...open,
    ...Object.fromEntries(boxes.map((box) => [box.id, 'x'.repeat(box.longest ?? 0)])),
  }
}

describe.each([...Object.keys(verbs), ...Object.keys(menus), ...Object.keys(asks)])(
  'the form %s',
  (name) => {
    const form = findForm(name) as Form<unknown>

    it('is a view that Slack takes, empty, full and opened from an entry', () => {
      for (const values of [{}, filled(form), { ...filled(form), entry: ENTRY }]) {
        const checked = checkView(renderForm(form, values, CONTEXT))
        expect(checked).toHaveProperty('value')
      }
    })

    const drawn = (values: FormValues, errors = {}) =>
      renderCard({ ...{ form, values, errors }, context: CONTEXT, submission: ENTRY, labels: {} })

    it('is a card that Teams draws, empty, full, opened from an entry and with what is wrong', () => {
      const fields = fieldsOf(form, filled(form))
      // Every field of a form is never wrong at once: two are, at its end.
      const last = fields.slice(-2)
      const wrong = Object.fromEntries(last.map(({ id }) => [id, 'Please look at this.']))
      for (const [values, errors] of [
        [{}, {}],
        [filled(form), {}],
        [filled(form), wrong],
        [{ ...filled(form), entry: ENTRY }, {}],
      ] as const) {
        expect(checkCard(drawn(values, errors), 'dialog')).toHaveProperty('card')
      }
      expect(JSON.stringify(drawn(filled(form), wrong)).split('Please look').length - 1).toBe(
        last.length,
      )
    })

    it('asks the same on Teams, with a label, and keeps what was typed', () => {
      const inputs = everythingIn(drawn(filled(form)) as never).filter(({ type }) =>
        type.startsWith('Input.'),
      )
      const fields = fieldsOf(form, filled(form))
      expect(inputs.map((input) => wordOf(input, 'id'))).toEqual(fields.map(({ id }) => id))
      for (const input of inputs) expect(wordOf(input, 'label')).not.toBe('')
      const sent = Object.fromEntries(
        inputs.map((one) => [wordOf(one, 'id'), wordOf(one, 'value')]),
      )
      const boxes = fields.filter(({ longest }) => longest)
      const read = readInputs(form, { ...sent, entry: ENTRY, unknown: 'x' })
      for (const { id } of boxes) expect(read[id]).toBe(filled(form)[id])
      expect(read).not.toHaveProperty('unknown')
      expect(read.entry).not.toBe(ENTRY)
    })

    it('lets somebody on Teams keep it half-filled when it records something, and says what is needed', () => {
      const { actions = [], body } = drawn({})
      const titles = actions.map(({ title }) => title)
      const isRecording = Object.hasOwn(verbs, name)
      expect(titles.includes('Keep for later')).toBe(isRecording)
      const inputs = everythingIn({ type: 'AdaptiveCard', body } as never)
      const marked = inputs.filter((one) => wordOf(one, 'label').endsWith(' (needed)'))
      const held = inputs.filter((one) => one.isRequired === true)
      const needed = fieldsOf(form, {}).filter(({ required }) => required)
      const searched = inputs.filter((one) => 'choices.data' in one)
      for (const one of searched) expect(wordOf(one, 'errorMessage')).toContain('from the list')
      // The client keeps every button of a card back while a box that it requires is empty.
      expect([marked.length, held.length]).toEqual(
        isRecording ? [needed.length, 0] : [0, needed.length],
      )
    })

    it('carries ids and no words beside what is shown', () => {
      const { private_metadata: carried } = renderForm(form, { entry: ENTRY, text: 'Sam' }, CONTEXT)
      const expected = 'entry' in form.shape ? { entry: ENTRY } : {}
      expect(readHidden(carried ?? '')).toEqual(expected)
      expect(carried ?? '').not.toContain('Sam')
    })
  },
)

it('what goes with a form is read by name, and only when it is an id', () => {
  expect(readHidden(JSON.stringify({ alert: ENTRY, entry: 'x', who: ENTRY, case: 7 }))).toEqual({
    alert: ENTRY,
  })
  for (const broken of ['', 'null', '[]', '{', '"x"']) expect(readHidden(broken)).toEqual({})
})
