import { asked, callAs, type Sql } from '../database/connection.ts'
import type { Duty } from '../domain/duty.ts'
import type { StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { Rota } from '../ports/rota.ts'

type Row = {
  id: string
  kind: Duty['kind']
  staff_id: string
  weekday: number | null
  from_time: string | null
  until_time: string | null
  from_at: Date | null
  until_at: Date | null
  covers: string | null
}

/** The rota on PostgreSQL, whose functions decide who may change it. */
export function postgresRota(sql: Sql): Rota {
  const set = async (actor: Actor, p: object) => {
    const call = 'daybook.set_duty($2::text::jsonb)'
    type Answer = { answer: { done: true } | Refusal }
    const [row] = await callAs<Answer>(sql, actor, call, [JSON.stringify(p)])
    return (row as Answer).answer
  }
  return {
    async list(organisation) {
      return (await asked(sql<Row[]>`SELECT * FROM daybook.duty_of(${organisation})`)).map(toDuty)
    },
    set: (actor, duty) => set(actor, duty),
    end: (actor, id) => set(actor, { end: id }),
  }
}

function toDuty(row: Row): Duty {
  const { id, kind } = row
  const staff = row.staff_id as StaffId
  switch (kind) {
    case 'weekly': {
      const [from, until] = [row.from_time ?? '', row.until_time ?? '']
      return { id, kind, staff, weekday: row.weekday ?? 0, from, until }
    }
    case 'cover':
      return { id, kind, staff, covers: row.covers as StaffId }
    default: {
      const [from, until] = [row.from_at, row.until_at].map((at) => at?.toISOString() ?? '')
      return { id, kind, staff, fromAt: from ?? '', untilAt: until ?? '' }
    }
  }
}
