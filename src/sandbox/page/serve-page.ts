import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { fromHere, listenHere, readBody, sendJson, sendText } from '../slack/http.ts'
import { type Bundle, bundlePage } from './bundle.ts'
import { performOnSlack, slackAct } from './slack-acts.ts'
import { pageState } from './state.ts'
import { performOnTeams, teamsAct } from './teams-acts.ts'
import type { DemoPage, PageOptions, Pane } from './types.ts'
import { wireLines } from './wire-lines.ts'

const BODY_MAX_BYTES = 200_000
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

/** Calls back after every change of what the page shows. */
function onChange({ slack, teams }: PageOptions, listener: () => void): () => void {
  const stops = [slack.onChange(listener), teams?.onChange(listener)]
  return () => {
    for (const stop of stops) stop?.()
  }
}

/** Sends the state of the page now and after every change, until the page goes away. */
function serveLive(host: PageOptions, response: ServerResponse): void {
  response.writeHead(200, { ...SAFETY_HEADERS, 'content-type': 'text/event-stream' })
  let timer: NodeJS.Timeout | undefined
  const push = () => {
    timer = undefined
    response.write(`data: ${JSON.stringify(pageState(host))}\n\n`)
  }
  const stop = onChange(host, () => {
    timer ??= setTimeout(push, GATHER_MS)
  })
  response.on('close', () => {
    clearTimeout(timer)
    stop()
  })
  push()
}

/** The body of a request that a page of ours may send; null when it was refused. */
async function readAsked(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  // A form on another site cannot send JSON without asking first.
  const json = request.headers['content-type'] === 'application/json'
  if (request.method === 'POST' && json) {
    return JSON.parse(await readBody(request, BODY_MAX_BYTES))
  }
  sendText(response, 403, 'refused')
  return null
}

async function perform(host: PageOptions, pane: Pane, asked: unknown): Promise<unknown> {
  if (pane.platform === 'teams' && host.teams)
    return await performOnTeams(host.teams.as(pane.userId), teamsAct.parse(asked))
  return await performOnSlack(host.slack.as(pane.userId), slackAct.parse(asked))
}

async function serveAct(
  host: PageOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const key = request.url?.split('/')[2] ?? ''
  const pane = host.panes.find((one) => one.key === key)
  const asked = await readAsked(request, response)
  if (asked === null) return
  if (!pane) return sendText(response, 403, 'refused')
  const delay = pane.frame === 'phone' ? (host.phoneDelayMs?.() ?? 0) : 0
  if (delay > 0) await new Promise((passed) => setTimeout(passed, delay))
  sendJson(response, 200, { done: (await perform(host, pane, asked)) ?? null })
}

async function serveTool(
  host: PageOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const tool = host.tools?.find(({ key }) => key === request.url?.split('/')[2])
  const asked = await readAsked(request, response)
  if (asked === null) return
  if (!tool) return sendText(response, 404, 'There is nothing here.')
  const { value } = asked as { value?: unknown }
  const done = await tool.run(typeof value === 'string' ? value : '')
  // What a tool changed (a switch that is on) is seen by every page that is open.
  sendJson(response, 200, { done, state: pageState(host) })
}

/** The addresses of the page, by the first part of the path. */
function routesOf(host: PageOptions, bundle: Bundle): ReadonlyMap<string, Serve> {
  return new Map<string, Serve>([
    ['', (_, response) => sendFile(response, 'text/html', bundle.html)],
    ['page.css', (_, response) => sendFile(response, 'text/css', bundle.style)],
    ['page.js', (_, response) => sendFile(response, 'text/javascript', bundle.script)],
    ['live', (_, response) => serveLive(host, response)],
    ['act', (request, response) => serveAct(host, request, response)],
    ['tool', (request, response) => serveTool(host, request, response)],
    ['wire', (_, response) => sendJson(response, 200, wireLines(host))],
  ])
}

/** Opens the page on this machine only. */
export async function startPage(options: PageOptions): Promise<DemoPage> {
  const routes = routesOf(options, await bundlePage())
  const server = createServer((request, response) => {
    const area = request.url?.split('/')[1]?.split('?')[0] ?? ''
    if (!fromHere(request, port))
      return sendText(response, 403, 'This server answers this machine only.')
    const serve = routes.get(area)
    if (!serve) return sendText(response, 404, 'There is nothing here.')
    Promise.resolve(serve(request, response)).catch((failure: unknown) => {
      if (response.headersSent || response.destroyed) return
      sendText(response, 400, failure instanceof Error ? failure.message : 'bad request')
    })
  })
  const url = await listenHere(server, options.port ?? 0)
  const port = Number(new URL(url).port)
  return {
    url,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
