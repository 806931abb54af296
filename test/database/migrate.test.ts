import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrate.ts'
import { findObstacles } from '../../src/database/start-check.ts'
import { type PostgresServer, startPostgres } from '../../src/sandbox/postgres/server.ts'
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts'

const folder = new URL('../../prisma/migrations/', import.meta.url)
const shipped = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
const everything = [...shipped, 'functions']

/** A database without anything in it. */
async function emptyDatabase(): Promise<FreshDatabase> {
  const database = await freshDatabase()
  const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined })
  await sql`DROP SCHEMA daybook CASCADE`
  await sql.end()
  return database
}

async function asOwner<T>(database: FreshDatabase, work: (sql: postgres.Sql) => Promise<T>) {
  const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

describe('migrating', () => {
  it('applies every migration in order, once', async () => {
    const database = await emptyDatabase()
    expect(shipped.length).toBeGreaterThan(3)
    expect(await migrate(database.ownerUrl, database.serviceUrl)).toEqual(everything)
    expect(await migrate(database.ownerUrl, database.serviceUrl)).toEqual([])
    await database.drop()
  })

  it('twice at the same time does it once: the second waits for the first', async () => {
    const database = await emptyDatabase()
    const both = [0, 1, 2].map(() => migrate(database.ownerUrl, database.serviceUrl))
    const applied = (await Promise.all(both)).sort((a, b) => b.length - a.length)
    expect(applied).toEqual([everything, [], []])
    await database.drop()
  })

  it('keeps Prisma’s own books: its columns, and its checksums', async () => {
    const database = await freshDatabase()
    await asOwner(database, async (sql) => {
      const columns = await sql<{ column: string }[]>`
        SELECT concat_ws(' ', column_name, data_type, character_maximum_length, is_nullable,
          column_default) AS column FROM information_schema.columns
        WHERE table_schema = 'daybook' AND table_name = '_prisma_migrations'
        ORDER BY ordinal_position`
      expect(columns.map((row) => row.column)).toEqual([
        'id character varying 36 NO',
        'checksum character varying 64 NO',
        'finished_at timestamp with time zone YES',
        'migration_name character varying 255 NO',
        'logs text YES',
        'rolled_back_at timestamp with time zone YES',
        'started_at timestamp with time zone NO now()',
        'applied_steps_count integer NO 0',
      ])
      const rows = await sql<{ migration_name: string; checksum: string; whole: boolean }[]>`
        SELECT migration_name, checksum,
          finished_at IS NOT NULL AND applied_steps_count = 1 AS whole
        FROM daybook._prisma_migrations ORDER BY 1`
      expect([...rows]).toEqual(
        shipped.map((migration_name) => {
          const file = readFileSync(new URL(`${migration_name}/migration.sql`, folder))
          const checksum = createHash('sha256').update(file).digest('hex')
          return { migration_name, checksum, whole: true }
        }),
      )
    })
    await database.drop()
  })

  it('refuses a migration that was changed after it was applied', async () => {
    const database = await freshDatabase()
    await asOwner(
      database,
      (sql) => sql`UPDATE daybook._prisma_migrations
      SET checksum = repeat('0', 64) WHERE migration_name = ${shipped[2] ?? ''}`,
    )
    const again = migrate(database.ownerUrl, database.serviceUrl)
    await expect(again).rejects.toThrow(`migration ${shipped[2]} was changed`)
    await database.drop()
  })

  it('leaves nothing of a migration that fails', async () => {
    const database = await emptyDatabase()
    await asOwner(database, async (sql) => {
      // The second migration makes a table of this name.
      await sql`CREATE SCHEMA daybook AUTHORIZATION daybook_owner`
      await sql`CREATE TABLE daybook.case_level (x int)`
    })
    await expect(migrate(database.ownerUrl, database.serviceUrl)).rejects.toThrow()
    await asOwner(database, async (sql) => {
      const rows = await sql<{ name: string }[]>`SELECT migration_name AS name
        FROM daybook._prisma_migrations ORDER BY 1`
      const failed = shipped.findIndex((name) => name.endsWith('_record'))
      expect(rows.map((row) => row.name)).toEqual(shipped.slice(0, failed))
      const [clock] = await sql`SELECT to_regproc('daybook.clock') IS NULL AS gone`
      expect(clock?.gone).toBe(true)
      await sql`DROP TABLE daybook.case_level`
    })
    const left = everything.slice(shipped.findIndex((name) => name.endsWith('_record')))
    expect(await migrate(database.ownerUrl, database.serviceUrl)).toEqual(left)
    await database.drop()
  })
})

describe('the functions', () => {
  const bodies = (sql: postgres.Sql) => sql`SELECT p.oid::regprocedure::text AS name, prosrc
    FROM pg_proc p WHERE pronamespace = 'daybook'::regnamespace ORDER BY 1`

  it('are replaced whole when others are shipped: none of an older version stays', async () => {
    const database = await freshDatabase()
    await asOwner(database, async (sql) => {
      const before = await bodies(sql)
      await sql`CREATE FUNCTION daybook.of_an_older_version() RETURNS int
        LANGUAGE sql AS 'SELECT 1'`
      await sql`CREATE OR REPLACE FUNCTION daybook.level_rank(level text) RETURNS int
        LANGUAGE sql AS 'SELECT 7'`
      await sql`UPDATE daybook.functions_in_place SET checksum = 'older'`
      expect(await migrate(database.ownerUrl, database.serviceUrl)).toEqual(['functions'])
      expect(await bodies(sql)).toEqual(before)
    })
    await database.drop()
  })

  it('of another version are not served with', async () => {
    const database = await freshDatabase()
    await asOwner(database, async (sql) => {
      await sql`UPDATE daybook.functions_in_place SET checksum = 'older'`
    })
    const sql = connect(database.serviceUrl, 1)
    expect(await findObstacles(sql)).toEqual([expect.stringContaining('of another version')])
    await sql.end()
    await database.drop()
  })
})

describe('before it starts, the service looks at its database', () => {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.drop())

  async function obstacles(url = database.serviceUrl): Promise<string[]> {
    const sql = connect(url, 1)
    try {
      return await findObstacles(sql)
    } finally {
      await sql.end()
    }
  }

  it('and finds nothing in the way of a good one', async () => {
    expect(await obstacles()).toEqual([])
  })

  it('and does not serve as a superuser', async () => {
    expect(await obstacles(database.ownerUrl)).toEqual([expect.stringContaining('could change')])
  })

  it('and does not serve as a member of the role that owns the record', async () => {
    const url = new URL(database.serviceUrl)
    url.username = 'daybook_test_member'
    await asOwner(database, async (sql) => {
      await sql`DROP ROLE IF EXISTS daybook_test_member`
      await sql`CREATE ROLE daybook_test_member LOGIN PASSWORD 'made-up' IN ROLE daybook_owner`
      expect(await obstacles(url.href)).toEqual([expect.stringContaining('could change')])
      await sql`DROP ROLE daybook_test_member`
    })
  })

  it.each(['off', 'local'])('and does not serve with synchronous_commit %s', async (value) => {
    const name = new URL(database.serviceUrl).pathname.slice(1)
    await asOwner(database, async (sql) => {
      await sql.unsafe(`ALTER DATABASE ${name} SET synchronous_commit = ${value}`)
      expect(await obstacles()).toEqual([expect.stringContaining('synchronous_commit')])
      await sql.unsafe(`ALTER DATABASE ${name} RESET synchronous_commit`)
    })
    expect(await obstacles()).toEqual([])
  })

  it('and does not serve on a clock that was replaced', async () => {
    const other = await freshDatabase()
    await asOwner(
      other,
      (sql) => sql`CREATE OR REPLACE FUNCTION daybook.clock()
      RETURNS timestamptz LANGUAGE sql AS 'SELECT ''2001-01-01''::timestamptz'`,
    )
    expect(await obstacles(other.serviceUrl)).toEqual([expect.stringContaining('clock')])
    await other.drop()
  })

  it('and does not serve on an older or newer version, nor before the first', async () => {
    const other = await freshDatabase()
    const last = shipped.at(-1) ?? ''
    const version = [expect.stringContaining('of another version')]
    await asOwner(other, async (sql) => {
      await sql`UPDATE daybook._prisma_migrations SET checksum = 'x' WHERE migration_name = ${last}`
      expect(await obstacles(other.serviceUrl)).toEqual(version)
      await sql`DELETE FROM daybook._prisma_migrations WHERE migration_name = ${last}`
      expect(await obstacles(other.serviceUrl)).toEqual(version)
    })
    await other.drop()
    const newer = await freshDatabase()
    await asOwner(
      newer,
      (sql) => sql`INSERT INTO daybook._prisma_migrations
      (id, checksum, migration_name) VALUES ('x', 'x', '29991231000000_later')`,
    )
    expect(await obstacles(newer.serviceUrl)).toEqual(version)
    await newer.drop()
    const empty = await emptyDatabase()
    expect(await obstacles(empty.serviceUrl)).toEqual([expect.stringContaining('no record yet')])
    await empty.drop()
  })
})

describe('a server of its own', () => {
  let server: PostgresServer
  const service = () => {
    const url = new URL(server.superuserUrl('alder'))
    url.username = 'alder_service'
    url.password = 'p@ss "and\' :word'
    return url
  }
  beforeAll(async () => {
    server = await startPostgres(['fsync=off'])
    const sql = postgres(server.superuserUrl('postgres'), { max: 1 })
    await sql`CREATE ROLE alder_owner LOGIN CREATEROLE PASSWORD 'made-up'`
    await sql`CREATE DATABASE alder OWNER alder_owner`
    await sql.end()
  })
  afterAll(() => server.remove())

  it('is migrated by an owner who is no superuser, and makes the service’s role', async () => {
    const owner = new URL(server.superuserUrl('alder'))
    owner.username = 'alder_owner'
    owner.password = 'made-up'
    expect(await migrate(owner.href, service().href)).toEqual(everything)
    const sql = connect(service().href, 1)
    expect(await sql`SELECT count(*)::int AS n FROM daybook.staff`).toMatchObject([{ n: 0 }])
    await sql.end()
  })

  it('is not served on with fsync off: a crash would lose entries', async () => {
    const sql = connect(service().href, 1)
    expect(await findObstacles(sql)).toEqual([expect.stringContaining('fsync off')])
    await sql.end()
  })

  it('that is gone is told as that, and never with the address', async () => {
    const url = new URL(inject('serviceUrl'))
    url.port = '1'
    const sql = connect(url.href, 1)
    await expect(findObstacles(sql)).rejects.toThrow(/^database_unavailable$/)
    await sql.end()
  })
})
