import type { Act } from '../../src/domain/acts.ts'
import type { AlertId, CaseId, EntryId, StaffId } from '../../src/domain/ids.ts'
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

/** @returns whether the record did it. */
export async function append({ ledger }: Exits, { actor }: Visit, what: Append): Promise<boolean> {
  const done = await given(ledger.append(actor, what), { refused: 'not_found' })
  return !isRefusal(done)
}

type More = { take?: AlertId; close?: AlertId; act?: Act }

function planned(laid: Laid, entry: PlannedEntry, { act, ...more }: More = {}): Append {
  const caseId = laid.caseId as CaseId
  return {
    caseId,
    plan: { case: caseId, entries: [entry], receiptFor: entry.label, ...(act ? { act } : {}) },
    entryIds: new Map([[entry.label, ids.random() as EntryId]]),
    alertId: ids.random() as AlertId,
    messages: [],
    ...more,
  }
}

/** A note, and what is done with it. */
export function note(laid: Laid, act?: Act): Append {
  const payload = { text: 'Invented words of nobody.', occurredAt: OCCURRED }
  const entry = { ...OPEN_ENTRY, label: 'note', kind: 'note' as const, payload }
  return planned(laid, entry, act ? { act } : {})
}

/** It has exactly the readers of what it amends; who has left is none of them any more. */
async function addendum({ owner }: Exits, laid: Laid, of: Laid): Promise<Append> {
  await owner`INSERT INTO daybook.access_grant_end (grant_id, at, reason)
    SELECT r.id, now(), 'no colleague any more' FROM daybook.grant_in_force r
    JOIN daybook.staff s ON s.id = r.staff_id
    WHERE r.kind = 'reader' AND r.object_id = ${of.entries.entry}
      AND (s.left_at IS NOT NULL OR s.organisation_id <> ${of.organisationId})`
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
  const entry = { ...OPEN_ENTRY, label: 'taken', kind: 'alert_taken' as const, payload }
  return planned(laid, entry, { take: of.alertId as AlertId })
}

/** The alert is decided; whom it alone let in is out from then on. */
export async function tryClosing(exits: Exits, visit: Visit): Promise<void> {
  const { laid, may } = visit
  if (!may.has('take_alert')) return
  const { visibility, readers, conflicts } = OPEN_ENTRY
  const payload = { decision: 'Invented.', reasoning: 'Invented.' }
  const sight = { visibility, readers, conflicts, label: 'decided', kind: 'decision' as const }
  const close = planned(laid, { ...sight, payload }, { close: laid.alertId as AlertId })
  const reached = { ...visit.actor, id: laid.colleagues.reached as StaffId }
  const readsNow = async () =>
    (await exits.ledger.readEntry(reached, laid.entries.note as EntryId, 'entry')).length > 0
  check(exits, visit, 'note for whom the alert reached', await readsNow(), true)
  check(exits, visit, 'append that closes the alert', await append(exits, visit, close), true)
  check(exits, visit, 'note after the alert was closed', await readsNow(), false)
}
