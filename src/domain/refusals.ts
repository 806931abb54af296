import { refusals } from './words.table.ts'

export type RefusalCode = keyof typeof refusals
export type Refusal = { refused: RefusalCode }

/** Makes a refusal; see the table for its words. */
export function refuse(code: RefusalCode): Refusal {
  return { refused: code }
}

/** True when an outcome is a refusal. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome
}

/** The whole sentence that a person reads. */
export function refusalWords(code: RefusalCode): string {
  return `${refusals[code].words} ${refusals[code].next}`
}
