import { createHmac } from 'node:crypto'
import { Failure } from '../../domain/failures.ts'
import type { SecondWay } from '../../ports/second-way.ts'

const TIMEOUT_MS = 10_000

export type WebhookSettings = { url: string; secret: string }

/**
 * Posts a notice as JSON to one address of the organisation, for a text, a call or a pager. Whoever
 * receives it can tell that it is ours and not an old one: `X-Daybook-Signature` is
 * `sha256=HMAC(secret, timestamp + "." + body)`, with `X-Daybook-Timestamp` in seconds.
 * The same `id` again is the same notice.
 */
export function webhookWay({ url, secret }: WebhookSettings, now: () => string): SecondWay {
  return {
    async send({ subject: _, ...notice }) {
      await postSigned({ url, secret }, { version: 1, ...notice }, now())
    },
  }
}

/**
 * A sign of life for whoever watches from outside, signed in the same way: `{version, event}`, and
 * nothing of any alert. @returns what sends one.
 */
export function heartbeatTo(settings: WebhookSettings, now: () => string): () => Promise<void> {
  return () => postSigned(settings, { version: 1, event: 'heartbeat' }, now())
}

/** @throws Failure `platform_unavailable` when there is no answer that says yes. */
async function postSigned({ url, secret }: WebhookSettings, what: object, now: string) {
  const body = JSON.stringify(what)
  const timestamp = String(Math.floor(Date.parse(now) / 1000))
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-daybook-timestamp': timestamp,
      'x-daybook-signature': `sha256=${signature}`,
    },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => null)
  await answer?.body?.cancel()
  if (!answer?.ok) throw new Failure('platform_unavailable', { status: answer?.status ?? 0 })
}
