import { EventEmitter } from 'node:events'
import type { Card } from './cards/card.ts'
import type { Choice } from './cards/inputs.ts'
import { Faults } from './faults.ts'
import type { SigningKey } from './identity/tokens.ts'
import { chatIdFor, messageIds, userIdFor } from './ids.ts'
import { INVOKE_ANSWER_MS, MESSAGE_ANSWER_MS, MESSAGE_RETRY_MS } from './limits.table.ts'
import type {
  Breach,
  ConnectorCall,
  Message,
  SentRequest,
  TeamsBot,
  TeamsChannel,
  TeamsStandInOptions,
  TeamsUser,
  Tenant,
  Waits,
} from './types.ts'

/** Where a dialog came from; it decides how the dialog is sent. */
export type DialogOrigin =
  | { kind: 'task'; conversation: string; replyToId: string }
  | { kind: 'extension'; conversation: string; command: Record<string, unknown> }

/** The one dialog on somebody's screen. */
export interface Dialog {
  title: string
  card: Card
  /** What the inputs hold, by id. */
  values: Map<string, string>
  /** The words under the inputs which the client itself refuses to send, by id. */
  errors: Record<string, string>
  /** The choices last offered to a search, by input. */
  offered: Map<string, Choice[]>
  origin: DialogOrigin
}

/** Everything the stand-in knows; the functions around it read and change it. */
export interface World {
  tenant: Tenant
  bot: TeamsBot
  now: () => number
  nextId: () => string
  /** Where the stand-in listens, without a slash at the end. */
  url: string
  waits: Waits
  keys: { platform: SigningKey; directory: SigningKey }
  /** By chat or channel. */
  messages: Map<string, Message[]>
  /** Directory object ids of those who have the app in a personal chat. */
  installed: Set<string>
  dialogs: Map<string, Dialog>
  /** The card that one person sees in place of a message's own, by person and message. */
  replaced: Map<string, Card>
  /** What people typed into the inputs of messages, by person and message. */
  typed: Map<string, Map<string, string>>
  /** The choices last offered in messages, by person and message, then by input. */
  offered: Map<string, Map<string, Choice[]>>
  /** Where the bot last said that it is typing, with the time in milliseconds. */
  typing: Map<string, number>
  /** The last short notice on somebody's screen. */
  toasts: Map<string, string>
  /** When the bot sent into a conversation within the last second, in milliseconds. */
  sends: Map<string, number[]>
  faults: Faults
  breaches: Breach[]
  requests: SentRequest[]
  calls: ConnectorCall[]
  changes: EventEmitter
  /** Aborted when the stand-in closes. */
  closing: AbortController
}

/** A tenant with its people and channels and no messages. */
export function makeWorld(options: TeamsStandInOptions, keys: World['keys']): World {
  const now = options.now ?? Date.now
  const changes = new EventEmitter()
  changes.setMaxListeners(0)
  const waits = { message: MESSAGE_ANSWER_MS, invoke: INVOKE_ANSWER_MS, retry: MESSAGE_RETRY_MS }
  const { tenant, bot } = options
  const ours = tenant.users.filter((user) => user.deleted !== true && user.tenantId === undefined)
  return {
    tenant,
    bot: { ...bot },
    now,
    nextId: messageIds(now),
    url: '',
    waits: { ...waits, ...options.waits },
    keys,
    messages: new Map(tenant.channels.map((channel) => [channel.id, []])),
    installed: new Set(ours.map((user) => user.aadObjectId)),
    dialogs: new Map(),
    replaced: new Map(),
    typed: new Map(),
    offered: new Map(),
    typing: new Map(),
    toasts: new Map(),
    sends: new Map(),
    faults: new Faults(),
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

/** Remembers a breach of the platform's rules. */
export function noteBreach(world: World, where: string, error: string, messages: string[]): void {
  world.breaches.push({ where, error, messages })
}

/** The address that activities name and that the bot answers to. */
export const serviceUrlOf = (world: World): string => `${world.url}/amer/${world.tenant.id}/`

/** The person with this directory object id. Throws when the tenant does not know them. */
export function getUser(world: World, aadObjectId: string): TeamsUser {
  const user = world.tenant.users.find((one) => one.aadObjectId === aadObjectId)
  if (user === undefined) throw new Error(`no such person in the stand-in: ${aadObjectId}`)
  return user
}

/** The person whom the bot means by a `29:…` id or a directory object id, or null. */
export function findUser(world: World, id: unknown): TeamsUser | null {
  const named = (user: TeamsUser) =>
    user.aadObjectId === id || userIdFor(world.bot.appId, user.aadObjectId) === id
  return world.tenant.users.find(named) ?? null
}

export function findChannel(world: World, id: string): TeamsChannel | null {
  return world.tenant.channels.find((channel) => channel.id === id) ?? null
}

/** The personal chat of a person with the bot. */
export function chatOf(world: World, aadObjectId: string): string {
  const id = chatIdFor(world.bot.appId, aadObjectId)
  if (!world.messages.has(id)) world.messages.set(id, [])
  return id
}

/** The person whose personal chat this is, or null. */
export function chatPartner(world: World, conversation: string): TeamsUser | null {
  const { appId } = world.bot
  const theirs = (user: TeamsUser) => chatIdFor(appId, user.aadObjectId) === conversation
  return world.tenant.users.find(theirs) ?? null
}

/** Whether a person may see what is in a chat or a channel. */
export function maySee(world: World, aadObjectId: string, conversation: string): boolean {
  if (chatOf(world, aadObjectId) === conversation) return true
  return findChannel(world, conversation)?.members.includes(aadObjectId) ?? false
}

export function findMessage(world: World, conversation: string, id: string): Message | null {
  return world.messages.get(conversation)?.find((message) => message.id === id) ?? null
}
