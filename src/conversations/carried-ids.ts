import { findId } from '../domain/ids.ts'
import type { FormValues } from '../messages/form.ts'

/** The names under which an id may go with a form. */
const CARRIED = ['alert', 'entry', 'step', 'case', 'draft'] as const

/** Reads the ids that went with a form; whatever else stands there is dropped. */
export function carriedIds(carried: Record<string, unknown>): FormValues {
  const found = CARRIED.flatMap((name) => {
    const id = findId(carried[name])
    return id ? [[name, id]] : []
  })
  return Object.fromEntries(found)
}
