import type { Clock } from '../ports/clock.ts'
import { asked, type Sql } from './connection.ts'

export type RecordClock = {
  clock: Clock
  /** Asks the database. @throws Failure `database_unavailable`: the clock goes on as before. */
  follow(): Promise<void>
}

/**
 * There is one clock, the database’s: what was written when, what is late and what is due are told
 * by it alone, also where this machine’s own is wrong. Between two looks this machine counts on.
 */
export function recordClock(sql: Sql): RecordClock {
  let aheadMs = 0
  return {
    clock: { now: () => new Date(Date.now() + aheadMs).toISOString() },
    async follow() {
      const before = Date.now()
      const [row] = await asked(sql<{ at: Date }[]>`SELECT daybook.clock() AS at`)
      const middle = (before + Date.now()) / 2
      if (row) aheadMs = Math.round(row.at.getTime() - middle)
    },
  }
}
