import { type RefusalCode, refusalWords } from '../domain/refusals.ts'
import { refusals } from '../domain/words.table.ts'
import { buttons, type Message, plainMessage } from './message.ts'

/** A refusal as a message, with a way on where there is one. The same bytes for the same code. */
export function answerMessage(code: string | undefined): Message {
  const message = plainMessage(wordsOf(code))
  if (code !== 'not_found') return message
  const ask = { label: 'Ask my supervisor', action: 'ask_supervisor', value: 'ask' } as const
  return { ...message, parts: [...message.parts, buttons(ask)] }
}

/** To the author, when words that were kept could not become an entry after all. */
export function notSavedMessage(code: string | undefined): Message {
  return plainMessage('Your last form could not be saved.', wordsOf(code))
}

function wordsOf(code: string | undefined): string {
  const known = code !== undefined && Object.hasOwn(refusals, code)
  return refusalWords(known ? (code as RefusalCode) : 'not_understood')
}
