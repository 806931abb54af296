import type { Card } from './cards/card.ts'

/** Someone in the tenant, or a guest in it. */
export interface TeamsUser {
  aadObjectId: string
  name: string
  isGuest?: boolean
  /** Their account is closed: the connector knows them no more. */
  deleted?: boolean
  /** Set for a person from another tenant. */
  tenantId?: string
}

/** A channel of the one team. `members` are directory object ids. */
export interface TeamsChannel {
  id: string
  name: string
  members: string[]
}

export interface Tenant {
  id: string
  name: string
  team: { id: string; name: string }
  users: TeamsUser[]
  channels: TeamsChannel[]
}

/** A command of a message extension, as the app's manifest lists it. */
export interface ExtensionCommand {
  id: string
  title: string
  context: ('message' | 'compose')[]
}

export interface TeamsBot {
  /** Where activities are sent; may be set later. */
  endpoint?: string
  appId: string
  /** The client secret with which the bot asks for its own tokens. */
  password: string
  name: string
  commands?: ExtensionCommand[]
}

export interface TeamsStandInOptions {
  /** 0 or absent: any free port. */
  port?: number
  tenant: Tenant
  bot: TeamsBot
  /** Milliseconds since the epoch. */
  now?: () => number
  /** Milliseconds: how long the platform waits. Those of the platform when absent. */
  waits?: Partial<Waits>
}

/** Milliseconds for an answer to a message, to an invoke, and until a failed message is resent. */
export interface Waits {
  message: number
  invoke: number
  retry: number
}

/** A message as it stands in a chat or a channel. */
export interface Message {
  id: string
  /** The chat or the channel. */
  conversation: string
  /** The first message of its thread; its own id when it began one. Empty in a personal chat. */
  thread: string
  /** The directory object id of its author, or `bot`. */
  author: string
  text: string
  /** What a notification says when it is not the text. */
  summary?: string
  cards: Card[]
  entities: Entity[]
  /** Names of files that were sent along: they lie in OneDrive or SharePoint. */
  files?: string[]
  /** Set on a targeted message: the one person who sees it. */
  only?: string
  edited: boolean
}

export type Entity = Record<string, unknown> & { type: string }

/** An invoke, a message or another activity, as it goes over the wire. */
export type Activity = Record<string, unknown> & { type: string; id: string }

/** What came of one request to the bot. `status` is null when there was no answer in time. */
export interface Delivery {
  status: number | null
  ms: number
  body: unknown
  /** The words under the inputs, by id, when the client itself did not send. */
  errors?: Record<string, string>
  /** What the client tells the person when something went wrong. */
  notice?: string
}

export interface SentRequest extends Delivery {
  activity: Activity
  headers: Record<string, string>
  rawBody: string
  /** 0 at first, then 1 and 2. */
  attempt: number
  timedOut: boolean
}

/** What the bot can ask of the connector and the login endpoint. */
export type Operation =
  | 'token'
  | 'create_conversation'
  | 'send'
  | 'whisper'
  | 'typing'
  | 'update'
  | 'delete'
  | 'members'

export interface ConnectorCall {
  operation: Operation
  conversation: string | null
  body: unknown
  /** Null when a fault left the call without an answer. */
  status: number | null
  answer: unknown
}

export interface Breach {
  where: string
  error: string
  messages: string[]
}
