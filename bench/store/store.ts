import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { listMigrations, migrate } from '../../src/database/migrate.ts'
import { setUpOrganisation } from '../../src/database/set-up.ts'
import { openPostgres, type PostgresServer } from '../../src/sandbox/postgres/server.ts'
import { DirectoryVault } from '../../src/vault/directory-vault.ts'
import { organisation } from '../append/cases.ts'
import { type LaidCase, loadCases } from './load.ts'

/** A record that has grown: its server, and what lies in it. */
export type Store = {
  /** Where it lies, and is kept for the next run. */
  folder: string
  ownerUrl: string
  serviceUrl: string
  vault: DirectoryVault
  vaultFolder: string
  organisationId: string
  worker: string
  cases: LaidCase[]
  loadSeconds: number
  close(): Promise<void>
}

type Note = Pick<Store, 'organisationId' | 'worker' | 'cases' | 'loadSeconds'>

/** The cases that are read, and as many of a hundred notes as the size asks for. */
function sizesFor(total: number): number[] {
  const wanted = [10, 1000, 10_000].filter((size) => size <= total / 2)
  const rest = Math.max(0, total - wanted.reduce((sum, size) => sum + size, 0))
  return [...wanted, ...Array.from({ length: Math.floor(rest / 100) }, () => 100)]
}

/**
 * A record of about so many entries, laid down in bulk the first time and kept in the temporary
 * folder for the next, as long as tables and size are the same.
 */
export async function openStore(total: number, say: (line: string) => void): Promise<Store> {
  const folder = join(tmpdir(), `daybook-bench-store-${await versionOf(total)}`)
  const notePath = join(folder, 'store.json')
  if (!existsSync(notePath)) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
  const server = await openPostgres(folder, ['max_wal_size=4GB'])
  try {
    const urls = await migrated(server)
    const vault = new DirectoryVault(join(folder, 'vault'))
    const note = existsSync(notePath)
      ? (JSON.parse(await readFile(notePath, 'utf8')) as Note)
      : await lay(urls.ownerUrl, vault, total, say)
    await writeFile(notePath, JSON.stringify(note))
    return {
      folder,
      ...urls,
      ...note,
      vault,
      vaultFolder: join(folder, 'vault'),
      close: () => server.stop(),
    }
  } catch (thrown) {
    await server.stop()
    throw thrown
  }
}

/** Functions may differ and are replaced; other tables or another size are another store. */
async function versionOf(total: number): Promise<string> {
  const migrations = await listMigrations()
  const parts = [String(total), ...migrations.map(({ checksum }) => checksum)]
  return createHash('sha256').update(parts.join()).digest('hex').slice(0, 12)
}

async function migrated(server: PostgresServer) {
  const ownerUrl = server.superuserUrl('postgres')
  const service = new URL(ownerUrl)
  service.username = 'daybook_service'
  service.password = 'made-up-for-the-bench'
  await migrate(ownerUrl, service.href)
  return { ownerUrl, serviceUrl: service.href }
}

async function lay(
  ownerUrl: string,
  vault: DirectoryVault,
  total: number,
  say: (line: string) => void,
): Promise<Note> {
  say(`Laying down ${total.toLocaleString('en-GB')} entries, once …`)
  const startedMs = performance.now()
  await vault.initialise()
  // Not the service’s pool: a table is filled for longer than a call may take.
  const owner = postgres(ownerUrl, { max: 6, onnotice: () => undefined })
  const people = await setUpOrganisation(owner, organisation)
  const organisationId = people.organisationId
  const worker = [...people.staff.values()][0] ?? ''
  const cases = await loadCases(
    owner,
    vault,
    { organisation: organisationId, worker },
    sizesFor(total),
  )
  await owner`VACUUM ANALYZE daybook.entry, daybook.entry_guard, daybook.case_head,
    daybook.access_grant, daybook.case_file`
  await owner.end()
  const loadSeconds = Math.round((performance.now() - startedMs) / 1000)
  say(`Done in ${loadSeconds} s.`)
  return { organisationId, worker, cases, loadSeconds }
}
