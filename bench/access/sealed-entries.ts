import { hash } from 'node:crypto'
import type { EntryKind } from '../../src/domain/entry-kinds.table.ts'
import { hashed, seal } from '../../src/ledger/seal.ts'
import { bytes } from './insert.ts'
import type { KeysInMemory } from './keys.ts'

/** An open note, the entry in question and its addendum, and what stands on top of the case. */
export type EntryIds = {
  note: string
  entry: string
  contact: string
  line: string
  added: string
}

type About = {
  organisationId: string
  caseId: string
  entries: EntryIds
  author: string
  assignee: string
  visibility: string
}
type Unsealed = {
  id: string
  kind: EntryKind
  author: string
  visibility: string
  amends?: string
  payload: Record<string, unknown>
}

const HOUR_MICROS = 3_600_000_000n
/** 2000-01-01, from which PostgreSQL counts, in microseconds since 1970. */
const EPOCH = 946_684_800_000_000n
const occurredAt = '2026-01-05T10:00:00Z'

/** The five entries of a case, sealed under its key and chained; all of them made up. */
export function entryRows(about: About, keys: KeysInMemory) {
  const key = keys.create('case', about.caseId)
  const first = BigInt(Date.now() - 30 * 86_400_000) * 1000n
  let link = genesisOf(about)
  const rows = unsealed(about).map((entry, n) => {
    const at = first + BigInt(n) * HOUR_MICROS
    const sealed = sealOne(about, entry, key)
    const { headerCommitment, payloadCommitment, ciphertext } = sealed
    const place = [uint64(BigInt(n + 1)), uint64(at - EPOCH), uuidBytes(entry.id)]
    const digest = hash('sha256', ciphertext, 'buffer')
    link = hashed('daybook/1/link', link, ...place, headerCommitment, payloadCommitment, digest)
    return { entry, seq: n + 1, at: toInstant(at), link, ...sealed }
  })
  const last = rows.at(-1)
  return {
    head: { seq: rows.length, link: bytes(link), recorded_at: last?.at ?? null },
    entries: rows.map(({ entry, seq, at, ...row }) => ({
      id: entry.id,
      organisation_id: about.organisationId,
      case_id: about.caseId,
      seq,
      recorded_at: at,
      header_commitment: bytes(row.headerCommitment),
      payload_commitment: bytes(row.payloadCommitment),
      ciphertext: bytes(row.ciphertext),
      link: bytes(row.link),
    })),
    guards: rows.map(({ entry, seq, at }) => ({
      entry_id: entry.id,
      organisation_id: about.organisationId,
      kind: entry.kind,
      author_id: entry.author,
      visibility: entry.visibility,
      amends: entry.amends ?? null,
      case_id: about.caseId,
      seq,
      at,
    })),
  }
}

function unsealed({ entries, author, assignee, visibility }: About): Unsealed[] {
  const open = { author: assignee, visibility: 'open' }
  const words = 'Invented words of nobody.'
  return [
    { ...open, id: entries.note, kind: 'note', payload: { text: words, occurredAt } },
    { id: entries.entry, kind: 'disclosure', author, visibility, payload: { words, occurredAt } },
    { ...open, id: entries.contact, kind: 'safe_contact', payload: { how: 'By letter.' } },
    { ...open, id: entries.line, kind: 'safety_line', payload: { line: 'Nothing agreed.' } },
    {
      ...{ id: entries.added, kind: 'addendum', author: assignee, visibility },
      ...{ amends: entries.entry, payload: { addendum: 'clarification', text: words } },
    },
  ]
}

function sealOne(about: About, entry: Unsealed, key: Buffer) {
  const header = {
    format: 'daybook/1' as const,
    id: entry.id,
    organisation: about.organisationId,
    case: about.caseId,
    kind: entry.kind,
    author: entry.author,
    visibility: entry.visibility,
    readers: [],
    amends: entry.amends ?? null,
  }
  return seal(header, entry.payload, key)
}

function genesisOf({ organisationId, caseId }: About): Buffer {
  return hashed('daybook/1/genesis', uuidBytes(organisationId), uuidBytes(caseId))
}

function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

function uint64(value: bigint): Buffer {
  const buffer = Buffer.alloc(8)
  buffer.writeBigInt64BE(value)
  return buffer
}

function toInstant(micros: bigint): string {
  return new Date(Number(micros / 1000n)).toISOString()
}
