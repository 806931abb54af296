import { callAs, type Sql } from '../database/connection.ts'
import { messageRow } from '../database/message-row.ts'
import type { AlertId, StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { Drills } from '../ports/drills.ts'

type Row = {
  id: string
  opened_at: Date
  reporter_id: string
  taken_by: string | null
  seconds_to_taken: number | null
  rung: number
  state: string
}

/** Drills on PostgreSQL, among the alerts. */
export function postgresDrills(sql: Sql): Drills {
  const call = async (actor: Actor, what: string, arg: string) => {
    type Answer = { answer: { done: true } | Refusal }
    const [row] = await callAs<Answer>(sql, actor, what, [arg])
    return (row as Answer).answer
  }
  return {
    async open(actor, drill) {
      const messages = drill.messages.map((message) => messageRow(message))
      const p = JSON.stringify({ ...drill, messages })
      return await call(actor, 'daybook.open_drill($2::text::jsonb)', p)
    },
    take: (actor, id) => call(actor, 'daybook.take_drill($2)', id),
    async list(actor) {
      const rows = await callAs<Row>(sql, actor, 'daybook.list_drills()', [])
      return rows.map((row) => ({
        id: row.id as AlertId,
        raisedAt: row.opened_at.toISOString(),
        raisedBy: row.reporter_id as StaffId,
        takenBy: row.taken_by as StaffId | null,
        secondsToTaken: row.seconds_to_taken,
        rungs: row.rung + 1,
        isOver: row.state === 'closed',
      }))
    },
  }
}
