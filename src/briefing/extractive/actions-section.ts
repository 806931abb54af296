import { daysFrom } from '../actions/due.ts'
import type { Action } from '../actions/find-actions.ts'
import type { Piece } from './choose.ts'

/** Plans without a day that are older than this are shown only where there is room. */
const OLD_DAYS = 120
/** What was due so long ago has been overtaken more often than not. */
const LATE_DAYS = 80

/** What is still to do, as it was written, the latest due first among what must be said. */
export function actionPieces(actions: readonly Action[], asOf: string): Piece[] {
  return actions
    .filter((one) => one.state !== 'closed')
    .map((one) => {
      const age = daysFrom(one.entry.date, asOf)
      const late = one.due === null ? 0 : daysFrom(one.due, asOf)
      const isOld = one.due === null ? age > OLD_DAYS : late > LATE_DAYS
      return {
        section: 'actions' as const,
        entry: one.entry,
        text: one.text,
        order: one.sentence.order,
        start: one.sentence.start + one.sentence.text.indexOf(one.text),
        weight: isOld ? 0.15 : 4 + (one.due === null ? 0 : 2) - (one.isReview ? 2 : 0) - age / 200,
        must: !isOld,
        ...(one.state === 'overdue' ? { note: 'overdue' } : {}),
      }
    })
}
