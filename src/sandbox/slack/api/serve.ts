import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Fault } from '../faults.ts'
import { readBody, sendJson } from '../http.ts'
import { openConnection } from '../socket/open.ts'
import type { ApiCall } from '../types.ts'
import { changed, type World } from '../world.ts'
import type { Answer, Args } from './answers.ts'
import { refuse } from './answers.ts'
import { decodeArgs } from './decode.ts'
import { METHODS } from './methods.ts'

const BODY_MAX_BYTES = 1_000_000

/** Errors which say that the app broke a limit or a form, not that the world was otherwise. */
const BREACHES = [
  'invalid_blocks',
  'invalid_arguments',
  'invalid_options',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
  'view_too_large',
  'push_limit_reached',
  'duplicate_external_id',
  'unknown_method',
]

/** Remembers a breach of the platform's rules. */
export function noteBreach(world: World, method: string, error: string, messages: string[]): void {
  if (BREACHES.includes(error)) world.breaches.push({ method, error, messages })
}

function run(world: World, method: string, args: Args, token: string): Record<string, unknown> {
  if (method === 'apps.connections.open') return said(world, method, openConnection(world, token))
  const known = METHODS.get(method)
  const done: Answer =
    refusedToken(world, token) ?? known?.(world, args) ?? refuse('unknown_method')
  return said(world, method, done)
}

function said(world: World, method: string, done: Answer): Record<string, unknown> {
  if ('body' in done) return { ok: true, ...done.body }
  const { error, messages } = done.refusal
  noteBreach(world, method, error, messages)
  return messages.length === 0
    ? { ok: false, error }
    : { ok: false, error, response_metadata: { messages } }
}

function refusedToken(world: World, token: string): Answer | null {
  if (token === '') return refuse('not_authed')
  return token === world.bot.token ? null : refuse('invalid_auth')
}

/** Plays the faults which leave the call without its effect. True when one was played. */
function playBefore(fault: Fault | null, call: ApiCall, response: ServerResponse): boolean {
  if (fault === null || fault.kind === 'reset_after_accept') return false
  if (fault.kind === 'hang') return true
  if (fault.kind === 'reset_before') {
    response.destroy()
    return true
  }
  const faults = {
    '429': { status: 429, answer: { ok: false, error: 'ratelimited' } },
    '500': { status: 500, answer: { ok: false, error: 'internal_error' } },
    ok_false: { status: 200, answer: { ok: false, error: fault.error ?? 'internal_error' } },
  }
  Object.assign(call, faults[fault.kind])
  if (fault.kind === '429') response.setHeader('retry-after', String(fault.retryAfterSeconds ?? 1))
  sendJson(response, faults[fault.kind].status, faults[fault.kind].answer)
  return true
}

/** Answers one call of the Web API and keeps a note of it. */
export async function serveApi(
  world: World,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const rawBody = await readBody(request, BODY_MAX_BYTES)
  const args = decodeArgs(rawBody, request.headers['content-type'] ?? '')
  if (args === null) return sendJson(response, 200, { ok: false, error: 'invalid_json' })
  const bearer = request.headers.authorization?.replace(/^Bearer /, '')
  const token = bearer ?? (typeof args.token === 'string' ? args.token : '')
  const { token: _, ...body } = args
  const call: ApiCall = { method, body, answer: null, status: null }
  world.calls.push(call)
  const fault = world.faults.strike(method) ?? world.limiter.strike(method, args.channel)
  if (fault !== null) call.fault = fault.kind
  if (!playBefore(fault, call, response)) {
    const answer = structuredClone(run(world, method, args, token))
    if (fault === null) {
      Object.assign(call, { answer, status: 200 })
      sendJson(response, 200, answer)
    } else response.destroy()
  }
  changed(world)
}
