import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** Every hash names what it is a hash of, so that none can be taken for another. */
export const domains = {
  header: 'daybook/1/header',
  unit: 'daybook/1/unit',
  node: 'daybook/1/node',
  payload: 'daybook/1/payload',
  genesis: 'daybook/1/genesis',
  link: 'daybook/1/link',
  access: 'daybook/1/access',
} as const

/** What a link covers besides the link before it. Hashes in hex, time in decimal microseconds. */
export type LinkFields = {
  readonly seq: number
  readonly recordedAt: string
  readonly id: string
  readonly headerCommitment: string
  readonly payloadCommitment: string
  readonly ciphertextHash: string
}

export type AccessFields = {
  readonly id: number
  readonly at: string
  readonly organisation: string
  readonly actor: string
  readonly case: string | null
  readonly exit: string
  readonly cited: readonly string[]
  readonly consulted: readonly string[]
}

const hex = (value: string) => Buffer.from(value, 'hex')
const utf8 = (value: string) => Buffer.from(value, 'utf8')
const uuid = (value: string) => hex(value.replaceAll('-', ''))

function int8(value: number | string): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(value))
  return bytes
}

function hashed(domain: keyof typeof domains, parts: readonly Buffer[]): string {
  const hash = createHash('sha256').update(domains[domain]).update('\0')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** SHA-256 of a ciphertext given in base64. */
export function ciphertextHashOf(ciphertext: string): string {
  return createHash('sha256').update(ciphertext, 'base64').digest('hex')
}

export function headerCommitmentOf(salt: string, header: unknown): string {
  return hashed('header', [hex(salt), utf8(canonicalJson(header))])
}

export function leafOf(unit: { path: string; salt: string; value: unknown }): string {
  const { path, salt, value } = unit
  return hashed('unit', [hex(salt), utf8(canonicalJson({ path, value }))])
}

/** The Merkle root of one or more leaves. */
export function rootOf(leaves: readonly string[]): string {
  const [only] = leaves
  if (only === undefined) throw new RangeError('an entry has at least one unit')
  if (leaves.length === 1) return only
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return hashed('node', [hex(rootOf(leaves.slice(0, split))), hex(rootOf(leaves.slice(split)))])
}

export function payloadCommitmentOf(leaves: readonly string[]): string {
  return hashed('payload', [int8(leaves.length), hex(rootOf(leaves))])
}

export function genesisOf(organisation: string, inCase: string): string {
  return hashed('genesis', [uuid(organisation), uuid(inCase)])
}

export function linkOf(previous: string, fields: LinkFields): string {
  return hashed('link', [
    hex(previous),
    int8(fields.seq),
    int8(fields.recordedAt),
    uuid(fields.id),
    hex(fields.headerCommitment),
    hex(fields.payloadCommitment),
    hex(fields.ciphertextHash),
  ])
}

/** The hash of an access event. An absent case is tagged, so that it is not like any UUID. */
export function accessHashOf(event: AccessFields): string {
  const exit = utf8(event.exit)
  const inCase = event.case === null ? [Buffer.of(0)] : [Buffer.of(1), uuid(event.case)]
  const list = (ids: readonly string[]) => [int8(ids.length), ...ids.map(uuid)]
  return hashed('access', [
    int8(event.id),
    int8(event.at),
    uuid(event.organisation),
    uuid(event.actor),
    ...inCase,
    int8(exit.length),
    exit,
    ...list(event.cited),
    ...list(event.consulted),
  ])
}
