import { ANSWER_MS } from '../limits.table.ts'
import { exchangeByLink } from '../socket/exchange.ts'
import type { Kind, SentRequest } from '../types.ts'
import { changed, type World } from '../world.ts'
import { withMishap } from './mishaps.ts'
import { signature } from './sign.ts'

/** Ways to spoil a request, for tests of what the bot refuses. */
export interface SendOptions {
  timestampOffsetSeconds?: number
  /** Sent instead of the right one; null leaves the header out. */
  signature?: string | null
  headers?: Record<string, string>
  /** The raw body instead of the encoded payload; it is signed as it stands. */
  body?: string
  attempt?: number
}

type Payload = Record<string, unknown>

function encoded(kind: Kind, payload: Payload): string {
  if (kind === 'event') return JSON.stringify(payload)
  if (kind !== 'command')
    return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  const fields = Object.entries(payload).map(([key, value]) => [key, String(value)])
  return new URLSearchParams(fields).toString()
}

function headersOf(world: World, kind: Kind, rawBody: string, options: SendOptions) {
  const seconds = Math.floor(world.now() / 1_000) + (options.timestampOffsetSeconds ?? 0)
  const json = kind === 'event'
  const headers: Record<string, string> = {
    'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    accept: 'application/json,*/*',
    'x-slack-request-timestamp': String(seconds),
    'x-slack-signature': options.signature ?? signature(world.bot.signingSecret, seconds, rawBody),
    ...options.headers,
  }
  if (options.signature === null) delete headers['x-slack-signature']
  return headers
}

function decoded(text: string, contentType: string | null): unknown {
  if (!contentType?.includes('json')) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Through the app’s WebSocket, or to its address. */
async function exchange(world: World, request: SentRequest): Promise<void> {
  if (world.bot.appToken === undefined) return await exchangeByHttp(world, request)
  await exchangeByLink(world, request)
}

async function exchangeByHttp(world: World, request: SentRequest): Promise<void> {
  const url = world.bot.requestUrl
  if (url === undefined) throw new Error('the stand-in has no request URL yet: setRequestUrl(url)')
  const startMs = performance.now()
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: request.headers,
      body: request.rawBody,
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(ANSWER_MS), world.closing.signal]),
    })
    request.body = decoded(await answer.text(), answer.headers.get('content-type'))
    request.status = answer.status
    if (answer.headers.get('x-slack-no-retry') === '1') request.noRetry = true
  } catch (failure) {
    request.timedOut = failure instanceof Error && failure.name === 'TimeoutError'
  }
  request.ms = Math.round(performance.now() - startMs)
}

/** Signs a request, sends it to the bot and waits for the answer no longer than Slack does. */
export async function send(
  world: World,
  kind: Kind,
  payload: Payload,
  options: SendOptions = {},
): Promise<SentRequest> {
  const rawBody = options.body ?? encoded(kind, payload)
  const headers = headersOf(world, kind, rawBody, options)
  const attempt = options.attempt ?? 0
  const blank = { status: null, ms: 0, body: null, timedOut: false, noRetry: false }
  const kept = structuredClone(payload)
  const request: SentRequest = { kind, payload: kept, headers, rawBody, attempt, ...blank }
  world.requests.push(request)
  const again = (copy: number) => {
    const headers = headersOf(world, kind, rawBody, { ...options, timestampOffsetSeconds: -copy })
    return exchange(world, copy === 0 ? request : { ...request, headers })
  }
  const isHeard = await withMishap(world.mishaps.take(payload), again, world.closing.signal)
  if (!isHeard) Object.assign(request, { status: null, body: null, timedOut: true })
  changed(world)
  return request
}
