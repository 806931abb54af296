import type { App } from '@slack/bolt'
import { Failure } from '../../domain/failures.ts'
import type { Message } from '../../messages/message.ts'
import type { Postman } from '../../ports/postman.ts'
import { fileOrigin, sendBytes } from './files.ts'
import { renderMessage, renderPages } from './render/message.ts'

/** `rest`: the further pages of the same message. */
type Page = { channel: string; ts: string }
/** `file`: a document that goes with it. */
type Posted = Page & { rest?: Page[]; file?: string }
type SlackRef = Posted | { home: string }

/** Puts messages in front of people on Slack; the outbox is what retries, not the client. */
export function slackPostman(
  client: App['client'],
  token: string,
  files = fileOrigin('https://slack.com/api/'),
): Postman<Message> {
  /** A person has one Home tab: it is drawn anew as a whole. */
  async function publish(user_id: string, message: Message): Promise<SlackRef> {
    const { blocks } = renderMessage(message)
    await asked(client.views.publish({ token, user_id, view: { type: 'home', blocks } }))
    return { home: user_id }
  }

  /** The bytes are at Slack, and nobody sees them yet. @returns the file's id. */
  async function upload({ name: filename, bytes }: NonNullable<Message['file']>): Promise<string> {
    const place = { token, filename, length: bytes.length }
    const { upload_url = '', file_id = '' } = await asked(client.files.getUploadURLExternal(place))
    await sendBytes(files, upload_url, bytes)
    return file_id
  }

  return {
    async postMessage(to, message) {
      if (message.shownAt === 'home') return await publish(to.account, message)
      const posted: Page[] = []
      const file = message.file ? await upload(message.file) : null
      const ref = () => toRef(posted, file)
      try {
        for (const page of renderPages(message)) {
          const post = { token, channel: to.account, unfurl_links: false, unfurl_media: false }
          const answer = await asked(client.chat.postMessage({ ...post, ...page }))
          posted.push({ channel: answer.channel ?? '', ts: answer.ts ?? '' })
        }
        const channel_id = posted[0]?.channel ?? ''
        const files = [{ id: file ?? '' }] as [{ id: string }]
        if (file) await asked(client.files.completeUploadExternal({ token, channel_id, files }))
        return ref()
      } catch (thrown) {
        const { code, cause } = thrown as Failure
        // A part of it is there, or may be: it is taken away before it is tried again.
        if (posted.length === 0) throw thrown
        throw new Failure(code, { ...(cause as object), left: ref() })
      }
    },
    async changeMessage(ref, message) {
      if ('home' in (ref as SlackRef))
        return void (await publish((ref as { home: string }).home, message))
      const { channel, ts } = ref as { channel: string; ts: string }
      await asked(client.chat.update({ token, channel, ts, ...renderMessage(message) }))
    },
    async deleteMessage(ref) {
      const { rest = [], file, ...first } = ref as Posted
      if (file) await asked(client.files.delete({ token, file })).catch(ignoreGone)
      for (const { channel, ts } of [first, ...rest]) {
        await asked(client.chat.delete({ token, channel, ts })).catch(ignoreGone)
      }
    },
  }
}

function toRef([first, ...rest]: Page[], file: string | null) {
  return { ...first, ...(rest.length > 0 ? { rest } : {}), ...(file ? { file } : {}) }
}

const GONE = ['message_not_found', 'channel_not_found', 'file_not_found', 'file_deleted']

/** What is not there needs no deleting. */
function ignoreGone(thrown: unknown): void {
  const { cause } = thrown as { cause?: { code?: string } }
  if (!GONE.includes(cause?.code ?? '')) throw thrown
}

type SlackError = { code?: string; data?: { error?: string }; retryAfter?: number }

/**
 * `slack_webapi_platform_error` is an answer and says no; anything else may or may not have
 * arrived.
 */
async function asked<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (thrown) {
    const { code, data, retryAfter } = thrown as SlackError
    const cause = {
      code: data?.error ?? code,
      ...(retryAfter ? { retryAfterSeconds: retryAfter } : {}),
    }
    const refused = code === 'slack_webapi_platform_error' && data?.error !== 'ratelimited'
    throw new Failure(refused ? 'platform_refused' : 'platform_unavailable', cause)
  }
}
