import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { listenHere, readBody } from '../../src/sandbox/slack/http.ts'

const MOST_BYTES = 4_000_000

/**
 * As far away as a real platform: passes each call on to the stand-in, after a time.
 * @param standIn the address of the stand-in.
 */
export async function startSlowSlack(standIn: string, afterMs: number) {
  const server = createServer((request, response) => {
    pass(standIn, afterMs, request, response).catch(() => response.destroy())
  })
  const url = await listenHere(server, 0)
  return {
    url,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

async function pass(
  standIn: string,
  afterMs: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, MOST_BYTES)
  await pause(afterMs)
  const { authorization = '', 'content-type': type = '' } = request.headers
  const headers = { ...(authorization ? { authorization } : {}), 'content-type': type }
  const answer = await fetch(`${standIn}${request.url}`, { method: 'POST', headers, body })
  const text = await answer.text()
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
  response.end(text)
}
