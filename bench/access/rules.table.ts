import type { Operation } from './dimensions.ts'

/** What the policy's sentences speak of, for one person and one entry of one case. */
export type Facts = {
  /** Assigned, or covers somebody who is. */
  works: boolean
  lineSupervisor: boolean
  /** Holds lead or deputy, or covers somebody who does. */
  lead: boolean
  alerted: boolean
  override: boolean
  task: boolean
  supervisorSomewhere: boolean
  trustee: boolean
  auditor: boolean
  /** In person. */
  independent: boolean
  /** Reads the open entries of the case that no restriction of their own keeps. */
  readsOpen: boolean
  readsEntry: boolean
  /** In person or by office, of the entry in question, and reads it. */
  namedReader: boolean
  conflictOnCase: boolean
  conflictAnywhere: boolean
  caseRestrictedWithout: boolean
  visibility: 'open' | 'private' | 'staff_related'
  isReporter: boolean
  /** The override that waits for its review was theirs. */
  usedOverride: boolean
  /** No other lead is free to review, and a lead used the override. */
  noSecondLead: boolean
  /** No other lead is free to confirm and reads all that stands since the High. */
  noConfirmer: boolean
}

const mayWrite = (f: Facts) =>
  f.works || (f.readsOpen && (f.lineSupervisor || f.lead || f.alerted || f.override))

const exists = (f: Facts) =>
  f.works || f.readsOpen || f.readsEntry || (f.lead && f.caseRestrictedWithout && !f.conflictOnCase)

/** The policy, one line an operation. */
export const rules: Readonly<Record<Operation, (f: Facts) => boolean>> = {
  exists,
  // Who works the case keeps its shell, whatever is taken away.
  level: (f) => f.works || f.readsOpen || f.namedReader,
  safe_contact: (f) => !f.conflictOnCase && (f.works || f.readsOpen),
  safety_line: (f) => !f.conflictOnCase && (f.works || f.readsOpen || f.namedReader),
  read_entry: (f) => f.readsEntry,
  // Exactly the readers of what it amends; to be named on it by itself gives nothing.
  read_addendum: (f) => f.readsEntry,
  write: mayWrite,
  raise: mayWrite,
  addendum: (f) => f.readsEntry && (mayWrite(f) || f.namedReader),
  take_alert: (f) =>
    !f.isReporter &&
    !f.conflictAnywhere &&
    (f.visibility === 'staff_related' ? f.readsEntry : f.lead || f.lineSupervisor || f.alerted),
  // Neither an alert nor an override alone is enough to ask.
  ask_lowering: (f) =>
    !f.conflictOnCase && (f.works || (f.readsOpen && (f.lineSupervisor || f.lead))),
  confirm_lowering: (f) => !f.conflictAnywhere && (f.lead || (f.trustee && f.noConfirmer)),
  // A lead who is left out of a restriction knows that there is a case, and no more.
  assign: (f) => f.readsOpen && (f.lineSupervisor || f.lead),
  override: (f) => !f.conflictOnCase && (f.supervisorSomewhere || f.lead),
  // A lead may see every case, if only that it exists. What is restricted already stays as it is.
  restrict: (f) => !f.conflictAnywhere && f.lead,
  name_reader: (f) => f.readsEntry && f.visibility !== 'open' && (f.lead || f.independent),
  review_override: (f) =>
    !f.conflictAnywhere && !f.usedOverride && (f.lead || (f.trustee && f.noSecondLead)),
  give_task: (f) => !f.conflictAnywhere && f.lead,
  access_log: (f) => (f.lead && !f.conflictOnCase) || (f.auditor && !f.conflictAnywhere),
  report: () => true,
}
