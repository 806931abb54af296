import { momentWords } from '../domain/when.ts'
import { type Message, plainMessage } from './message.ts'
import { pieces } from './plain-text.ts'

/** So much of a long message is shown in its form; all of it is kept. */
const SHOWN = 1500

const WHAT_TO_DO =
  'Pictures, files and clips are not copied. Do not forward, copy or screenshot pictures of a ' +
  'child; keep the device as it is and ring the lead or the police.'

type Kept = Readonly<Record<string, string | null>>

/** A message that is about to be recorded, as it stood, and what to do about what is not copied. */
export function capturedLines(kept: Kept, zone: string): string[] {
  const { text = '', writtenBy = '', writtenAt = '', editedAt, left } = kept
  const [shown = '', ...more] = pieces(text ?? '', SHOWN)
  const edited = editedAt ? ', edited since' : ''
  return [
    `${writtenBy} wrote on ${momentWords(writtenAt ?? '', zone)}${edited}:`,
    shown,
    ...(more.length > 0
      ? [`… and ${more.join('').length} more characters. All of it is kept.`]
      : []),
    ...(left ? [`${left}. ${WHAT_TO_DO}`] : []),
    'Saved as it stands. If it is edited or deleted in chat later, that is noted beside it.',
  ]
}

/** To whoever recorded a message that was changed in its chat afterwards. */
export function sourceAlteredMessage(reference: string): Message {
  return plainMessage(
    `A message that was recorded on ${reference} was edited or deleted in chat since.`,
    'The record keeps it as it was, and says beside it what became of it.',
  )
}
