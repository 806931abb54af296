import type { TransactionSql } from 'postgres'
import type { KeptDocument } from '../domain/documents.ts'
import { Failure } from '../domain/failures.ts'
import type { Vault } from '../ports/vault.ts'
import { type DocumentRow, openDocument } from './documents.ts'
import { fromUnits, type Opened, open } from './seal.ts'

const BATCH = 200

type EntryRow = {
  id: string
  case_id: string
  organisation_id: string
  seq: string
  micros: string
  header_commitment: Buffer
  payload_commitment: Buffer
  ciphertext: Buffer
  link: Buffer
  kind: string | null
  visibility: string | null
  author_id: string | null
  amends: string | null
}

/** An entry that opened to something else than what its guard row says, or did not open. */
export type KeyedFault = {
  case: string
  seq: number
  id: string
  code: 'guard_differs' | 'does_not_open' | 'document_differs'
}

/**
 * The whole record as lines of docs/format.md, for the verifier. With a vault every entry is opened
 * and disclosed, and what disagrees with its guard row is reported.
 * @param sql one snapshot, as the owner: the service's role can not read the chain.
 */
export async function* chainLines(
  sql: TransactionSql,
  vault: Vault | null,
  onFault: (fault: KeyedFault) => void,
): AsyncGenerator<string> {
  await sql`SET LOCAL ROLE daybook_owner`
  const organisations = await sql<{ id: string }[]>`SELECT id FROM daybook.organisation ORDER BY id`
  for (const { id } of organisations) {
    await sql`SELECT set_config('daybook.organisation', ${id}, true)`
    yield* heads(sql, id)
    const named: NamedDocument[] = []
    for await (const rows of entries(sql, id)) {
      for (const row of rows) {
        const opened = vault ? await disclose(row, vault, onFault) : null
        named.push(...documentsOf(row, opened))
        yield entryLine(row, opened)
      }
    }
    // Afterwards: while entries are read, the connection is theirs.
    if (vault) await checkDocuments(sql, vault, named, onFault)
    yield* accessLines(sql, id)
  }
}

async function* heads(sql: TransactionSql, organisation: string): AsyncGenerator<string> {
  const rows = await sql<{ case_id: string; seq: string; link: Buffer }[]>`
    SELECT case_id, seq, link FROM daybook.case_head WHERE organisation_id = ${organisation}`
  for (const { case_id, seq, link } of rows) {
    const head = { type: 'case', format: 'daybook/1', organisation, case: case_id }
    yield JSON.stringify({ ...head, seq: Number(seq), link: link.toString('hex') })
  }
}

function entries(sql: TransactionSql, organisation: string): AsyncIterable<EntryRow[]> {
  return sql<EntryRow[]>`
    SELECT e.*, (extract(epoch FROM e.recorded_at) * 1000000)::bigint - 946684800000000 AS micros,
      g.kind, g.visibility, g.author_id, g.amends
    FROM daybook.entry e LEFT JOIN daybook.entry_guard g ON g.entry_id = e.id
    WHERE e.organisation_id = ${organisation} ORDER BY e.case_id, e.seq`.cursor(BATCH)
}

function entryLine(row: EntryRow, opened: Opened | null): string {
  return JSON.stringify({
    type: 'entry',
    case: row.case_id,
    seq: Number(row.seq),
    recordedAt: row.micros,
    id: row.id,
    headerCommitment: row.header_commitment.toString('hex'),
    payloadCommitment: row.payload_commitment.toString('hex'),
    ciphertext: row.ciphertext.toString('base64'),
    link: row.link.toString('hex'),
    ...opened,
  })
}

type NamedDocument = Omit<KeyedFault, 'code'> & { document: KeptDocument }

type Named = { documents?: KeptDocument[] }

/** Those that came with a message, also where it was moved to another case. */
function documentsOf(row: EntryRow, opened: Opened | null): NamedDocument[] {
  if (!opened || (row.kind !== 'captured_message' && row.kind !== 'moved')) return []
  const payload = fromUnits(opened.units) as Named & { fields?: Named }
  const { documents = [] } = row.kind === 'moved' ? (payload.fields ?? {}) : payload
  const place = { case: row.case_id, seq: Number(row.seq), id: row.id }
  return documents.map((document) => ({ ...place, document }))
}

/**
 * Whether each document that an entry names is there, is the one that it speaks of, and belongs to
 * an entry that names it: to the moved one, or to the one that it was before.
 */
async function checkDocuments(
  sql: TransactionSql,
  vault: Vault,
  named: readonly NamedDocument[],
  onFault: (fault: KeyedFault) => void,
): Promise<void> {
  const namers = Map.groupBy(named, ({ document }) => document.id)
  for (const { document, ...place } of named) {
    const [row] = await sql<DocumentRow[]>`
      SELECT case_id, entry_id, organisation_id, ciphertext FROM daybook.document
      WHERE id = ${document.id}`
    const isTheirs = namers
      .get(document.id)
      ?.some((one) => one.case === row?.case_id && one.id === row.entry_id)
    if (!row || !isTheirs || !(await isWhole(vault, row, document))) {
      onFault({ ...place, code: 'document_differs' })
    }
  }
}

async function isWhole(vault: Vault, row: DocumentRow, document: KeptDocument): Promise<boolean> {
  try {
    openDocument(await vault.getKey('case', row.case_id), row, document)
    return true
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code === 'vault_unavailable') throw thrown
    // With its key it was destroyed, as the rest of that case.
    return thrown.code === 'key_destroyed'
  }
}

async function disclose(
  row: EntryRow,
  vault: Vault,
  onFault: (fault: KeyedFault) => void,
): Promise<Opened | null> {
  const place = { case: row.case_id, seq: Number(row.seq), id: row.id }
  const about = { organisation: row.organisation_id, id: row.id, kind: row.kind ?? '' }
  try {
    const opened = open(about, row.ciphertext, await vault.getKey('case', row.case_id))
    const { visibility, author, amends } = opened.header
    const sameAuthor = author === (row.author_id ?? 'system')
    if (visibility !== row.visibility || !sameAuthor || amends !== row.amends)
      onFault({ ...place, code: 'guard_differs' })
    return opened
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code === 'vault_unavailable') throw thrown
    // A destroyed key is no fault: the chain still verifies without the content.
    if (thrown.code === 'record_damaged') onFault({ ...place, code: 'does_not_open' })
    return null
  }
}

type AccessRow = {
  id: string
  micros: string
  actor_id: string
  case_id: string | null
  exit: string
  cited: string[]
  consulted: string[]
  hash: Buffer
}

async function* accessLines(sql: TransactionSql, organisation: string): AsyncGenerator<string> {
  const events = sql<AccessRow[]>`
    SELECT a.*, (extract(epoch FROM a.at) * 1000000)::bigint - 946684800000000 AS micros
    FROM daybook.access_event a WHERE organisation_id = ${organisation} ORDER BY id`.cursor(BATCH)
  for await (const rows of events) {
    for (const row of rows) {
      yield JSON.stringify({
        type: 'access',
        id: Number(row.id),
        at: row.micros,
        organisation,
        actor: row.actor_id,
        case: row.case_id,
        exit: row.exit,
        cited: row.cited,
        consulted: row.consulted,
        hash: row.hash.toString('hex'),
      })
    }
  }
}
