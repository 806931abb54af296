import { judge } from '../../../src/surfaces/teams/guard.ts'
import { firstOrRetry } from '../../../src/surfaces/teams/replays.ts'
import { type Fault, readFaults } from '../../access/planted.ts'
import { chanceFrom } from '../../chance.ts'
import type { OwnRecord } from '../../own-record.ts'
import type { Asked, Figures } from '../../report.ts'
import { total } from '../at-once.ts'
import { kindsNotAccepted, type Load, readGuardFaults } from '../planted-guard.ts'
import { type Forgers, openForgers } from './forgers.ts'
import { type Bed, type Guard, tryForged, tryValid } from './in-process.ts'
import { APP, ISSUER, type Issuer, openIssuer, TENANT } from './issuer.ts'
import { KINDS, REPLAY } from './kinds.table.ts'
import { type Grounds, openGrounds, tryOverHttp, tryUnchecked } from './over-http.ts'

/** Of a hundred forged requests, five valid ones; of both, two go over HTTP. */
const VALID_SHARE = 0.05
const HTTP_SHARE = 0.02
/** How many requests of each kind are tried on a guard with a check taken out. */
const TRIES = 12

/**
 * Forged and valid requests at the guard of Teams, in process and over HTTP through the service,
 * and each kind once at a guard whose check against it is taken out.
 */
export async function forgeTeams(
  asked: Asked,
  record: Pick<OwnRecord, 'serviceUrl' | 'vaultFolder'>,
): Promise<{ ok: boolean; figures: Figures }> {
  const issuer = await openIssuer()
  const grounds = await openGrounds(issuer)
  try {
    const bed = await openBed(asked, issuer, grounds)
    const kinds = [...bed.forgers.names, REPLAY.name]
    const overHttp = Math.ceil(asked.size * HTTP_SHARE)
    const valid = Math.ceil(asked.size * VALID_SHARE)
    const validOverHttp = Math.ceil(valid * HTTP_SHARE)
    asked.say(`${asked.size - overHttp} forged requests in process`)
    const forged = await tryForged(bed, asked.size - overHttp, kinds)
    const refused = await tryValid(bed, valid - validOverHttp)
    asked.say(`${overHttp} over HTTP`)
    const counts = { forged: overHttp, valid: validOverHttp }
    const site = { record, grounds, forgers: bed.forgers }
    const sent = await tryOverHttp(site, counts)
    const foreign = grounds.foreignConnections()
    asked.say('each kind with its check taken out')
    const all = { ...KINDS, [REPLAY.name]: REPLAY }
    const missed = await kindsNotAccepted('teams', all, async (load, names) => {
      const copy = await bedOfCopy(bed, issuer, load)
      return (await tryForged(copy, TRIES * names.length, names)).accepted
    })
    const unchecked = await tryUnchecked(site, await faultsOfAll())
    for (const kind of missed) asked.say(`${kind} is refused also without its check`)
    const figures = {
      kinds: kinds.length,
      kinds_accepted_without_check: kinds.length - missed.length,
      forged: asked.size,
      forged_over_http: overHttp,
      replayed_over_http: sent.replayed,
      forged_accepted: total(forged.accepted) + total(sent.accepted),
      valid,
      valid_refused: refused + sent.refused,
      foreign_connections: foreign,
      foreign_connections_without_checks: unchecked.foreign,
      replays_accepted_without_check: unchecked.replays,
    }
    return { ok: isWithinBars(figures), figures }
  } finally {
    await grounds.close()
  }
}

function isWithinBars(figures: Record<string, number>): boolean {
  const { kinds, kinds_accepted_without_check, forged_accepted, valid_refused } = figures
  const none = [forged_accepted, valid_refused, figures.foreign_connections]
  const some = [figures.foreign_connections_without_checks, figures.replays_accepted_without_check]
  return (
    kinds === kinds_accepted_without_check &&
    none.every((figure) => figure === 0) &&
    some.every((figure) => Number(figure) > 0)
  )
}

/** What looks at replays and at addresses: at the door, where an answer is sent, at every call. */
async function faultsOfAll(): Promise<Fault[]> {
  const atDoor = await readGuardFaults('teams')
  const outward = await readFaults(new URL('faults/outward/', import.meta.url))
  return [...atDoor.filter(({ name }) => ['replay', 'foreign-host'].includes(name)), ...outward]
}

async function openBed({ seed }: Asked, issuer: Issuer, grounds: Grounds): Promise<Bed> {
  const now = Math.floor(Date.now() / 1000)
  const { origin, foreign } = grounds
  const forgers: Forgers = await openForgers(issuer, { origin, foreign, now }, chanceFrom(seed))
  const findKey = async (kid: string) => issuer.keys.get(kid) ?? null
  const rules = { appId: APP, tenant: TENANT, issuer: ISSUER, serviceOrigins: [origin], findKey }
  return { guard: { judge, firstOrRetry }, rules, forgers, now }
}

type Keys = { keysOf(set: unknown): Promise<Issuer['keys']> }

/** The same with the guard of a copy, and the keys as that copy reads them. */
async function bedOfCopy(bed: Bed, issuer: Issuer, load: Load): Promise<Bed> {
  const { judge } = await load<Pick<Guard, 'judge'>>('guard.ts')
  const { firstOrRetry } = await load<Pick<Guard, 'firstOrRetry'>>('replays.ts')
  const { keysOf } = await load<Keys>('keys.ts')
  const keys = await keysOf(issuer.keySet)
  const rules = { ...bed.rules, findKey: async (kid: string) => keys.get(kid) ?? null }
  return { ...bed, guard: { judge, firstOrRetry }, rules }
}
