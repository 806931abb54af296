import type { IncomingMessage, ServerResponse } from 'node:http'
import { failureWords } from '../../domain/failures.ts'
import { answerAtDoor, refuseAtDoor } from '../../door/answer.ts'
import type { Route } from '../../door/open-server.ts'
import { readBody } from '../../door/read-body.ts'
import type { Log } from '../../ports/log.ts'
import { type Answer, MESSAGES_PATH } from './app.ts'
import { type GuardRules, judge } from './guard.ts'
import type { Envelope } from './read/envelope.ts'
import { firstOrRetry } from './replays.ts'

/** The largest that Teams sends is a form with long text; this leaves room. */
const LARGEST_BODY = 300_000

export type TeamsDoor = {
  rules: GuardRules
  now: () => string
  /** True the first time a request is seen. Throws when the database can not be reached. */
  isFirst: (key: string) => Promise<boolean>
  /** The SDK, behind the door. */
  next: (authorization: string, activity: Envelope) => Promise<Answer>
  log: Log
}

/** The side of Teams of the door: only what our Microsoft Teams really sent gets to the SDK. */
export function teamsRoute(door: TeamsDoor): Route {
  const mayPass = firstOrRetry(door.isFirst)
  return { path: MESSAGES_PATH, enter: (...args) => enter(door, mayPass, ...args) }
}

async function enter(
  door: TeamsDoor,
  mayPass: ReturnType<typeof firstOrRetry>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, LARGEST_BODY)
  if (!body) return refuseAtDoor(response, 'too_large')
  const seconds = Math.floor(Date.parse(door.now()) / 1000)
  const verdict = await judge(request.headers, body, door.rules, seconds)
  if ('refused' in verdict) {
    door.log.warn('a request was refused', { code: verdict.refused, surface: 'teams' })
    if (verdict.refused !== 'malformed') return refuseAtDoor(response, 'not_from_teams')
    return answerAtDoor(response, 400, failureWords('broken_request'))
  }
  const { activity, replayKey } = verdict
  const isInvoke = activity.type === 'invoke'
  // Whatever else Teams sends has an effect with a key of its own, once, however often it comes.
  if (isInvoke && !(await mayPass(replayKey, seconds))) {
    return refuseAtDoor(response, 'replayed')
  }
  const answer = await door.next(request.headers.authorization ?? '', activity)
  reply(response, answer)
}

/** An answer of ours, or of the SDK, whose errors say nothing of what was sent. */
function reply(response: ServerResponse, { status, body }: Answer): void {
  if (status === 401 || status === 403) {
    refuseAtDoor(response, 'not_from_teams')
  } else if (status >= 500 && status !== 501) {
    answerAtDoor(response, 500, failureWords('unexpected'))
  } else if (body === undefined || body === null) {
    response.writeHead(status).end()
  } else {
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    response.writeHead(status, headers).end(JSON.stringify(body))
  }
}
