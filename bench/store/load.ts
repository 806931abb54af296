import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Sql } from '../../src/database/connection.ts'
import { ids } from '../../src/ledger/ids.ts'
import type { DirectoryVault } from '../../src/vault/directory-vault.ts'
import { type CaseLines, sealCase } from './sealed.ts'

const TABLES = {
  file: 'case_file (id, organisation_id, reference, opened_at)',
  head: 'case_head (case_id, organisation_id, reference, seq, link, recorded_at)',
  grant: `access_grant (id, organisation_id, kind, staff_id, object_id, case_id, from_at, reason)`,
  entry: `entry (id, organisation_id, case_id, seq, recorded_at, header_commitment,
    payload_commitment, ciphertext, link)`,
  guard: `entry_guard (entry_id, organisation_id, kind, author_id, visibility, amends, case_id, seq,
    at)`,
} as const

export type LaidCase = { id: string; reference: string; entries: number }
type Whose = { organisation: string; worker: string; textOf?: (seq: number) => string }

/**
 * Lays down cases of the given sizes, in bulk and with valid chains, as a record that has grown.
 * @param owner as superuser, with a connection for each of the five tables.
 */
export async function loadCases(
  owner: Sql,
  vault: DirectoryVault,
  whose: Whose,
  sizes: readonly number[],
): Promise<LaidCase[]> {
  const streams = await Promise.all(
    Object.values(TABLES).map((table) =>
      owner.unsafe(`COPY daybook.${table} FROM STDIN`).writable(),
    ),
  )
  const [file, head, grant, entry, guard] = streams as [
    Writable,
    Writable,
    Writable,
    Writable,
    Writable,
  ]
  const taken = new Set<string>()
  const laid: LaidCase[] = []
  for (const entries of sizes) {
    const id = randomUUID()
    await vault.createKey('case', id)
    const key = await vault.getKey('case', id)
    const reference = freeReference(id, taken)
    const lines = sealCase({ ...whose, caseId: id, reference, entries, key })
    await write(file, lines.file)
    await write(head, lines.head)
    await write(grant, lines.grant)
    await writeRows(entry, guard, lines.rows)
    laid.push({ id, reference, entries })
  }
  // The case first: its head refers to it.
  for (const stream of streams) await closed(stream)
  return laid
}

function freeReference(id: string, taken: Set<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const reference = ids.reference(id, attempt)
    if (taken.has(reference)) continue
    taken.add(reference)
    return reference
  }
}

async function writeRows(entry: Writable, guard: Writable, rows: CaseLines['rows']): Promise<void> {
  const AT_ONCE = 500
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE)
    await write(entry, some.map((row) => row.entry).join(''))
    await write(guard, some.map((row) => row.guard).join(''))
  }
}

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}

async function closed(stream: Writable): Promise<void> {
  const done = once(stream, 'finish')
  stream.end()
  await done
}
