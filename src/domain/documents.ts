import type { Entry } from './entry-kinds.table.ts'
import type { SurfaceName } from './people.ts'

/** The most bytes that a document may have: 20 MB. */
export const LARGEST_DOCUMENT = 20_000_000
/** So many documents of one message are kept; of more, the rest is left where it is. */
export const MOST_DOCUMENTS = 3

/** A document as a message carries it. `from`: where its bytes are; null: out of reach. */
export type SeenDocument = { name: string; bytes: number; on: SurfaceName; from: string | null }

/** A document on the record: its bytes are sealed, and what they were is part of the entry. */
export type KeptDocument = { id: string; name: string; bytes: number; sha256: string }

/** The documents that came with an entry, as it names them. */
export function documentsOf(entry: Entry | undefined): readonly KeptDocument[] {
  return entry?.kind === 'captured_message' ? (entry.payload.documents ?? []) : []
}

/** Why a document is not kept. */
export type NotKept =
  | 'not_allowed'
  | 'not_reached'
  | 'too_large'
  | 'no_document'
  | 'too_many'
  | 'out_of_reach'
export type LeftDocument = { name: string; not: NotKept }

/** Which documents of a message are to be fetched, and which stay where they are, and why. */
export function sortDocuments(
  seen: readonly SeenDocument[],
  areAllowed: boolean,
): { wanted: SeenDocument[]; left: LeftDocument[] } {
  const wanted: SeenDocument[] = []
  const left: LeftDocument[] = []
  for (const document of seen) {
    const not = whyNot(document, areAllowed, wanted.length)
    if (not) left.push({ name: document.name, not })
    else wanted.push(document)
  }
  return { wanted, left }
}

function whyNot(seen: SeenDocument, areAllowed: boolean, before: number): NotKept | null {
  if (!areAllowed) return 'not_allowed'
  if (seen.from === null) return 'out_of_reach'
  if (seen.bytes > LARGEST_DOCUMENT) return 'too_large'
  return before >= MOST_DOCUMENTS ? 'too_many' : null
}

const ENDINGS = ['pdf', 'docx', 'odt', 'txt', 'eml', 'rtf'] as const
export type DocumentType = (typeof ENDINGS)[number]

/** What a file is called decides whether it may be a document: no picture, sound or clip is. */
export function documentTypeOf(name: string): DocumentType | null {
  const ending = /\.([a-z]{3,4})$/.exec(name.trim().toLowerCase())?.[1]
  return ENDINGS.find((one) => one === ending) ?? null
}

/**
 * Whether bytes begin as a file of that type does: a picture that is called a document is none.
 * NB: does not look for pictures inside a document, nor for anything that harms.
 */
export function isDocument(type: DocumentType, bytes: Uint8Array): boolean {
  switch (type) {
    case 'pdf':
      return begins(bytes, '%PDF-')
    case 'rtf':
      return begins(bytes, '{\\rtf')
    case 'docx':
      return begins(bytes, 'PK\u0003\u0004') && holds(bytes, 'word/document')
    case 'odt':
      return (
        begins(bytes, 'PK\u0003\u0004') && holds(bytes, 'application/vnd.oasis.opendocument.text')
      )
    case 'eml':
      return isText(bytes) && /^[\w-]+: ?\S/.test(latin(bytes.subarray(0, 200)))
    case 'txt':
      return isText(bytes)
  }
}

function begins(bytes: Uint8Array, words: string): boolean {
  return latin(bytes.subarray(0, words.length)) === words
}

/** A ZIP file names what is in it at its end, and its first file at its beginning. */
function holds(bytes: Uint8Array, words: string): boolean {
  const NEAR = 65_536
  return [bytes.subarray(0, NEAR), bytes.subarray(-NEAR)].some((part) =>
    latin(part).includes(words),
  )
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Text, and no page that asks to sign in: Slack sends one to a token without the right. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.includes(0)) return false
  if (/^\s*<(!doctype|html)/i.test(latin(bytes.subarray(0, 200)))) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // An older text, in the alphabet of its own country: no control characters all the same.
    return !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))
  }
}

/** A size as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
