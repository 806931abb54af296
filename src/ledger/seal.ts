import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { Failure } from '../domain/failures.ts'
import { fresh, lock, unlock } from '../vault/box.ts'

/** docs/format.md, `daybook/1`: how an entry becomes two commitments and a ciphertext. */
export type Header = {
  format: 'daybook/1'
  id: string
  organisation: string
  case: string
  kind: string
  author: string
  visibility: string
  readers: string[]
  amends: string | null
}
export type Unit = { path: string; salt: string; value: unknown }
export type Sealed = { headerCommitment: Buffer; payloadCommitment: Buffer; ciphertext: Buffer }
export type Opened = { header: Header; headerSalt: string; units: Unit[] }

const SALT_BYTES = 16
const HEADER_SALT_BYTES = 32

export function hashed(domain: string, ...parts: Uint8Array[]): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from(`${domain}\0`), ...parts]), 'buffer')
}

function json(value: unknown): Buffer {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return Buffer.from(text)
}

/** Paragraphs keep their line breaks: joined again they are the same text. */
export function paragraphs(text: string): string[] {
  return text.split(/(?<=\n\n)(?!\n)/)
}

/** Flattens a payload into units, each with its own salt, in the order of its canonical keys. */
export function toUnits(payload: Record<string, unknown>, salt = newSalt): Unit[] {
  const present = Object.entries(payload).filter(([, value]) => value !== undefined)
  const ordered = present.sort(([a], [b]) => (a < b ? -1 : 1))
  return ordered.flatMap(([name, value]) => {
    const pieces = typeof value === 'string' ? paragraphs(value) : [value]
    if (pieces.length === 1) return [{ path: name, salt: salt(), value }]
    return pieces.map((piece, n) => ({ path: `${name}/${n}`, salt: salt(), value: piece }))
  })
}

/** The payload again, from its units. */
export function fromUnits(units: readonly Unit[]): Record<string, unknown> {
  const payload: Record<string, unknown> = {}
  for (const { path, value } of units) {
    const [name = path, part] = path.split('/')
    const before = part === undefined || part === '0' ? '' : payload[name]
    payload[name] = part === undefined ? value : `${before}${value}`
  }
  return payload
}

function newSalt(): string {
  return fresh(SALT_BYTES).toString('hex')
}

export function leafOf({ path, salt, value }: Unit): Buffer {
  return hashed('daybook/1/unit', Buffer.from(salt, 'hex'), json({ path, value }))
}

export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  const [first, second] = leaves
  if (!first) throw new RangeError('an entry has at least one unit')
  if (!second) return first
  const half = 2 ** (31 - Math.clz32(leaves.length - 1))
  return hashed('daybook/1/node', merkleRoot(leaves.slice(0, half)), merkleRoot(leaves.slice(half)))
}

export function commitPayload(units: readonly Unit[]): Buffer {
  const count = Buffer.alloc(8)
  count.writeBigInt64BE(BigInt(units.length))
  return hashed('daybook/1/payload', count, merkleRoot(units.map(leafOf)))
}

export function commitHeader(header: Header, salt: string): Buffer {
  return hashed('daybook/1/header', Buffer.from(salt, 'hex'), json(header))
}

function boundTo(about: { organisation: string; id: string; kind: string }): string {
  return `daybook/1|${about.organisation}|${about.id}|${about.kind}`
}

/** Seals an entry under its case's key (32 bytes). */
export function seal(header: Header, payload: Record<string, unknown>, key: Uint8Array): Sealed {
  const units = toUnits(payload)
  const headerSalt = fresh(HEADER_SALT_BYTES).toString('hex')
  return {
    headerCommitment: commitHeader(header, headerSalt),
    payloadCommitment: commitPayload(units),
    ciphertext: lock(key, boundTo(header), json({ header, headerSalt, units })),
  }
}

/**
 * Opens a ciphertext with its case's key.
 * @throws Failure `record_damaged` when it is not what was sealed for this id, organisation and
 * kind.
 */
export function open(
  about: { organisation: string; id: string; kind: string },
  ciphertext: Uint8Array,
  key: Uint8Array,
): Opened {
  try {
    return JSON.parse(unlock(key, boundTo(about), ciphertext).toString())
  } catch (thrown) {
    throw new Failure('record_damaged', thrown)
  }
}
