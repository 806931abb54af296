import type { IncomingMessage, ServerResponse } from 'node:http'
import { failureWords } from '../../domain/failures.ts'
import { answerAtDoor, refuseAtDoor } from '../../door/answer.ts'
import { onceHere } from '../../door/first-time.ts'
import type { Route } from '../../door/open-server.ts'
import { readBody } from '../../door/read-body.ts'
import type { Log } from '../../ports/log.ts'
import { judge, TOLERANCE_SECONDS } from './guard.ts'

/** Slack's largest form is 250 KB; this leaves room for its encoding. */
const LARGEST_BODY = 1_000_000

export const EVENTS_PATH = '/slack/events'

export type Door = {
  secret: string
  now: () => string
  /** True the first time a request is seen. Throws when the database can not be reached. */
  isFirst: (key: string) => Promise<boolean>
  /** Bolt, behind the door. */
  next: (request: IncomingMessage, response: ServerResponse) => void
  log: Log
}

/** Slack's side of the door: only what Slack really sent, once, gets through to Bolt. */
export function slackRoute(door: Door): Route {
  // As far ahead of our clock as behind it.
  const mayPass = onceHere(door.isFirst, 2 * TOLERANCE_SECONDS)
  return { path: EVENTS_PATH, enter: enter.bind(null, { ...door, mayPass }) }
}

type Entry = Door & { mayPass: (key: string, nowSeconds: number) => Promise<boolean> }

async function enter(door: Entry, request: IncomingMessage, response: ServerResponse) {
  const body = await readBody(request, LARGEST_BODY)
  if (!body) return refuseAtDoor(response, 'too_large')
  const seconds = Math.floor(Date.parse(door.now()) / 1000)
  const verdict = judge(request.headers, body, door.secret, seconds)
  if ('refused' in verdict) {
    door.log.warn('a request was refused', { code: verdict.refused })
    return refuseAtDoor(response, 'not_signed')
  }
  if (!isReadable(request, body)) {
    return answerAtDoor(response, 400, failureWords('broken_request'))
  }
  if (!(await door.mayPass(verdict.replayKey, seconds))) {
    return refuseAtDoor(response, 'replayed')
  }
  // Bolt takes a body that was read already from here, and checks the signature once more.
  door.next(Object.assign(request, { rawBody: body }), response)
}

/** A form-encoded body, or JSON, or a form whose `payload` is JSON. */
function isReadable(request: IncomingMessage, body: Buffer): boolean {
  const text = body.toString()
  if (request.headers['content-type']?.startsWith('application/json')) return isJson(text)
  const payload = new URLSearchParams(text).get('payload')
  return payload === null || isJson(payload)
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}
