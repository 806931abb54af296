import { isEmpty, type Placed, placedIn, type StateValue } from '../kit/values.ts'
import type { View } from '../types.ts'

function lengthFault(placed: Placed, words: string): string | null {
  const { element } = placed
  if (element.type !== 'plain_text_input') return null
  const { min_length: least = 0, max_length: most = 3_000 } = element
  if (words.length < least) return `Please enter at least ${least} characters.`
  return words.length > most ? `Please enter no more than ${most} characters.` : null
}

function numberFault(placed: Placed, words: string): string | null {
  const { element } = placed
  if (element.type !== 'number_input') return null
  const { min_value: least, max_value: most } = element
  const number = Number(words)
  if (!element.is_decimal_allowed && !Number.isInteger(number))
    return 'Please enter a whole number.'
  if (least !== undefined && number < Number(least)) return `Please enter ${least} or more.`
  return most !== undefined && number > Number(most) ? `Please enter ${most} or less.` : null
}

function fault(placed: Placed, value: StateValue | undefined): string | null {
  if (placed.input === null) return null
  if (isEmpty(value))
    return placed.input.optional === true ? null : 'Please complete this required field.'
  const words = value?.value ?? ''
  return lengthFault(placed, words) ?? numberFault(placed, words)
}

/** What the client itself says under the fields before it sends anything, by block id. */
export function clientErrors(view: View): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const placed of placedIn(view.blocks)) {
    const words = fault(placed, view.state.values[placed.blockId]?.[placed.actionId])
    if (words !== null) errors[placed.blockId] = words
  }
  return errors
}
