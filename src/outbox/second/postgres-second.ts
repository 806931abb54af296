import { asked, type Sql } from '../../database/connection.ts'
import type { OrganisationId } from '../../domain/ids.ts'
import type { Notice, SecondOutbox, WayName } from '../../ports/second-way.ts'

type ListedRow = {
  id: string
  organisation_id: string
  created_at: Date
  late: boolean
  has_email: boolean
  open_to_webhook: boolean
}
type ClaimedRow = {
  id: string
  organisation_id: string
  way: WayName
  template: string
  is_drill: boolean
  reference: string
  opened_at: Date
  address: string | null
  attempts: number
}

const EVENTS: { readonly [template: string]: Notice['event'] } = {
  alert_person: 'alert',
  alert_ask_again: 'look_again',
}

/** The rows of the second way on PostgreSQL, claimed as those of the first. */
export function postgresSecond(sql: Sql): SecondOutbox {
  return {
    async listUnconfirmed(afterSeconds, ways) {
      const list = [...ways] as string[]
      const rows = await asked(sql<ListedRow[]>`
        SELECT * FROM daybook.list_for_second_way(${afterSeconds}, ${list}::text[])`)
      return rows.map((row) => ({
        id: row.id,
        organisation: row.organisation_id as OrganisationId,
        createdAt: row.created_at.toISOString(),
        late: row.late,
        ways: [
          ...(row.has_email ? (['email'] as const) : []),
          ...(row.open_to_webhook ? (['webhook'] as const) : []),
        ],
      }))
    },

    async add(id, ways, why) {
      const list = [...ways] as string[]
      await asked(sql`SELECT daybook.add_second_way(${id}, ${list}::text[], ${why})`)
    },

    async claim(most) {
      const rows = await asked(sql<ClaimedRow[]>`SELECT * FROM daybook.claim_second_ways(${most})`)
      return rows.map((row) => ({
        id: row.id,
        organisation: row.organisation_id as OrganisationId,
        way: row.way,
        // Whoever raised it is told to ring, whatever the words in chat are.
        event: EVENTS[row.template] ?? 'ring',
        drill: row.is_drill,
        reference: row.reference,
        raisedAt: row.opened_at.toISOString(),
        address: row.way === 'email' ? row.address : null,
        attempts: row.attempts,
      }))
    },

    async mark(id, failure, waitSeconds) {
      await asked(sql`SELECT daybook.second_way_done(${id}, ${failure}, ${waitSeconds})`)
    },
  }
}
