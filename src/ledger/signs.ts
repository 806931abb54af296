import { asked, callAs, type Sql } from '../database/connection.ts'
import type { EntryId } from '../domain/ids.ts'
import type { Signs } from '../ports/signs.ts'

/** Signs of risk on PostgreSQL, whose functions decide who may answer and who is told. */
export function postgresSigns(sql: Sql): Signs {
  return {
    async watch(actor, entry, { critical, waitSeconds, beside = null }) {
      const args = [entry, critical, waitSeconds, beside]
      await callAs(sql, actor, 'daybook.watch_signs($2, $3, $4, $5)', args)
    },
    async noteMinor(actor, entry, howMany) {
      await callAs(sql, actor, 'daybook.note_minor_signs($2, $3)', [entry, howMany])
    },
    async tellPatterns() {
      const [row] = await asked(sql<{ told: number }[]>`SELECT * FROM daybook.tell_of_patterns()`)
      return row?.told ?? 0
    },
    async patternOf(actor, caseId) {
      type Row = { entry_id: string; days: number }
      const rows = await callAs<Row>(sql, actor, 'daybook.my_pattern($2)', [caseId])
      return { entries: rows.map((row) => row.entry_id as EntryId), days: rows[0]?.days ?? 0 }
    },
    async answer(actor, entry, rule) {
      const args = [entry, rule]
      const call = 'daybook.answer_sign($2, $3)'
      const [row] = await callAs<{ answered: boolean }>(sql, actor, call, args)
      return row?.answered ?? false
    },
    async countAnswers(actor) {
      type Row = { rule: string; answers: string }
      const rows = await callAs<Row>(sql, actor, 'daybook.count_sign_answers()', [])
      return rows.map(({ rule, answers }) => ({ rule, answers: Number(answers) }))
    },
    async tellOverdue() {
      const [row] = await asked(sql<{ settled: number }[]>`SELECT * FROM daybook.tell_of_signs()`)
      return row?.settled ?? 0
    },
  }
}
