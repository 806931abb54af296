import type { Failure, FailureCode } from '../domain/failures.ts'
import { failures } from '../domain/words.table.ts'
import { type Message, plainMessage } from './message.ts'

/** Nothing was to be saved: "NOT saved" would only frighten. */
export function openingCode({ code }: Failure): FailureCode {
  return failures[code].retry ? 'not_opened' : code
}

/** Why something could not be opened or done, to whoever asked for it. */
export function failedMessage(failure: Failure): Message {
  const { words, next } = failures[openingCode(failure)]
  return plainMessage(words, next)
}
