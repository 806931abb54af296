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

/** Reads the id that went with a form. */
export function readHidden(metadata: string): FormValues {
  const [, alert] = /^\{"alert":"([0-9a-f-]{36})"\}$/.exec(metadata) ?? []
  return alert ? { alert } : {}
}

function filledIn(element: StateValue): string | null {
  const chosen = element.selected_option?.value
  return element.value ?? chosen ?? element.selected_date ?? element.selected_time ?? null
}
