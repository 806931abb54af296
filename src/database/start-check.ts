import { obstacleWords } from '../domain/obstacles.ts'
import { asked, type Sql } from './connection.ts'
import { readFunctions } from './functions.ts'
import { listMigrations } from './migrate.ts'

type Facts = {
  fsync: string
  synchronous_commit: string
  too_mighty: boolean
  has_schema: boolean
}

/** The body of `daybook.clock()` as it is shipped. */
const CLOCK = 'SELECT pg_catalog.clock_timestamp()'

/**
 * What stands in the way of serving on this database, one sentence each; empty when nothing does.
 * @throws Failure `database_unavailable`
 */
export async function findObstacles(sql: Sql): Promise<string[]> {
  const [facts] = await asked(sql<Facts[]>`
    SELECT current_setting('fsync') AS fsync,
      current_setting('synchronous_commit') AS synchronous_commit,
      r.rolsuper OR r.rolbypassrls OR EXISTS (
        SELECT FROM pg_roles o WHERE o.rolname = 'daybook_owner'
        AND pg_has_role(r.oid, o.oid, 'MEMBER')) AS too_mighty,
      to_regnamespace('daybook') IS NOT NULL AS has_schema
    FROM pg_roles r WHERE r.rolname = current_user`)
  if (!facts?.has_schema) return [obstacleWords('no_record')]
  return [...obstaclesOf(facts), ...(await versionObstacles(sql))]
}

function obstaclesOf(facts: Facts): string[] {
  const found: string[] = []
  if (facts.fsync !== 'on') {
    found.push(obstacleWords('fsync_off'))
  }
  if (['off', 'local'].includes(facts.synchronous_commit)) {
    found.push(obstacleWords('commit_off'))
  }
  if (facts.too_mighty) {
    found.push(obstacleWords('mighty_role'))
  }
  return found
}

async function versionObstacles(sql: Sql): Promise<string[]> {
  const applied = await asked(sql<{ migration_name: string; checksum: string }[]>`
    SELECT migration_name, checksum FROM daybook._prisma_migrations`)
  const known = new Map(applied.map((row) => [row.migration_name, row.checksum]))
  const shipped = await listMigrations()
  const current = shipped.every(({ name, checksum }) => known.get(name) === checksum)
  if (!current || known.size !== shipped.length || !(await hasShippedFunctions(sql))) {
    return [obstacleWords('other_version')]
  }
  const [clock] = await asked(sql<{ prosrc: string }[]>`
    SELECT prosrc FROM pg_proc WHERE oid = 'daybook.clock()'::regprocedure`)
  if (clock?.prosrc === CLOCK) return []
  return [obstacleWords('replaced_clock')]
}

async function hasShippedFunctions(sql: Sql): Promise<boolean> {
  const { checksum } = await readFunctions()
  const [placed] = await asked(sql<{ checksum: string }[]>`
    SELECT checksum FROM daybook.functions_in_place`)
  return placed?.checksum === checksum
}

/** True when the database holds an organisation that is not made up. */
export async function holdsRealPeople(sql: Sql): Promise<boolean> {
  const [found] = await asked(sql<{ real: boolean }[]>`
    SELECT EXISTS (SELECT FROM daybook.organisation WHERE NOT made_up) AS real`)
  return found?.real ?? true
}
