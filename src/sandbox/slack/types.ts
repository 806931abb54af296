import type { Fault } from './faults.ts'
import type { Block } from './kit/blocks.ts'
import type { Text } from './kit/text.ts'
import type { Values } from './kit/values.ts'

/** Someone in the workspace. `teamId` is set for a person from another workspace. */
export interface SlackUser {
  id: string
  name: string
  realName: string
  isRestricted?: boolean
  deleted?: boolean
  teamId?: string
}

/** A channel. The bot may post only where `members` lists the bot's own user id. */
export interface SlackChannel {
  id: string
  name: string
  members: string[]
}

export interface Workspace {
  teamId: string
  teamName: string
  domain: string
  appId: string
  botUserId: string
  botName: string
  users: SlackUser[]
  channels: SlackChannel[]
}

export interface Shortcut {
  type: 'global' | 'message'
  name: string
  callbackId: string
}

export interface Bot {
  /** Where Slack sends commands, actions and events; may be set later. */
  requestUrl?: string
  signingSecret: string
  token: string
  /** Set for an app in Socket Mode: everything goes through its WebSockets then. */
  appToken?: string
  commands: { name: string; hint: string }[]
  shortcuts?: Shortcut[]
}

export interface StandInOptions {
  /** 0 or absent: any free port. */
  port?: number
  workspace: Workspace
  bot: Bot
  /** Milliseconds since the epoch. */
  now?: () => number
  /** Posts that one channel takes within a second; as many as come when absent. */
  postsASecond?: number
  /** Milliseconds before each further attempt at an event that was not accepted. */
  eventRetryMs?: number[]
}

export interface Message {
  type: 'message'
  ts: string
  channel: string
  user: string
  text: string
  team: string
  blocks?: Block[]
  bot_id?: string
  app_id?: string
  thread_ts?: string
  parent_user_id?: string
  client_msg_id?: string
  edited?: { user: string; ts: string }
  metadata?: unknown
  /** What was sent along. */
  files?: SlackFile[]
  /** Set on an ephemeral message: the one person who sees it. */
  only?: string
}

/** A file as a message carries it. */
export interface SlackFile {
  id: string
  name: string
  mimetype: string
  size?: number
  mode?: string
  url_private_download?: string
}

/** A file as the workspace keeps it; without bytes while it was only announced. */
export interface StoredFile {
  name: string
  mimetype: string
  /** How many bytes were announced. */
  length: number
  bytes: Buffer | null
  /** The bot’s message that shows it. */
  message: Message | null
}

/** A view as Slack holds it and sends it. */
export interface View {
  id: string
  team_id: string
  type: 'modal' | 'home'
  blocks: Block[]
  private_metadata: string
  callback_id: string
  state: { values: Values }
  hash: string
  title: Text
  clear_on_close: boolean
  notify_on_close: boolean
  close: Text | null
  submit: Text | null
  previous_view_id: string | null
  root_view_id: string
  app_id: string
  external_id: string
  app_installed_team_id: string
  bot_id: string
}

/** What came of one request to the bot. `status` is null when there was no answer in time. */
export interface Delivery {
  status: number | null
  ms: number
  body: unknown
  /** The words under the fields, by block id: from the bot or from the client's own checks. */
  errors?: Record<string, string>
  /** What the client tells the person when something went wrong. */
  notice?: string
}

/** The kinds of request Slack sends to an app. */
export type Kind = 'command' | 'interactive' | 'options' | 'event'

export interface SentRequest extends Delivery {
  kind: Kind
  payload: Record<string, unknown>
  headers: Record<string, string>
  rawBody: string
  /** 0 at first, then the number in `X-Slack-Retry-Num`. */
  attempt: number
  timedOut: boolean
  /** The bot answered `X-Slack-No-Retry: 1`. */
  noRetry: boolean
}

export interface ApiCall {
  method: string
  body: Record<string, unknown>
  /** Null when a fault left the call without an answer. */
  answer: Record<string, unknown> | null
  status: number | null
  /** How it was made to go wrong. */
  fault?: Fault['kind']
}

export interface Breach {
  method: string
  error: string
  messages: string[]
}
