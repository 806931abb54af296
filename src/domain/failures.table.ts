/**
 * A failure is something that went wrong on our side or between us and others. The message of a
 * `Failure` is its code only: no personal text ever goes into an error.
 */
export const failures = {
  database_unavailable: {
    words: 'This is NOT saved: the record can’t be reached just now. Your words are still here.',
    next: 'Please press Save again in a minute. If it is urgent, ring your lead.',
    retry: true,
    ours: false,
  },
  too_slow: {
    words: 'Not yet saved: the record is slow just now. Your words are still here.',
    next: 'Please press Save again in a minute; it will not be saved twice.',
    retry: true,
    ours: false,
  },
  vault_unavailable: {
    words: 'This is NOT saved: the key store can’t be reached. Your words are still here.',
    next: 'Please tell the person who looks after Daybook, and press Save again later.',
    retry: true,
    ours: false,
  },
  key_destroyed: {
    words: 'The content of this case has been destroyed under its retention rule.',
    next: 'Ask your lead for the certificate.',
    retry: false,
    ours: false,
  },
  record_damaged: {
    words: 'An entry of this case does not match its seal, so it is not shown.',
    next: 'Please tell your lead: the record has to be checked.',
    retry: false,
    ours: false,
  },
  platform_unavailable: {
    words: 'The chat platform did not answer.',
    next: 'It will be tried again.',
    retry: true,
    ours: false,
  },
  platform_refused: {
    words: 'The chat platform refused a message.',
    next: 'See the code in the log.',
    retry: false,
    ours: true,
  },
  broken_request: {
    words: 'That request can’t be read.',
    next: 'Nothing was changed.',
    retry: false,
    ours: false,
  },
  unexpected: {
    words: 'Something went wrong on our side. This is NOT saved. Your words are still here.',
    next: 'Please try again; if it goes on, tell the person who looks after Daybook.',
    retry: true,
    ours: true,
  },
} as const satisfies Record<string, { words: string; next: string; retry: boolean; ours: boolean }>

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
