import { randomUUID } from 'node:crypto'
import { ANSWER_MS } from '../limits.table.ts'
import type { Kind, SentRequest } from '../types.ts'
import type { World } from '../world.ts'

const TYPES: Record<Kind, string> = {
  command: 'slash_commands',
  interactive: 'interactive',
  options: 'interactive',
  event: 'events_api',
}

/** What stands around a payload on its way through a WebSocket. */
function envelopeOf(request: SentRequest): Record<string, unknown> {
  const { kind, payload, attempt, headers } = request
  const isEvent = kind === 'event'
  const retried = { retry_attempt: attempt, retry_reason: headers['x-slack-retry-reason'] ?? '' }
  return {
    envelope_id: randomUUID(),
    type: TYPES[kind],
    accepts_response_payload: !isEvent,
    payload,
    ...(isEvent ? retried : {}),
  }
}

/** An app that says nothing acknowledges with an empty object, which a client reads as nothing. */
function bodyOf(payload: unknown): unknown {
  const isEmpty =
    payload === undefined ||
    payload === null ||
    (typeof payload === 'object' && Object.keys(payload).length === 0)
  return isEmpty ? '' : payload
}

/** Sends a request through the newest open WebSocket; with none open it fails at once. */
export async function exchangeByLink(world: World, request: SentRequest): Promise<void> {
  const link = world.links.at(-1)
  const envelope = envelopeOf(request)
  request.rawBody = JSON.stringify(envelope)
  const startMs = performance.now()
  const told = link === undefined ? null : await link.exchange(envelope, ANSWER_MS)
  request.ms = Math.round(performance.now() - startMs)
  request.timedOut = told === 'late'
  if (told === 'late' || told === null) return
  request.status = 200
  request.body = bodyOf(told.payload)
}
