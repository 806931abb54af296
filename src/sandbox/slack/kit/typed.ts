import type { Element } from './elements.ts'
import type { Option } from './text.ts'
import { optionsOf, type StateValue } from './values.ts'

/** What a person puts in an element: words, an option's value, several, a time or nothing. */
export type Typed = string | number | string[] | null

function chosen(element: Element, typed: string, suggested: Option[]): Option {
  const options = element.type === 'external_select' ? suggested : optionsOf(element)
  const option = options.find((one) => one.value === typed || one.text.text === typed)
  if (option === undefined) throw new Error(`${element.action_id} does not offer that option`)
  return option
}

function asWords(element: Element, typed: Typed): string | null {
  if (typed === null || typed === '') return null
  if (Array.isArray(typed)) throw new Error(`${element.action_id} holds one value, not several`)
  return String(typed)
}

function held(element: Element, format: RegExp, typed: Typed): string | null {
  const words = asWords(element, typed)
  if (words !== null && !format.test(words))
    throw new Error(`${element.action_id} cannot hold a value of that form`)
  return words
}

/** The client does not let a person type past `max_length`. */
function withinLength(element: Element, words: string | null): string | null {
  const max = element.type === 'plain_text_input' ? (element.max_length ?? 3_000) : 3_000
  if (words !== null && words.length > max)
    throw new Error(`${element.action_id} takes ${max} characters`)
  return words
}

/**
 * The state value that comes of typing or choosing in an element.
 * `suggested` are the options last offered for an `external_select`. Throws when a person could
 * not have put this value in this element.
 */
export function typedValue(element: Element, typed: Typed, suggested: Option[]): StateValue {
  const type = element.type
  switch (element.type) {
    case 'plain_text_input':
      return { type, value: withinLength(element, asWords(element, typed)) }
    case 'number_input':
      return { type, value: held(element, /^-?\d+(\.\d+)?$/, typed) }
    case 'static_select':
    case 'external_select':
    case 'radio_buttons': {
      const words = asWords(element, typed)
      return { type, selected_option: words === null ? null : chosen(element, words, suggested) }
    }
    case 'checkboxes': {
      const several = Array.isArray(typed) ? typed : [asWords(element, typed) ?? []].flat()
      return { type, selected_options: several.map((one) => chosen(element, one, [])) }
    }
    case 'users_select':
      return { type, selected_user: asWords(element, typed) }
    case 'datepicker':
      return { type, selected_date: held(element, /^\d{4}-\d\d-\d\d$/, typed) }
    case 'timepicker':
      return { type, selected_time: held(element, /^\d\d:\d\d$/, typed) }
    case 'datetimepicker': {
      const seconds = held(element, /^\d{10}$/, typed)
      return { type, selected_date_time: seconds === null ? null : Number(seconds) }
    }
    case 'button':
    case 'overflow':
      throw new Error(`${element.action_id} is pressed, not typed in`)
  }
}
