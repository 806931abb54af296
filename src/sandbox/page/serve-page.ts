import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, sendJson, sendText } from '../slack/http.ts'
import { act, perform } from './acts.ts'
import { type Bundle, bundlePage } from './bundle.ts'
import { type PageHost, pageState } from './state.ts'

const BODY_MAX_BYTES = 100_000
/** Changes within so many milliseconds are drawn together. */
const GATHER_MS = 20

const SAFETY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

function sendFile(response: ServerResponse, type: string, content: string): void {
  response.writeHead(200, { ...SAFETY_HEADERS, 'content-type': `${type}; charset=utf-8` })
  response.end(content)
}

/** Sends the state of the page now and after every change, until the page goes away. */
function serveLive(host: PageHost, response: ServerResponse): void {
  response.writeHead(200, { ...SAFETY_HEADERS, 'content-type': 'text/event-stream' })
  let timer: NodeJS.Timeout | undefined
  const push = () => {
    timer = undefined
    response.write(`data: ${JSON.stringify(pageState(host))}\n\n`)
  }
  const stop = host.onChange(() => {
    timer ??= setTimeout(push, GATHER_MS)
  })
  response.on('close', () => {
    clearTimeout(timer)
    stop()
  })
  push()
}

async function serveAct(
  host: PageHost,
  userId: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const shown = host.page.panes.some((pane) => pane.userId === userId)
  // A form on another site cannot send JSON without asking first.
  const json = request.headers['content-type'] === 'application/json'
  if (request.method !== 'POST' || !shown || !json) return sendText(response, 403, 'refused')
  const asked = act.safeParse(JSON.parse(await readBody(request, BODY_MAX_BYTES)))
  if (!asked.success) return sendText(response, 400, asked.error.message)
  sendJson(response, 200, { done: await perform(host.as(userId), asked.data) })
}

/** The addresses of the page, by the first part of the path. */
export async function pageRoutes(host: PageHost): Promise<Map<string, Serve>> {
  const bundle: Bundle = await bundlePage()
  return new Map<string, Serve>([
    ['', (_, response) => sendFile(response, 'text/html', bundle.html)],
    ['page.css', (_, response) => sendFile(response, 'text/css', bundle.style)],
    ['page.js', (_, response) => sendFile(response, 'text/javascript', bundle.script)],
    ['live', (_, response) => serveLive(host, response)],
    [
      'act',
      (request, response) => {
        const userId = request.url?.split('/')[2] ?? ''
        return serveAct(host, userId, request, response)
      },
    ],
  ])
}
