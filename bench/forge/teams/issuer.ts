import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { keysOf } from '../../../src/surfaces/teams/keys.ts'

export const APP = '11111111-2222-4333-8444-555555555555'
export const TENANT = '66666666-7777-4888-8999-000000000000'
export const ISSUER = 'https://api.botframework.com'
const KEY = 'key-of-teams'
/** A key of the same set that is endorsed for another channel than Teams. */
const OTHER_CHANNEL = 'key-of-another-channel'

export type Claims = Record<string, unknown>
type Header = { alg?: string; kid?: string; jwk?: object }

/** A key set of one's own: what Microsoft signs with, and what somebody else has. */
export type Issuer = {
  keys: Map<string, CryptoKey>
  keySet: { keys: object[] }
  sign(claims: Claims, header?: Header): Promise<string>
  signAsOther(claims: Claims, header?: Header): Promise<string>
  signElsewhere(claims: Claims): Promise<string>
  /** The public halves, as anybody can have them. */
  publicKey: object
  foreignPublicKey: object
}

export async function openIssuer(): Promise<Issuer> {
  const pairs = await Promise.all([1, 2, 3].map(() => makePair()))
  const [ours, elsewhere, foreign] = pairs
  if (!ours || !elsewhere || !foreign) throw new RangeError('three pairs of keys')
  const keySet = {
    keys: [
      { ...ours.jwk, kid: KEY, endorsements: ['msteams', 'webchat'] },
      { ...elsewhere.jwk, kid: OTHER_CHANNEL, endorsements: ['webchat'] },
    ],
  }
  const signer =
    (key: CryptoKey, kid: string) =>
    async (claims: Claims, header: Header = {}) =>
      await new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT', ...header })
        .sign(key)
  return {
    keys: await keysOf(keySet),
    keySet,
    sign: signer(ours.privateKey, KEY),
    signAsOther: signer(foreign.privateKey, KEY),
    signElsewhere: signer(elsewhere.privateKey, OTHER_CHANNEL),
    publicKey: ours.jwk,
    foreignPublicKey: foreign.jwk,
  }
}

async function makePair() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { privateKey, jwk: await exportJWK(publicKey) }
}
