import { createHash } from 'node:crypto'
import { asked, callAs, type Sql } from '../database/connection.ts'
import type { DraftId, EntryId, OrganisationId, StaffId } from '../domain/ids.ts'
import type { Captured, Captures } from '../ports/captures.ts'

type Row = {
  organisation_id: string
  staff_id: string
  draft_id: string
  entry_id: string | null
  sent: boolean
}

/** Captured messages on PostgreSQL. */
export function postgresCaptures(sql: Sql): Captures {
  return {
    async watch(actor, draft, key, source) {
      const args = [draft, key, digestOf(source)]
      await callAs(sql, actor, 'daybook.watch_source($2, $3, $4::bytea)', args as never[])
    },

    async find(source) {
      const rows = await asked(
        sql<Row[]>`SELECT * FROM daybook.find_captured(${digestOf(source)}::bytea)`,
      )
      return rows.map(
        (row): Captured => ({
          organisation: row.organisation_id as OrganisationId,
          staff: row.staff_id as StaffId,
          draft: row.draft_id as DraftId,
          entry: row.entry_id as EntryId | null,
          sent: row.sent,
        }),
      )
    },
  }
}

function digestOf(source: string): Buffer {
  return createHash('sha256').update(`daybook/1|source|${source}`).digest()
}
