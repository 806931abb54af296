import type { AlertId, CaseId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { ids } from '../../src/ledger/ids.ts'
import type { Ledger } from '../../src/ports/ledger.ts'
import { openCase, planned } from '../append/cases.ts'
import { NOTE } from '../append/operations.ts'
import type { Chance } from '../chance.ts'

/** What exists, and is not the asker’s. */
export type Denied = {
  cases: { id: CaseId; reference: string }[]
  entries: EntryId[]
  alerts: AlertId[]
}

const MOST_NOTES = 5

/** Cases of others, of one to five notes, the first of them with an open alert. */
export async function openDenied(
  ledger: Ledger,
  workers: readonly Actor[],
  chance: Chance,
  count: number,
): Promise<Denied> {
  const denied: Denied = { cases: [], entries: [], alerts: [] }
  for (let n = 0; n < count; n += 1) {
    const worker = chance.pick(workers)
    const { id, reference } = await openCase(ledger, worker)
    denied.cases.push({ id, reference })
    const notes = 1 + chance.below(MOST_NOTES)
    for (let k = 0; k < notes; k += 1) {
      const append = planned(id, NOTE)
      const ladder = [{ staff: [worker.id], waitSeconds: 86_400 }]
      const alert = { kind: 'review' as const, staffRelated: false, about: NOTE.label, ladder }
      const plan = k === 0 ? { ...append.plan, alert } : append.plan
      const done = await ledger.append(worker, { ...append, plan })
      if (isRefusal(done)) throw new Error(`a note was refused: ${done.refused}`)
      denied.entries.push(...append.entryIds.values())
      if (k === 0) denied.alerts.push(append.alertId)
    }
  }
  return denied
}

/** A reference that no case has. */
export function freeReference(taken: ReadonlySet<string>): string {
  for (;;) {
    const reference = ids.reference(ids.random() as never, 0)
    if (!taken.has(reference)) return reference
  }
}
