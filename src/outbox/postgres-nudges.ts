import { asked, callAs, type Sql } from '../database/connection.ts'
import type { CaseId, OrganisationId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { SnoozeReason } from '../domain/reminders.ts'
import { settingsSchema } from '../domain/settings.ts'
import type { Nudges } from '../ports/nudges.ts'

type ChoiceRow = { days: number[]; from_time: string; until_time: string; most: number }
type SnoozeRow = { case_id: string; until_day: string; why: SnoozeReason }
type Answered = { answer: { done: true } | Refusal }

async function answered(rows: Promise<Answered[]>) {
  const [row] = await rows
  return (row as Answered).answer
}

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
    async queue(organisation, { atWork, holiday }) {
      const [row] = await asked(sql<{ queued: number }[]>`
        SELECT * FROM daybook.queue_nudges(${organisation}, ${atWork}, ${holiday})`)
      return row?.queued ?? 0
    },

    async choiceOf(actor) {
      const [row] = await callAs<ChoiceRow>(sql, actor, 'daybook.my_reminders()', [])
      if (!row) return null
      const { days, from_time: from, until_time: until, most } = row
      return { days, from, until, most }
    },

    async choose(actor, { days, from, until, most }) {
      const call = 'daybook.choose_reminders($2::text::jsonb)'
      const choice = JSON.stringify({ days, from, until, most })
      return await answered(callAs<Answered>(sql, actor, call, [choice]))
    },

    async watchVisit(actor, plan, { at, who }) {
      const ask = JSON.stringify(who ? { at, who } : { at })
      await callAs(sql, actor, 'daybook.watch_visit($2, $3::text::jsonb)', [plan, ask])
    },

    async askOfVisits() {
      const [row] = await asked(sql<{ asked: number }[]>`SELECT * FROM daybook.ask_of_visits()`)
      return row?.asked ?? 0
    },

    async snoozesOf(actor) {
      const rows = await callAs<SnoozeRow>(sql, actor, 'daybook.my_snoozes()', [])
      return rows.map(({ case_id, until_day: untilDay, why }) => {
        return { caseId: case_id as CaseId, untilDay, why }
      })
    },

    async snooze(actor, { caseId, untilDay, why }) {
      const call = 'daybook.snooze_reminder($2, $3::text::jsonb)'
      const wanted = JSON.stringify({ until: untilDay, why })
      return await answered(callAs<Answered>(sql, actor, call, [caseId, wanted]))
    },
  }
}
