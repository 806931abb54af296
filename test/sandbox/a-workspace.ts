import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/stand-in.ts'
import type { StandInOptions } from '../../src/sandbox/slack/types.ts'

export type Fields = Record<string, unknown>

/** What arrived at the bot. */
export interface Arrived {
  headers: IncomingHttpHeaders
  rawBody: string
  payload: Fields
}

export interface BotAnswer {
  status?: number
  body?: unknown
  afterMs?: number
  headers?: Record<string, string>
}

export const TOKEN = 'xoxb-test'
export const SECRET = 'a-secret-for-tests'

export interface Scene {
  standIn: SlackStandIn
  arrived: Arrived[]
  /** How the bot answers; 200 without a body at first. */
  answers(how: (one: Arrived) => BotAnswer): void
  /** Calls the Web API as the bot does. */
  call(method: string, body: Fields): Promise<Fields>
}

function payloadOf(rawBody: string, contentType: string): Fields {
  if (contentType.includes('json')) return JSON.parse(rawBody)
  const fields = Object.fromEntries(new URLSearchParams(rawBody))
  return fields.payload === undefined ? fields : JSON.parse(fields.payload)
}

async function startBot(arrived: Arrived[], how: { answer(one: Arrived): BotAnswer }) {
  const server = createServer(async (request, response) => {
    let rawBody = ''
    for await (const part of request) rawBody += part
    const payload = payloadOf(rawBody, request.headers['content-type'] ?? '')
    const one = { headers: request.headers, rawBody, payload }
    arrived.push(one)
    const { status = 200, body, afterMs = 0, headers = {} } = how.answer(one)
    const json: Record<string, string> =
      typeof body === 'object' ? { 'content-type': 'application/json' } : {}
    setTimeout(() => {
      response.writeHead(status, { ...json, ...headers })
      response.end(typeof body === 'object' ? JSON.stringify(body) : body)
    }, afterMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** A stand-in with three people, two channels and a bot that answers as the test says. */
export async function aWorkspace(more: Partial<StandInOptions> = {}): Promise<Scene> {
  const arrived: Arrived[] = []
  const how = { answer: (_: Arrived): BotAnswer => ({}) }
  const bot = await startBot(arrived, how)
  const { port } = bot.address() as AddressInfo
  const standIn = await startSlackStandIn({
    workspace: {
      teamId: 'T0TEST',
      teamName: 'Test House',
      domain: 'test-house',
      appId: 'A0TEST',
      botUserId: 'U0BOT',
      botName: 'Daybook',
      users: [
        { id: 'U0ANN', name: 'ann', realName: 'Ann Aspinall' },
        { id: 'U0BEN', name: 'ben', realName: 'Ben Okafor' },
        { id: 'U0GONE', name: 'gone', realName: 'Left Last Year', deleted: true },
      ],
      channels: [
        { id: 'C0TEAM', name: 'team', members: ['U0ANN', 'U0BEN', 'U0BOT'] },
        { id: 'C0LEADS', name: 'leads', members: ['U0BEN', 'U0BOT'] },
        { id: 'C0OTHER', name: 'other', members: ['U0ANN'] },
      ],
    },
    bot: {
      requestUrl: `http://127.0.0.1:${port}/slack/events`,
      signingSecret: SECRET,
      token: TOKEN,
      commands: [{ name: '/note', hint: 'record something' }],
      shortcuts: [
        { type: 'message', name: 'Record this', callbackId: 'record_message' },
        { type: 'global', name: 'Record', callbackId: 'record' },
      ],
    },
    eventRetryMs: [0, 20, 20],
    ...more,
  })
  onTestFinished(async () => {
    await standIn.close()
    bot.closeAllConnections()
    bot.close()
  })
  return {
    standIn,
    arrived,
    answers(answer) {
      how.answer = answer
    },
    async call(method, body) {
      const answer = await fetch(`${standIn.url}/api/${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return (await answer.json()) as Fields
    },
  }
}

export const plain = (text: string) => ({ type: 'plain_text', text })

/** A trigger id of a command which Ann typed just now. */
export async function aTrigger(scene: Scene): Promise<string> {
  await scene.standIn.as('U0ANN').command('/note')
  return String(scene.arrived.at(-1)?.payload.trigger_id)
}

/** A modal with these blocks. */
export function modalOf(blocks: Fields[], more: Fields = {}): Fields {
  const words = { title: plain('A form'), submit: plain('Save'), close: plain('Cancel') }
  return { type: 'modal', callback_id: 'form', ...words, blocks, ...more }
}

export function inputOf(id: string, element: Fields, more: Fields = {}): Fields {
  return {
    type: 'input',
    block_id: id,
    label: plain('A label'),
    element: { action_id: id, ...element },
    ...more,
  }
}

/** Opens a modal on Ann's screen. */
export async function openForAnn(scene: Scene, view: Fields): Promise<Fields> {
  const answer = await scene.call('views.open', { trigger_id: await aTrigger(scene), view })
  if (answer.ok !== true) throw new Error(JSON.stringify(answer))
  return answer
}
