import { messagesFor } from '../../src/conversations/tell.ts'
import type { Sql } from '../../src/database/connection.ts'
import type { AlertId, CaseId, EntryId, OrganisationId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { OPEN_ENTRY, type Plan } from '../../src/domain/plan.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { alertFor } from '../../src/domain/sight.ts'
import { ids } from '../../src/ledger/ids.ts'
import { postgresLedger } from '../../src/ledger/postgres-ledger.ts'
import type { People } from '../../src/ports/people.ts'
import type { OwnRecord } from '../own-record.ts'

/** A record, and what speaks to it as the service does. */
export type Parts = { record: OwnRecord; service: Sql; people: People }

/** One of the made-up people. */
export function actorOf({ record }: Parts, key: string): Actor {
  const organisationId = record.people.organisationId as OrganisationId
  return { id: record.people.staff.get(key) as StaffId, organisationId, name: key }
}

/** A High as the product raises it: a new case, its ladder, its clocks and its messages. */
export async function raise(parts: Parts, now: string): Promise<AlertId> {
  const ledger = postgresLedger(parts.service, parts.record.vault)
  const worker = actorOf(parts, 'worker')
  const organisationId = worker.organisationId
  const [people, { settings, zone, supervisorChannels }] = await Promise.all([
    parts.people.listColleagues(organisationId),
    parts.people.getOrganisation(organisationId),
  ])
  const situation = { reporter: worker.id, people, settings, now, zone }
  const payload = { text: 'Made up.', occurredAt: now }
  const entry = { ...OPEN_ENTRY, label: 'note', kind: 'note' as const, payload }
  const alert = alertFor(['note', OPEN_ENTRY], 'high', situation)
  const plan: Plan = { case: 'new', entries: [entry], alert, receiptFor: 'note' }
  const [caseId, alertId] = [ids.random() as CaseId, ids.random() as AlertId]
  const entryIds = new Map([['note', ids.random() as EntryId]])
  const messages = messagesFor(worker, plan, { entryIds, alertId }, supervisorChannels)
  const referenceFor = (n: number) => ids.reference(caseId, n)
  const append = { caseId, alertId, plan, entryIds, messages, referenceFor }
  const done = await ledger.append(worker, append)
  if (isRefusal(done)) throw new Error(`refused: ${done.refused}`)
  return alertId
}
