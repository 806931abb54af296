import { randomUUID } from 'node:crypto'
import { asked, callAs, type Sql } from '../database/connection.ts'
import { entryKinds } from '../domain/entry-kinds.table.ts'
import type { CaseId, EntryId, OrganisationId } from '../domain/ids.ts'
import type { DueStep, Protocols, SettledStep } from '../ports/protocols.ts'
import type { Vault } from '../ports/vault.ts'
import { seal } from './seal.ts'

type SettledRow = {
  id: string
  organisation_id: string
  case_id: string
  what: string
  due_at: Date
  done_by: string | null
  outcome: SettledStep['outcome']
}
type DueRow = {
  id: string
  case_id: string
  reference: string
  kind: DueStep['kind']
  level: NonNullable<DueStep['level']> | null
  sees_level: boolean
  what: string
  owner: string
  due_at: Date
  is_missed: boolean
}

/** Protocols on PostgreSQL; the system’s entries are sealed as any other. */
export function postgresProtocols(sql: Sql, vault: Vault): Protocols {
  return {
    async listToSettle() {
      const rows = await asked(sql<SettledRow[]>`SELECT * FROM daybook.steps_to_settle()`)
      return rows.map((row) => ({
        id: row.id,
        organisation: row.organisation_id as OrganisationId,
        caseId: row.case_id as CaseId,
        what: row.what,
        dueAt: row.due_at.toISOString(),
        doneBy: row.done_by as EntryId | null,
        outcome: row.outcome,
      }))
    },

    async settle(step) {
      const key = await vault.getKey('case', step.caseId)
      const id = randomUUID()
      const sealed = sealStep(step, id, key)
      const { headerCommitment, payloadCommitment, ciphertext } = sealed
      const [row] = await asked(sql<{ done: boolean }[]>`SELECT daybook.settle_step(
        ${step.id}, ${step.organisation}, ${id}, ${step.outcome}, ${headerCommitment},
        ${payloadCommitment}, ${ciphertext}) AS done`)
      return row?.done ?? false
    },

    async listDue(actor) {
      const rows = await callAs<DueRow>(sql, actor, 'daybook.list_due()', [])
      return rows.map(toDue).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
    },
  }
}

function toDue({
  due_at,
  is_missed: isMissed,
  case_id,
  id,
  kind,
  what,
  owner,
  level,
  sees_level: seesLevel,
  ...row
}: DueRow): DueStep {
  const of = {
    ...row,
    ...(seesLevel ? { level } : {}),
    caseId: case_id as CaseId,
    dueAt: due_at.toISOString(),
    isMissed,
  }
  return kind === 'step' ? { ...of, kind, what, owner } : { ...of, kind, entry: id as EntryId }
}

function sealStep(step: SettledStep, id: string, key: Buffer) {
  const kind = step.outcome === 'missed' ? 'step_missed' : 'step_done'
  const { what, dueAt, doneBy } = step
  const payload =
    step.outcome === 'missed'
      ? { step: what, dueAt }
      : { step: what, dueAt, inTime: step.outcome === 'done', because: doneBy }
  const header = {
    ...{ format: 'daybook/1' as const, id, organisation: step.organisation, case: step.caseId },
    ...{ kind, author: 'system', visibility: 'open', readers: [], amends: null },
  }
  return seal(header, entryKinds[kind].payload.parse(payload), key)
}
