import { documentTypeOf, type SeenDocument } from '../../../domain/documents.ts'
import { visible } from '../../../messages/plain-text.ts'

type SlackFile = {
  name?: string | null
  size?: number
  mode?: string
  url_private_download?: string
}

/** What of a message of Slack matters when it is recorded. */
export type SlackMessage = {
  ts: string
  user?: string
  username?: string
  bot_id?: string
  text?: string
  edited?: { ts?: string } | undefined
  files?: readonly SlackFile[]
  attachments?: readonly { image_url?: string; thumb_url?: string }[]
}

/** An instant out of a time stamp of Slack: seconds since the epoch. */
export function instantOf(ts: string): string {
  return new Date(Number(ts) * 1000).toISOString()
}

/** Where a message stands, the same for the same message only. */
export function sourceOf(workspace: string, channel: string, ts: string): string {
  return `slack:${workspace}:${channel}:${ts}`
}

/** The words of a message as people read them: no mark-up, and nothing in it is fetched. */
export function wordsOf(text: string): string {
  const words = text
    .replaceAll(/<@([A-Z0-9]+)(?:\|([^>]*))?>/g, (_, id, name) => `@${name || id}`)
    .replaceAll(/<#([A-Z0-9]+)(?:\|([^>]*))?>/g, (_, id, name) => `#${name || id}`)
    .replaceAll(/<!([^>|]+)(?:\|([^>]*))?>/g, (_, id, name) => `@${name || id}`)
    .replaceAll(/<([^>|]+)\|([^>]*)>/g, '$2 ($1)')
    .replaceAll(/<([^>]+)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
  return visible(words).trim()
}

/** What stands in a message besides words and documents; null when there is nothing. */
export function leftOf({ files = [], attachments = [] }: SlackMessage): string | null {
  const pictures = attachments.filter(({ image_url, thumb_url }) => image_url || thumb_url)
  const count = files.filter((file) => !isDocumentFile(file)).length + pictures.length
  if (count === 0) return null
  return count === 1 ? 'One picture, clip or file' : `${count} pictures, clips or files`
}

/** A file that lies elsewhere is a link, whatever it is called. */
function isDocumentFile({ name, mode = 'hosted', url_private_download }: SlackFile): boolean {
  return mode === 'hosted' && Boolean(url_private_download) && documentTypeOf(name ?? '') !== null
}

/** The documents of a message, by what they are called. */
export function documentsOf({ files = [] }: SlackMessage): SeenDocument[] {
  return files.filter(isDocumentFile).map(({ name, size, url_private_download }) => ({
    name: visible(name ?? '')
      .slice(-255)
      .toWellFormed(),
    bytes: size ?? 0,
    on: 'slack',
    from: url_private_download ?? null,
  }))
}
