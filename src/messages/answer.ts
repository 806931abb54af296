import { type RefusalCode, refusalWords } from '../domain/refusals.ts'
import { refusals } from '../domain/words.table.ts'
import { buttons, type Message, plainMessage, quote, text } from './message.ts'

/** A refusal as a message, with a way on where there is one. The same bytes for the same code. */
export function answerMessage(code: string | undefined): Message {
  const message = plainMessage(wordsOf(code))
  if (code !== 'not_found') return message
  const ask = { label: 'Ask my supervisor', action: 'ask_supervisor', value: 'ask' } as const
  return { ...message, parts: [...message.parts, buttons(ask)] }
}

/** To the author, when words that were kept could not become an entry after all: they come back. */
export function notSavedMessage(code: string | undefined, theirs: string | null): Message {
  const message = plainMessage('Your last form could not be saved.', wordsOf(code))
  if (theirs === null) return message
  return { ...message, parts: [...message.parts, text('Your words:'), quote(theirs)] }
}

/** To the lead, when a report that may not wait could not be saved. No content. */
export function reportNotSavedMessage(colleague: string): Message {
  return plainMessage(
    `${colleague} sent a report that could not be saved. Please ring them now.`,
    'They have been told, and have their words. We do not show them to anybody else.',
  )
}

/** To whoever works the case and to the leads. The reason stands in the record. */
export function overrideUsedMessage(reference: string, colleague: string): Message {
  return plainMessage(
    `${colleague} has opened ${reference} by an override.`,
    'It lasts three hours. The reason is on the timeline; a lead who did not use it reviews it.',
  )
}

function wordsOf(code: string | undefined): string {
  const known = code !== undefined && Object.hasOwn(refusals, code)
  return refusalWords(known ? (code as RefusalCode) : 'not_understood')
}
