import type { Chance } from '../../chance.ts'
import { APP, type Claims, ISSUER, TENANT } from './issuer.ts'

/** A request as the guard sees it: a token by its claims, and an activity. */
export type Request = { authorization: string | undefined; body: Buffer }

export type Activity = {
  serviceUrl: string
  channelId: string
  conversation: Record<string, unknown>
  channelData: Record<string, unknown> | null
  [field: string]: unknown
}

/** What Teams says in a token, at this moment. */
export function validClaims(serviceurl: string, now: number): Claims {
  return { iss: ISSUER, aud: APP, serviceurl, iat: now, nbf: now - 5, exp: now + 3600 }
}

const SERVICES = ['amer', 'emea', 'uk', 'de', 'apac']

/** A service address of a region. */
export function serviceOf(origin: string, chance: Chance): string {
  return `${origin}/${chance.pick(SERVICES)}/${TENANT}/`
}

/** Somebody types into a list of a form: an invoke, because Teams waits for its answer. */
export function validActivity(serviceUrl: string, chance: Chance): Activity {
  const account = hex(chance, 32)
  return {
    type: 'invoke',
    name: 'application/search',
    id: `f:${hex(chance, 24)}`,
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${account}`, aadObjectId: account, name: 'Made Up' },
    recipient: { id: `28:${APP}` },
    conversation: { id: `a:${account}`, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    value: { queryText: 'K-', queryOptions: { skip: 0, top: 15 }, dataset: 'record_note/case' },
  }
}

export function hex(chance: Chance, length: number): string {
  return Array.from({ length }, () => chance.below(16).toString(16)).join('')
}

export function bodyOf(activity: unknown): Buffer {
  return Buffer.from(JSON.stringify(activity))
}
