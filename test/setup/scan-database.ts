import type { Sql } from '../../src/database/connection.ts'

type Column = { schema: string; table: string; column: string }

/**
 * Looks for a word (or bytes) in every value of every table, as a thief with a whole copy of the
 * database would: as text, and as its bytes in hex and base64.
 * @param sql as superuser: row-level security hides nothing from it.
 * @returns the columns in which it was found.
 */
export async function scanFor(sql: Sql, wanted: string | Buffer): Promise<string[]> {
  const bytes = Buffer.from(wanted)
  const spellings = [
    ...(typeof wanted === 'string' ? [wanted.toLowerCase()] : []),
    bytes.toString('hex'),
    // Base64 depends on where in the whole the word begins: all three ways, without the ends.
    ...[0, 1, 2].map((shift) => inBase64(bytes, shift)),
  ].map((spelling) => spelling.toLowerCase())
  const columns = await sql<Column[]>`
    SELECT n.nspname AS schema, c.relname AS table, a.attname AS column
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND n.nspname NOT LIKE 'pg_toast%'`
  if (columns.length < 50) throw new Error('the scan sees too little')
  const found: string[] = []
  for (const { schema, table, column } of columns) {
    const value = `lower(${column}::text)`
    const [row] = await sql.unsafe(
      `SELECT count(*)::int AS n FROM "${schema}"."${table}"
       WHERE EXISTS (SELECT FROM jsonb_array_elements_text($1::text::jsonb) s
                     WHERE strpos(${value}, s) > 0)`,
      [JSON.stringify(spellings)],
    )
    if (row?.n > 0) found.push(`${schema}.${table}.${column}`)
  }
  return found
}

function inBase64(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
  return text.slice(shift === 0 ? 0 : 4, -4)
}
