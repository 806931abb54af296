/** The dimensions of the question "may this person do that?": each value in one sentence. */

/** What somebody holds at work, apart from this case. */
const roles = {
  none: 'Holds no role now; held all of them once, and every one has ended.',
  worker: 'Worker in another team.',
  supervisor: 'Supervisor of a team with nobody of the case.',
  lead: 'The designated lead.',
  deputy: 'Deputy lead, neither on duty nor covering anybody.',
  deputy_on_duty: 'Deputy lead who is on duty.',
  trustee: 'Safeguarding trustee, where other leads are free of conflict.',
  trustee_alone:
    'Safeguarding trustee, where one lead asked and used the override, and the deputy ' +
    'is conflicted.',
  records_officer: 'Records officer.',
  auditor: 'Auditor.',
  administrator: 'Administrator.',
  independent: 'Independent recipient by role, not named on anything.',
} as const

/** How somebody comes to the case. */
const relations = {
  none: 'Nothing; covers a lead who worked it and has left. Other covers are over or to come.',
  assigned: 'Assigned to the case.',
  covers_assigned: 'Covers the colleague who is assigned.',
  line_supervisor: 'Supervisor of the team of the assignee.',
  covers_supervisor: 'Covers the supervisor of the team of the assignee.',
  covers_lead: 'Covers a lead; a closed entry names the office "lead".',
  alerted: 'Was reached by the alert that the entry raised.',
  override: 'Opened an override an hour ago, in a role that allows it or not.',
  named: 'Named in person on the entry.',
  covers_named: 'Covers somebody who is named in person on the entry.',
  office_named: 'The entry names the office "lead".',
  task: 'Was given the case for a task, as records officer or not.',
  was_assigned: 'Was assigned until yesterday.',
  was_alerted: 'Was reached by an alert that has passed on since; is named on the addendum alone.',
  reporter: 'Wrote the entry and raised its alert, and has moved on.',
} as const

const conflicts = {
  none: 'No conflict.',
  on_entry: 'Conflicted on the entry.',
  on_case: 'The case is about them or their relative.',
  lifted: 'Was conflicted on the entry and the case; both were lifted.',
} as const

const visibilities = {
  open: 'An open entry of an open case.',
  private: 'A private entry.',
  staff_related: 'A staff-related entry.',
  case_restricted_listed: 'The case is restricted, and they are on the list.',
  case_restricted_unlisted: 'The case is restricted, and they are not on the list.',
  entry_restricted_listed: 'The entry is restricted, and they are on the list.',
  entry_restricted_unlisted: 'The entry is restricted, and they are not on the list.',
} as const

const accounts = {
  active: 'Works here.',
  left: 'Has left; nothing that they held was ended.',
  other_organisation: 'Works elsewhere, with the same rows in that organisation.',
  unknown: 'Nobody that the record knows.',
} as const

const operations = {
  exists: 'Learns that there is such a case.',
  level: 'Sees its level.',
  safe_contact: 'Sees how the person may be contacted.',
  safety_line: 'Sees the safety line.',
  read_entry: 'Reads the entry.',
  read_addendum: 'Reads what was added to the entry.',
  write: 'Writes an ordinary entry.',
  raise: 'Raises the level.',
  addendum: 'Amends the entry.',
  take_alert: 'Takes the alert that the entry raised.',
  ask_lowering: 'Asks for the level to come down.',
  confirm_lowering: 'Confirms what the assignee (or the lead alone) asked.',
  assign: 'Gives the case to a member of the team.',
  override: 'Opens an override.',
  restrict: 'Restricts the case.',
  name_reader: 'Names another reader of the entry.',
  review_override: 'Reviews the override that waits for it.',
  give_task: 'Gives the case to the records officer for a task.',
  access_log: 'Reads who has read the case.',
  report: 'Reports something about somebody whose case they can not see.',
} as const

export type Role = keyof typeof roles
export type Relation = keyof typeof relations
export type Conflict = keyof typeof conflicts
export type Visibility = keyof typeof visibilities
export type Account = keyof typeof accounts
export type Operation = keyof typeof operations

/** What is laid in the record: one case for each. */
export type Situation = {
  role: Role
  relation: Relation
  conflict: Conflict
  visibility: Visibility
}
export type Cell = Situation & { account: Account; operation: Operation }

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[]
const allAccounts = keysOf(accounts)
export const allOperations = keysOf(operations)

const CLOSED: readonly Visibility[] = ['private', 'staff_related']
const READERS: readonly Relation[] = ['named', 'covers_named', 'office_named']

/** A closed entry has named readers and no restriction; an open one has no named readers. */
export function isClosed(visibility: Visibility): boolean {
  return CLOSED.includes(visibility)
}

/** Left out, since the record has no such thing: a named reader of an entry that is not closed. */
export function listSituations(): Situation[] {
  return keysOf(roles).flatMap((role) =>
    keysOf(relations).flatMap((relation) =>
      keysOf(conflicts).flatMap((conflict) =>
        keysOf(visibilities)
          .filter((visibility) => isClosed(visibility) || !READERS.includes(relation))
          .map((visibility) => ({ role, relation, conflict, visibility })),
      ),
    ),
  )
}

/**
 * The accounts that a situation is asked for. Left out: somebody unknown who holds a role, comes to
 * the case in some way, is conflicted or listed. Nothing can be laid for them.
 */
export function accountsOf({ role, relation, conflict, visibility }: Situation): Account[] {
  const bare = role === 'none' && relation === 'none' && conflict === 'none'
  const nobody = bare && !visibility.endsWith('_listed')
  return allAccounts.filter((account) => account !== 'unknown' || nobody)
}

/**
 * What is asked about an account. Left out: whether somebody who works elsewhere may report; they
 * may, to their own organisation, which has nothing to do with this case.
 */
export function operationsOf(account: Account): readonly Operation[] {
  if (account !== 'other_organisation') return allOperations
  return allOperations.filter((operation) => operation !== 'report')
}
