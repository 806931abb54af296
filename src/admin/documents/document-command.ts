import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../../config/config.ts'
import { documentsOf, type KeptDocument, sizeWords } from '../../domain/documents.ts'
import { Failure } from '../../domain/failures.ts'
import { type EntryId, findId } from '../../domain/ids.ts'
import type { Actor } from '../../domain/people.ts'
import { postgresDocuments } from '../../ledger/documents.ts'
import { postgresLedger } from '../../ledger/postgres-ledger.ts'
import { DirectoryVault } from '../../vault/directory-vault.ts'
import type { Command } from '../command.ts'
import { type Asking, asking, given } from '../knowledge/asked.ts'

const NOTHING = 'Nothing: there is no such entry, it is not for you, or no document came with it.'

/** The documents that came with a captured message, as files, for somebody who reads its entry. */
export const documentCommand: Command = {
  help: 'Exports the documents of an entry: document ENTRY --as NAME --out FOLDER.',
  options: { as: { type: 'string' }, out: { type: 'string' } },
  run: async ([typed = ''], options) => {
    const entry = findId<EntryId>(typed)
    const out = given(options, 'out')
    if (!entry || !out || !given(options, 'as')) {
      throw new Error('Say which, for whom and where to: document ENTRY --as NAME --out FOLDER')
    }
    return await asking(options, async ({ sql, actor }) => {
      const written = actor ? await exportAll({ sql, actor }, entry, out) : []
      const lines = written.map(
        ({ file, bytes, sha256 }) => `${file} (${sizeWords(bytes)}), SHA-256 ${sha256}`,
      )
      return { ok: written.length > 0, lines: lines.length > 0 ? lines : [NOTHING], data: written }
    })
  },
}

/** @throws Failure `record_damaged` when a document is not the one that its entry speaks of. */
async function exportAll(
  { sql, actor }: Pick<Asking, 'sql'> & { actor: Actor },
  id: EntryId,
  folder: string,
) {
  const vault = new DirectoryVault(readConfig(['DAYBOOK_VAULT']).DAYBOOK_VAULT)
  const [entry] = await postgresLedger(sql, vault).readEntry(actor, id, 'export')
  const documents = postgresDocuments(sql, vault)
  const written: (KeptDocument & { file: string })[] = []
  for (const [n, document] of documentsOf(entry).entries()) {
    const bytes = await documents.read(actor, id, document, 'document')
    if (!bytes) throw new Failure('record_damaged')
    await mkdir(folder, { recursive: true })
    const file = join(folder, `${n + 1} ${safeName(document.name)}`)
    await writeFile(file, bytes, { mode: 0o600, flag: 'wx' })
    written.push({ ...document, file })
  }
  return written
}

/** A name that leads to no other folder and is no option of a program. */
function safeName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N} ._-]/gu, '_').slice(-60)
}
