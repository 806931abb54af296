import type { Chance } from '../../chance.ts'
import type { Claims, Issuer } from './issuer.ts'
import { type Draft, KINDS, type Kind } from './kinds.table.ts'
import {
  type Activity,
  bodyOf,
  type Request,
  serviceOf,
  validActivity,
  validClaims,
} from './valid.ts'

/** How many tokens are signed for each kind; each goes with many activities. */
const POOL = 40

type Signed = { token: string; claims: Claims; serviceUrl: string }

export type Where = { origin: string; foreign: string; now: number }

/** Makes forged requests of each kind, and valid ones, from a seed. */
export type Forgers = {
  names: readonly string[]
  forge(kind: string): Request
  valid(): Request
}

export async function openForgers(issuer: Issuer, where: Where, chance: Chance): Promise<Forgers> {
  const pools = new Map<string, Signed[]>()
  for (const [name, kind] of Object.entries(KINDS)) {
    pools.set(name, await signPool(issuer, kind, where, chance))
  }
  const valid = await signPool(issuer, { fault: '' }, where, chance)
  return {
    names: Object.keys(KINDS),
    forge(name) {
      const kind = KINDS[name]
      const pool = pools.get(name)
      if (!kind || !pool) throw new RangeError(`no kind ${name}`)
      return requestOf(kind, chance.pick(pool), where, chance)
    },
    valid: () => requestOf({ fault: '' }, chance.pick(valid), where, chance),
  }
}

async function signPool(
  issuer: Issuer,
  kind: Kind,
  where: Where,
  chance: Chance,
): Promise<Signed[]> {
  const pool: Signed[] = []
  for (let n = 0; n < POOL; n += 1) {
    const serviceUrl = serviceOf(where.origin, chance)
    const base = validClaims(serviceUrl, where.now)
    const draft = { ...where, chance, claims: base, activity: validActivity(serviceUrl, chance) }
    const claims = kind.claims?.(draft) ?? base
    const token = await (kind.token?.(issuer, claims, chance) ?? issuer.sign(claims))
    pool.push({ token, claims, serviceUrl })
  }
  return pool
}

function requestOf(kind: Kind, signed: Signed, where: Where, chance: Chance): Request {
  const { token, claims, serviceUrl } = signed
  const activity: Activity = validActivity(serviceUrl, chance)
  const draft: Draft = { claims, activity, chance, foreign: where.foreign }
  const authorization = kind.authorization ? kind.authorization(token, chance) : `Bearer ${token}`
  return { authorization, body: bodyOf(kind.activity?.(draft) ?? activity) }
}
