import { refusals } from './words.table.ts'

export type RefusalCode = keyof typeof refusals
/** `field`: under which field of the form it stands, where the table can not know. */
export type Refusal = { refused: RefusalCode; field?: string }

/** Makes a refusal; see the table for its words. */
export function refuse(code: RefusalCode, field?: string): Refusal {
  return field === undefined ? { refused: code } : { refused: code, field }
}

/** True when an outcome is a refusal. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome
}

/** The whole sentence that a person reads. */
export function refusalWords(code: RefusalCode): string {
  return `${refusals[code].words} ${refusals[code].next}`
}
