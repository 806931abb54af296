import { callAs, type Sql } from '../database/connection.ts'
import type { StaffId } from '../domain/ids.ts'
import { type RefusalCode, refuse } from '../domain/refusals.ts'
import type { Ai } from '../ports/ai.ts'

type StateRow = {
  is_on: boolean
  switched_by: string | null
  switched_at: Date | null
  case_on: boolean | null
}

/**
 * The switches of AI on PostgreSQL, whose functions decide who may switch and what may leave.
 * @param mostADay requests of one organisation within a day.
 */
export function postgresAi(sql: Sql, mostADay: number): Ai {
  return {
    async state(actor, reference) {
      const [row] = await callAs<StateRow>(sql, actor, 'daybook.ai_state($2)', [reference ?? ''])
      return {
        isOn: row?.is_on ?? false,
        switchedBy: (row?.switched_by ?? null) as StaffId | null,
        switchedAt: row?.switched_at?.toISOString() ?? null,
        ofCase: row?.case_on ?? null,
      }
    },
    async turn(actor, reference, on) {
      type Row = { refused: RefusalCode | null }
      const call = `daybook.switch_ai(nullif($2, ''), $3)`
      const [row] = await callAs<Row>(sql, actor, call, [reference ?? '', on])
      return row?.refused ? refuse(row.refused) : null
    },
    async rate(actor, reference, { helpful, byAi }) {
      const args = [reference, helpful, byAi]
      const call = 'daybook.rate_brief($2, $3, $4)'
      const [row] = await callAs<{ rated: boolean }>(sql, actor, call, args)
      return row?.rated ?? false
    },
    async countRatings(actor) {
      type Row = { by_ai: boolean; helpful: string; wrong: string }
      const rows = await callAs<Row>(sql, actor, 'daybook.count_brief_ratings()', [])
      return rows.map((row) => ({
        ...{ byAi: row.by_ai, helpful: Number(row.helpful), wrong: Number(row.wrong) },
      }))
    },
    async record(actor, caseId, { hash, bytes, model, host }) {
      const call = `daybook.record_egress($2, decode($3, 'hex'), $4, $5, $6, $7)`
      const args = [caseId, hash, bytes, model, host, mostADay]
      const [row] = await callAs<{ allowed: boolean }>(sql, actor, call, args)
      return row?.allowed ?? false
    },
  }
}
