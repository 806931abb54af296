import type { StepId } from '../domain/acts.ts'
import type { Alert, Around } from '../domain/alert-machine.ts'
import type {
  AlertId,
  CaseId,
  ChangeId,
  ChannelId,
  ConsultationId,
  DraftId,
  EntryId,
  StaffId,
  SubmissionId,
} from '../domain/ids.ts'
import type { AlertKind } from '../domain/ladder.ts'
import type { Actor, SurfaceName } from '../domain/people.ts'

/** What a message is about: ids only. It is drawn when it is sent, from what is true then. */
export type MessageIds = {
  alert?: AlertId
  case?: CaseId
  entry?: EntryId
  /** The same entry as it is kept on a second case. */
  also?: EntryId
  /** One of those that came with the entry. */
  document?: string
  reference?: string
  code?: string
  submission?: SubmissionId
  colleague?: StaffId
  step?: StepId
  change?: ChangeId
  draft?: DraftId
  consultation?: ConsultationId
  begunAt?: string
  /** Cases, by their references. */
  references?: string[]
  recordedAt?: string
  /** ISO dates, the last included: a brief of what happened between them. */
  from?: string
  until?: string
}

export type Template =
  | 'alert_channel'
  | 'alert_person'
  | 'alert_taken'
  | 'alert_let_go'
  | 'alert_ask_again'
  | 'alert_decided'
  | 'ring_now'
  | 'receipt'
  | 'brief'
  | 'brief_coming'
  | 'home'
  | 'not_saved'
  | 'draft_waits'
  | 'draft_old'
  | 'advice_asked'
  | 'advice_given'
  | 'advice_late'
  | 'source_altered'
  | 'document'
  | 'report_not_saved'
  | 'answer'
  | 'asked_for_help'
  | 'offer'
  | 'help'
  | 'override_used'
  | 'step_waits'
  | 'signs_wait'
  | 'pattern'
  | 'nudge'
  | 'visit_asked'
  | 'digest'
  | 'digest_channel'
  | 'change_waits'
  | 'change_answered'
  | 'role_given'
  | 'lead_administers'
  | 'left_behind'
  | 'platform_lost'

/** Lane 0 is for High and goes first; lane 2 waits for everything else. */
export type OutgoingMessage = {
  lane: 0 | 1 | 2
  to: { staff: StaffId } | { channel: ChannelId }
  template: Template
  ids: MessageIds
  alertId?: AlertId
}

export type ClaimedMessage = OutgoingMessage & {
  id: string
  attempts: number
  /** Set: to their account there; else to the one that was linked first. */
  surface?: SurfaceName
  /** Set when a message that was sent before is to be drawn again. */
  redraw: { state: string; ref: unknown } | null
}

/** One that is drawn to be sent says which it is, and how often it was tried. */
export type MessageToDraw = OutgoingMessage & Partial<Pick<ClaimedMessage, 'id' | 'attempts'>>

/** An alert whose time has come, with what is true around it. `moves`: what has happened so far. */
export type DueAlert = { id: AlertId; kind: AlertKind; moves: number; alert: Alert; around: Around }

/** What an alert becomes: how it stands then, who is reached, and what is told to whom. */
export type AlertMove = {
  next: Alert
  /** What is noted of it besides a breach. */
  event: 'climbed' | 'let_go' | 'asked_again' | null
  reach: StaffId[]
  tell: OutgoingMessage[]
}

/** Where a message waits: a High with others of its kind, and a document, which takes long. */
export type Place = 'high' | 'others' | 'documents'
export type Places = Record<Place, number>

/**
 * What must arrive. Rows are claimed for ten seconds, held while they are on their way, and
 * marked; a crash frees them.
 */
export interface Outbox {
  /** With a key: only the first time that key is seen. */
  tell(actor: Actor, messages: readonly OutgoingMessage[], key?: string): Promise<void>
  claim(most: Places): Promise<ClaimedMessage[]>
  /** Ten seconds more for each that was claimed. */
  hold(ids: readonly string[]): Promise<void>
  markSent(id: string, ref: unknown): Promise<void>
  /** `waitSeconds` null: never to be sent. */
  markFailed(id: string, code: string, waitSeconds: number | null): Promise<void>
  /** Messages that are to leave the chat now, each to one caller for a minute. */
  claimDeletions(most: number): Promise<{ id: string; ref: unknown }[]>
  markDeleted(id: string): Promise<void>
  /** False: there is no such message of theirs. */
  deleteNow(actor: Actor, id: string): Promise<boolean>
  listDueAlerts(): Promise<DueAlert[]>
  /** False when somebody else moved it meanwhile. */
  moveAlert(due: DueAlert, move: AlertMove): Promise<boolean>
  /** Calls back when there may be something to send. */
  onWake(wake: () => void): Promise<void>
}
