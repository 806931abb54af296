import type { AlertId, CaseId, EntryId } from '../../src/domain/ids.ts'
import { OPEN_ENTRY, type PlannedEntry, type Reader } from '../../src/domain/plan.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { ids } from '../../src/ledger/ids.ts'
import type { Append } from '../../src/ports/ledger.ts'
import { isClosed } from './dimensions.ts'
import type { Laid } from './lay.ts'
import { check, type Exits, given, type Visit } from './visit.ts'

const OCCURRED = '2026-01-05T10:00:00Z'

/** What somebody writes, last of all; with the ids of another case nothing may be reached. */
export async function tryWriting(exits: Exits, visit: Visit, other: Laid): Promise<void> {
  const { laid, may } = visit
  const amendsOther = await addendum(exits, laid, other)
  const takesOther = taking(laid, other)
  if (other !== laid) {
    const amended = await append(exits, visit, amendsOther)
    check(exits, visit, 'addendum to an entry of another case', amended, false)
    const taken = await append(exits, visit, takesOther)
    check(exits, visit, 'taking the alert of another case', taken, false)
  }
  const added = await append(exits, visit, await addendum(exits, laid, laid))
  check(exits, visit, 'append of an addendum', added, may.has('addendum'))
  check(exits, visit, 'append of a note', await append(exits, visit, note(laid)), may.has('write'))
  const taken = await append(exits, visit, taking(laid, laid))
  check(exits, visit, 'append that takes the alert', taken, may.has('take_alert'))
}

async function append({ ledger }: Exits, { actor }: Visit, what: Append): Promise<boolean> {
  const done = await given(ledger.append(actor, what), { refused: 'not_found' })
  return !isRefusal(done)
}

function planned(laid: Laid, entry: PlannedEntry, take?: string): Append {
  const caseId = laid.caseId as CaseId
  return {
    caseId,
    plan: { case: caseId, entries: [entry], receiptFor: entry.label },
    entryIds: new Map([[entry.label, ids.random() as EntryId]]),
    alertId: ids.random() as AlertId,
    messages: [],
    ...(take ? { take: take as AlertId } : {}),
  }
}

function note(laid: Laid): Append {
  const payload = { text: 'Invented words of nobody.', occurredAt: OCCURRED }
  return planned(laid, { ...OPEN_ENTRY, label: 'note', kind: 'note', payload })
}

/** It has exactly the readers of what it amends. */
async function addendum({ owner }: Exits, laid: Laid, of: Laid): Promise<Append> {
  const rows = await owner<{ reader: Reader }[]>`
    SELECT coalesce(staff_id::text, role) AS reader FROM daybook.grant_in_force
    WHERE kind = 'reader' AND object_id = ${of.entries.entry}`
  const { visibility } = of.situation
  return planned(laid, {
    label: 'addendum',
    kind: 'addendum',
    payload: { addendum: 'clarification', text: 'Invented words of nobody.' },
    visibility: isClosed(visibility) ? (visibility as 'private' | 'staff_related') : 'open',
    readers: rows.map(({ reader }) => reader),
    conflicts: [],
    amends: of.entries.entry as EntryId,
  })
}

function taking(laid: Laid, of: Laid): Append {
  const payload = { alert: of.alertId, because: of.entries.entry }
  return planned(laid, { ...OPEN_ENTRY, label: 'taken', kind: 'alert_taken', payload }, of.alertId)
}
