import { Temporal } from 'temporal-polyfill'
import type { Sql } from '../database/connection.ts'

const MOVED = `SELECT to_timestamp(
  pg_catalog.pg_sequence_last_value(''public.demo_clock''::regclass) / 1000000.0::float8)`
const REAL = 'SELECT pg_catalog.clock_timestamp()'

/**
 * Lets the demo, which owns its server, lay down months of made-up history: the record's clock is
 * replaced while that happens, and put back before the service starts (which would refuse to).
 * @param sql as superuser.
 */
export async function withMovableClock(
  sql: Sql,
  work: (moveTo: (at: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  // A sequence: read without a query, however often the clock is asked.
  await sql`CREATE SEQUENCE IF NOT EXISTS public.demo_clock MINVALUE 0`
  await sql`GRANT SELECT ON SEQUENCE public.demo_clock TO PUBLIC`
  const moveTo = async (at: string) => {
    const microseconds = `${Temporal.Instant.from(at).epochNanoseconds / 1000n}`
    await sql`SELECT setval('public.demo_clock', ${microseconds}::bigint)`
  }
  await moveTo(Temporal.Now.instant().toString())
  await replace(sql, MOVED)
  try {
    await work(moveTo)
  } finally {
    await replace(sql, REAL)
    await sql`DROP SEQUENCE public.demo_clock`
  }
}

async function replace(sql: Sql, body: string): Promise<void> {
  await sql.unsafe(`CREATE OR REPLACE FUNCTION daybook.clock() RETURNS timestamptz
    LANGUAGE sql VOLATILE AS '${body}'`)
}

/**
 * Moves the record’s clock on while the service runs, and on with the time that passes. It never
 * goes back: what is on the record stays in order.
 * NB: the service refuses to start on a clock that is not its own: put it back (0) meanwhile.
 * @param sql as superuser.
 */
export async function moveClockOn(sql: Sql, byMinutes: number): Promise<void> {
  const minutes = Math.max(0, Math.round(byMinutes))
  await replace(sql, minutes === 0 ? REAL : `${REAL} + interval ''${minutes} minutes''`)
}
