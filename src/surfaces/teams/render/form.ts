import type { FormContext } from '../../../conversations/form-context.ts'
import { mayKeep } from '../../../conversations/keep-draft.ts'
import {
  type Field,
  type Form,
  type FormValues,
  fieldsOf,
  findField,
} from '../../../messages/form.ts'
import { type Card, card, type Element } from './card.ts'
import { labelled, needed, plain, unmarked } from './text.ts'

/** What a form is drawn with. */
export type Drawn = {
  form: Form<unknown>
  values: FormValues
  context: FormContext
  /** The id under which it is sent: the same id twice is one entry. */
  submission: string
  /** What is wrong, by field. */
  errors: Readonly<Record<string, string>>
  /** The labels of what was chosen in searched lists, by field. */
  labels: Readonly<Record<string, string>>
  /** Boxes that are not drawn: their words wait elsewhere, under this id. */
  aside?: Aside
}

export type Aside = { id: string; fields: string[] }

/** What goes with a form and comes back with it: ids, never words, never authority. */
export type FormData = {
  form: string
  submission: string
  /** The fields that are drawn, so that a choice that asks for others is noticed. */
  shown: string
  /** The ids that go with the form. */
  carried: Record<string, string>
  aside?: Aside
  redraw?: true
  keep?: true
}

/** A form as the card of a dialog. What was typed stays, also when something is wrong. */
export function renderForm(drawn: Drawn): Card {
  const { form, values, context, errors } = drawn
  const fields = fieldsOf(form, values)
  const lines = form.showsDangerLines ? context.dangerLines : []
  const elsewhere = Object.entries(errors).filter(([id]) => !fields.some((f) => f.id === id))
  const body = [
    ...lines.flatMap((line) => plain(line, { weight: 'Bolder' })),
    ...(context.lines ?? []).flatMap((line) => plain(line)),
    ...elsewhere.flatMap(([, words]) => plain(words, ERROR)),
    ...fields.flatMap((field) => renderField(field, drawn)),
  ]
  const data = dataOf(drawn, fields)
  const submit = { type: 'Action.Submit', title: unmarked(form.submit), style: 'positive' }
  const also = (title: string, what: Partial<FormData>) => ({
    ...{ type: 'Action.Submit', title, data: { daybook: { ...data, ...what } } },
  })
  return card(body, [
    { ...submit, data: { daybook: data } },
    ...(changesWithChoices(form) ? [also(REDRAW, { redraw: true })] : []),
    ...(mayKeep(form.id) ? [also(KEEP, { keep: true })] : []),
  ])
}

const ERROR = { color: 'Attention', weight: 'Bolder' } as const
/** Teams does not tell us of a choice before something is pressed. */
const REDRAW = 'Show the questions that fit'
/** Nor does it tell us that a dialog was closed: whoever has to go presses this. */
const KEEP = 'Keep for later'

/** True when a choice brings up other fields. */
function changesWithChoices(form: Form<unknown>): boolean {
  return Object.keys(form.shape).some((id) => findField(form, id)?.redraws)
}

function dataOf({ form, values, submission, aside }: Drawn, fields: readonly Field[]): FormData {
  const carried = Object.keys(form.shape).flatMap((id) => {
    const value = values[id]
    return value && findField(form, id)?.control === 'hidden' ? [[id, value]] : []
  })
  if (values.draft) carried.push(['draft', values.draft])
  const shown = fields.map(({ id }) => id).join()
  return {
    ...{ form: form.id, submission, shown, carried: Object.fromEntries(carried) },
    ...(aside ? { aside } : {}),
  }
}

function renderField(field: Field, drawn: Drawn): Element[] {
  if (drawn.aside?.fields.includes(field.id)) return [labelled(field.label, KEPT)]
  const error = drawn.errors[field.id]
  const said = error ? plain(error, ERROR) : []
  const hint = field.hint ? plain(field.hint, { size: 'Small', isSubtle: true }) : []
  const common = { id: field.id, ...labelOf(field, drawn.form.id) }
  return [...said, { ...inputOf(field, drawn), ...common }, ...hint]
}

/**
 * NB: Teams keeps back every button of a card while a box that it requires is empty, also the one
 * that keeps a form half-filled. In a form that may be kept the label says what is needed, and
 * what is missing is said by us, beside the field, when the form is sent.
 */
function labelOf({ label, required, control }: Field, form: string) {
  if (!required) return { label: unmarked(label) }
  if (mayKeep(form)) return { label: needed(unmarked(label)) }
  return { label: unmarked(label), isRequired: true, errorMessage: MISSING[control] }
}

const KEPT = 'What you wrote here is kept, and goes along when you send this.'
const CHOOSE = 'Please choose one of these.'
const FIND = 'Please choose one from the list.'
const FROM_THE_LIST = 'Please choose from the list, or empty this box.'
const FILL = 'Please fill this in.'
const MISSING: Record<Field['control'], string> = {
  long_text: FILL,
  short_text: FILL,
  choice: CHOOSE,
  case: FIND,
  known_case: FIND,
  entry: FIND,
  colleague: FIND,
  date: FILL,
  day: FILL,
  time: FILL,
  hidden: FILL,
  kept: FILL,
}

function inputOf(field: Field, { values, context, form, labels }: Drawn): Element {
  const value = values[field.id] ?? null
  const filled = value ? { value } : {}
  switch (field.control) {
    case 'long_text':
    case 'short_text':
      return {
        type: 'Input.Text',
        isMultiline: field.control === 'long_text',
        ...(field.longest ? { maxLength: field.longest } : {}),
        ...filled,
      }
    case 'choice':
      return choiceInput(field, filled)
    case 'case':
    case 'known_case':
    case 'entry':
    case 'colleague':
      return searchInput(form.id, field, { value, label: labels[field.id] })
    case 'date':
      return { type: 'Input.Date', value: value ?? context.today }
    case 'day':
      return { type: 'Input.Date', ...filled }
    case 'time':
      return { type: 'Input.Time', value: value ?? context.time }
    case 'hidden':
    case 'kept':
      throw new RangeError('a hidden field is not drawn')
  }
}

/** Up to five choices stand open; nothing is chosen in advance. */
function choiceInput(field: Field, filled: { value?: string }): Element {
  const options = field.options ?? []
  return {
    type: 'Input.ChoiceSet',
    style: options.length <= 5 ? 'expanded' : 'compact',
    wrap: true,
    choices: options.map(([id, label]) => ({ title: unmarked(label), value: id })),
    ...filled,
  }
}

const PLACEHOLDERS = {
  case: 'Reference or initials',
  known_case: 'Reference or initials',
  entry: 'Choose the case first',
  colleague: 'Name',
} as const

type Chosen = { value: string | null; label: string | undefined }

/** A list that is searched as people type; what is in the rest of the card goes along. */
function searchInput(form: string, field: Field, { value, label }: Chosen): Element {
  return {
    type: 'Input.ChoiceSet',
    style: 'filtered',
    wrap: true,
    placeholder: PLACEHOLDERS[field.control as keyof typeof PLACEHOLDERS],
    choices: value ? [{ title: unmarked(label ?? 'As chosen'), value }] : [],
    ...(value ? { value } : {}),
    'choices.data': {
      type: 'Data.Query',
      dataset: `${form}/${field.id}`,
      associatedInputs: 'auto',
    },
    // Words that are not in the list hold every button back, and without this nothing says so.
    errorMessage: FROM_THE_LIST,
  }
}
