import { z } from 'zod'
import { documentTypeOf, type SeenDocument } from '../../../domain/documents.ts'
import { visible } from '../../../messages/plain-text.ts'

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
}

/**
 * The words of a message that Teams hands over as HTML: no tag, no picture, no link is left, only
 * what can be read. Nothing in it is fetched.
 */
export function wordsOfHtml(html: string): string {
  const text = html
    .replaceAll(/<(script|style|title)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replaceAll(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replaceAll(/<(br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote)\b[^>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z][^>]*(>|$)/gi, '')
    .replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, decoded)
  return visible(text)
    .split('\n')
    .map((line) => line.replaceAll(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function decoded(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : ' '
}

/** True when a message holds more than words: pictures, files, cards, clips. */
function holdsMore(html: string, attachments: readonly unknown[]): boolean {
  return attachments.length > 0 || /<(img|attachment|video|audio|iframe|object|embed)\b/i.test(html)
}

const attached = z.array(
  z.looseObject({ contentType: z.string(), content: z.unknown().optional() }),
)

/** Whether a picture or another file came with what somebody wrote to the bot. */
export function bringsFile(attachments: unknown): boolean {
  const read = attached.safeParse(attachments ?? [])
  // Teams sends the words once more, as a page.
  return (read.data ?? []).some(({ contentType, content }) =>
    contentType === 'text/html' ? holdsMore(String(content ?? ''), []) : true,
  )
}

/** What somebody wrote to the bot, without its being mentioned. */
export function wordsTyped(text: unknown): string {
  if (typeof text !== 'string') return ''
  return visible(text.replaceAll(/<at>[\s\S]*?<\/at>/gi, ' ').replaceAll('\u00a0', ' ')).trim()
}

/** An instant as the record keeps it; null when there is none. */
export function instantOf(written: unknown): string | null {
  const at = typeof written === 'string' ? Date.parse(written) : Number.NaN
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

/** Where a message stands, the same for the same message only. */
export function sourceOf(tenant: string, conversation: string, id: string): string {
  return `teams:${tenant}:${conversation.split(';')[0]}:${id}`
}

const file = z.looseObject({
  id: z.string().optional(),
  contentType: z.literal('reference'),
  name: z.string().refine((name) => documentTypeOf(name) !== null),
})

/**
 * Documents of a message, and whether it holds more. They lie in SharePoint or OneDrive: an app
 * that has no rights there, as this one, can name them and no more.
 */
export function besidesWords(html: string, attachments: readonly unknown[]) {
  const files = attachments.map((one) => file.safeParse(one).data)
  const others = attachments.filter((_, n) => !files[n])
  const documents = files.flatMap((one): SeenDocument[] =>
    one ? [{ name: visible(one.name).slice(-255), bytes: 0, on: 'teams', from: null }] : [],
  )
  const isDocument = (tag: string) => files.some((one) => one?.id && tag.includes(`"${one.id}"`))
  const rest = html.replaceAll(/<attachment\b[^>]*>/gi, (tag) => (isDocument(tag) ? '' : tag))
  return { documents, isMore: holdsMore(rest, others) }
}
