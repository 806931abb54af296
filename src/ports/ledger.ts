import type { StepId } from '../domain/acts.ts'
import type { CaseFacts } from '../domain/case-facts.ts'
import type { CaseState } from '../domain/case-state.ts'
import type { Entry, EntryKind } from '../domain/entry-kinds.table.ts'
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
import type { KnownEntry, Plan, PlannedEntry, Reader, Sight } from '../domain/plan.ts'
import type { BeginningStep } from '../domain/protocol.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { Step } from '../domain/step.ts'
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
  /** What the level that is raised sets in motion; nothing when it does not rise. */
  protocol?: (BeginningStep & { id: string })[]
  /** Leaves out entries whose ids are on the record already: running it twice adds nothing. */
  once?: boolean
  /** Written onto another case in the same transaction, or nothing is. */
  beside?: Pick<Append, 'caseId' | 'entryIds' | 'protocol'> &
    Pick<Plan, 'raise'> & { entries: PlannedEntry[] }
}

/** With `once`, `appended` holds only what was new. */
export type Appended = { appended: { id: EntryId; recordedAt: string }[]; reference: string }

/** A case as one person may know of it, no word of it. `level` null: none yet, or not theirs. */
export type ListedCase = {
  id: CaseId
  reference: string
  level: Level | null
  ground: string | null
  state: 'open' | 'closed'
}
/** `facts`: what is true of the actor towards it; src/access says what that allows. */
export type CaseHead = ListedCase & {
  joinedTo: string | null
  /** References of linked cases that exist for the actor. */
  linked: string[]
  /** Who works it; empty where that is not theirs to know. */
  workers: StaffId[]
  facts: CaseFacts
}

export type AlertView = {
  id: AlertId
  caseId: CaseId
  entryId: EntryId
  organisationId: OrganisationId
  /** A drill is in no case: nothing of it is there to be opened. */
  kind: 'high' | 'review' | 'drill'
  staffRelated: boolean
  reference: string
  level: Level | null
  openedAt: string
  state: 'open' | 'taken' | 'closed'
  takenBy: StaffId | null
  takenAt: string | null
  /** How a taken one stands; null when it is not. */
  held: 'held' | 'stepped' | 'passed' | null
  passedTo: StaffId | null
  /** Until when it stands like this; null once it is closed. */
  dueAt: string | null
  /** Everybody of the ladder was told, and nobody had it in time. */
  exhausted: boolean
  reporterId: StaffId
  mayTake: boolean
  mayOpen: boolean
  /** Who reads, and who is conflicted on, the entry that raised it; empty unless `mayOpen`. */
  readers: Reader[]
  conflicts: StaffId[]
}

export type ChannelAlertView = Pick<
  AlertView,
  | 'id'
  | 'organisationId'
  | 'kind'
  | 'reference'
  | 'openedAt'
  | 'state'
  | 'takenBy'
  | 'takenAt'
  | 'held'
  | 'passedTo'
  | 'dueAt'
>

/**
 * Of the entries that stood on the record before a decision and that the reader may read: how many
 * its maker had been given, and which, newest first, without a word of them.
 */
export type Basis = {
  known: number
  standing: number
  entries: { id: EntryId; kind: EntryKind; recordedAt: string }[]
}

/** By which way content leaves; stands in the access log. */
export type Exit =
  | 'brief'
  | 'timeline'
  | 'entry'
  | 'search'
  | 'chronology'
  | 'form'
  | 'case_list'
  | 'home'
  | 'document'
  | 'export'

/** Which entries of a case, and which page of them. Everything is left out that is not asked. */
export type TimelineFilter = {
  kinds?: readonly EntryKind[]
  authors?: readonly StaffId[]
  /** Recorded within one of them: ISO instants, the end exclusive. */
  spans?: readonly { from?: string; until?: string }[]
  order?: 'oldest' | 'newest'
  /** The last entry of the page before. */
  after?: EntryId
  /** At most 100. */
  size?: number
}

/** An entry that was looked through, with the case that it stands on. */
export type Scanned = Entry & { caseId: CaseId; reference: string }

/**
 * The append-only record. Every call names its actor; the database decides and logs in the same
 * statement. Throws `Failure`: `database_unavailable`, `vault_unavailable`, `record_damaged`.
 */
export interface Ledger {
  append(actor: Actor, append: Append): Promise<Appended | Refusal>
  /** Null: there is no such case, or it is not for this actor. One answer for both. */
  findCase(actor: Actor, reference: string): Promise<CaseHead | null>
  /** The cases that exist for the actor, by reference. */
  listCases(actor: Actor): Promise<ListedCase[]>
  /**
   * What of each case counts in days and may be read, oldest first and without a word of what it
   * says; the question is logged. A case with nothing of it is left out.
   */
  readDated(
    actor: Actor,
    cases: readonly CaseId[],
    exit: Exit,
  ): Promise<ReadonlyMap<CaseId, readonly Entry[]>>
  /** The safety line and the safe contact that stand on top of every view of a case. */
  readTop(actor: Actor, caseId: CaseId): Promise<Entry[]>
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
  /** Who sees an entry, for whoever reads it or is asked about a conflict with it; else null. */
  findSight(actor: Actor, id: EntryId): Promise<Sight | null>
  /**
   * A page of the entries that the actor may see, logged as released by `exit`. The addenda of the
   * entries that it shows come with their own place. `next` is what the next page comes after; null
   * when there is no more.
   */
  readTimeline(
    actor: Actor,
    caseId: CaseId,
    exit: Exit,
    filter: TimelineFilter,
  ): Promise<{ entries: Entry[]; next: EntryId | null }>
  /**
   * Everything that the actor may see of these cases, or of all that exist for them. Only the
   * question is logged: what is then shown is to be logged by `recordCited` before it leaves.
   */
  scan(
    actor: Actor,
    cases?: readonly CaseId[],
    kinds?: readonly EntryKind[],
  ): AsyncIterable<Scanned>
  /** All that the actor may read of a case, oldest first, in one release; for a file. */
  readWhole(actor: Actor, caseId: CaseId, exit: Exit): Promise<Entry[]>
  /** `caseId` null: of several cases. */
  recordCited(
    actor: Actor,
    caseId: CaseId | null,
    exit: Exit,
    ids: readonly EntryId[],
  ): Promise<void>
  /** What waits for the actor as the second person, longest first. */
  listSteps(actor: Actor): Promise<Step[]>
  /** What the first person wrote, for whoever may answer it; null when that is not the actor. */
  readStep(actor: Actor, step: StepId): Promise<Entry | null>
  /** What was written for whoever raised an alert, when that is the actor; else null. */
  readTold(actor: Actor, alert: AlertId): Promise<Entry | null>
  /** The case that somebody may open by an override; null: there is none, or it is not for them. */
  findToOverride(actor: Actor, reference: string): Promise<CaseId | null>
  /** What its maker had been given when a decision was made; null: not theirs to read. */
  findBasis(actor: Actor, decision: EntryId): Promise<Basis | null>
  findAlert(actor: Actor, id: AlertId): Promise<AlertView | null>
  /** Alerts without a decision that they raised, have, or may take; High first. */
  listAlerts(actor: Actor): Promise<AlertView[]>
  findAlertForChannel(id: AlertId): Promise<ChannelAlertView | null>
}
