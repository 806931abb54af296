import type { Conflict, Relation, Role, Situation, Visibility } from './dimensions.ts'

/** When a grant holds: now, until its end was written, until it ran out, or not yet. */
export type When = 'now' | 'ended' | 'over' | 'later'

/** A grant that is to be laid; `staff` null is the office of the lead. */
export type Draft = {
  kind: string
  staff: string | null
  object?: string
  role?: string
  alert?: string
  when?: When
}

/** The people and things of one case, by their ids. */
export type Scene = {
  who: string
  caseId: string
  entry: string
  added: string
  alert: string
  team: string
  otherTeam: string
  assignee: string
  supervisor: string
  lead: string
  deputy: string
  named: string
  reached: string
  gone: string
}

type Drafts = (s: Scene) => Draft[]

const role = (s: Scene, held: string, more: Partial<Draft> = {}): Draft => ({
  kind: 'role',
  staff: s.who,
  role: held,
  ...more,
})
const own = (s: Scene, kind: string, object: string, when: When = 'now'): Draft => ({
  kind,
  staff: s.who,
  object,
  when,
})
const office = (s: Scene): Draft => ({
  kind: 'reader',
  staff: null,
  role: 'lead',
  object: s.entry,
})
const alerted = (s: Scene, when: When): Draft => ({
  ...own(s, 'alerted', s.caseId, when),
  alert: s.alert,
})

const ofRole: Readonly<Record<Role, Drafts>> = {
  none: (s) => [
    role(s, 'lead', { when: 'ended' }),
    role(s, 'deputy', { when: 'over' }),
    role(s, 'supervisor', { when: 'ended', object: s.team }),
    role(s, 'trustee', { when: 'over' }),
    role(s, 'records_officer', { when: 'ended' }),
    role(s, 'auditor', { when: 'over' }),
  ],
  worker: (s) => [role(s, 'worker'), own(s, 'member', s.otherTeam)],
  supervisor: (s) => [role(s, 'supervisor', { object: s.otherTeam })],
  lead: (s) => [role(s, 'lead')],
  deputy: (s) => [role(s, 'deputy')],
  deputy_on_duty: (s) => [role(s, 'deputy'), role(s, 'on_duty')],
  trustee: (s) => [role(s, 'trustee')],
  trustee_alone: (s) => [role(s, 'trustee')],
  records_officer: (s) => [role(s, 'records_officer')],
  auditor: (s) => [role(s, 'auditor')],
  administrator: (s) => [role(s, 'administrator')],
  independent: (s) => [role(s, 'independent')],
}

const ofRelation: Readonly<Record<Relation, Drafts>> = {
  none: (s) => [
    own(s, 'cover', s.gone),
    own(s, 'cover', s.assignee, 'over'),
    own(s, 'cover', s.lead, 'later'),
    own(s, 'override', s.caseId, 'over'),
  ],
  assigned: (s) => [own(s, 'assigned', s.caseId)],
  covers_assigned: (s) => [own(s, 'cover', s.assignee)],
  line_supervisor: (s) => [role(s, 'supervisor', { object: s.team })],
  covers_supervisor: (s) => [own(s, 'cover', s.supervisor)],
  covers_lead: (s) => [own(s, 'cover', s.lead)],
  alerted: (s) => [alerted(s, 'now')],
  override: (s) => [own(s, 'override', s.caseId)],
  named: (s) => [own(s, 'reader', s.entry)],
  covers_named: (s) => [own(s, 'cover', s.named)],
  office_named: () => [],
  task: (s) => [own(s, 'task', s.caseId)],
  was_assigned: (s) => [own(s, 'assigned', s.caseId, 'over')],
  was_alerted: (s) => [alerted(s, 'ended'), own(s, 'reader', s.added)],
  reporter: (s) => [own(s, 'assigned', s.caseId, 'ended')],
}

const ofConflict: Readonly<Record<Conflict, Drafts>> = {
  none: () => [],
  on_entry: (s) => [own(s, 'conflict', s.entry)],
  on_case: (s) => [own(s, 'conflict', s.caseId)],
  lifted: (s) => [own(s, 'conflict', s.entry, 'ended'), own(s, 'conflict', s.caseId, 'over')],
}

const ofVisibility: Readonly<Record<Visibility, Drafts>> = {
  // A restriction that was ended takes nothing away from the person it did not list.
  open: (s) => [{ kind: 'listed', staff: s.named, object: s.caseId, when: 'ended' }],
  private: () => [],
  staff_related: () => [],
  case_restricted_listed: (s) => [own(s, 'listed', s.caseId)],
  case_restricted_unlisted: (s) => [own(s, 'listed', s.caseId, 'ended')],
  entry_restricted_listed: (s) => [own(s, 'listed', s.entry)],
  entry_restricted_unlisted: (s) => [own(s, 'listed', s.entry, 'over')],
}

/** The grants of the person whose access is asked about. */
export function grantsOf(situation: Situation, scene: Scene): Draft[] {
  return [
    ...ofRole[situation.role](scene),
    ...ofRelation[situation.relation](scene),
    ...ofConflict[situation.conflict](scene),
    ...ofVisibility[situation.visibility](scene),
  ]
}

/** What everybody else holds in the case: who works it, whom its alert reached, readers, lists. */
export function surroundingsOf(situation: Situation, scene: Scene, closed: boolean): Draft[] {
  const s = scene
  const on = situation.visibility.startsWith('case_restricted') ? s.caseId : s.entry
  const restricted = situation.visibility.includes('restricted')
  const isOffice = closed && ['covers_lead', 'office_named'].includes(situation.relation)
  const colleagues = [s.assignee, s.supervisor, s.lead]
  return [
    { kind: 'assigned', staff: s.assignee, object: s.caseId },
    { kind: 'assigned', staff: s.gone, object: s.caseId },
    { kind: 'alerted', staff: s.reached, object: s.caseId, alert: s.alert },
    ...(closed ? [s.named, s.supervisor] : []).map((staff) => ({
      kind: 'reader',
      staff,
      object: s.entry,
    })),
    ...(isOffice ? [office(s)] : []),
    ...(restricted ? colleagues : []).map((staff) => ({ kind: 'listed', staff, object: on })),
    ...(situation.role === 'trustee_alone'
      ? [{ kind: 'conflict', staff: s.deputy, object: s.entry }]
      : []),
  ]
}
