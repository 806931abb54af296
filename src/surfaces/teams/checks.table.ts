import { type Envelope, tenantsOf } from './read/envelope.ts'

/** What the guard looks at once the signature holds. `now`: seconds since the epoch. */
export type Seen = {
  claims: Record<string, unknown>
  activity: Envelope
  rules: {
    appId: string
    tenant: string
    issuer: string
    serviceOrigins: readonly string[]
  }
  now: number
}

/** The clocks of Teams and of this machine may differ by this many seconds, either way. */
const TOLERANCE = 300

/**
 * Every one of these has to hold. A token of the directory (`sts.windows.net`,
 * `login.microsoftonline.com`) has another issuer: that way, which trusts the token's own tenant
 * and no service address, is closed.
 */
export const CHECKS: readonly (readonly [code: string, holds: (seen: Seen) => boolean])[] = [
  ['wrong_issuer', ({ claims, rules }) => claims.iss === rules.issuer],
  ['wrong_audience', ({ claims, rules }) => claims.aud === rules.appId],
  ['expired', ({ claims, now }) => isNumber(claims.exp) && now < claims.exp + TOLERANCE],
  ['not_yet', ({ claims, now }) => isNumber(claims.nbf) && now > claims.nbf - TOLERANCE],
  ['wrong_channel', ({ activity }) => activity.channelId === 'msteams'],
  ['no_tenant', ({ activity }) => tenantsOf(activity).length > 0],
  ['wrong_tenant', ({ activity, rules }) => tenantsOf(activity).every((id) => id === rules.tenant)],
  ['wrong_service', ({ claims, activity }) => isSame(claims.serviceurl, activity.serviceUrl)],
  ['foreign_host', ({ activity, rules }) => isOn(rules.serviceOrigins, activity.serviceUrl)],
  ['wrong_recipient', ({ activity, rules }) => activity.recipient?.id === botId(rules.appId)],
]

/** The id of a bot in what Teams sends it, and in what it sends. */
export const botId = (appId: string) => `28:${appId}`

const isNumber = (value: unknown): value is number => typeof value === 'number'

const bare = (address: string) => address.replace(/\/$/, '')

const isSame = (claim: unknown, address: string) =>
  typeof claim === 'string' && bare(claim) === bare(address)

/** True when a service address has exactly one of these origins, and no name or password in it. */
export const isOn = (origins: readonly string[], address: string) =>
  origins.includes(originOf(address)) && !/[\s\\]/.test(address) && !hasUser(address)

const originOf = (address: string) => (URL.canParse(address) ? new URL(address).origin : '')

/** A path may have an @, as the id of a channel does; what comes before the host may not. */
const hasUser = (address: string) => /^[^/]*\/\/[^/?#]*@/.test(address)
