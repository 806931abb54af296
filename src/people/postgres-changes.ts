import { asked, callAs, type Sql } from '../database/connection.ts'
import type { ChangeId, StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { SeenChange, StaffChange, StaffChanges } from '../ports/staff-changes.ts'
import { readCode } from './one-time-code.ts'

type Row = {
  id: string
  kind: StaffChange['kind']
  detail: Record<string, string>
  asked_by: string
  asked_at: Date
  answered_by: string | null
  confirmed: boolean | null
}
type Answer<T> = { answer: T | Refusal }

/** Changes of people on PostgreSQL, whose functions decide and do in one transaction. */
export function postgresChanges(sql: Sql): StaffChanges {
  const call = async <T>(actor: Actor, what: string, args: (string | boolean)[]) => {
    const [row] = await callAs<Answer<T>>(sql, actor, what, args)
    return (row as Answer<T>).answer
  }
  return {
    ask: (actor, id, change) =>
      call(actor, 'daybook.ask_change($2, $3::text::jsonb)', [id, JSON.stringify(change)]),
    answer: (actor, id, confirmed) => call(actor, 'daybook.answer_change($2, $3)', [id, confirmed]),
    async list(actor) {
      return (await callAs<Row>(sql, actor, 'daybook.list_changes()', [])).map(toSeen)
    },
    async find(actor, id) {
      const [row] = await callAs<Row>(sql, actor, 'daybook.find_change($2)', [id])
      return row ? toSeen(row) : null
    },
    async claimAdministrator({ surface, workspace, account }, code) {
      const [row] = await asked(sql<Answer<{ done: true }>[]>`SELECT daybook.claim_administrator(
        ${surface}, ${workspace}, ${account}, ${readCode(code)}) AS answer`)
      return (row as Answer<{ done: true }>).answer
    },
  }
}

function toSeen(row: Row): SeenChange {
  return {
    id: row.id as ChangeId,
    change: { kind: row.kind, ...row.detail } as StaffChange,
    askedBy: row.asked_by as StaffId,
    askedAt: row.asked_at.toISOString(),
    answeredBy: row.answered_by as StaffId | null,
    confirmed: row.confirmed,
  }
}
