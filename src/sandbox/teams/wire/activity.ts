import { botIdFor, freshActivityId, legacyId, userIdFor } from '../ids.ts'
import type { Activity, Message } from '../types.ts'
import { findChannel, getUser, serviceUrlOf, type World } from '../world.ts'

/** Who does something where. */
export interface Act {
  aadObjectId: string
  conversation: string
  /** The thread in a channel, when there is one. */
  thread?: string
}

const ZONE = 'Europe/London'

function stamps(world: World) {
  const timestamp = new Date(world.now()).toISOString()
  return { timestamp, localTimestamp: timestamp, localTimezone: ZONE, locale: 'en-GB' }
}

function clientInfo() {
  return { locale: 'en-GB', country: 'GB', platform: 'Web', timezone: ZONE, type: 'clientInfo' }
}

function conversationOf(world: World, act: Act) {
  const channel = findChannel(world, act.conversation)
  const tenantId = world.tenant.id
  if (channel === null) return { conversationType: 'personal', tenantId, id: act.conversation }
  const id = act.thread ? `${channel.id};messageid=${act.thread}` : channel.id
  return { isGroup: true, conversationType: 'channel', tenantId, id, name: channel.name }
}

/** Only what was written names the channel twice; what was pressed does not. */
function writtenDataOf(world: World, act: Act): Record<string, unknown> {
  const channel = findChannel(world, act.conversation)
  if (channel === null) return channelDataOf(world, act)
  const names = { teamsChannelId: channel.id, teamsTeamId: world.tenant.team.id }
  return { ...names, ...channelDataOf(world, act) }
}

function channelDataOf(world: World, act: Act): Record<string, unknown> {
  const user = getUser(world, act.aadObjectId)
  const tenant = { id: user.tenantId ?? world.tenant.id }
  const channel = findChannel(world, act.conversation)
  if (channel === null) return { tenant }
  const team = { id: world.tenant.team.id }
  return { channel: { id: channel.id }, team, tenant }
}

/** What every activity of a person carries. */
function around(world: World, act: Act) {
  const { aadObjectId, name } = getUser(world, act.aadObjectId)
  return {
    ...stamps(world),
    channelId: 'msteams',
    serviceUrl: serviceUrlOf(world),
    from: { id: userIdFor(world.bot.appId, aadObjectId), name, aadObjectId },
    conversation: conversationOf(world, act),
    recipient: { id: botIdFor(world.bot.appId), name: world.bot.name },
  }
}

function escapeHtml(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}

/** A message as the client writes it in HTML: a paragraph a line. */
export function htmlOf(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')
}

/** A message that a person wrote to the bot in their chat. */
export function writtenActivity(world: World, act: Act, message: Message): Activity {
  const { conversation, ...rest } = around(world, act)
  const { name: _, ...unnamed } = { name: '', ...conversation }
  return {
    type: 'message',
    id: message.id,
    ...rest,
    conversation: unnamed,
    text: message.text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: htmlOf(message.text) }],
    entities: [clientInfo()],
    channelData: writtenDataOf(world, act),
  }
}

/** A message in a channel that names the bot. */
export function mentionActivity(world: World, act: Act, message: Message): Activity {
  const { appId, name } = world.bot
  const at = `<at>${name}</at>`
  const shown = `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">`
  const content = `<p>${shown}${escapeHtml(name)}</span>&nbsp;${escapeHtml(message.text)}</p>`
  return {
    ...writtenActivity(world, { ...act, thread: message.thread }, message),
    text: `${at} ${message.text}`,
    attachments: [{ contentType: 'text/html', content }],
    entities: [
      { mentioned: { id: botIdFor(appId), name }, text: at, type: 'mention' },
      clientInfo(),
    ],
  }
}

/** A message in a channel that only its author and the bot see. */
export function targetedActivity(world: World, act: Act, message: Message): Activity {
  const written = writtenActivity(world, act, message)
  const recipient = { ...(written.recipient as object), isTargeted: true }
  return { ...written, recipient }
}

/** What a person did to their own message afterwards. */
export function afterthought(
  world: World,
  act: Act,
  message: Message,
  kind: 'messageUpdate' | 'messageDelete',
): Activity {
  const eventType = kind === 'messageUpdate' ? 'editMessage' : 'softDeleteMessage'
  const written = writtenActivity(world, act, message)
  const { text: _, attachments: __, entities: ___, ...bare } = written
  return {
    ...(kind === 'messageUpdate' ? written : bare),
    type: kind,
    channelData: { ...channelDataOf(world, act), eventType },
  }
}

/** A button of the old kind that was pressed: a message without words, with a value. */
export function pressedActivity(world: World, act: Act, message: Message, value: unknown) {
  return {
    type: 'message',
    id: freshActivityId(),
    ...around(world, act),
    entities: [clientInfo()],
    channelData: {
      ...channelDataOf(world, act),
      source: { name: 'message' },
      legacy: { replyToId: legacyId() },
    },
    replyToId: message.id,
    value,
  }
}

/** An invoke: something whose answer the client waits for. */
export function invokeActivity(
  world: World,
  act: Act,
  name: string,
  asked: { value: unknown; replyToId?: string; source?: string },
): Activity {
  const { value, replyToId, source = 'message' } = asked
  const legacy = replyToId === undefined ? {} : { legacy: { replyToId: legacyId() } }
  return {
    type: 'invoke',
    name,
    id: freshActivityId(),
    ...around(world, act),
    entities: [clientInfo()],
    channelData: { ...channelDataOf(world, act), source: { name: source }, ...legacy },
    ...(replyToId === undefined ? {} : { replyToId }),
    value,
  }
}

/** What the platform says when the app was added to, or taken out of, a personal chat. */
export function installActivities(world: World, act: Act, action: 'add' | 'remove'): Activity[] {
  const base = { ...around(world, act), channelData: channelDataOf(world, act) }
  const bot = [{ id: botIdFor(world.bot.appId) }]
  const moved = action === 'add' ? { membersAdded: bot } : { membersRemoved: bot }
  return [
    { type: 'installationUpdate', id: freshActivityId(), ...base, action },
    { type: 'conversationUpdate', id: freshActivityId(), ...base, ...moved },
  ]
}
