import type { Element } from '../../slack/kit/elements.ts'
import type { Spot } from './scene.ts'

/** What names and describes a field to those who do not see it. */
export interface FieldNames {
  labelledBy?: string | undefined
  describedBy?: string | undefined
  invalid?: boolean
  required?: boolean
  /** The bot is told when typing is done. */
  dispatches?: boolean
}

export interface FieldProps<T extends Element['type']> {
  element: Extract<Element, { type: T }>
  spot: Spot
  names: FieldNames
}

/** The attributes which every kind of field carries. */
export function fieldAttributes(spot: Spot, names: FieldNames, placeholder?: string) {
  return {
    'data-action-id': spot.actionId,
    'aria-labelledby': names.labelledBy,
    'aria-label': names.labelledBy === undefined ? (placeholder ?? 'Choose') : undefined,
    'aria-describedby': names.describedBy,
    'aria-invalid': names.invalid ? ('true' as const) : undefined,
    'aria-required': names.required ? ('true' as const) : undefined,
  }
}
