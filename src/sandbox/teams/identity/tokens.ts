import {
  createPublicKey,
  generateKeyPair,
  type JsonWebKey,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { promisify } from 'node:util'

const generate = promisify(generateKeyPair)

export type Claims = Record<string, unknown>

/** A key with which tokens are signed, and the public half as a key set carries it. */
export interface SigningKey {
  kid: string
  privateKey: KeyObject
  jwk: JsonWebKey & { kid: string; use: string; alg: string; endorsements: string[] }
}

/** A fresh RSA key. It lives as long as the stand-in. */
export async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generate('rsa', { modulusLength: 2048 })
  const kid = randomBytes(16).toString('base64url')
  const jwk = publicKey.export({ format: 'jwk' })
  const marks = { kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] }
  return { kid, privateKey, jwk: { ...jwk, ...marks } }
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token with these claims, signed with RS256. */
export function signToken(key: SigningKey, claims: Claims): string {
  const head = encoded({ alg: 'RS256', typ: 'JWT', kid: key.kid })
  const signed = `${head}.${encoded(claims)}`
  const signature = sign('sha256', Buffer.from(signed), key.privateKey)
  return `${signed}.${signature.toString('base64url')}`
}

function decoded(part: string): Claims | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

/** The claims of a token that this key signed, or null. NB: does not look at the claims. */
export function readToken(key: SigningKey, token: string): Claims | null {
  const [head = '', body = '', signature = ''] = token.split('.')
  const header = decoded(head)
  if (header?.alg !== 'RS256' || header.kid !== key.kid) return null
  const bytes = Buffer.from(signature, 'base64url')
  const publicKey = createPublicKey(key.privateKey)
  const isGood = verify('sha256', Buffer.from(`${head}.${body}`), publicKey, bytes)
  return isGood ? decoded(body) : null
}
