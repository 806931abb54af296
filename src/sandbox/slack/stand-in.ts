import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { serveFile, serveUpload } from './api/files.ts'
import { serveResponse } from './api/respond.ts'
import { serveApi } from './api/serve.ts'
import type { Faults } from './faults.ts'
import { fromHere, listenHere, sendText } from './http.ts'
import { EVENT_RETRY_MS } from './limits.table.ts'
import { Person } from './person/person.ts'
import type { Link } from './socket/link.ts'
import { listenForLinks } from './socket/open.ts'
import type {
  ApiCall,
  Bot,
  Breach,
  Delivery,
  Kind,
  SentRequest,
  StandInOptions,
  StoredFile,
  Workspace,
} from './types.ts'
import { type WaitOptions, waitFor } from './wait.ts'
import type { Mishaps } from './wire/mishaps.ts'
import { type SendOptions, send } from './wire/send.ts'
import { makeWorld, type World } from './world.ts'

export type { Person } from './person/person.ts'
export type { Delivery, Message, StandInOptions, View } from './types.ts'

export interface DeliverOptions extends SendOptions {
  /** How many copies are sent, all at once. */
  times?: number
}

/** A running stand-in for Slack. */
export interface SlackStandIn {
  /** `http://127.0.0.1:<port>`; the Web API is under `/api/`. */
  url: string
  workspace: Workspace
  bot: Bot
  /** Calls back after every change; answers with what ends that. */
  onChange(listener: () => void): () => void
  as(userId: string): Person
  /** Waits until the predicate answers something other than null, undefined or false. */
  waitFor<T>(predicate: () => T | null | undefined | false, options: WaitOptions): Promise<T>
  /** Signs and sends any payload as Slack would. One answer for each copy. */
  deliver(
    kind: Kind,
    payload: Record<string, unknown>,
    options?: DeliverOptions,
  ): Promise<Delivery[]>
  /** Everything sent to the bot. */
  requests: readonly SentRequest[]
  /** Every call of the Web API. */
  calls: readonly ApiCall[]
  /** Every time the bot broke one of the platform's limits. */
  breaches: readonly Breach[]
  /** Files that people sent, and that the bot did. */
  files: ReadonlyMap<string, StoredFile>
  faults: Faults
  /** What happens to people’s requests on their way to the bot. */
  mishaps: Mishaps
  /** The open WebSockets of an app in Socket Mode, newest last. */
  links(): readonly Link[]
  /** Has apps in Socket Mode connect elsewhere; null: here again. */
  pointTo(url: string | null): void
  setRequestUrl(url: string): void
  close(): Promise<void>
}

/** Answers one request: a call of the Web API or a `response_url`. */
async function route(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!fromHere(request, Number(new URL(world.url).port)))
    return sendText(response, 403, 'This server answers this machine only.')
  const path = new URL(request.url ?? '/', world.url).pathname
  const [, area = '', first = '', second = ''] = path.split('/')
  if (area === 'api') return serveApi(world, first, request, response)
  if (area === 'files-pri') return serveFile(world, first, request, response)
  if (area === 'upload') return serveUpload(world, first, request, response)
  if (area === 'response') return serveResponse(world, second, request, response)
  sendText(response, 404, 'There is nothing here.')
}

async function deliver(
  world: World,
  kind: Kind,
  payload: Record<string, unknown>,
  options: DeliverOptions,
): Promise<Delivery[]> {
  const { times = 1, ...rest } = options
  const copies = Array.from({ length: times }, () => send(world, kind, payload, rest))
  const sent = await Promise.all(copies)
  return sent.map(({ status, ms, body }) => ({ status, ms, body }))
}

/** Starts a stand-in for Slack on this machine only. */
export async function startSlackStandIn(options: StandInOptions): Promise<SlackStandIn> {
  const world = makeWorld(options, options.eventRetryMs ?? EVENT_RETRY_MS)
  const server = createServer((request, response) => {
    route(world, request, response).catch((failure: unknown) => {
      if (response.headersSent || response.destroyed) return
      sendText(response, 400, failure instanceof Error ? failure.message : 'bad request')
    })
  })
  listenForLinks(world, server)
  world.url = await listenHere(server, options.port ?? 0)
  return {
    url: world.url,
    workspace: world.workspace,
    bot: world.bot,
    onChange(listener) {
      world.changes.on('change', listener)
      return () => world.changes.off('change', listener)
    },
    as: (userId) => new Person(world, userId),
    waitFor: (predicate, wait) => waitFor(world, predicate, wait),
    deliver: (kind, payload, how = {}) => deliver(world, kind, payload, how),
    requests: world.requests,
    calls: world.calls,
    breaches: world.breaches,
    files: world.files,
    faults: world.faults,
    mishaps: world.mishaps,
    links: () => world.links,
    pointTo(url) {
      world.linkUrl = url
    },
    setRequestUrl(url) {
      world.bot.requestUrl = url
    },
    async close() {
      world.closing.abort()
      for (const link of world.links) link.cut()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
