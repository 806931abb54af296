import type { types } from '@slack/bolt'
import type { FormContext } from '../../../conversations/form-context.ts'
import { verbs } from '../../../conversations/verbs.table.ts'
import {
  type Field,
  type Form,
  type FormValues,
  fieldsOf,
  findField,
} from '../../../messages/form.ts'
import { plain } from './text.ts'

type InputBlock = types.InputBlock
type KnownBlock = types.KnownBlock
type ModalView = types.ModalView

/**
 * A form as a Slack modal. Block and action ids are the field's id and never change, so that what
 * was typed stays when the form is drawn again.
 */
export function renderForm(
  form: Form<unknown>,
  values: FormValues,
  context: FormContext,
): ModalView {
  const fields = fieldsOf(form, values)
  const lines = [...(form.showsDangerLines ? context.dangerLines : []), ...(context.lines ?? [])]
  return {
    type: 'modal',
    callback_id: form.id,
    title: plain(form.title),
    submit: plain(form.submit),
    close: plain('Cancel'),
    notify_on_close: true,
    ...hiddenOf(form, values),
    blocks: [
      ...lines.map((line): KnownBlock => ({ type: 'section', text: plain(line) })),
      ...fields.map((field) =>
        renderField(form, field, { values, context, isFirst: field === fields[0] }),
      ),
    ],
  }
}

/** The opaque ids that go with a form: never words, never authority. */
function hiddenOf(form: Form<unknown>, values: FormValues): { private_metadata?: string } {
  const carried = Object.keys(form.shape)
    .filter((id) => findField(form, id)?.control === 'hidden')
    .concat('draft')
    .filter((id) => values[id])
    .map((id) => [id, values[id]])
  return carried.length > 0 ? { private_metadata: JSON.stringify(Object.fromEntries(carried)) } : {}
}

function dispatches(form: Form<unknown>, { redraws, control }: Field): boolean {
  return redraws === true || (Object.hasOwn(verbs, form.id) && !control.endsWith('_text'))
}

type Filled = { values: FormValues; context: FormContext; isFirst: boolean }

function renderField(form: Form<unknown>, field: Field, filled: Filled): InputBlock {
  const { values, context, isFirst } = filled
  return {
    type: 'input',
    block_id: field.id,
    label: plain(field.label),
    optional: !field.required,
    ...(field.hint ? { hint: plain(field.hint) } : {}),
    // A choice sends all that stands in the form: what was typed is kept, and fields may follow.
    ...(dispatches(form, field) ? { dispatch_action: true } : {}),
    element: focused(elementOf(field, values[field.id] ?? null, context), isFirst),
  }
}

/** Whoever opens a form that begins with a box writes at once, without a tap. */
function focused(element: InputBlock['element'], isFirst: boolean): InputBlock['element'] {
  return isFirst && element.type === 'plain_text_input'
    ? { ...element, focus_on_load: true }
    : element
}

function elementOf(
  field: Field,
  value: string | null,
  context: FormContext,
): InputBlock['element'] {
  const action_id = field.id
  switch (field.control) {
    case 'long_text':
    case 'short_text':
      return {
        type: 'plain_text_input',
        action_id,
        multiline: field.control === 'long_text',
        ...(field.longest ? { max_length: field.longest } : {}),
        ...(value ? { initial_value: value } : {}),
      }
    case 'choice':
      return choiceElement(field, value)
    case 'case':
    case 'known_case':
    case 'entry':
    case 'colleague':
      return searchElement(field, value, context)
    case 'date':
      return { type: 'datepicker', action_id, initial_date: value ?? context.today }
    case 'day':
      return { type: 'datepicker', action_id, ...(value ? { initial_date: value } : {}) }
    case 'time':
      return { type: 'timepicker', action_id, initial_time: value ?? context.time }
    case 'hidden':
    case 'kept':
      throw new RangeError('a hidden field is not drawn')
  }
}

const PLACEHOLDERS = {
  case: 'Reference or initials',
  known_case: 'Reference or initials',
  entry: 'Choose the case first',
  colleague: 'Name',
} as const

/** A list that is searched as people type. Of a case that is known already the label is too. */
function searchElement(
  field: Field,
  value: string | null,
  context: FormContext,
): InputBlock['element'] {
  const label = (field.id === 'case' ? context.caseLabel : undefined) ?? context.labels?.[field.id]
  return {
    type: 'external_select',
    action_id: field.id,
    min_query_length: 0,
    placeholder: plain(PLACEHOLDERS[field.control as keyof typeof PLACEHOLDERS]),
    ...(label && value ? { initial_option: { text: plain(label), value } } : {}),
  }
}

/** Up to five choices stand open; nothing is chosen in advance. */
function choiceElement(field: Field, value: string | null): InputBlock['element'] {
  const options = (field.options ?? []).map(([id, label]) => ({ text: plain(label), value: id }))
  const chosen = options.find((option) => option.value === value)
  const initial = chosen ? { initial_option: chosen } : {}
  return options.length <= 5
    ? { type: 'radio_buttons', action_id: field.id, options, ...initial }
    : { type: 'static_select', action_id: field.id, options, ...initial }
}

/** What is shown in place of a form once it is sent, or while something is fetched. */
export function renderNotice(title: string, lines: readonly string[]): ModalView {
  return {
    type: 'modal',
    title: plain(title),
    close: plain('Close'),
    blocks: lines.map((line): KnownBlock => ({ type: 'section', text: plain(line) })),
  }
}
