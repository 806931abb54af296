import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { failureWords, toFailure } from '../domain/failures.ts'
import type { Log } from '../ports/log.ts'
import { answerAtDoor, refuseAtDoor } from './answer.ts'

/** The one path of a platform, and what decides whether a request on it is really from there. */
export type Route = {
  path: string
  enter: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

/** The service's door: one server for every platform. Only what a route lets in gets further. */
export function openServer(routes: readonly Route[], log: Log): Server {
  return createServer((request, response) => {
    enter(routes, request, response).catch((thrown: unknown) => {
      log.error('a request failed at the door', { code: toFailure(thrown).code })
      answerAtDoor(response, 500, failureWords('unexpected'))
    })
  })
}

async function enter(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?')[0]
  if (request.method === 'GET' && path === '/health') return answerAtDoor(response, 200, 'ok')
  const route = routes.find((one) => one.path === path)
  if (request.method !== 'POST' || !route) return refuseAtDoor(response, 'not_here')
  await route.enter(request, response)
}
