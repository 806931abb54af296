import type { CaseId, EntryId, OrganisationId, StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { ReminderChoice, SnoozeReason } from '../domain/reminders.ts'
import type { Settings } from '../domain/settings.ts'

/** An organisation, with what says when its people are at work. */
export type Reminded = { id: OrganisationId; zone: string; settings: Settings }

/** Reminders of a case that somebody put off until a day (ISO date). */
export type Snooze = { caseId: CaseId; untilDay: string; why: SnoozeReason }

/** Reminders of what waits on people’s cases. */
export interface Nudges {
  listOrganisations(): Promise<Reminded[]>
  /**
   * Queues one for everybody who works, supervises or answers for cases, once a local day: at their
   * own hours, else at those of the organisation. Nobody is reminded on a bank holiday.
   */
  queue(organisation: OrganisationId, when: { atWork: boolean; holiday: boolean }): Promise<number>
  /** Null: they chose nothing. */
  choiceOf(actor: Actor): Promise<ReminderChoice | null>
  choose(actor: Actor, choice: ReminderChoice): Promise<{ done: true } | Refusal>
  /** Has whoever goes (null: the author) asked at that time how it went. The first time only. */
  watchVisit(actor: Actor, plan: EntryId, ask: { at: string; who: StaffId | null }): Promise<void>
  /** Asks of the planned contacts whose time has come. @returns how many. */
  askOfVisits(): Promise<number>
  /** What is put off now. */
  snoozesOf(actor: Actor): Promise<Snooze[]>
  snooze(actor: Actor, snooze: Snooze): Promise<{ done: true } | Refusal>
}
