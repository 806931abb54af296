import { EventEmitter } from 'node:events'
import { Faults } from './faults.ts'
import { randomToken, timestamps } from './ids.ts'
import type { Option } from './kit/text.ts'
import type { Values } from './kit/values.ts'
import { PostLimiter } from './post-limiter.ts'
import type { Link } from './socket/link.ts'
import { Triggers } from './triggers.ts'
import type {
  ApiCall,
  Bot,
  Breach,
  Message,
  SentRequest,
  SlackUser,
  StandInOptions,
  StoredFile,
  View,
  Workspace,
} from './types.ts'
import { Mishaps } from './wire/mishaps.ts'

/** A view on somebody's screen with the words under its fields and the options last offered. */
export interface OpenView {
  view: View
  userId: string
  errors: Record<string, string>
  suggested: Map<string, Option[]>
}

/** Where a `response_url` leads: who may be answered, where, and about which message. */
export interface ResponsePlace {
  channel: string
  userId: string
  ts: string | null
  uses: number
}

/** Everything the stand-in knows; the functions around it read and change it. */
export interface World {
  workspace: Workspace
  bot: Bot
  botId: string
  now: () => number
  nextTs: () => string
  /** Where the stand-in listens, without a slash at the end. */
  url: string
  eventRetryMs: number[]
  messages: Map<string, Message[]>
  files: Map<string, StoredFile>
  dmOf: Map<string, string>
  /** Top of the stack last, by user id. */
  stacks: Map<string, OpenView[]>
  homes: Map<string, OpenView>
  /** What people chose in the elements of messages, by person and message. */
  chosen: Map<string, Values>
  /** The options last offered to a search in a message, by person, message and element. */
  offered: Map<string, Option[]>
  responses: Map<string, ResponsePlace>
  /** Addresses for a WebSocket that nobody has used yet. */
  tickets: Set<string>
  /** Where apps are told to connect instead, for tests of what they refuse. */
  linkUrl: string | null
  /** The open WebSockets of an app in Socket Mode, newest last. */
  links: Link[]
  triggers: Triggers
  faults: Faults
  mishaps: Mishaps
  limiter: PostLimiter
  breaches: Breach[]
  requests: SentRequest[]
  calls: ApiCall[]
  changes: EventEmitter
  /** Aborted when the stand-in closes. */
  closing: AbortController
}

/** An empty workspace with its people and channels and no messages. */
export function makeWorld(options: StandInOptions, eventRetryMs: number[]): World {
  const now = options.now ?? Date.now
  const changes = new EventEmitter()
  changes.setMaxListeners(0)
  return {
    workspace: options.workspace,
    bot: { ...options.bot },
    botId: `B${randomToken(10)}`,
    now,
    nextTs: timestamps(now),
    url: '',
    eventRetryMs,
    messages: new Map(options.workspace.channels.map((channel) => [channel.id, []])),
    files: new Map(),
    dmOf: new Map(),
    stacks: new Map(),
    homes: new Map(),
    chosen: new Map(),
    offered: new Map(),
    responses: new Map(),
    tickets: new Set(),
    linkUrl: null,
    links: [],
    triggers: new Triggers(now),
    faults: new Faults(),
    mishaps: new Mishaps(),
    limiter: new PostLimiter(options.postsASecond ?? null, now),
    breaches: [],
    requests: [],
    calls: [],
    changes,
    closing: new AbortController(),
  }
}

/** Tells everyone who waits or watches that something is different. */
export function changed(world: World): void {
  world.changes.emit('change')
}

/** The person with this id. Throws when the workspace does not know them. */
export function getUser(world: World, userId: string): SlackUser {
  const user = findUser(world, userId)
  if (user === null) throw new Error(`no such person in the stand-in: ${userId}`)
  return user
}

/** The person with this id, or null. */
export function findUser(world: World, userId: string): SlackUser | null {
  return world.workspace.users.find((user) => user.id === userId) ?? null
}
