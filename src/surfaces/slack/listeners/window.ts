import { Failure } from '../../../domain/failures.ts'
import { isRefusal, type Refusal, refusalWords } from '../../../domain/refusals.ts'
import { failures } from '../../../domain/words.table.ts'
import { openingCode } from '../../../messages/failed.ts'
import type { Message } from '../../../messages/message.ts'
import { renderNotice } from '../render/form.ts'
import { renderMessage } from '../render/message.ts'
import { plain } from '../render/text.ts'

export type Window = ReturnType<typeof renderNotice>

/** What was asked for, or why it is not shown, as a window. */
export function windowOf(outcome: Message | Refusal | Failure): Window {
  if (outcome instanceof Failure) {
    const { words, next } = failures[openingCode(outcome)]
    return renderNotice('Not opened', [words, next])
  }
  if (isRefusal(outcome)) return renderNotice('Not opened', [refusalWords(outcome.refused)])
  const { blocks } = renderMessage(outcome)
  return { type: 'modal' as const, title: plain('From the record'), close: plain('Close'), blocks }
}
