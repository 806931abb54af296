import type { Sql } from '../../src/database/connection.ts'

const HOLD = `
  CREATE OR REPLACE FUNCTION public.bench_hold() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN NEW.next_attempt_at := ''infinity''; RETURN NEW; END';
  CREATE TRIGGER bench_hold BEFORE INSERT ON daybook.outbox
    FOR EACH ROW EXECUTE FUNCTION public.bench_hold();`

/** From now on nothing that is to be told falls due. @param owner as superuser. */
export async function holdBack(owner: Sql): Promise<void> {
  await owner.unsafe(HOLD).simple()
}

/** All that was held back falls due, and so does the next rung of each High. @returns when. */
export async function letGo(owner: Sql): Promise<Date> {
  const [row] = await owner.begin(async (sql) => {
    await sql`DROP TRIGGER bench_hold ON daybook.outbox`
    await sql`UPDATE daybook.outbox SET next_attempt_at = daybook.clock()
      WHERE next_attempt_at = 'infinity'`
    await sql`UPDATE daybook.alert SET next_due_at = daybook.clock() WHERE rung = 0`
    await sql`SELECT pg_notify('daybook_outbox', '')`
    return await sql<{ at: Date }[]>`SELECT daybook.clock() AS at`
  })
  return (row as { at: Date }).at
}

/** How much is not out: messages that wait, and Highs that have not left their first rung. */
export async function countHeld(owner: Sql): Promise<number> {
  const [row] = await owner<{ waits: number }[]>`SELECT (
    (SELECT count(*) FROM daybook.outbox WHERE state = 'waiting')
    + (SELECT count(*) FROM daybook.alert WHERE rung = 0))::int AS waits`
  return row?.waits ?? 0
}
