import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, sendJson } from '../../slack/http.ts'
import type { Fault } from '../faults.ts'
import { readToken } from '../identity/tokens.ts'
import type { ConnectorCall, Operation } from '../types.ts'
import { changed, noteBreach, type World } from '../world.ts'
import { deleteActivity, sendActivity, updateActivity } from './activities.ts'
import { type Answer, type Asked, refuse } from './answers.ts'
import { createConversation, listMembers } from './conversations.ts'

const BODY_MAX_BYTES = 1_000_000

const WORK: Record<Exclude<Operation, 'token'>, (asked: Asked) => Answer> = {
  create_conversation: createConversation,
  send: sendActivity,
  whisper: sendActivity,
  typing: sendActivity,
  update: updateActivity,
  delete: deleteActivity,
  members: listMembers,
}

function operationOf({ method, rest, body, query }: Asked): Exclude<Operation, 'token'> | null {
  const [conversation, kind = '', id] = rest
  if (conversation === undefined) return method === 'POST' ? 'create_conversation' : null
  if (/^(paged)?members$/i.test(kind)) return method === 'GET' ? 'members' : null
  if (kind !== 'activities') return null
  if (method === 'POST' && query.get('isTargetedActivity') === 'true') return 'whisper'
  if (method === 'POST') return body.type === 'typing' ? 'typing' : 'send'
  if (id === undefined) return null
  return method === 'PUT' ? 'update' : method === 'DELETE' ? 'delete' : null
}

/** Whether the call brings a token that the login endpoint gave this bot, and that still holds. */
function isOurs(world: World, authorization: string | undefined): boolean {
  const token = authorization?.replace(/^Bearer /i, '') ?? ''
  const claims = readToken(world.keys.directory, token)
  if (claims === null) return false
  const { aud, appid, tid, exp } = claims
  const isFresh = typeof exp === 'number' && exp * 1_000 > world.now()
  const isFor = aud === 'https://api.botframework.com' && appid === world.bot.appId
  return isFor && tid === world.tenant.id && isFresh
}

function jsonOf(rawBody: string): Record<string, unknown> {
  if (rawBody === '') return {}
  const value: unknown = JSON.parse(rawBody)
  if (typeof value !== 'object' || value === null) throw new Error('not an object')
  return { ...value }
}

/** Plays the faults that leave the call without its effect. True when one was played. */
function playBefore(fault: Fault | null, call: ConnectorCall, response: ServerResponse): boolean {
  if (fault === null || fault.kind === 'reset_after_accept') return false
  if (fault.kind === 'hang') return true
  if (fault.kind === 'down') {
    response.destroy()
    return true
  }
  const status = Number(fault.kind)
  call.status = status
  if (status === 429) response.setHeader('retry-after', String(fault.retryAfterSeconds ?? 1))
  const told = refuse(status, 'ServiceError', 'The service had a fault.')
  sendJson(response, status, told.body)
  return true
}

function run(asked: Asked, operation: Exclude<Operation, 'token'> | null, mayAsk: boolean) {
  if (!mayAsk) return refuse(401, 'Unauthorized', 'Authorization has been denied.')
  if (operation === null) {
    noteBreach(asked.world, asked.method, 'NotFound', [asked.rest.join('/')])
    return refuse(404, 'NotFound', 'There is nothing here.')
  }
  return WORK[operation](asked)
}

/** Answers one call of the connector’s interface and keeps a note of it. */
export async function serveConnector(
  world: World,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, , area, ...parts] = url.pathname.split('/')
  const body = jsonOf(await readBody(request, BODY_MAX_BYTES))
  if (area !== 'conversations') return sendJson(response, 404, {})
  const rest = parts.filter((part) => part !== '').map(decodeURIComponent)
  const asked = { world, method: request.method ?? '', rest, query: url.searchParams, body }
  const operation = operationOf(asked)
  const conversation = rest[0] ?? null
  const call: ConnectorCall = {
    operation: operation ?? 'send',
    conversation,
    body: structuredClone(body),
    status: null,
    answer: null,
  }
  world.calls.push(call)
  const fault = operation === null ? null : world.faults.strike(operation)
  if (!playBefore(fault, call, response)) {
    const told = run(asked, operation, isOurs(world, request.headers.authorization))
    if (fault === null) {
      Object.assign(call, { status: told.status, answer: told.body })
      if (told.retryAfterSeconds !== undefined)
        response.setHeader('retry-after', String(told.retryAfterSeconds))
      sendJson(response, told.status, told.body)
    } else response.destroy()
  }
  changed(world)
}
