import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { canonicalJson } from '../../src/verifier/canonical-json.ts'
import {
  accessHashOf,
  ciphertextHashOf,
  genesisOf,
  headerCommitmentOf,
  leafOf,
  linkOf,
  payloadCommitmentOf,
} from '../../src/verifier/hashes.ts'
import type {
  AccessLine,
  CaseLine,
  DisclosedEntryLine,
  EntryLine,
} from '../../src/verifier/lines.ts'

/** Bytes that are the same in every run and look like nothing: hex of `count` bytes. */
export function fixedBytes(name: string, count: number): string {
  return createHash('sha512')
    .update(name)
    .digest('hex')
    .slice(0, count * 2)
}

export function fixedUuid(name: string): string {
  const hex = fixedBytes(name, 16)
  const variant = `4${hex.slice(13, 16)}-a${hex.slice(17, 20)}`
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${variant}-${hex.slice(20)}`
}

/** Microseconds since 2000 of an instant given in ISO 8601 to the millisecond, plus `more`. */
export function microseconds(iso: string, more = 0): string {
  return String((BigInt(Date.parse(iso)) - 946_684_800_000n) * 1000n + BigInt(more))
}

export function paragraphsOf(text: string): string[] {
  return text.split(/(?<=\n\n)(?!\n)/)
}

export type ShownUnit = { path: string; salt: string; value: unknown }

export function unitsOf(name: string, payload: Record<string, unknown>): ShownUnit[] {
  const fields = Object.entries(payload).sort(([a], [b]) => (a < b ? -1 : 1))
  return fields.flatMap(([field, value]) => {
    const parts = typeof value === 'string' ? paragraphsOf(value) : [value]
    return parts.map((part, at) => {
      const path = parts.length > 1 ? `${field}/${at}` : field
      return { path, salt: fixedBytes(`${name} ${path}`, 16), value: part }
    })
  })
}

type Sealed = { key: string; iv: string; aad: string; text: string }

/** The stored ciphertext in base64. A fixed iv is for tests only. */
export function seal({ key, iv, aad, text }: Sealed): string {
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), Buffer.from(iv, 'hex'))
  cipher.setAAD(Buffer.from(aad, 'utf8'))
  const body = [cipher.update(text, 'utf8'), cipher.final()]
  return Buffer.concat([Buffer.from(iv, 'hex'), ...body, cipher.getAuthTag()]).toString('base64')
}

/** Opens what `seal` or the service stored. Throws when it was changed. */
export function open(key: string, aad: string, ciphertext: string): string {
  const bytes = Buffer.from(ciphertext, 'base64')
  const iv = bytes.subarray(0, 12)
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), iv)
  decipher.setAAD(Buffer.from(aad, 'utf8')).setAuthTag(bytes.subarray(-16))
  return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
}

export type SampleHeader = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly organisation: string
  readonly case: string
  readonly kind: string
}

export function sampleHeader(name: string, inCase: string): SampleHeader {
  return {
    format: 'daybook/1',
    id: fixedUuid(`entry ${name}`),
    organisation: fixedUuid('organisation'),
    case: inCase,
    kind: 'disclosure',
    author: fixedUuid('author'),
    visibility: 'open',
    readers: [],
    amends: null,
  }
}

/** One entry, all of it shown; its place, time and link are the database's part. */
export function sampleEntry(header: SampleHeader, payload: Record<string, unknown>) {
  const headerSalt = fixedBytes(`header ${header.id}`, 32)
  const units = unitsOf(header.id, payload)
  const aad = `daybook/1|${header.organisation}|${header.id}|${header.kind}`
  const text = canonicalJson({ header, headerSalt, units })
  const key = fixedBytes(`key ${header.case}`, 32)
  const iv = fixedBytes(`iv ${header.id}`, 12)
  return {
    type: 'entry' as const,
    case: header.case,
    id: header.id,
    headerCommitment: headerCommitmentOf(headerSalt, header),
    payloadCommitment: payloadCommitmentOf(units.map(leafOf)),
    ciphertext: seal({ key, iv, aad, text }),
    header,
    headerSalt,
    units,
  }
}

type SampleEntry = EntryLine | DisclosedEntryLine
export type SampleCase<Entry extends SampleEntry = SampleEntry> = {
  readonly head: CaseLine
  readonly entries: readonly Entry[]
}

/** A case of `count` entries, one a minute, every third at the very time of the one before. */
export function sampleCase(name: string, count: number): SampleCase<DisclosedEntryLine> {
  const inCase = fixedUuid(`case ${name}`)
  const entries = Array.from({ length: count }, (_, at) => {
    const payload = { words: `Said ${at}.\n\nThen: “no”.`, place: 'home', times: at, seen: at > 1 }
    const entry = sampleEntry(sampleHeader(`${name} ${at}`, inCase), payload)
    const minutes = at % 3 === 2 ? at - 1 : at
    const recordedAt = microseconds('2026-11-23T10:00:00.000Z', minutes * 60_000_000)
    return { ...entry, seq: 0, recordedAt, link: '' }
  })
  const organisation = fixedUuid('organisation')
  const head = { type: 'case', format: 'daybook/1', organisation, case: inCase } as const
  return relink({ ...head, seq: 0, link: '' }, entries)
}

/** Gives the entries their places and links anew, as the database would, and the head its end. */
export function relink<Entry extends SampleEntry>(
  head: CaseLine,
  entries: readonly Entry[],
): SampleCase<Entry> {
  let link = genesisOf(head.organisation, head.case)
  const linked = entries.map((entry, at) => {
    const ciphertextHash = ciphertextHashOf(entry.ciphertext)
    link = linkOf(link, { ...entry, seq: at + 1, ciphertextHash })
    return { ...entry, seq: at + 1, link }
  })
  return { head: { ...head, seq: entries.length, link }, entries: linked }
}

export function sampleAccess(id: number, inCase: string | null): AccessLine {
  const event = {
    id,
    at: microseconds('2026-11-24T08:30:00.000Z', id),
    organisation: fixedUuid('organisation'),
    actor: fixedUuid('author'),
    case: inCase,
    exit: 'case page – téléchargé',
    cited: [fixedUuid('entry one 0'), fixedUuid('entry one 1')],
    consulted: inCase === null ? [fixedUuid('entry two 0')] : [],
  }
  return { type: 'access', ...event, hash: accessHashOf(event) }
}

/** The entry without what is disclosed of it. */
export function withoutContent(entry: DisclosedEntryLine) {
  const { header: _header, headerSalt: _salt, units: _units, ...row } = entry
  return row
}
