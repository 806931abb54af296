import type { Sql } from '../database/connection.ts'

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
  await sql`CREATE TABLE IF NOT EXISTS public.demo_clock (at timestamptz NOT NULL)`
  await sql`TRUNCATE public.demo_clock`
  await sql`GRANT SELECT ON public.demo_clock TO PUBLIC`
  await replace(sql, 'SELECT at FROM public.demo_clock')
  await sql`INSERT INTO public.demo_clock VALUES (pg_catalog.clock_timestamp())`
  try {
    await work(async (at) => {
      await sql`UPDATE public.demo_clock SET at = ${at}::timestamptz`
    })
  } finally {
    await replace(sql, REAL)
    await sql`DROP TABLE public.demo_clock`
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
