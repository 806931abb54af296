import type { AlertId, CaseId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { ids } from '../../src/ledger/ids.ts'
import type { Ledger } from '../../src/ports/ledger.ts'
import { planned } from '../append/cases.ts'
import { NOTE } from '../append/operations.ts'
import type { Chance } from '../chance.ts'
import { type Denied, freeReference } from './denied.ts'

/** A question that is ready to be asked: only the asking is timed. */
type Question = () => Promise<unknown>

/** One exit: what it is asked about something that is denied, and about something that is not. */
export type Exit = { denied(): Question; absent(): Question }
export type ExitName = 'find' | 'entry' | 'append' | 'alert'

/** The four exits for one asker. */
export function exitsFor(
  ledger: Ledger,
  asker: Actor,
  denied: Denied,
  chance: Chance,
): Record<ExitName, Exit> {
  const taken = new Set(denied.cases.map(({ reference }) => reference))
  const find = (reference: string) => () => ledger.findCase(asker, reference)
  const entry = (id: EntryId) => () => ledger.readEntry(asker, id, 'entry')
  const alert = (id: AlertId) => () => ledger.findAlert(asker, id)
  const append = (id: CaseId) => {
    const note = planned(id, NOTE)
    return () => ledger.append(asker, note)
  }
  const nowhere = <Id>() => ids.random() as Id
  return {
    find: {
      denied: () => find(chance.pick(denied.cases).reference),
      absent: () => find(freeReference(taken)),
    },
    entry: {
      denied: () => entry(chance.pick(denied.entries)),
      absent: () => entry(nowhere()),
    },
    append: {
      denied: () => append(chance.pick(denied.cases).id),
      absent: () => append(nowhere()),
    },
    alert: {
      denied: () => alert(chance.pick(denied.alerts)),
      absent: () => alert(nowhere()),
    },
  }
}
