import {
  LARGEST_DOCUMENT,
  type LeftDocument,
  MOST_DOCUMENTS,
  type NotKept,
  type SeenDocument,
  sizeWords,
} from '../domain/documents.ts'
import type { Entry } from '../domain/entry-kinds.table.ts'
import { momentWords } from '../domain/when.ts'
import { type Message, type Part, plainMessage, text } from './message.ts'
import { pieces } from './plain-text.ts'

/** So much of a long message is shown in its form; all of it is kept. */
const SHOWN = 1500

const WHAT_TO_DO =
  'Pictures, sound and clips are never copied. Do not forward, copy or screenshot pictures of a ' +
  'child; keep the device as it is and ring the lead or the police.'

const WHY_LEFT: Record<NotKept, (name: string) => string> = {
  not_allowed: (name) => `The document ${name} stays in chat: no documents are kept here`,
  not_reached: (name) =>
    `The document ${name} could not be fetched. It stays in chat: record it again from there`,
  too_large: (name) =>
    `The document ${name} stays in chat: it has more than ${sizeWords(LARGEST_DOCUMENT)}`,
  no_document: (name) => `${name} stays in chat: it is not the document that its name says`,
  too_many: (name) => `The document ${name} stays in chat: ${MOST_DOCUMENTS} of a message are kept`,
  out_of_reach: (name) =>
    `The document ${name} stays in Teams, where Daybook opens no files: ` +
    'say in a note where it is kept',
}

/** All that stands in a message and is not copied, in words; null when there is nothing. */
export function leftWords(
  others: string | null,
  documents: readonly LeftDocument[],
): string | null {
  const words = documents.map(({ name, not }) => WHY_LEFT[not](`“${name}”`))
  return [...(others ? [others] : []), ...words].join('. ') || null
}

type Kept = Readonly<Record<string, string | null>>

/** A message that is about to be recorded, as it stood, and what to do about what is not copied. */
export function capturedLines(
  kept: Kept,
  documents: readonly SeenDocument[],
  zone: string,
): string[] {
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
    ...documents.map(({ name, bytes }) => `Kept with it, sealed: “${name}” (${sizeWords(bytes)}).`),
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

/**
 * A document of an entry, for one reader. Its own name stays in the record: a name is shown in
 * notifications.
 */
export function documentMessage(name: string, n: number, bytes: Uint8Array): Message {
  const ending = /\.[a-z]{3,4}$/i.exec(name)?.[0].toLowerCase() ?? ''
  const words = plainMessage('The document that you asked for, as it was when it was recorded.')
  return { ...words, file: { name: `document-${n}${ending}`, bytes } }
}

/** After so many tries, what else there is to do. */
export function documentNotSentMessage(): Message {
  return plainMessage(
    'The document that you asked for could not be sent.',
    'The chat did not take it. It is safe on the record.',
    'Ask for it again in a while, or have whoever runs Daybook here export it for you.',
  )
}

/**
 * What became of what stood there besides words, without a name: a receipt stays in chat. `isLeft`:
 * for an author who does not read the entry, whether anything stays.
 */
export function copiedParts(written: Entry | undefined, isLeft: boolean): Part[] {
  if (!written && isLeft) {
    return [
      text(
        'Something stays in chat and was not copied. Keep the message, and show it to the lead.',
      ),
    ]
  }
  if (written?.kind !== 'captured_message') return []
  const { documents = [], left } = written.payload
  const count = documents.length === 1 ? 'One document is' : `${documents.length} documents are`
  return [
    ...(documents.length > 0 ? [text(`${count} kept with it, sealed.`)] : []),
    ...(left
      ? [text('Something stays in chat and was not copied: the entry says what and why.')]
      : []),
  ]
}
