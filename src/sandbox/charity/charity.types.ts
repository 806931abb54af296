/**
 * The made-up charity of the demo, as data. Nobody and nothing in it exists. Times are relative to
 * the day on which the demo is started: `daysAgo` counts days in Europe/London, `HH:MM` is the
 * clock there. Dates of birth are fixed, so ages move on with the calendar.
 *
 * The demo story: `demoWorker` (Amina) works `demoCase` (Kezia, 9), now Medium. In the demo she
 * records a new disclosure with High, and the lead takes it.
 */

export type StaffKey =
  | 'amina'
  | 'tomos'
  | 'bex'
  | 'priya'
  | 'graham'
  | 'ruth'
  | 'devan'
  | 'hilary'
  | 'ines'
  | 'kofi'
  | 'sorcha'
  | 'leo'

export type TeamKey = 'families' | 'adults' | 'youth'

export type CaseKey =
  | 'kezia'
  | 'saira'
  | 'freya'
  | 'ellis'
  | 'jordan'
  | 'yonas'
  | 'owen'
  | 'walter'
  | 'leanne'
  | 'mick'
  | 'joanna'
  | 'edith'
  | 'nell'
  | 'rafe'
  | 'arlo'
  | 'soraya'
  | 'callum'
  | 'bronwen'
  | 'ferdy'
  | 'ivor'
  | 'pearl'
  | 'gus'
  | 'delphine'
  | 'stan'
  | 'maud'
  | 'theo'
  | 'carys'
  | 'hamid'
  | 'jaya'
  | 'kit'
  | 'marlon'
  | 'esme'
  | 'otis'
  | 'pippa'
  | 'darragh'
  | 'amara'
  | 'luca'
  | 'zainab'
  | 'finn'
  | 'meg'

export type Level = 'low' | 'medium' | 'high'

type StaffRole = {
  role: 'worker' | 'supervisor' | 'lead' | 'deputy' | 'trustee' | 'administrator'
  /** For a supervisor: the team whose cases they are line supervisor for. */
  team?: TeamKey
}

export type Organisation = {
  name: string
  nation: 'England'
  timezone: 'Europe/London'
  /** The three numbers shown on the first line of the disclosure and High forms. */
  numbers: { lead: string; councilFrontDoor: string; outOfHoursTeam: string }
}

export type Team = { key: TeamKey; name: string }

export type StaffMember = {
  key: StaffKey
  name: string
  jobTitle: string
  roles: StaffRole[]
  /** The team they belong to; lead, deputy and trustee belong to none. */
  team?: TeamKey
  slackUserId: string
  /** Their object id in the charity’s Microsoft 365 directory. */
  teamsUserId: string
  phone: string
  /** Receives staff-related entries, outside the line of the person named. */
  independent?: true
}

/** One channel, as it is on each platform. */
export type Channel = {
  slackChannelId: string
  teamsChannelId: string
  name: string
  members: StaffKey[]
}

type SafeContact = { how: string; when: string; note: string }

export type CharityCase = {
  key: CaseKey
  reference: string
  person: {
    name: string
    /** ISO date. */
    dateOfBirth: string
    group: 'child' | 'adult_at_risk'
    pronouns: string
  }
  team: TeamKey
  assigned: StaffKey[]
  openedDaysAgo: number
  openedWhy: string
  safeContact?: SafeContact
  safetyLine?: string
}

/** A contact that was only tried has no `with`: nobody was reached. */
type NoteFields = {
  text: string
  with?: 'person' | 'family' | 'supervisor' | 'statutory_service' | 'other'
  how?: 'visit' | 'call' | 'message' | 'meeting' | 'email' | 'letter'
  seen?: 'seen' | 'seen_alone' | 'not_seen'
  heard?: boolean
}

/** `worry: 'high'` raises the level in the same submission; no level change follows it. */
type DisclosureFields = {
  words: string
  exactness: 'exact' | 'near' | 'interpreted'
  questionsAsked?: string
  whoSpoke?: string
  whoElse?: string
  demeanour?: string
  injuries?: string
  doneAtOnce?: string
  wishes?: string
  toldPassedOn?: boolean
  whoHasBeenTold?: string
  worry: Level
}

/** `asked`: to come down from High, why whoever works the case asked for it. */
type LevelChangeFields = { to: Level; reason: string; asked?: string }

type DecisionFields = {
  decision: string
  reasoning: string
  alternatives?: string
  consulted?: string
  /** Days from the recording. */
  reviewOn?: number
}

/** `dueInDays`: days from the recording. */
type ActionFields = { what: string; owner: StaffKey; dueInDays: number }

/** `action`: the key of the action's row. */
type ActionDoneFields = { action: string; result: string }

/** `chaseInDays`: days from the recording. */
type ReferralFields = { to: string; what: string; reference?: string; chaseInDays?: number }

/** `referral`: the key of the referral's row. */
type ReferralOutcomeFields = { referral: string; outcome: string }

type MeetingFields = {
  meeting:
    | 'strategy_discussion'
    | 'marac'
    | 'case_conference'
    | 'core_group'
    | 'taf'
    | 'lado'
    | 'mash'
  attended: string
  shared: string
  decisions: string
}

/** `amends`: the key of the entry's row. */
type AddendumFields = {
  amends: string
  addendum: 'clarification' | 'correction' | 'objection'
  text: string
}

/** `happenedDaysAgo`: its day, counted as `daysAgo`. `entries`: keys of the rows it rests on. */
type SignificantEventFields = {
  happenedDaysAgo: number
  what: string
  impact: string
  tone: 'good' | 'bad' | 'neutral'
  entries: string[]
}

type ConsultationFields = { question: string; advice: string; by: string; whoDoesWhat?: string }

type SharingDecisionFields = {
  share: 'share' | 'not_share'
  with: string
  what: string
  why: string
  basis: string
  personTold?: 'told' | 'not_yet' | 'unsafe'
  toldWhy?: string
}

/** `with`: a colleague’s key. */
type SupervisionFields = { with: StaffKey; discussed: string; agreed?: string }

/** `inDays` and `at`: days from the recording, and the clock of that day. */
type PlannedContactFields = { what: string; inDays: number; at: string; who?: StaffKey }

/** `datedDaysAgo`: the day on the original, counted as `daysAgo`. */
type OutsideRecordFields = {
  medium: 'email' | 'text' | 'letter' | 'paper'
  source: string
  datedDaysAgo: number
  text: string
  keptAt?: string
}

/** `answerInDays`: days from the recording. */
type ProfessionalChallengeFields = {
  stage: 'colleague' | 'manager' | 'lead' | 'partnership'
  to: string
  what: string
  answerInDays?: number
}

type CaseClosedFields = { reason: string; outcome: string }

type CaseLinkedFields = {
  other: CaseKey
  relation: 'household' | 'sibling' | 'partner' | 'parent' | 'other'
  why: string
}

type Kinds = {
  note: NoteFields
  disclosure: DisclosureFields
  level_change: LevelChangeFields
  decision: DecisionFields
  action: ActionFields
  action_done: ActionDoneFields
  referral: ReferralFields
  referral_outcome: ReferralOutcomeFields
  meeting: MeetingFields
  addendum: AddendumFields
  significant_event: SignificantEventFields
  consultation: ConsultationFields
  sharing_decision: SharingDecisionFields
  supervision_record: SupervisionFields
  planned_contact: PlannedContactFields
  outside_record: OutsideRecordFields
  professional_challenge: ProfessionalChallengeFields
  case_closed: CaseClosedFields
  case_linked: CaseLinkedFields
}

type EntryKind = keyof Kinds

/**
 * One entry. `daysAgo` and `time`: when it was recorded. `occurredDaysAgo` and `occurredTime`: when
 * it happened, as claimed; both left out means the moment of recording, only the time given means
 * the same day, and a day is never given without its time.
 */
export type CharityEntry = {
  [K in EntryKind]: {
    case: CaseKey
    /** Unique in the whole charity; only for rows that another row refers to. */
    key?: string
    by: StaffKey
    daysAgo: number
    time: string
    occurredDaysAgo?: number
    occurredTime?: string
    kind: K
    fields: Kinds[K]
  }
}[EntryKind]

export type Charity = {
  organisation: Organisation
  teams: Team[]
  staff: StaffMember[]
  channels: Channel[]
  cases: CharityCase[]
  /** All entries, in the order in which they were recorded. */
  entries: CharityEntry[]
  demoWorker: StaffKey
  demoCase: CaseKey
}
