import { setTimeout as wait } from 'node:timers/promises'
import { ISSUER } from '../identity/issuer.ts'
import { type Claims, signToken } from '../identity/tokens.ts'
import { FURTHER_ATTEMPTS, TOKEN_SECONDS } from '../limits.table.ts'
import type { Activity, Delivery, SentRequest } from '../types.ts'
import { changed, serviceUrlOf, type World } from '../world.ts'

/** Ways to spoil a request, for tests of what the bot refuses. */
export interface SendOptions {
  /** Claims in place of the right ones; undefined leaves one out. */
  claims?: Claims
  /** The whole header in place of a token; null leaves it out. */
  authorization?: string | null
  /** The raw body in place of the activity. */
  body?: string
  attempt?: number
  waitMs?: number
}

/** A token of the platform for this bot. */
function tokenFor(world: World, claims: Claims): string {
  const nowSeconds = Math.floor(world.now() / 1_000)
  return signToken(world.keys.platform, {
    serviceurl: serviceUrlOf(world),
    nbf: nowSeconds - 60,
    exp: nowSeconds + TOKEN_SECONDS,
    iss: ISSUER,
    aud: world.bot.appId,
    ...claims,
  })
}

function headersOf(world: World, options: SendOptions): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
  }
  if (options.authorization === null) return headers
  const token = options.authorization ?? `Bearer ${tokenFor(world, options.claims ?? {})}`
  return { ...headers, authorization: token }
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

async function exchange(world: World, request: SentRequest, waitMs: number): Promise<void> {
  const url = world.bot.endpoint
  if (url === undefined) throw new Error('the stand-in has no endpoint yet: setEndpoint(url)')
  const startMs = performance.now()
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: request.headers,
      body: request.rawBody,
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(waitMs), world.closing.signal]),
    })
    request.body = decoded(await answer.text())
    request.status = answer.status
  } catch (failure) {
    request.timedOut = failure instanceof Error && failure.name === 'TimeoutError'
  }
  request.ms = Math.round(performance.now() - startMs)
}

/** Sends an activity with a token and waits for the answer no longer than the platform does. */
export async function send(
  world: World,
  activity: Activity,
  options: SendOptions = {},
): Promise<SentRequest> {
  const { attempt = 0, waitMs = world.waits.invoke } = options
  const request: SentRequest = {
    activity: structuredClone(activity),
    headers: headersOf(world, options),
    rawBody: options.body ?? JSON.stringify(activity),
    attempt,
    ...{ status: null, ms: 0, body: null, timedOut: false },
  }
  world.requests.push(request)
  await exchange(world, request, waitMs)
  changed(world)
  return request
}

function isAnswered({ status }: SentRequest): boolean {
  return status !== null && status < 500
}

async function messageAgain(world: World, activity: Activity, failed: SentRequest): Promise<void> {
  let last = failed
  for (let attempt = 1; attempt <= FURTHER_ATTEMPTS; attempt += 1) {
    const waitMs = world.waits.message
    const restMs = last.timedOut ? 0 : world.waits.retry
    await wait(restMs, undefined, { ref: false, signal: world.closing.signal })
    last = await send(world, activity, { attempt, waitMs })
    if (isAnswered(last)) return
  }
}

/**
 * Sends a message or an event. Answers with the first attempt; when the bot did not answer, the
 * platform sends the same activity again, here in the background.
 */
export async function sendMessage(world: World, activity: Activity): Promise<Delivery> {
  const first = await send(world, activity, { waitMs: world.waits.message })
  if (!isAnswered(first))
    // The wait ends with an error when the stand-in closes: then there is nobody to tell.
    messageAgain(world, activity, first).catch((failure) => {
      if (!world.closing.signal.aborted) throw failure
    })
  const { status, ms, body } = first
  return { status, ms, body }
}

/** What a client shows when an app did not answer as it should. */
export const TROUBLE = 'Unable to reach app. Please try again.'

/**
 * Sends an invoke and, where the client repeats a form that had no answer in time, repeats it: the
 * same activity, twice more. Answers with what the last attempt brought.
 */
export async function sendInvoke(
  world: World,
  activity: Activity,
  isRepeated: boolean,
): Promise<Delivery> {
  const most = isRepeated ? FURTHER_ATTEMPTS : 0
  let last = await send(world, activity)
  for (let attempt = 1; attempt <= most && last.status === null; attempt += 1)
    last = await send(world, activity, { attempt })
  const { status, ms, body } = last
  const isFine = status !== null && status < 300
  return isFine ? { status, ms, body } : { status, ms, body, notice: TROUBLE }
}
