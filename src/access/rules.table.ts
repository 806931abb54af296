import type { CaseFacts } from '../domain/case-facts.ts'
import type { EntryFacts, StepFacts } from './facts.ts'
import * as is from './grounds.ts'

/**
 * Who may do what, readable, with the words for people. Buttons and the page in docs are made from
 * it. It never grants alone: the record asks its own rules in the statement that reads or writes,
 * and a test holds both against a third table.
 */
type Rule<Facts> = { words: string; who: string; holds: (facts: Facts) => boolean }

/** Of a case. */
export const caseRules = {
  level: {
    words: 'See the concern level',
    who: 'whoever works the case or reads something of it',
    holds: (f) => f.works || is.readsOpen(f) || (f.named && !is.isAbout(f)),
  },
  safe_contact: {
    words: 'See the safe contact',
    who: 'whoever works the case or reads its open entries',
    holds: (f) => (f.works || is.readsOpen(f)) && !is.isAbout(f),
  },
  safety_line: {
    words: 'See the safety line',
    who: 'whoever works the case or reads something of it',
    holds: (f) => (f.works || is.readsOpen(f) || f.named) && !is.isAbout(f),
  },
  write: {
    words: 'Write an entry',
    who: 'whoever works the case, its line supervisor, the leads, whoever is alerted or has used an override',
    holds: (f) => f.works || is.mayWriteByGround(f, f.alerted, is.overrides(f)),
  },
  raise: {
    words: 'Raise the level',
    who: 'whoever may write an entry',
    holds: (f) => f.works || is.mayWriteByGround(f, f.alerted, is.overrides(f)),
  },
  ask_lowering: {
    words: 'Ask to lower the level, close, reopen or link the case',
    who: 'whoever works the case, its line supervisor and the leads',
    holds: (f) => (f.works || is.mayWriteByGround(f)) && !is.isAbout(f),
  },
  assign: {
    words: 'Say who works the case',
    who: 'its line supervisor, within their teams, and the leads',
    holds: (f) => is.mayWriteByGround(f),
  },
  override: {
    words: 'Open it by an override, for three hours and with a reason',
    who: 'supervisors, leads and deputies',
    holds: (f) => !is.isAbout(f) && is.holds(f, 'supervisor', 'lead', 'deputy'),
  },
  restrict: {
    words: 'Restrict the case or an entry',
    who: 'a lead without a conflict in the case',
    holds: (f) => is.leads(f) && f.conflict === 'none',
  },
  give_task: {
    words: 'Give the case to a records officer',
    who: 'a lead without a conflict in the case',
    holds: (f) => is.leads(f) && f.conflict === 'none',
  },
  access_log: {
    words: 'See who was given what',
    who: 'the leads, without what is hidden from them, and the auditor, without any content',
    holds: (f) =>
      (is.leads(f) && !is.isAbout(f)) || (is.holds(f, 'auditor') && f.conflict === 'none'),
  },
  report: {
    words: 'Report about somebody whose case you cannot see',
    who: 'everybody who works here',
    holds: () => true,
  },
} as const satisfies Record<string, Rule<CaseFacts>>

/** Of one entry, and of the alert that it raised. */
export const entryRules = {
  read_entry: {
    words: 'Read an entry, and what was added to it',
    who: 'an open one: whoever has a ground; any other: its named readers',
    holds: is.reads,
  },
  addendum: {
    words: 'Add to an entry',
    who: 'whoever reads it and may write, or is one of its readers',
    holds: (f) => is.reads(f) && (f.visibility !== 'open' || caseRules.write.holds(f)),
  },
  take_alert: {
    words: 'Take an alert',
    who: 'whoever it reached, the line supervisor and the leads; about a colleague: its readers; never who raised it',
    holds: (f) =>
      !f.isReporter &&
      !is.isAbout(f) &&
      !f.entryConflict &&
      (f.visibility === 'staff_related'
        ? is.reads(f)
        : is.leads(f) || f.supervises || f.raisedTheirAlert),
  },
  name_reader: {
    words: 'Name another reader',
    who: 'a lead who reads it, and its independent recipients',
    holds: (f) =>
      f.visibility !== 'open' &&
      is.reads(f) &&
      (is.leads(f) || f.holdsInPerson.includes('independent')),
  },
} as const satisfies Record<string, Rule<EntryFacts>>

/** Of what waits for a second person. Nobody is both. */
export const stepRules = {
  confirm_lowering: {
    words: 'Confirm that High is lowered',
    who: 'a lead who did not ask; where no second lead reads all since the High, the trustee',
    holds: (f) =>
      !f.isFirst &&
      f.conflict === 'none' &&
      (is.leads(f) || (is.holds(f, 'trustee') && !f.hasSecondLead)),
  },
  review_override: {
    words: 'Review an override',
    who: 'a lead who did not use it; one that a lead used or no lead is free to review, also the trustee',
    holds: (f) =>
      !f.isFirst &&
      f.conflict === 'none' &&
      (is.leads(f) || (is.holds(f, 'trustee') && (f.firstIsLead || !f.hasSecondLead))),
  },
} as const satisfies Record<string, Rule<StepFacts>>

/** What is decided of single entries; the record alone knows what it takes. */
export const toldRules = {
  conflict: {
    words: 'Say that a colleague is in conflict, confirm it or lift it',
    who: 'a lead without a conflict in the case who is not that colleague; where there is none, and about a trustee, a trustee',
  },
  asked_of_conflict: {
    words: 'Be asked about a colleague whom a form named',
    who: 'of those a lead who reads the entry, else one who does not; the author last',
  },
  wrong_case: {
    words: 'Say that an entry is on the wrong case',
    who: 'whoever reads it and may write, for a case that exists for them',
  },
  answer_wrong_case: {
    words: 'Confirm that an entry is on the wrong case',
    who: 'a lead who reads it, did not ask and has no conflict in the case',
  },
} as const satisfies Record<string, Omit<Rule<never>, 'holds'>>
