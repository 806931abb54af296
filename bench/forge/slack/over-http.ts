import type { AddressInfo } from 'node:net'
import type { Log } from '../../../src/ports/log.ts'
import { wireSurfaces, wireWorld } from '../../../src/wiring.ts'
import type { Chance } from '../../chance.ts'
import type { OwnRecord } from '../../own-record.ts'
import { atOnce } from '../at-once.ts'
import { forgeOne } from './in-process.ts'
import { KINDS, REPLAYS } from './kinds.table.ts'
import { type Request, SECRET, validRequest } from './valid.ts'

const quiet = () => undefined
const LOG: Log = { info: quiet, warn: quiet, error: quiet }
/** Nobody answers there: a request that gets in may not call out before it is answered. */
const NOBODY = 'http://127.0.0.1:9/api/'

export type Sent = { accepted: Record<string, number>; refused: number }

/** The whole service behind its door, Bolt and its own check with it. */
export async function tryOverHttp(
  record: Pick<OwnRecord, 'serviceUrl' | 'vaultFolder'>,
  chance: Chance,
  counts: { forged: number; valid: number },
): Promise<Sent> {
  const parts = wireWorld(record.serviceUrl, record.vaultFolder)
  const slack = { botToken: 'xoxb-made-up', signingSecret: SECRET, apiUrl: NOBODY }
  const { door, rounds } = await wireSurfaces(parts, { slack }, LOG)
  try {
    // Who asks lives in this same process: while it computes, a connection is not idle.
    door.keepAliveTimeout = 60_000
    await new Promise<void>((done) => door.listen(0, '127.0.0.1', done))
    const { port } = door.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/slack/events`
    const names = Object.keys(KINDS).filter((name) => !KINDS[name]?.inProcessOnly)
    const kinds = [...names, ...Object.keys(REPLAYS)]
    const accepted: Record<string, number> = {}
    await atOnce(counts.forged, async (n) => {
      const kind = kinds[n % kinds.length] ?? ''
      if (await getsIn(url, kind, chance)) accepted[kind] = (accepted[kind] ?? 0) + 1
    })
    let refused = 0
    await atOnce(counts.valid, async () => {
      if ((await statusOf(url, validRequest(nowSeconds(), chance))) !== 200) refused += 1
    })
    return { accepted, refused }
  } finally {
    door.close()
    door.closeAllConnections()
    await Promise.all(rounds.map((round) => round.stop()))
    await parts.close()
  }
}

const nowSeconds = () => Math.floor(Date.now() / 1000)

async function getsIn(url: string, kind: string, chance: Chance): Promise<boolean> {
  const replay = REPLAYS[kind]
  if (!replay) return (await statusOf(url, forgeOne(kind, nowSeconds(), chance))) < 400
  const request = validRequest(nowSeconds(), chance)
  const first = await statusOf(url, request)
  if (first !== 200) throw new Error(`a valid request was answered ${first} before its replay`)
  return (
    (await statusOf(url, { ...request, headers: { ...request.headers, ...replay.headers } })) < 400
  )
}

async function statusOf(url: string, { headers, body }: Request): Promise<number> {
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  )
  const response = await fetch(url, {
    method: 'POST',
    headers: [['content-type', 'application/x-www-form-urlencoded'], ...given],
    body: new Uint8Array(body),
  })
  await response.arrayBuffer()
  return response.status
}
