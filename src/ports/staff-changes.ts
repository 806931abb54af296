import type { ChangeId, StaffId } from '../domain/ids.ts'
import type { Actor, Role } from '../domain/people.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { Account } from './people.ts'

/** What can be changed about the people. `staff`: whom it is about. Instants are ISO 8601. */
export type StaffChange =
  | { kind: 'join'; staff: StaffId; name: string; jobTitle: string; phone?: string }
  | ({ kind: 'link'; staff: StaffId } & Account)
  | { kind: 'unlink'; staff: StaffId; surface: Account['surface'] }
  | { kind: 'role' | 'end_role'; staff: StaffId; role: Role; team?: string }
  | { kind: 'move'; staff: StaffId; team: string; from?: string }
  | { kind: 'leave'; staff: StaffId }
  /** `staff` stands in for `covers` between two instants. */
  | { kind: 'cover'; staff: StaffId; covers: StaffId; from: string; until: string }
  | { kind: 'end_cover'; staff: StaffId; covers: StaffId }

/** A team of its own id; one person is enough, as it gives nobody anything. */
export type NewTeam = { kind: 'team'; team: string; name: string }

/** A change that takes two people, and how it stands. */
export type SeenChange = {
  id: ChangeId
  change: StaffChange
  askedBy: StaffId
  askedAt: string
  answeredBy: StaffId | null
  confirmed: boolean | null
}

/** Joiners, movers and leavers. The database decides who may; throws `Failure`. */
export interface StaffChanges {
  /** `waits`: a second person has been told. The same id again answers how it stands. */
  ask(
    actor: Actor,
    id: ChangeId,
    change: StaffChange | NewTeam,
  ): Promise<{ done: true } | { waits: true } | Refusal>
  answer(actor: Actor, id: ChangeId, confirmed: boolean): Promise<{ done: true } | Refusal>
  /** What waits for the actor as the second person, longest first. */
  list(actor: Actor): Promise<SeenChange[]>
  /** For who asked, who answered and who may answer; else null. */
  find(actor: Actor, id: ChangeId): Promise<SeenChange | null>
  /** Links an account to whom a one-time code was made for, and makes them the administrator. */
  claimAdministrator(account: Account, code: string): Promise<{ done: true } | Refusal>
}
