import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { fromHere, listenHere, sendText } from '../slack/http.ts'
import { type WaitOptions, waitFor } from '../slack/wait.ts'
import { serveConnector } from './connector/serve.ts'
import type { Faults } from './faults.ts'
import { type CloudAddresses, cloudOf, serveLogin, serveMetadata } from './identity/issuer.ts'
import { makeKey } from './identity/tokens.ts'
import { chatIdFor, userIdFor } from './ids.ts'
import { Person } from './person/person.ts'
import type {
  Activity,
  Breach,
  ConnectorCall,
  Delivery,
  SentRequest,
  TeamsBot,
  TeamsStandInOptions,
  Tenant,
} from './types.ts'
import { type SendOptions, send } from './wire/send.ts'
import { makeWorld, serviceUrlOf, type World } from './world.ts'

export type { Person } from './person/person.ts'
export type { Delivery, Message, TeamsStandInOptions } from './types.ts'

export interface DeliverOptions extends Omit<SendOptions, 'attempt'> {
  /** How many copies are sent, all at once. */
  times?: number
}

/** A running stand-in for Microsoft Teams: its connector, its tokens, its clients. */
export interface TeamsStandIn {
  /** `http://127.0.0.1:<port>`. */
  url: string
  /** The address that activities name and to which the bot answers. */
  serviceUrl: string
  tenant: Tenant
  bot: TeamsBot
  /** Calls back after every change; answers with what ends that. */
  onChange(listener: () => void): () => void
  /** For the `cloud` option of Microsoft's SDK: tokens are checked both ways against it. */
  cloud: CloudAddresses
  as(aadObjectId: string): Person
  /** How the bot knows a person, and the chat with them. */
  idsOf(aadObjectId: string): { user: string; chat: string }
  waitFor<T>(predicate: () => T | null | undefined | false, options: WaitOptions): Promise<T>
  /** Sends any activity with a token, as the platform would. One answer for each copy. */
  deliver(activity: Activity, options?: DeliverOptions): Promise<Delivery[]>
  /** Everything sent to the bot. */
  requests: readonly SentRequest[]
  /** Every call of the connector and of the login endpoint. */
  calls: readonly ConnectorCall[]
  /** Every time the bot broke one of the platform's rules. */
  breaches: readonly Breach[]
  faults: Faults
  setEndpoint(url: string): void
  close(): Promise<void>
}

/** Answers one request: metadata, a login or a call of the connector. */
async function route(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!fromHere(request, Number(new URL(world.url).port)))
    return sendText(response, 403, 'This server answers this machine only.')
  const url = new URL(request.url ?? '/', world.url)
  const [, area = '', first = '', second = ''] = url.pathname.split('/')
  if (area === 'v1' && first === '.well-known') return serveMetadata(world, second, response)
  if (area === 'login' && url.pathname.endsWith('/oauth2/v2.0/token'))
    return serveLogin(world, first, request, response)
  // The connector answers at its regional address and, for who never heard of one, without it.
  const region = `/amer/${world.tenant.id}`
  if (url.pathname.startsWith(region)) url.pathname = url.pathname.slice(region.length)
  if (url.pathname.startsWith('/v3/')) return serveConnector(world, url, request, response)
  sendText(response, 404, 'There is nothing here.')
}

async function deliver(world: World, activity: Activity, options: DeliverOptions) {
  const { times = 1, ...rest } = options
  const sent = await Promise.all(Array.from({ length: times }, () => send(world, activity, rest)))
  return sent.map(({ status, ms, body }) => ({ status, ms, body }))
}

/** Starts a stand-in for Microsoft Teams on this machine only. */
export async function startTeamsStandIn(options: TeamsStandInOptions): Promise<TeamsStandIn> {
  const [platform, directory] = await Promise.all([makeKey(), makeKey()])
  const world = makeWorld(options, { platform, directory })
  const server = createServer((request, response) => {
    route(world, request, response).catch((failure: unknown) => {
      if (response.headersSent || response.destroyed) return
      sendText(response, 400, failure instanceof Error ? failure.message : 'bad request')
    })
  })
  world.url = await listenHere(server, options.port ?? 0)
  const { appId } = world.bot
  return {
    url: world.url,
    serviceUrl: serviceUrlOf(world),
    tenant: world.tenant,
    bot: world.bot,
    onChange(listener) {
      world.changes.on('change', listener)
      return () => world.changes.off('change', listener)
    },
    cloud: cloudOf(world),
    as: (aadObjectId) => new Person(world, aadObjectId),
    idsOf: (id) => ({ user: userIdFor(appId, id), chat: chatIdFor(appId, id) }),
    waitFor: (predicate, wait) => waitFor(world, predicate, wait),
    deliver: (activity, how = {}) => deliver(world, activity, how),
    requests: world.requests,
    calls: world.calls,
    breaches: world.breaches,
    faults: world.faults,
    setEndpoint(url) {
      world.bot.endpoint = url
    },
    async close() {
      world.closing.abort()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
