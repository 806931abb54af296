import { expect, it } from 'vitest'
import {
  documentTypeOf,
  isDocument,
  LARGEST_DOCUMENT,
  MOST_DOCUMENTS,
  type SeenDocument,
  sizeWords,
  sortDocuments,
} from '../../src/domain/documents.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const ZIP = 'PK\u0003\u0004'

it.each([
  ['Minutes of 3 May.PDF', 'pdf', '%PDF-1.7\n'],
  ['letter.docx', 'docx', `${ZIP}..[Content_Types].xml..${'x'.repeat(90_000)}word/document.xml`],
  ['letter.odt', 'odt', `${ZIP}....mimetypeapplication/vnd.oasis.opendocument.text`],
  ['letter.rtf', 'rtf', '{\\rtf1 x'],
  ['from her.eml', 'eml', 'Received: from x\r\n\r\nHello'],
  ['old.txt', 'txt', 'She said \x93no\x94'],
] as const)('%s is a document by its name and by how it begins', (name, type, begins) => {
  expect(documentTypeOf(name)).toBe(type)
  expect(isDocument(type, bytes(begins))).toBe(true)
  // A picture by another name is none, nor is nothing at all.
  for (const other of ['\xff\xd8\xff\xe0\0\x10JFIF', '\x89PNG\r\n\x1a\n\0', '']) {
    expect(isDocument(type, bytes(other))).toBe(false)
  }
})

it.each([
  ['docx', `${ZIP}..xl/workbook.xml`],
  ['odt', `${ZIP}..word/document.xml`],
  ['txt', '<!DOCTYPE html><html>Sign in</html>'],
  ['eml', 'Hello, no header'],
  ['pdf', 'see %PDF-1.7'],
] as const)('what begins otherwise is no %s', (type, begins) => {
  expect(isDocument(type, bytes(begins))).toBe(false)
})

it.each([
  'her.png',
  'a.jpg',
  'voice.m4a',
  'clip.mp4',
  'x.zip',
  'page.html',
  'pdf',
  'a.pdf.exe',
  '',
])('a file called “%s” is no document', (name) => {
  expect(documentTypeOf(name)).toBeNull()
})

const seen = (more: Partial<SeenDocument> = {}): SeenDocument => {
  return { name: 'a.pdf', bytes: 10, on: 'slack', from: 'https://files.slack.com/a', ...more }
}

it('only a few documents, of some size, within reach, are fetched; only where it is allowed', () => {
  const all = [
    seen({ bytes: LARGEST_DOCUMENT + 1 }),
    seen({ from: null }),
    ...Array.from({ length: MOST_DOCUMENTS + 1 }, () => seen()),
  ]
  const { wanted, left } = sortDocuments(all, true)
  expect(wanted).toHaveLength(MOST_DOCUMENTS)
  expect(left.map(({ not }) => not)).toEqual(['too_large', 'out_of_reach', 'too_many'])
  const none = sortDocuments(all, false)
  expect(none.wanted).toEqual([])
  expect(new Set(none.left.map(({ not }) => not))).toEqual(new Set(['not_allowed']))
})

it('a size is said as people say it', () => {
  expect([900, 45_300, 2_500_000].map(sizeWords)).toEqual(['900 bytes', '45 kB', '2.5 MB'])
})
