import { asked, callAs, type Sql } from '../database/connection.ts'
import { messageRow } from '../database/message-row.ts'
import type { AlertId, ChannelId, StaffId } from '../domain/ids.ts'
import type { SurfaceName } from '../domain/people.ts'
import type {
  AlertMove,
  ClaimedMessage,
  DueAlert,
  MessageIds,
  Outbox,
  Template,
} from '../ports/outbox.ts'
import { type DueRow, toDue, toMove } from './due-alerts.ts'

type ClaimedRow = {
  id: string
  lane: 0 | 1 | 2
  to_staff: string | null
  to_channel: string | null
  to_surface: SurfaceName | null
  template: Template
  ids: MessageIds
  alert_id: string | null
  refreshes: string | null
  attempts: number
  refreshed_ref: unknown
  refreshed_state: string | null
}

/** The outbox on PostgreSQL: rows claimed with SKIP LOCKED, woken by NOTIFY, swept all the same. */
export function postgresOutbox(sql: Sql): Outbox {
  return {
    async tell(actor, messages, key) {
      const rows = JSON.stringify(messages.map((message) => messageRow(message, actor)))
      await callAs(sql, actor, 'daybook.tell($2::text::jsonb, $3)', [rows, key ?? null])
    },

    async claim({ high, others, documents }) {
      const rows = await asked(
        sql<ClaimedRow[]>`SELECT * FROM daybook.claim_messages(${high}, ${others}, ${documents})`,
      )
      return rows.map(toClaimed)
    },

    async hold(ids) {
      await asked(sql`SELECT daybook.hold_messages(${ids as string[]}::uuid[])`)
    },

    async markSent(id, ref) {
      const text = JSON.stringify(ref ?? null)
      await asked(sql`SELECT daybook.message_sent(${id}, ${text}::text::jsonb)`)
    },

    async markFailed(id, code, waitSeconds) {
      await asked(sql`SELECT daybook.message_failed(${id}, ${code}, ${waitSeconds})`)
    },

    async claimDeletions(most) {
      const rows = await asked(
        sql<{ id: string; ref: unknown }[]>`SELECT * FROM daybook.claim_deletions(${most})`,
      )
      return [...rows]
    },

    async markDeleted(id) {
      await asked(sql`SELECT daybook.message_deleted(${id})`)
    },

    async deleteNow(actor, id) {
      const call = 'daybook.delete_message_now($2)'
      const [row] = await callAs<{ answer: boolean }>(sql, actor, call, [id])
      return row?.answer ?? false
    },

    async listDueAlerts() {
      const rows = await asked(sql<DueRow[]>`SELECT * FROM daybook.due_alerts()`)
      return rows.map(toDue)
    },

    moveAlert: (due, move) => moveAlert(sql, due, move),

    async onWake(wake) {
      await asked(sql.listen('daybook_outbox', wake, wake))
    },
  }
}

async function moveAlert(sql: Sql, due: DueAlert, { next, event, reach, tell }: AlertMove) {
  const rows = JSON.stringify(tell.map((message) => messageRow(message)))
  const move = JSON.stringify(toMove(due.alert, next, event))
  const [row] = await asked(sql<{ moved: boolean }[]>`SELECT daybook.move_alert(
    ${due.id}, ${due.moves}, ${move}::text::jsonb, ${reach as string[]}::uuid[],
    ${rows}::text::jsonb) AS moved`)
  return row?.moved ?? false
}

function toClaimed(row: ClaimedRow): ClaimedMessage {
  const to = row.to_staff
    ? { staff: row.to_staff as StaffId }
    : { channel: row.to_channel as ChannelId }
  return {
    id: row.id,
    lane: row.lane,
    to,
    template: row.template,
    ids: row.ids,
    attempts: row.attempts,
    ...(row.to_surface ? { surface: row.to_surface } : {}),
    ...(row.alert_id ? { alertId: row.alert_id as AlertId } : {}),
    redraw: row.refreshes ? { state: row.refreshed_state ?? '', ref: row.refreshed_ref } : null,
  }
}
