import { createHmac } from 'node:crypto'
import type { Chance } from '../../chance.ts'
import { type Claims, type Issuer, TENANT } from './issuer.ts'
import { type Activity, hex } from './valid.ts'

/** What a forger starts from: what Teams would have sent. */
export type Draft = { claims: Claims; activity: Activity; chance: Chance; foreign: string }

/** How a token is made that no key of Teams has signed as it is. */
type Tokens = (issuer: Issuer, claims: Claims, chance: Chance) => Promise<string>

export type Kind = {
  /** The patch that takes the check away which refuses this. */
  fault: string
  /** What is changed in what the token says; made once for many requests. */
  claims?: (draft: Draft) => Claims
  /** What is changed in the activity. */
  activity?: (draft: Draft) => unknown
  token?: Tokens
  /** What stands in the header in place of the token. */
  authorization?: (token: string, chance: Chance) => string | undefined
}

const decoded = (token: string, part: number) =>
  JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString()) as Claims
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The same token with other words in it, and the signature of the old ones. */
const changed = (token: string, change: (claims: Claims) => Claims) => {
  const [head = '', , signature = ''] = token.split('.')
  return [head, encoded(change(decoded(token, 1))), signature].join('.')
}

/** Names that look like the right one, and are not on the list. */
const ADDRESSES: readonly ((host: string) => string)[] = [
  (host) => `http://${host}/amer/`,
  () => 'https://smba.trafficmanager.net.evil.example/amer/',
  () => 'https://evil.trafficmanager.net/amer/',
  () => 'http://smba.trafficmanager.net/amer/',
  () => 'https://smba.trafficmanager.net:8443/amer/',
  () => 'https://smba.trafficmanager.net@evil.example/amer/',
  () => 'https://evil.example/?smba.trafficmanager.net',
  () => 'https:/\\evil.example/amer/',
  () => 'ftp://smba.trafficmanager.net/amer/',
  () => 'smba.trafficmanager.net',
  () => '//smba.trafficmanager.net/amer/',
]

const elsewhere = ({ foreign, chance }: Draft) => chance.pick(ADDRESSES)(foreign)
const anotherTenant = (chance: Chance) => `${hex(chance, 8)}-2222-4333-8444-${hex(chance, 12)}`

/** Every kind of forged request by its name. */
export const KINDS: Readonly<Record<string, Kind>> = {
  no_token: { fault: 'no-token', authorization: () => undefined },
  other_scheme: {
    fault: 'no-token',
    authorization: (token, chance) =>
      chance.pick([
        `Basic ${token}`,
        token,
        `bearer${token}`,
        `Bearer  ${token}`,
        'Bearer ',
        `Bearer ${token} x`,
      ]),
  },
  broken_token: {
    fault: 'no-token',
    authorization: (token) => `Bearer ${token.split('.').slice(0, 2).join('.')}`,
  },
  algorithm_none: {
    fault: 'algorithm',
    token: async (_issuer, claims, chance) =>
      [
        encoded({ alg: chance.pick(['none', 'None', 'NONE']) }),
        encoded(claims),
        hex(chance, 4),
      ].join('.'),
  },
  hs256_with_public_key: {
    fault: 'algorithm',
    token: async ({ publicKey }, claims) => {
      const signed = `${encoded({ alg: 'HS256', kid: 'key-of-teams' })}.${encoded(claims)}`
      const mac = createHmac('sha256', JSON.stringify(publicKey)).update(signed).digest('base64url')
      return `${signed}.${mac}`
    },
  },
  wrong_key: {
    fault: 'signature',
    token: (issuer, claims) => issuer.signAsOther(claims),
  },
  claims_changed: {
    fault: 'signature',
    authorization: (token, chance) =>
      `Bearer ${changed(token, (claims) => ({ ...claims, jti: hex(chance, 8) }))}`,
  },
  signature_cut: {
    fault: 'signature',
    authorization: (token, chance) => `Bearer ${token.slice(0, -1 - chance.below(300))}`,
  },
  unknown_key: {
    fault: 'unknown-key',
    token: (issuer, claims, chance) => issuer.signAsOther(claims, { kid: hex(chance, 12) }),
  },
  key_in_header: {
    fault: 'key-in-header',
    token: (issuer, claims) => issuer.signAsOther(claims, { jwk: issuer.foreignPublicKey }),
  },
  key_of_another_channel: {
    fault: 'key-of-another-channel',
    token: (issuer, claims) => issuer.signElsewhere(claims),
  },
  wrong_issuer: {
    fault: 'wrong-issuer',
    claims: ({ claims, chance }) => ({
      ...claims,
      iss: chance.pick([
        'https://api.botframework.com/',
        'https://api.botframework.us',
        'https://evil.example',
        '',
        null,
        7,
      ]),
    }),
  },
  directory_v1: {
    fault: 'wrong-issuer',
    claims: ({ claims, chance }) => ({
      ...claims,
      iss: `https://sts.windows.net/${chance.pick([TENANT, anotherTenant(chance)])}/`,
      tid: TENANT,
    }),
  },
  directory_v2: {
    fault: 'wrong-issuer',
    claims: ({ claims, chance }) => ({
      ...claims,
      iss: `https://login.microsoftonline.com/${chance.pick([TENANT, anotherTenant(chance)])}/v2.0`,
      tid: TENANT,
    }),
  },
  wrong_audience: {
    fault: 'wrong-audience',
    claims: ({ claims, chance }) => {
      const app = anotherTenant(chance)
      return {
        ...claims,
        aud: chance.pick([app, `api://${claims.aud}`, [claims.aud, app], '', null]),
      }
    },
  },
  expired: {
    fault: 'expired',
    claims: ({ claims, chance }) => ({
      ...claims,
      exp: Number(claims.iat) - 301 - chance.below(1e6),
    }),
  },
  no_expiry: {
    fault: 'expired',
    claims: ({ claims: { exp: _exp, ...claims }, chance }) =>
      chance.pick([claims, { ...claims, exp: 'never' }, { ...claims, exp: null }]),
  },
  not_yet: {
    fault: 'not-yet',
    claims: ({ claims, chance }) => ({
      ...claims,
      nbf: Number(claims.iat) + 301 + chance.below(1e6),
    }),
  },
  wrong_tenant: {
    fault: 'wrong-tenant',
    activity: ({ activity, chance }) => {
      const id = anotherTenant(chance)
      const conversation = { ...activity.conversation, tenantId: id }
      const channelData = { tenant: { id } }
      return chance.pick([
        { ...activity, conversation, channelData },
        { ...activity, conversation },
        { ...activity, channelData },
      ])
    },
  },
  no_tenant: {
    fault: 'no-tenant',
    activity: ({ activity }) => {
      const { tenantId: _tenant, ...conversation } = activity.conversation
      return { ...activity, conversation, channelData: null }
    },
  },
  wrong_channel: {
    fault: 'wrong-channel',
    activity: ({ activity, chance }) => ({
      ...activity,
      channelId: chance.pick(['webchat', 'directline', 'emulator', 'slack', 'MSTEAMS', '']),
    }),
  },
  service_mismatch: {
    fault: 'wrong-service',
    activity: ({ activity, chance }) => ({
      ...activity,
      serviceUrl: `${activity.serviceUrl}${hex(chance, 6)}/`,
    }),
  },
  no_service_claim: {
    fault: 'wrong-service',
    claims: ({ claims: { serviceurl: _service, ...claims }, chance }) =>
      chance.pick([claims, { ...claims, serviceurl: null }, { ...claims, serviceurl: '' }]),
  },
  foreign_service: {
    fault: 'foreign-host',
    claims: (draft) => ({ ...draft.claims, serviceurl: elsewhere(draft) }),
    activity: ({ activity, claims }) => ({ ...activity, serviceUrl: claims.serviceurl }),
  },
  another_recipient: {
    fault: 'wrong-recipient',
    activity: ({ activity: { recipient, ...activity }, chance }) =>
      chance.pick([
        activity,
        { ...activity, recipient: { id: `28:${anotherTenant(chance)}` } },
        { ...activity, recipient: { id: (recipient as { id: string }).id.slice(3) } },
      ]),
  },
  /** Words, which are answered by a call of the address that they name. */
  foreign_message: {
    fault: 'foreign-host',
    claims: ({ claims, foreign }) => ({ ...claims, serviceurl: `http://${foreign}/amer/` }),
    activity: ({ activity: { name: _name, ...activity }, claims }) => ({
      ...activity,
      type: 'message',
      text: 'help',
      serviceUrl: claims.serviceurl,
    }),
  },
  malformed: {
    fault: 'malformed',
    activity: ({ activity, chance }) =>
      chance.pick([
        { ...activity, from: null },
        { ...activity, conversation: { ...activity.conversation, id: 7 } },
        { ...activity, type: 'x'.repeat(61) },
        { ...activity, from: { id: '' } },
      ]),
  },
}

/** A request that was answered, sent again when Teams would not any more. */
export const REPLAY = { name: 'replay', fault: 'replay' } as const
