import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import postgres from 'postgres'
import { asked } from './connection.ts'
import { replaceFunctions } from './functions.ts'

const FOLDER = new URL('../../prisma/migrations/', import.meta.url)

type Migration = { name: string; text: string; checksum: string }

/** The shipped migrations, in order, with Prisma's own checksum (SHA-256 of the file). */
export async function listMigrations(): Promise<Migration[]> {
  const folders = await readdir(FOLDER, { withFileTypes: true })
  const names = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return await Promise.all(
    names.sort().map(async (name) => {
      const text = await readFile(new URL(`${name}/migration.sql`, FOLDER), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Brings a database up to date, in Prisma's own layout and bookkeeping, so that Prisma's command
 * line agrees with it; then puts the shipped functions in place. Each is one transaction; two
 * callers at once wait for each other.
 * @param ownerUrl a role that may create roles and schemas; it never serves requests.
 * @param serviceUrl the service's role; it is created with the password in this address if missing.
 * @returns the names of the migrations that were applied now, and `functions`.
 */
export async function migrate(ownerUrl: string, serviceUrl: string): Promise<string[]> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined, connect_timeout: 5 })
  try {
    await asked(sql`SELECT pg_advisory_lock(hashtext('daybook migrate'))`)
    await prepare(sql, new URL(serviceUrl))
    const applied: string[] = []
    for (const migration of await listMigrations()) {
      if (await apply(sql, migration)) applied.push(migration.name)
    }
    if (await asOwner(sql, replaceFunctions)) applied.push('functions')
    return applied
  } finally {
    await sql.end()
  }
}

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS daybook._prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0);
  GRANT SELECT ON daybook._prisma_migrations TO daybook_app`

/**
 * Roles are shared by all databases of a server, so another database may have made them already.
 */
async function prepare(sql: postgres.Sql, service: URL): Promise<void> {
  await createRole(sql, 'daybook_owner', 'NOLOGIN')
  await createRole(sql, 'daybook_app', 'NOLOGIN')
  const login = decodeURIComponent(service.username)
  const password = decodeURIComponent(service.password).replaceAll("'", "''")
  await createRole(sql, login, `LOGIN PASSWORD '${password}'`)
  const name = await quoted(sql, login)
  await asked(
    sql
      .unsafe(`GRANT daybook_owner TO CURRENT_USER; GRANT daybook_app TO ${name};
        CREATE SCHEMA IF NOT EXISTS daybook AUTHORIZATION daybook_owner;
        GRANT USAGE ON SCHEMA daybook TO daybook_app; SET ROLE daybook_owner;
        ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
        ${BOOKKEEPING}; RESET ROLE`)
      .simple(),
  )
}

async function quoted(sql: postgres.Sql, name: string): Promise<string> {
  const [row] = await asked(sql<{ name: string }[]>`SELECT quote_ident(${name}) AS name`)
  return row?.name ?? ''
}

async function createRole(sql: postgres.Sql, name: string, attributes: string): Promise<void> {
  const found = await asked(sql`SELECT FROM pg_roles WHERE rolname = ${name}`)
  if (found.length > 0) return
  const create = sql.unsafe(`CREATE ROLE ${await quoted(sql, name)} ${attributes}`)
  await create.catch((thrown: { code?: string }) => {
    // Another database of this server made it in the same moment.
    if (!['42710', '23505'].includes(String(thrown.code))) throw thrown
  })
}

async function apply(sql: postgres.Sql, { name, text, checksum }: Migration): Promise<boolean> {
  const [known] = await sql<{ checksum: string }[]>`
    SELECT checksum FROM daybook._prisma_migrations
    WHERE migration_name = ${name} AND rolled_back_at IS NULL`
  if (known && known.checksum !== checksum) {
    throw new Error(`migration ${name} was changed after it was applied`)
  }
  if (known) return false
  await asOwner(sql, async (transaction) => {
    await transaction.unsafe(text).simple()
    await transaction`INSERT INTO _prisma_migrations
      (id, checksum, finished_at, migration_name, applied_steps_count)
      VALUES (${randomUUID()}, ${checksum}, clock_timestamp(), ${name}, 1)`
  })
  return true
}

/** A transaction as the role that owns the record. */
async function asOwner<T>(
  sql: postgres.Sql,
  work: (transaction: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
  const done = await sql.begin(async (transaction) => {
    await transaction`SET LOCAL ROLE daybook_owner`
    await transaction`SET LOCAL search_path = daybook`
    return [await work(transaction)]
  })
  return done[0] as T
}
