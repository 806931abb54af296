import type { Act } from './acts.ts'
import type { CaseState } from './case-state.ts'
import type { EntryKind, Payload } from './entry-kinds.table.ts'
import type { CaseId, EntryId, StaffId } from './ids.ts'
import type { Refusal } from './refusals.ts'

/** What the case has to be like, and what is said when it is not. */
export const NEEDS = {
  open: { holds: (c: CaseState) => c.state === 'open', refused: 'case_is_closed' },
  closed: { holds: (c: CaseState) => c.state === 'closed', refused: 'case_is_open' },
  below_high: { holds: (c: CaseState) => c.level !== 'high', refused: 'still_high' },
  its_open_action: {
    holds: (c: CaseState, p: Filled) => c.openActions.some(({ id }) => id === p.action),
    refused: 'not_its_action',
  },
  its_referral: {
    holds: (c: CaseState, p: Filled) =>
      [...c.openReferrals, ...c.answeredReferrals].some(({ id }) => id === p.referral),
    refused: 'not_its_referral',
  },
} as const satisfies Record<
  string,
  { holds: (c: CaseState, p: Filled) => boolean; refused: Refusal['refused'] }
>

type Filled = { readonly action?: string; readonly referral?: string }

/** What an act is done on. `entry`: the one that the form was opened from. */
export type On = { caseId: CaseId; entry: EntryId | null; movedTo: EntryId | null }

/**
 * Whom a kind may be written about. `anyone`: also somebody new, or whose case is not visible.
 * `case`: a case that was chosen. `entry`: an entry that was opened. `either`: an entry when one
 * was opened, else a case.
 */
export type Rule<Payload = never> = {
  about: 'anyone' | 'case' | 'entry' | 'either'
  /** How a case for somebody new says that it began. */
  opening?: string
  needs?: readonly (keyof typeof NEEDS)[]
  /** The field that names the entry which the form was opened from, and of which kind that is. */
  link?: { field: string; kind?: EntryKind }
  /** Opened from the entry that did it, it undoes what that was about: an entry, or the case. */
  undoes?: EntryKind
  /** It amends that entry, and stands beside it. */
  amends?: true
  /** Its request may not be answered by who made it. */
  second?: true
  /** What is done besides writing. */
  act?: (p: Payload, on: On) => Act
}

type Rules = { [Kind in EntryKind]?: Rule<Payload<Kind>> }

/** The kinds that one decision serves: what each needs, names and does. */
export const kindRules = {
  planned_contact: { about: 'case', needs: ['open'] },
  safe_contact: { about: 'case' },
  safety_line: { about: 'case' },
  person_details: { about: 'case' },
  outside_record: { about: 'anyone', opening: 'Opened with something that came in.' },

  decision: { about: 'case' },
  sharing_decision: { about: 'case' },
  action: { about: 'case', needs: ['open'] },
  action_done: {
    about: 'either',
    needs: ['its_open_action'],
    link: { field: 'action', kind: 'action' },
  },
  follow_up: { about: 'entry', link: { field: 'of' } },
  management_oversight: { about: 'case' },
  supervision_record: { about: 'case' },
  significant_event: { about: 'either', link: { field: 'entries' } },

  referral: { about: 'anyone', opening: 'Opened with a referral.' },
  referral_acknowledged: {
    about: 'either',
    needs: ['its_referral'],
    link: { field: 'referral', kind: 'referral' },
  },
  referral_outcome: {
    about: 'either',
    needs: ['its_referral'],
    link: { field: 'referral', kind: 'referral' },
  },
  referral_feedback: {
    about: 'either',
    needs: ['its_referral'],
    link: { field: 'referral', kind: 'referral' },
  },
  meeting: { about: 'case' },
  consultation: { about: 'anyone', opening: 'Opened with a consultation.' },
  professional_challenge: { about: 'case' },

  case_closed: {
    about: 'case',
    needs: ['open', 'below_high'],
    act: () => ({ act: 'close_case' }),
  },
  case_reopened: { about: 'case', needs: ['closed'], act: () => ({ act: 'reopen_case' }) },
  case_transferred: { about: 'case', needs: ['open'] },
  case_joined: {
    about: 'case',
    act: (p) => ({ act: 'join_case', other: p.other as CaseId }),
  },
  case_linked: {
    about: 'case',
    act: (p) => ({ act: 'link_case', other: p.other as CaseId }),
  },
  assignment: {
    about: 'case',
    act: (p) => ({
      act: p.what === 'assigned' ? 'assign' : 'unassign',
      staff: p.who as StaffId,
    }),
  },

  addendum: { about: 'entry', amends: true },
  signs_set_aside: { about: 'entry', amends: true },
  wrong_case: {
    about: 'entry',
    link: { field: 'entry' },
    act: (p) => ({
      act: 'ask_wrong_case',
      entry: p.entry as EntryId,
      rightCase: p.rightCase as CaseId,
    }),
  },
  // A step has the id of the entry that asked for it.
  wrong_case_answer: {
    about: 'entry',
    second: true,
    link: { field: 'request', kind: 'wrong_case' },
    act: (p, on) => ({
      act: 'answer_wrong_case',
      step: p.request,
      ...(p.confirmed && on.movedTo
        ? { confirmed: true, movedTo: on.movedTo }
        : { confirmed: false }),
    }),
  },
  override_review: {
    about: 'entry',
    second: true,
    link: { field: 'override', kind: 'override' },
    act: (p) => ({
      act: 'review_override',
      step: p.override,
      confirmed: p.outcome === 'justified',
    }),
  },
  restriction: {
    about: 'either',
    link: { field: 'entry' },
    act: (p, on) => ({
      act: 'restrict',
      on: on.entry ?? on.caseId,
      listed: p.listed as StaffId[],
    }),
  },
  restriction_ended: {
    about: 'either',
    undoes: 'restriction',
    link: { field: 'entry' },
    act: (_p, on) => ({ act: 'end_restriction', on: on.entry ?? on.caseId }),
  },
  reader_named: {
    about: 'entry',
    link: { field: 'entry' },
    act: (p) => ({ act: 'name_reader', entry: p.entry as EntryId, staff: p.who as StaffId }),
  },
  reader_ended: {
    about: 'entry',
    link: { field: 'entry' },
    act: (p) => ({ act: 'end_reader', entry: p.entry as EntryId, staff: p.who as StaffId }),
  },
  conflict_declared: {
    about: 'either',
    link: { field: 'entry' },
    act: (p, on) => ({
      act: 'declare_conflict',
      on: on.entry ?? on.caseId,
      staff: p.who as StaffId,
    }),
  },
  conflict_lifted: {
    about: 'either',
    undoes: 'conflict_declared',
    link: { field: 'entry' },
    act: (p, on) => ({ act: 'lift_conflict', on: on.entry ?? on.caseId, staff: p.who as StaffId }),
  },
  task_given: {
    about: 'case',
    act: (p) => ({ act: 'give_task', staff: p.who as StaffId, until: p.until }),
  },
  task_ended: { about: 'case', act: (p) => ({ act: 'end_task', staff: p.who as StaffId }) },
} as const satisfies Rules

/** The kinds that people record by hand and that need no decision of their own. */
export type PlainKind = keyof typeof kindRules
