import { setTimeout as wait } from 'node:timers/promises'
import type { SentRequest } from '../types.ts'
import type { World } from '../world.ts'
import { eventPayload } from './payloads.ts'
import { send } from './send.ts'

function reason(request: SentRequest): string {
  if (request.status !== null) return 'http_error'
  return request.timedOut ? 'http_timeout' : 'connection_failed'
}

function accepted(request: SentRequest): boolean {
  return request.noRetry || (request.status !== null && request.status < 300)
}

async function retry(world: World, payload: Record<string, unknown>, failed: SentRequest) {
  let last = failed
  for (const [index, delayMs] of world.eventRetryMs.entries()) {
    await wait(delayMs, undefined, { ref: false, signal: world.closing.signal })
    const attempt = index + 1
    const headers = { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': reason(last) }
    last = await send(world, 'event', payload, { headers, attempt })
    if (accepted(last)) return
  }
}

/**
 * Sends an event. Answers with the first attempt; when the bot did not accept it, Slack tries
 * again, here in the background, at the delays which the stand-in was given.
 */
export async function sendEvent(
  world: World,
  event: Record<string, unknown>,
): Promise<SentRequest> {
  const payload = eventPayload(world, event)
  const first = await send(world, 'event', payload)
  if (!accepted(first)) {
    // The wait ends with an error when the stand-in closes: then there is nobody to tell.
    retry(world, payload, first).catch((failure) => {
      if (!world.closing.signal.aborted) throw failure
    })
  }
  return first
}
