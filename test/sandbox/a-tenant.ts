import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App, type IHttpServerAdapter } from '@microsoft/teams.apps'
import { onTestFinished } from 'vitest'
import { startTeamsStandIn, type TeamsStandIn } from '../../src/sandbox/teams/stand-in.ts'
import type { TeamsStandInOptions, Waits } from '../../src/sandbox/teams/types.ts'

export const APP_ID = '0b0b0b0b-1111-4222-8333-444444444444'
export const TENANT = '7e7e7e7e-1111-4222-8333-444444444444'
export const PASSWORD = 'a-secret-for-tests'
export const ANN = 'a0000000-0000-4000-8000-000000000001'
export const BEN = 'b0000000-0000-4000-8000-000000000002'
export const GUEST = 'c0000000-0000-4000-8000-000000000003'
export const TEAM_ROOM = '19:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@thread.tacv2'
export const OTHER_ROOM = '19:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb@thread.tacv2'

type Handler = Parameters<IHttpServerAdapter['registerRoute']>[2]

/** Microsoft's own SDK behind a plain server, and what it was asked before it looked. */
export interface SdkBot {
  app: App
  url: string
  /** Set to answer in place of the SDK: for a bot that is slow, broken or gone. */
  instead: { answer?: () => { status: number; afterMs?: number } }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let raw = ''
  for await (const part of request) raw += part
  return JSON.parse(raw)
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`
}

/** What asks for the bot's own tokens: Microsoft's library for it insists on https. */
function tokensFrom(standIn: TeamsStandIn) {
  return async (scope: string | string[], tenant = TENANT): Promise<string> => {
    const form = { client_id: APP_ID, client_secret: PASSWORD, scope: String(scope) }
    const answer = await fetch(`${standIn.cloud.loginEndpoint}/${tenant}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
    })
    const { access_token } = (await answer.json()) as { access_token: string }
    return access_token
  }
}

const silent = {
  ...{ trace() {}, debug() {}, info() {}, warn() {}, error() {}, log() {} },
  child: () => silent,
}

async function startSdkBot(standIn: TeamsStandIn): Promise<SdkBot> {
  const routes = new Map<string, Handler>()
  const app = new App({
    clientId: APP_ID,
    tenantId: TENANT,
    token: tokensFrom(standIn),
    cloud: standIn.cloud,
    logger: silent,
    httpServerAdapter: {
      registerRoute: (_method, path, handler) => void routes.set(path, handler),
    },
  })
  await app.initialize()
  const instead: SdkBot['instead'] = {}
  const server = createServer(async (request, response) => {
    const body = await readJson(request)
    const other = instead.answer?.()
    if (other !== undefined) {
      setTimeout(() => response.writeHead(other.status).end(), other.afterMs ?? 0)
      return
    }
    const headers = request.headers as Record<string, string>
    const told = await routes.get(request.url ?? '')?.({ body, headers })
    response.writeHead(told?.status ?? 404, { 'content-type': 'application/json' })
    response.end(told?.body === undefined ? '' : JSON.stringify(told.body))
  })
  const url = await listen(server)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { app, url, instead }
}

/** A tenant with three people, two channels and a bot made of Microsoft's SDK. */
export async function aTenant(
  waits: Partial<Waits> = {},
  more: Partial<TeamsStandInOptions> = {},
): Promise<{ standIn: TeamsStandIn; bot: SdkBot }> {
  const standIn = await startTeamsStandIn({
    tenant: {
      id: TENANT,
      name: 'Test House',
      team: { id: '19:team@thread.tacv2', name: 'Everybody' },
      users: [
        { aadObjectId: ANN, name: 'Ann Aspinall' },
        { aadObjectId: BEN, name: 'Ben Okafor' },
        { aadObjectId: GUEST, name: 'Gwen Outside', isGuest: true },
      ],
      channels: [
        { id: TEAM_ROOM, name: 'team', members: [ANN, BEN] },
        { id: OTHER_ROOM, name: 'other', members: [BEN] },
      ],
    },
    bot: {
      appId: APP_ID,
      password: PASSWORD,
      name: 'Daybook',
      commands: [
        { id: 'record_message', title: 'Record to Daybook', context: ['message'] },
        { id: 'record', title: 'Record', context: ['compose'] },
      ],
    },
    waits,
    ...more,
  })
  onTestFinished(() => standIn.close())
  const bot = await startSdkBot(standIn)
  standIn.setEndpoint(bot.url)
  return { standIn, bot }
}

/** The SDK's client for conversations, at the stand-in's address. */
export function conversationsOf(bot: SdkBot, standIn: TeamsStandIn) {
  return bot.app.api.clone({ serviceUrl: standIn.serviceUrl }).conversations
}

type Body = Record<string, unknown>

/** A card with these elements and buttons, in its envelope. */
export function cardOf(body: Body[], actions: Body[] = []): { contentType: string; content: Body } {
  const content = { type: 'AdaptiveCard', version: '1.5', body, actions }
  return { contentType: 'application/vnd.microsoft.card.adaptive', content }
}

export const words = (text: string) => ({ type: 'TextBlock', text, wrap: true })

/** An answer that draws a dialog. */
export function dialogOf(title: string, body: Body[], actions: Body[]) {
  return { task: { type: 'continue', value: { title, card: cardOf(body, actions) } } }
}
