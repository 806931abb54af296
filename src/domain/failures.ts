import { failures } from './words.table.ts'

export type FailureCode = keyof typeof failures

/** Carries a code from the table; `cause` keeps the original for the log's code, never its text. */
export class Failure extends Error {
  readonly code: FailureCode

  constructor(code: FailureCode, cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}

/** Turns anything thrown into a `Failure`. */
export function toFailure(thrown: unknown): Failure {
  return thrown instanceof Failure ? thrown : new Failure('unexpected', thrown)
}

/** The whole sentence that a person reads. */
export function failureWords(code: FailureCode): string {
  return `${failures[code].words} ${failures[code].next}`
}
