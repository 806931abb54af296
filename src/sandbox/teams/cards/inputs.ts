import { type Card, type CardNode, inputsIn, wordOf } from './card.ts'

export interface Choice {
  title: string
  value: string
}

/** The choices that stand in the card itself. */
function choicesOf(input: CardNode): Choice[] {
  const { choices } = input as { choices?: Choice[] }
  return choices ?? []
}

/** The data set that is searched while a person types, or null. */
export function datasetOf(input: CardNode): string | null {
  const query = (input as { 'choices.data'?: { dataset?: string } })['choices.data']
  return query?.dataset ?? null
}

/** What an input holds before anybody typed: the value that the card gives it. */
function initialValue(input: CardNode): string {
  const value = wordOf(input, 'value')
  if (input.type !== 'Input.Toggle') return value
  return value === '' ? wordOf(input, 'valueOff') || 'false' : value
}

/** The values with which a card comes. */
export function initialValues(card: Card): Map<string, string> {
  return new Map(inputsIn(card).map((input) => [wordOf(input, 'id'), initialValue(input)]))
}

/**
 * What comes of typing or choosing. Throws when a person could not have put this there.
 * `offered` are the choices last found by a search.
 */
export function typedValue(input: CardNode, typed: string, offered: Choice[]): string {
  const id = wordOf(input, 'id')
  const most = typeof input.maxLength === 'number' ? input.maxLength : Infinity
  switch (input.type) {
    case 'Input.Text':
      if (typed.length > most) throw new Error(`${id} takes ${most} characters`)
      return typed
    case 'Input.Date':
      return held(id, typed, /^(\d{4}-\d\d-\d\d)?$/)
    case 'Input.Time':
      return held(id, typed, /^(\d\d:\d\d)?$/)
    case 'Input.Number':
      return held(id, typed, /^(-?\d+(\.\d+)?)?$/)
    case 'Input.Toggle':
      return typed
    default:
      return chosen(input, typed, offered)
  }
}

function held(id: string, typed: string, form: RegExp): string {
  if (!form.test(typed)) throw new Error(`${id} can not hold a value of that form`)
  return typed
}

function chosen(input: CardNode, typed: string, offered: Choice[]): string {
  if (typed === '') return ''
  const several = input.isMultiSelect === true ? typed.split(',') : [typed]
  const all = [...choicesOf(input), ...offered]
  const known = several.map((one) => all.find((c) => c.value === one || c.title === one)?.value)
  if (known.some((one) => one === undefined))
    throw new Error(`${wordOf(input, 'id')} does not offer ${typed}`)
  return known.join(',')
}

/** What the client says under the inputs before it sends anything, by id. */
export function clientErrors(card: Card, values: ReadonlyMap<string, string>) {
  const errors: Record<string, string> = {}
  for (const input of inputsIn(card)) {
    const id = wordOf(input, 'id')
    const value = values.get(id) ?? ''
    const { regex } = input as { regex?: string }
    const isEmpty = input.isRequired === true && value === ''
    const isOdd = regex !== undefined && value !== '' && !new RegExp(regex).test(value)
    if (isEmpty || isOdd) errors[id] = wordOf(input, 'errorMessage')
  }
  return errors
}

/**
 * The inputs as an action carries them. A choice that nobody made and an empty number are left out;
 * other empty inputs are sent empty, as Teams does.
 */
export function valuesSent(card: Card, values: ReadonlyMap<string, string>) {
  const sent: Record<string, string | number> = {}
  for (const input of inputsIn(card)) {
    const id = wordOf(input, 'id')
    const value = values.get(id) ?? ''
    const isLeftOut = ['Input.ChoiceSet', 'Input.Number'].includes(input.type) && value === ''
    if (!isLeftOut) sent[id] = input.type === 'Input.Number' ? Number(value) : value
  }
  return sent
}
