import { createHash, randomBytes } from 'node:crypto'
import { hashed, seal } from '../../src/ledger/seal.ts'

/** A case that is to be laid down whole: whose it is, and how many notes it has. */
export type CasePlan = {
  organisation: string
  caseId: string
  reference: string
  worker: string
  entries: number
  key: Buffer
  /** The words of a note, by its place; the same for all when absent. */
  textOf?: (seq: number) => string
}

/** One case as the lines that COPY takes, table by table. */
export type CaseLines = {
  file: string
  head: string
  grant: string
  rows: { entry: string; guard: string }[]
}

const SENTENCE = 'Met at the library as agreed; talked about school, sleep and who is at home. '
const TEXT = SENTENCE.repeat(8).slice(0, 600)
/** 2000-01-01, from which PostgreSQL counts, in microseconds since 1970. */
const EPOCH = 946_684_800_000_000n
const MINUTE = 60_000_000n
const FIRST = 1_704_096_000_000_000n

/**
 * Seals and chains the notes of a case (docs/format.md), as the record would have: the verifier
 * finds no fault. Notes are a minute apart.
 */
export function sealCase(plan: CasePlan): CaseLines {
  const { organisation, caseId, worker } = plan
  let link = hashed('daybook/1/genesis', bytesOf(organisation), bytesOf(caseId))
  let at = FIRST
  const rows: CaseLines['rows'] = []
  for (let seq = 1; seq <= plan.entries; seq += 1) {
    const id = uuid()
    const sealed = sealNote(plan, id, seq)
    const { headerCommitment, payloadCommitment, ciphertext } = sealed
    const digest = createHash('sha256').update(ciphertext).digest()
    const place = [int8(BigInt(seq)), int8(at - EPOCH), bytesOf(id)]
    link = hashed('daybook/1/link', link, ...place, headerCommitment, payloadCommitment, digest)
    const when = new Date(Number(at / 1000n)).toISOString()
    const bytes = [headerCommitment, payloadCommitment, ciphertext, link].map(hex)
    rows.push({
      entry: line(id, organisation, caseId, seq, when, ...bytes),
      guard: line(id, organisation, 'note', worker, 'open', '\\N', caseId, seq, when),
    })
    at += MINUTE
  }
  const opened = new Date(Number(FIRST / 1000n)).toISOString()
  const last = new Date(Number((at - MINUTE) / 1000n)).toISOString()
  return {
    file: line(caseId, organisation, plan.reference, opened),
    head: line(caseId, organisation, plan.reference, plan.entries, hex(link), last),
    grant: line(uuid(), organisation, 'assigned', worker, caseId, caseId, opened, 'bench'),
    rows,
  }
}

function sealNote(plan: CasePlan, id: string, seq: number) {
  const { organisation, caseId, worker, key } = plan
  const text = plan.textOf?.(seq) ?? TEXT
  const header = {
    format: 'daybook/1' as const,
    ...{ id, organisation, case: caseId, kind: 'note', author: worker, visibility: 'open' },
    readers: [],
    amends: null,
  }
  return seal(header, { text, occurredAt: '2026-01-05T10:00:00Z', how: 'visit' }, key)
}

function line(...values: (string | number)[]): string {
  return `${values.join('\t')}\n`
}

/** As COPY writes bytes: a backslash is written twice. */
function hex(bytes: Buffer): string {
  return `\\\\x${bytes.toString('hex')}`
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

function int8(value: bigint): Buffer {
  const buffer = Buffer.alloc(8)
  buffer.writeBigInt64BE(value)
  return buffer
}

/** A random UUID; quicker by the million than `randomUUID`, which asks for few bytes at a time. */
function uuid(): string {
  const bytes = take(16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

let pool = Buffer.alloc(0)
function take(count: number): Buffer {
  if (pool.length < count) pool = randomBytes(65_536)
  const taken = pool.subarray(0, count)
  pool = pool.subarray(count)
  return taken
}
