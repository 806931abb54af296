import type { CaseState } from '../domain/case-state.ts'
import type { Entry } from '../domain/entry-kinds.table.ts'
import type {
  AlertId,
  CaseId,
  EntryId,
  OrganisationId,
  StaffId,
  SubmissionId,
} from '../domain/ids.ts'
import type { Level } from '../domain/levels.ts'
import type { Actor } from '../domain/people.ts'
import type { KnownEntry, Plan, Reader } from '../domain/plan.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { OutgoingMessage } from './outbox.ts'

/** A plan with every id chosen, ready to be sealed and appended. */
export type Append = {
  submission?: { id: SubmissionId; version: number }
  caseId: CaseId
  /** Only for a new case: its reference, and others in case that is taken. */
  referenceFor?: (attempt: number) => string
  plan: Plan
  entryIds: ReadonlyMap<string, EntryId>
  alertId: AlertId
  take?: AlertId
  close?: AlertId
  messages: OutgoingMessage[]
}

export type Appended = { appended: { id: EntryId; recordedAt: string }[]; reference: string }

export type CaseHead = { id: CaseId; reference: string; level: Level | null; ground: string | null }

export type ListedCase = {
  id: CaseId
  reference: string
  level: Level | null
  details: Entry | null
}

export type AlertView = {
  id: AlertId
  caseId: CaseId
  entryId: EntryId
  organisationId: OrganisationId
  kind: 'high' | 'review'
  staffRelated: boolean
  reference: string
  level: Level | null
  openedAt: string
  state: 'open' | 'taken' | 'closed'
  takenBy: StaffId | null
  takenAt: string | null
  reporterId: StaffId
  mayTake: boolean
  mayOpen: boolean
  /** Who reads, and who is conflicted on, the entry that raised it; empty unless `mayOpen`. */
  readers: Reader[]
  conflicts: StaffId[]
}

export type ChannelAlertView = Pick<
  AlertView,
  'id' | 'organisationId' | 'kind' | 'reference' | 'openedAt' | 'state' | 'takenBy' | 'takenAt'
>

/** By which way content leaves; stands in the access log. */
export type Exit = 'brief' | 'timeline' | 'entry' | 'search' | 'chronology' | 'form'

/**
 * The append-only record. Every call names its actor; the database decides and logs in the same
 * statement. Throws `Failure`: `database_unavailable`, `vault_unavailable`, `record_damaged`.
 */
export interface Ledger {
  append(actor: Actor, append: Append): Promise<Appended | Refusal>
  /** Null: there is no such case, or it is not for this actor. One answer for both. */
  findCase(actor: Actor, reference: string): Promise<CaseHead | null>
  listCases(actor: Actor): Promise<ListedCase[]>
  /** All readable entries, oldest first; logged as released by `exit`, or as consulted. */
  readCase(actor: Actor, caseId: CaseId, exit: Exit, as: 'released' | 'consulted'): Promise<Entry[]>
  /** An entry with its addenda, oldest first; empty when it is not for this actor. */
  readEntry(actor: Actor, id: EntryId, exit: Exit): Promise<Entry[]>
  /** How a case stands for this actor, logged as consulted; null when it is not for them. */
  findState(actor: Actor, caseId: CaseId): Promise<CaseState | null>
  /**
   * An entry that something is to be written about, with who sees it; logged as released to a form.
   * Null when it is not for this actor.
   */
  findEntry(actor: Actor, id: EntryId): Promise<KnownEntry | null>
  recordCited(actor: Actor, caseId: CaseId, exit: Exit, ids: readonly EntryId[]): Promise<void>
  findAlert(actor: Actor, id: AlertId): Promise<AlertView | null>
  findAlertForChannel(id: AlertId): Promise<ChannelAlertView | null>
}
