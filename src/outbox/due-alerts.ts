import type { AlertClocks } from '../domain/alert-clocks.ts'
import type { Alert, Breach, Stage } from '../domain/alert-machine.ts'
import type { AlertId, StaffId } from '../domain/ids.ts'
import type { AlertKind, Rung } from '../domain/ladder.ts'
import type { AlertMove, DueAlert } from '../ports/outbox.ts'

export type DueRow = {
  id: string
  kind: AlertKind
  reporter_id: string
  ladder: Rung[]
  clocks: AlertClocks
  rung: number
  stage: Stage
  taken_by: string | null
  passed_to: string | null
  moves: number
  wait_seconds: number
  next_due_at: Date
  decide_by: Date | null
  breaches: string[]
  now: Date
  skip: string[]
}

/** An alert as its row has it. */
export function toDue(row: DueRow): DueAlert {
  const { id, kind, moves, ladder, clocks, rung, stage } = row
  const alert: Alert = {
    ...{ ladder, clocks, rung, stage },
    reporter: row.reporter_id as StaffId,
    holder: row.taken_by as StaffId | null,
    passedTo: row.passed_to as StaffId | null,
    dueAtMs: row.next_due_at.getTime(),
    waitSeconds: row.wait_seconds,
    decideByMs: row.decide_by?.getTime() ?? null,
    breaches: row.breaches as Breach[],
  }
  const around = { nowMs: row.now.getTime(), skip: new Set(row.skip as StaffId[]) }
  return { id: id as AlertId, kind, moves, alert, around }
}

/** What changes in the row. The database reads its clock anew: a wait begins when it is written. */
export function toMove(was: Alert, next: Alert, event: AlertMove['event']): object {
  const { stage, rung, breaches, waitSeconds, dueAtMs } = next
  return {
    ...{ stage, rung, breaches },
    ...(dueAtMs === was.dueAtMs ? {} : { waitSeconds }),
    ...(event ? { event } : {}),
  }
}
