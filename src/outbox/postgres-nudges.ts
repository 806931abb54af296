import { asked, type Sql } from '../database/connection.ts'
import type { OrganisationId } from '../domain/ids.ts'
import { settingsSchema } from '../domain/settings.ts'
import type { Nudges } from '../ports/nudges.ts'

/** Reminders on PostgreSQL: a row a person and day, queued with its message in one transaction. */
export function postgresNudges(sql: Sql): Nudges {
  return {
    async listOrganisations() {
      const rows = await asked(
        sql<{ id: string; timezone: string; settings: unknown }[]>`
          SELECT * FROM daybook.organisations_to_remind()`,
      )
      return rows.map(({ id, timezone, settings }) => ({
        ...{ id: id as OrganisationId, zone: timezone, settings: settingsSchema.parse(settings) },
      }))
    },
    async queue(organisation) {
      const [row] = await asked(
        sql<{ queued: number }[]>`SELECT * FROM daybook.queue_nudges(${organisation})`,
      )
      return row?.queued ?? 0
    },
  }
}
