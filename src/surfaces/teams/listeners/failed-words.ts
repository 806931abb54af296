import { knownDangerLines } from '../../../conversations/form-context.ts'
import type { Asked } from '../../../conversations/read-asked.ts'
import type { Failure } from '../../../domain/failures.ts'
import { failures } from '../../../domain/words.table.ts'
import { failedMessage } from '../../../messages/failed.ts'
import { type Message, plainMessage, quote, text } from '../../../messages/message.ts'

/** What was to be saved at once is said to be saved or not; anything else was not opened. */
export function failedWords(failure: Failure, { form, typed }: Asked): Message {
  const isSaving = form === 'record_note' && typed.reference !== null && typed.words !== ''
  if (isSaving) {
    const { words, next } = failures[failure.code === 'too_slow' ? 'perhaps_saved' : failure.code]
    const message = plainMessage(words, next)
    return { ...message, parts: [...message.parts, text('Your words:'), quote(typed.words)] }
  }
  const isUrgent = form === 'record_disclosure' || form === 'raise_level'
  const danger = isUrgent ? knownDangerLines().map((line) => text(line)) : []
  const message = failedMessage(failure)
  return { ...message, parts: [...message.parts, ...danger] }
}
