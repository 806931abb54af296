import { callAs, type Sql } from '../database/connection.ts'
import type { StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Refusal } from '../domain/refusals.ts'

/** Where people are told by e-mail: their own to say, and the administrator's. */
export function postgresEmails(sql: Sql) {
  return {
    async set(actor: Actor, staff: StaffId, address: string): Promise<{ done: true } | Refusal> {
      type Answer = { answer: { done: true } | Refusal }
      const call = 'daybook.set_email($2, $3)'
      const [row] = await callAs<Answer>(sql, actor, call, [staff, address])
      return (row as Answer).answer
    },
  }
}
