import type { Sql } from '../../src/database/connection.ts'

const CHUNK = 2000

/**
 * Inserts rows in bulk, as the owner. A column that is not named is null, whatever its default.
 * @param table one of the record's tables.
 */
export async function insert(sql: Sql, table: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = JSON.stringify(rows.slice(at, at + CHUNK))
    await sql.unsafe(
      `INSERT INTO daybook.${table}
       SELECT * FROM jsonb_populate_recordset(NULL::daybook.${table}, $1::text::jsonb)`,
      [chunk],
    )
  }
}

/** Bytes as PostgreSQL reads them. */
export function bytes(buffer: Buffer): string {
  return `\\x${buffer.toString('hex')}`
}

/** What an alert has that nobody has touched and that waits a day. */
export const ALERT_WAITS = {
  ...{ moves: 0, wait_seconds: 86_400, breaches: '{}' },
  clocks: { takeSeconds: 900, holdSeconds: 1800, againSeconds: 900, reviewSeconds: 172_800 },
}
