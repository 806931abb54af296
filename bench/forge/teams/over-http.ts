import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net'
import type { Log } from '../../../src/ports/log.ts'
import { localTeams } from '../../../src/surfaces/teams/settings.ts'
import { wireSurfaces, wireWorld } from '../../../src/wiring.ts'
import type { OwnRecord } from '../../own-record.ts'
import { atOnce } from '../at-once.ts'
import type { Forgers } from './forgers.ts'
import { APP, type Issuer, TENANT } from './issuer.ts'
import type { Request } from './valid.ts'

/** The keys of a tenant on this machine, and a server of somebody else that counts who comes. */
export type Grounds = {
  origin: string
  foreign: string
  foreignConnections(): number
  close(): Promise<void>
}

export async function openGrounds(issuer: Issuer): Promise<Grounds> {
  const keys = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(issuer.keySet))
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

export type Sent = { accepted: Record<string, number>; refused: number }

/** The whole service behind its door, with the SDK’s own authentication on. */
export async function tryOverHttp(
  record: Pick<OwnRecord, 'serviceUrl' | 'vaultFolder'>,
  grounds: Grounds,
  forgers: Forgers,
  counts: { forged: number; valid: number },
): Promise<Sent> {
  const parts = wireWorld(record.serviceUrl, record.vaultFolder)
  const registration = { appId: APP, secret: 'made-up-for-a-bench', tenant: TENANT }
  const teams = localTeams(registration, grounds.origin)
  const { door, rounds } = await wireSurfaces(parts, { teams }, LOG)
  try {
    const url = `http://127.0.0.1:${await listening(door)}/api/messages`
    const accepted: Record<string, number> = {}
    await atOnce(counts.forged, async (n) => {
      const kind = forgers.names[n % forgers.names.length] ?? ''
      const isIn = (await statusOf(url, forgers.forge(kind))) < 400
      if (isIn) accepted[kind] = (accepted[kind] ?? 0) + 1
    })
    let refused = 0
    await atOnce(counts.valid, async () => {
      if ((await statusOf(url, forgers.valid())) !== 200) refused += 1
    })
    return { accepted, refused }
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
