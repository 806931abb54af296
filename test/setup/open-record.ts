import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Sql } from '../../src/database/connection.ts'
import { setUpOrganisation } from '../../src/database/set-up.ts'
import type { StepId } from '../../src/domain/acts.ts'
import type { EntryKind } from '../../src/domain/entry-kinds.table.ts'
import type { AlertId, CaseId, EntryId, OrganisationId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { OPEN_ENTRY, type Plan, type PlannedEntry } from '../../src/domain/plan.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusals.ts'
import { postgresIntake } from '../../src/intake/postgres-intake.ts'
import { ids } from '../../src/ledger/ids.ts'
import { postgresLedger } from '../../src/ledger/postgres-ledger.ts'
import { postgresOutbox } from '../../src/outbox/postgres-outbox.ts'
import { postgresChanges } from '../../src/people/postgres-changes.ts'
import type { Append, Appended } from '../../src/ports/ledger.ts'
import { DirectoryVault } from '../../src/vault/directory-vault.ts'
import { freshDatabase } from './fresh-database.ts'
import { ALDER, type PersonKey } from './people.table.ts'

export const id = <Id extends string>() => randomUUID() as unknown as Id

export type TestRecord = Awaited<ReturnType<typeof openRecord>>

/** A database, a vault and a made-up organisation of one's own, with the real parts on top. */
export async function openRecord(connections = 6) {
  const database = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'daybook-vault-'))
  const vault = new DirectoryVault(folder)
  await vault.initialise()
  const service = connect(database.serviceUrl, connections)
  const owner = connect(database.ownerUrl, 2)
  const alder = await setUpOrganisation(owner, ALDER)
  const organisation = alder.organisationId as OrganisationId
  const person = (key: PersonKey): Actor => {
    const staff = alder.staff.get(key)
    if (!staff) throw new RangeError(`nobody is called ${key}`)
    return { id: staff as StaffId, organisationId: organisation, name: key }
  }
  const ledger = postgresLedger(service, vault)
  return {
    ...database,
    folder,
    vault,
    service,
    owner,
    organisation,
    teams: alder.teams,
    person,
    ledger,
    intake: postgresIntake(service, vault, ids),
    outbox: postgresOutbox(service),
    changes: postgresChanges(service),
    async close() {
      await service.end({ timeout: 1 })
      await owner.end({ timeout: 1 })
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Sketch = { label: string; kind?: EntryKind; payload?: object } & Partial<
  Pick<
    PlannedEntry,
    'visibility' | 'readers' | 'conflicts' | 'picked' | 'due' | 'meets' | 'amends' | 'level'
  >
>

/** An entry from what a test cares about; a note unless it says otherwise. */
export function planned(part: Sketch): PlannedEntry {
  const note = { kind: 'note', payload: { text: part.label, occurredAt: '2026-05-01T10:00:00Z' } }
  return { ...OPEN_ENTRY, ...note, ...part } as PlannedEntry
}

export type Wanted = Omit<Partial<Append>, 'plan'> & {
  entries?: PlannedEntry[]
  raise?: Plan['raise']
  act?: Plan['act']
  alert?: Plan['alert']
}

/** What `append` needs, from the little that a test cares about. Ids are made by label. */
export function appendOf(caseId: CaseId, wanted: Wanted = {}): Append {
  const { entries = [planned({ label: 'note' })], raise, act, alert, ...rest } = wanted
  const made = entries.map(({ label }) => [label, id<EntryId>()] as const)
  return {
    caseId,
    plan: {
      case: caseId,
      entries,
      ...(raise ? { raise } : {}),
      ...(act ? { act } : {}),
      ...(alert ? { alert } : {}),
      receiptFor: entries[0]?.label ?? '',
    },
    entryIds: new Map(made),
    alertId: id<AlertId>(),
    messages: [],
    ...rest,
  }
}

/** Opens a case as somebody, who is then assigned to it. */
export async function openCase(
  record: Pick<TestRecord, 'ledger'>,
  who: Actor,
  entries: PlannedEntry[] = [planned({ label: 'first' })],
) {
  const caseId = id<CaseId>()
  const append = appendOf(caseId, { entries, referenceFor: (n) => ids.reference(caseId, n) })
  const { reference } = done(await record.ledger.append(who, append))
  return { caseId, reference, entryIds: append.entryIds, alertId: append.alertId }
}

/** What was appended; a refusal is a failed test. */
export function done(outcome: Appended | Refusal): Appended {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`)
  return outcome
}

const OF_A_CASE = [
  'assigned',
  'reader',
  'alerted',
  'conflict',
  'override',
  'task',
  'listed',
] as const

type Grant = {
  kind: 'role' | 'member' | 'cover' | (typeof OF_A_CASE)[number]
  staff: Actor | null
  object?: string | null
  role?: string | null
  alert?: string | null
  until?: string | null
}

/** A dated grant, as the set-up or an administrator's command would write it. */
export async function grant(record: { owner: Sql; organisation: string }, g: Grant) {
  const isOfCase = (OF_A_CASE as readonly string[]).includes(g.kind)
  const [row] = await record.owner<{ id: string }[]>`INSERT INTO daybook.access_grant
    (id, organisation_id, kind, staff_id, object_id, case_id, role, alert_id, from_at, until_at,
     reason)
    VALUES (${id()}, ${record.organisation}, ${g.kind}, ${g.staff?.id ?? null}, ${g.object ?? null},
      CASE WHEN ${isOfCase} THEN coalesce(
        (SELECT case_id FROM daybook.entry WHERE id = ${g.object ?? null}),
        ${g.object ?? null}) END,
      ${g.role ?? null}, ${g.alert ?? null}, clock_timestamp(), ${g.until ?? null}, 'test')
    RETURNING id`
  return row?.id ?? ''
}

/** The access events so far, oldest first. */
export async function accessEvents(owner: Sql) {
  return await owner<
    {
      id: string
      actor_id: string
      exit: string
      case_id: string | null
      cited: string[]
      consulted: string[]
    }[]
  >`SELECT * FROM daybook.access_event ORDER BY id`
}

/** The SQLSTATE with which a statement was refused; `null` when it was not. */
export async function refusalOf(statement: Promise<unknown>): Promise<string | null> {
  try {
    await statement
    return null
  } catch (thrown) {
    const { code, cause } = thrown as { code?: string; cause?: { code?: string } }
    return cause?.code ?? code ?? String(thrown)
  }
}

/** A yes to a wrong case, with the entry that then stands on the right one. */
export function movedBy(step: string, right: CaseId) {
  const payload = {
    was: step,
    original: 'note',
    author: step,
    stoodSince: '2026-05-01T10:00:00Z',
    fields: { text: 'Made up.', occurredAt: '2026-05-01T10:00:00Z' },
  }
  const entry = planned({ label: 'moved', kind: 'moved', payload })
  const movedTo = id<EntryId>()
  return {
    act: { act: 'answer_wrong_case', step: step as StepId, confirmed: true, movedTo } as const,
    beside: { caseId: right, entries: [entry], entryIds: new Map([['moved', movedTo]]) },
  }
}
