import { carriedIds } from '../../../conversations/carried-ids.ts'
import type { FormValues } from '../../../messages/form.ts'

type StateValue = {
  value?: string | null | undefined
  selected_option?: { value?: string | undefined } | null | undefined
  selected_date?: string | null | undefined
  selected_time?: string | null | undefined
}

/** The state of a Slack view: block id, then action id, then what is in it. */
export type ViewState = Record<string, Record<string, object>>

/** Reads a view's state into form values, by field. */
export function readValues(state: ViewState): FormValues {
  const values: FormValues = {}
  for (const [field, actions] of Object.entries(state)) {
    const [element] = Object.values(actions) as StateValue[]
    if (element) values[field] = filledIn(element)
  }
  return values
}

/** Reads the ids that went with a form; whatever else stands there is dropped. */
export function readHidden(metadata: string): FormValues {
  return carriedIds(readJson(metadata))
}

function readJson(text: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function filledIn(element: StateValue): string | null {
  const chosen = element.selected_option?.value
  return element.value ?? chosen ?? element.selected_date ?? element.selected_time ?? null
}
