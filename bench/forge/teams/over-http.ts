import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net'
import { openServer } from '../../../src/door/open-server.ts'
import type { Log } from '../../../src/ports/log.ts'
import { localTeams } from '../../../src/surfaces/teams/settings.ts'
import { wireSurfaces, wireWorld } from '../../../src/wiring.ts'
import type { Fault } from '../../access/planted.ts'
import type { OwnRecord } from '../../own-record.ts'
import { atOnce } from '../at-once.ts'
import { withFaults } from '../planted-guard.ts'
import type { Forgers } from './forgers.ts'
import { APP, type Issuer, TENANT } from './issuer.ts'
import { REPLAY } from './kinds.table.ts'
import type { Request } from './valid.ts'

/** The keys of a tenant on this machine, and a server of somebody else that counts who comes. */
export type Grounds = {
  origin: string
  foreign: string
  foreignConnections(): number
  close(): Promise<void>
}

export async function openGrounds(issuer: Issuer): Promise<Grounds> {
  const botToken = await issuer.sign({ aud: 'https://api.botframework.com', appid: APP })
  const keys = createServer(({ url = '' }, response) => {
    const isLogin = url.endsWith('/token')
    response.writeHead(200, { 'content-type': 'application/json' })
    const answer = isLogin ? { access_token: botToken, expires_in: 3600 } : issuer.keySet
    response.end(JSON.stringify(answer))
  })
  let came = 0
  const foreign = createTcpServer((socket) => {
    came += 1
    socket.destroy()
  })
  const port = await listening(keys)
  const foreignPort = await listening(foreign)
  return {
    origin: `http://127.0.0.1:${port}`,
    foreign: `127.0.0.1:${foreignPort}`,
    foreignConnections: () => came,
    async close() {
      keys.closeAllConnections()
      await Promise.all([keys, foreign].map((one) => new Promise((done) => one.close(done))))
    },
  }
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return (server.address() as AddressInfo).port
}

const quiet = () => undefined
const LOG: Log = { info: quiet, warn: quiet, error: quiet }

export type Sent = { accepted: Record<string, number>; refused: number; replayed: number }

/** A record of the bench's own, and whom forgers speak to. */
export type Site = {
  record: Pick<OwnRecord, 'serviceUrl' | 'vaultFolder'>
  grounds: Grounds
  forgers: Forgers
}

/**
 * The whole service behind its door, with the SDK’s own authentication on; then one that has just
 * started, which is sent again what the first has answered.
 */
export async function tryOverHttp(
  site: Site,
  counts: { forged: number; valid: number },
): Promise<Sent> {
  const { forgers } = site
  const accepted: Record<string, number> = {}
  const isForgedIn = async (url: string, kind: string, request: Request) => {
    if ((await statusOf(url, request)) < 400) accepted[kind] = (accepted[kind] ?? 0) + 1
  }
  const answered: Request[] = []
  await withService(site, async (url) => {
    await atOnce(counts.forged, async (n) => {
      const kind = forgers.names[n % forgers.names.length] ?? ''
      await isForgedIn(url, kind, forgers.forge(kind))
    })
    await atOnce(counts.valid, async () => {
      const request = forgers.valid()
      if ((await statusOf(url, request)) === 200) answered.push(request)
    })
  })
  await withService(site, async (url) => {
    for (const request of answered) await isForgedIn(url, REPLAY.name, request)
  })
  return { accepted, refused: counts.valid - answered.length, replayed: answered.length }
}

/** How many messages with a foreign address are sent to a service that looks at none. */
const UNCHECKED = 5

/**
 * A service whose checks of replays and of addresses are taken out: that the figures of the one
 * with checks are none is worth something only when they are some here.
 */
export async function tryUnchecked({ record, grounds, forgers }: Site, faults: readonly Fault[]) {
  const replay = forgers.valid()
  await withService({ record, grounds }, async (url) => void (await statusOf(url, replay)))
  const before = grounds.foreignConnections()
  return await withFaults('teams', faults, async (load) => {
    const { openTeams } =
      await load<typeof import('../../../src/surfaces/teams/wire.ts')>('wire.ts')
    const parts = wireWorld(record.serviceUrl, record.vaultFolder)
    const door = openServer([openTeams(parts.world, settingsOf(grounds), LOG).route], LOG)
    const url = `http://127.0.0.1:${await listening(door)}/api/messages`
    try {
      const isReplayIn = (await statusOf(url, replay)) === 200
      await atOnce(UNCHECKED, async () => {
        await statusOf(url, forgers.forge('foreign_message'))
      })
      return { foreign: grounds.foreignConnections() - before, replays: isReplayIn ? 1 : 0 }
    } finally {
      door.close()
      door.closeAllConnections()
      await parts.close()
    }
  })
}

const settingsOf = ({ origin }: Grounds) =>
  localTeams({ appId: APP, secret: 'made-up-for-a-bench', tenant: TENANT }, origin)

async function withService(
  { record, grounds }: Pick<Site, 'record' | 'grounds'>,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const parts = wireWorld(record.serviceUrl, record.vaultFolder)
  const { door, rounds } = await wireSurfaces(parts, { teams: settingsOf(grounds) }, LOG)
  try {
    await work(`http://127.0.0.1:${await listening(door)}/api/messages`)
  } finally {
    door.close()
    door.closeAllConnections()
    await Promise.all(rounds.map((round) => round.stop()))
    await parts.close()
  }
}

async function statusOf(url: string, { authorization, body }: Request): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    ...(authorization ? { authorization } : {}),
  }
  const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) })
  await response.arrayBuffer()
  return response.status
}
