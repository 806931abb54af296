import type { OrganisationFile } from '../../src/database/set-up.ts'
import type { CaseId, OrganisationId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { OPEN_ENTRY, type PlannedEntry } from '../../src/domain/plan.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { ids } from '../../src/ledger/ids.ts'
import type { Append, Ledger } from '../../src/ports/ledger.ts'
import type { OwnRecord } from '../own-record.ts'

const STAFF = 20
const CASES_EACH = 50

/** A case and somebody who works it. */
export type WorkedCase = { id: CaseId; worker: Actor; reference: string }

/** Twenty workers in one team, made up. */
export const organisation: OrganisationFile = {
  name: 'Bench (made up)',
  timezone: 'Europe/London',
  madeUp: true,
  settings: {
    numbers: { emergency: '999', lead: '0', council: '0', outOfHours: '0' },
    takeWithinMinutes: 15,
  },
  slackWorkspace: 'T0BENCH',
  teams: [{ key: 'team', name: 'Team' }],
  supervisorChannels: [],
  staff: Array.from({ length: STAFF }, (_, n) => ({
    key: `worker ${n}`,
    name: `Worker ${n}`,
    jobTitle: 'Worker',
    slackUser: `U0BENCH${n}`,
    teams: ['team'],
    roles: [{ role: 'worker' as const }],
  })),
}

/** Opens fifty cases for each worker through the record's own functions, all workers at once. */
export async function openCases(record: OwnRecord, ledger: Ledger): Promise<WorkedCase[]> {
  const { organisationId, staff } = record.people
  const workers = [...staff].map(([name, id]): Actor => {
    return { id: id as StaffId, organisationId: organisationId as OrganisationId, name }
  })
  const opened = workers.map(async (worker) => {
    const cases: WorkedCase[] = []
    for (let n = 0; n < CASES_EACH; n += 1) cases.push(await openCase(ledger, worker))
    return cases
  })
  return (await Promise.all(opened)).flat()
}

/** Opens a case, which assigns its worker. */
export async function openCase(ledger: Ledger, worker: Actor): Promise<WorkedCase> {
  const id = ids.random() as CaseId
  const opened = {
    ...OPEN_ENTRY,
    label: 'opened',
    kind: 'case_opened' as const,
    payload: { why: 'Opened for a bench.' },
  }
  const append = planned(id, opened)
  const referenceFor = (attempt: number) => ids.reference(id, attempt)
  const done = await ledger.append(worker, { ...append, referenceFor })
  if (isRefusal(done)) throw new Error(`a case was refused: ${done.refused}`)
  return { id, worker, reference: done.reference }
}

/** One entry, ready to be appended: no messages, no alert. */
export function planned(caseId: CaseId, entry: PlannedEntry): Append {
  return {
    caseId,
    plan: { case: caseId, entries: [entry], receiptFor: entry.label },
    entryIds: new Map([[entry.label, ids.random() as never]]),
    alertId: ids.random() as never,
    messages: [],
  }
}
