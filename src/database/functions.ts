import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { TransactionSql } from 'postgres'

const FOLDER = new URL('../../prisma/functions/', import.meta.url)

/** Held by triggers, policies and the clock of the demo: they stay, and are made by a migration. */
const PINNED = ['clock', 'refuse_change', 'current_organisation']

/** All functions and views in one text, and its SHA-256. */
type Functions = { text: string; checksum: string }

/** The record's functions as they are shipped. */
export async function readFunctions(): Promise<Functions> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, FOLDER), 'utf8')))
  const text = texts.join('\n')
  return { text, checksum: createHash('sha256').update(text).digest('hex') }
}

const DROP_ALL = `DO $$
DECLARE it record;
BEGIN
  FOR it IN SELECT oid::regclass AS name FROM pg_class
            WHERE relnamespace = 'daybook'::regnamespace AND relkind = 'v' LOOP
    EXECUTE 'DROP VIEW ' || it.name || ' CASCADE';
  END LOOP;
  FOR it IN SELECT t.oid::regtype AS name FROM pg_type t JOIN pg_class c ON c.oid = t.typrelid
            WHERE t.typnamespace = 'daybook'::regnamespace AND c.relkind = 'c' LOOP
    EXECUTE 'DROP TYPE ' || it.name || ' CASCADE';
  END LOOP;
  FOR it IN SELECT oid::regprocedure AS name FROM pg_proc
            WHERE pronamespace = 'daybook'::regnamespace
            AND proname <> ALL ('{${PINNED.join()}}') LOOP
    EXECUTE 'DROP FUNCTION IF EXISTS ' || it.name || ' CASCADE';
  END LOOP;
END $$`

/**
 * Puts the shipped functions and views in place of those that are there, all in the caller's
 * transaction. A table is changed by a migration; what decides is one text, replaced whole, so that
 * the text that is read is the text that runs.
 * @returns false when they are in place already.
 */
export async function replaceFunctions(
  sql: TransactionSql,
  functions?: Functions,
): Promise<boolean> {
  const { text, checksum } = functions ?? (await readFunctions())
  const [placed] = await sql<{ checksum: string }[]>`SELECT checksum FROM functions_in_place`
  if (placed?.checksum === checksum) return false
  await sql.unsafe(DROP_ALL).simple()
  await sql.unsafe(text).simple()
  await sql`INSERT INTO functions_in_place (checksum) VALUES (${checksum})
    ON CONFLICT (one) DO UPDATE SET checksum = excluded.checksum`
  return true
}
