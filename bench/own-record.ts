import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../src/database/connection.ts'
import { migrate } from '../src/database/migrate.ts'
import { type OrganisationFile, type SetUp, setUpOrganisation } from '../src/database/set-up.ts'
import { serviceUrlOf } from '../src/demo/service-url.ts'
import { type PostgresServer, startPostgres } from '../src/sandbox/postgres/server.ts'
import { DirectoryVault } from '../src/vault/directory-vault.ts'

/** A record of a bench's own, on a PostgreSQL with its default durability. */
export type OwnRecord = {
  postgres: PostgresServer
  ownerUrl: string
  serviceUrl: string
  vaultFolder: string
  vault: DirectoryVault
  people: SetUp
  remove(): Promise<void>
}

/** Starts PostgreSQL, lays out the record and sets up one organisation. */
export async function openOwnRecord(organisation: OrganisationFile): Promise<OwnRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-bench-'))
  const vaultFolder = join(folder, 'vault')
  const vault = new DirectoryVault(vaultFolder)
  await vault.initialise()
  const postgres = await startPostgres()
  const ownerUrl = postgres.superuserUrl('postgres')
  const serviceUrl = serviceUrlOf(ownerUrl)
  const remove = async () => {
    await postgres.remove()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await migrate(ownerUrl, serviceUrl)
    const people = await setUp(ownerUrl, organisation)
    return { postgres, ownerUrl, serviceUrl, vaultFolder, vault, people, remove }
  } catch (thrown) {
    await remove()
    throw thrown
  }
}

async function setUp(ownerUrl: string, organisation: OrganisationFile): Promise<SetUp> {
  const sql = connect(ownerUrl, 1)
  try {
    return await setUpOrganisation(sql, organisation)
  } finally {
    await sql.end()
  }
}
