import { randomToken } from './ids.ts'
import type { Message, SlackChannel } from './types.ts'
import { changed, findUser, type World } from './world.ts'

/** The direct conversation between a person and the bot, opened when there is none. */
export function dmOf(world: World, userId: string): string {
  const known = world.dmOf.get(userId)
  if (known !== undefined) return known
  const id = `D${randomToken(10)}`
  world.dmOf.set(userId, id)
  world.messages.set(id, [])
  return id
}

/** The person on the other end of a direct conversation, or null when it is a channel. */
export function dmPartner(world: World, channelId: string): string | null {
  const found = [...world.dmOf].find(([, id]) => id === channelId)
  return found?.[0] ?? null
}

export function findChannel(world: World, channelId: string): SlackChannel | null {
  return world.workspace.channels.find((channel) => channel.id === channelId) ?? null
}

/** Whether a person may see what is in a channel: its members, and one's own direct messages. */
export function maySee(world: World, userId: string, channelId: string): boolean {
  if (world.dmOf.get(userId) === channelId) return true
  return findChannel(world, channelId)?.members.includes(userId) ?? false
}

/** `{id, name}` as payloads carry it. */
export function channelNamed(world: World, channelId: string): { id: string; name: string } {
  return { id: channelId, name: findChannel(world, channelId)?.name ?? 'directmessage' }
}

/** The channel the bot may post to, or Slack's error. A person's id stands for their DM. */
export function postingPlace(world: World, channel: unknown): { id: string } | { error: string } {
  if (typeof channel !== 'string' || channel === '') return { error: 'channel_not_found' }
  const user = findUser(world, channel)
  if (user?.deleted === true) return { error: 'channel_not_found' }
  if (user !== null) return { id: dmOf(world, user.id) }
  if (dmPartner(world, channel) !== null) return { id: channel }
  const known = findChannel(world, channel)
  if (known === null) return { error: 'channel_not_found' }
  return known.members.includes(world.workspace.botUserId)
    ? { id: channel }
    : { error: 'not_in_channel' }
}

/** What a person sees in a channel: its messages and those ephemeral ones which are for them. */
export function seenBy(world: World, userId: string, channelId: string): Message[] {
  if (!maySee(world, userId, channelId)) throw new Error(`${userId} does not see ${channelId}`)
  const all = world.messages.get(channelId) ?? []
  return all.filter((message) => message.only === undefined || message.only === userId)
}

export function findMessage(world: World, channelId: string, ts: unknown): Message | null {
  return world.messages.get(channelId)?.find((message) => message.ts === ts) ?? null
}

/** Puts a message into its channel. */
export function addMessage(world: World, message: Message): Message {
  const list = world.messages.get(message.channel)
  if (list === undefined) throw new Error(`no such channel in the stand-in: ${message.channel}`)
  list.push(message)
  changed(world)
  return message
}

/** Takes a message out of its channel. */
export function removeMessage(world: World, message: Message): void {
  const rest = (world.messages.get(message.channel) ?? []).filter((one) => one !== message)
  world.messages.set(message.channel, rest)
  changed(world)
}

/** What the bot says, as Slack stores it. */
export function botMessage(world: World, channel: string, said: Partial<Message>): Message {
  return {
    type: 'message',
    user: world.workspace.botUserId,
    ts: world.nextTs(),
    bot_id: world.botId,
    app_id: world.workspace.appId,
    text: '',
    team: world.workspace.teamId,
    channel,
    ...said,
  }
}
