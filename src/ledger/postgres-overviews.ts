import { asked, callAs, type Sql } from '../database/connection.ts'
import type { Level } from '../domain/levels.ts'
import type { AlertTimes } from '../domain/overview.ts'
import type { Overviews } from '../ports/overviews.ts'

type LevelRow = { team: string | null; level: Level | null; cases: number; cases_before: number }
type AlertRow = {
  raised: number
  taken: number
  taken_seconds: number | null
  decided: number
  decided_seconds: number | null
  breached: number
}

/** Counts, by the functions that decide who may know of what. */
export function postgresOverviews(sql: Sql): Overviews {
  return {
    async read(actor) {
      const alerts = await callAs<AlertRow>(sql, actor, 'daybook.overview_alerts()', [])
      const [now, before] = alerts.map(toTimes)
      if (!now || !before) return null
      const levels = await callAs<LevelRow>(sql, actor, 'daybook.overview_levels()', [])
      return {
        levels: levels.map(({ team, level, cases, cases_before }) => {
          return { team, level, now: cases, before: cases_before }
        }),
        alerts: { now, before },
      }
    },

    async readForChannel(channel) {
      const rows = await asked(sql<Omit<LevelRow, 'team'>[]>`
        SELECT * FROM daybook.overview_for_channel(${channel})`)
      return rows.map(({ level, cases, cases_before }) => {
        return { level, now: cases, before: cases_before }
      })
    },

    async queueDigests(organisation) {
      const [row] = await asked(
        sql<{ queued: number }[]>`SELECT * FROM daybook.queue_digests(${organisation})`,
      )
      return row?.queued ?? 0
    },
  }
}

function toTimes({ raised, taken, decided, breached, ...row }: AlertRow): AlertTimes {
  const { taken_seconds: takenSeconds, decided_seconds: decidedSeconds } = row
  return { raised, taken, takenSeconds, decided, decidedSeconds, breached }
}
