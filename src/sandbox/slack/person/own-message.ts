import { dmPartner, findChannel, findMessage, removeMessage } from '../places.ts'
import type { Delivery, Message } from '../types.ts'
import { sendEvent } from '../wire/events.ts'
import { messageSent } from '../wire/payloads.ts'
import { changed, type World } from '../world.ts'

type On = { channel: string; ts: string }

function ownMessage(world: World, userId: string, on: On): Message {
  const message = findMessage(world, on.channel, on.ts)
  if (message === null || message.user !== userId) throw new Error('not one’s own message')
  return message
}

/** The bot hears of what happens where it is a member. */
async function tell(world: World, channel: string, about: Record<string, unknown>) {
  const isDm = dmPartner(world, channel) !== null
  const isMember = findChannel(world, channel)?.members.includes(world.workspace.botUserId)
  if (!isDm && !isMember) return { status: null, ms: 0, body: null }
  const ts = world.nextTs()
  const around = { type: 'message', hidden: true, channel, ts, event_ts: ts }
  const channel_type = isDm ? 'im' : 'channel'
  const { status, ms, body } = await sendEvent(world, { ...around, channel_type, ...about })
  return { status, ms, body }
}

/** Gives one's own message new words, and tells the bot. */
export async function editMessage(
  world: World,
  userId: string,
  on: On,
  text: string,
): Promise<Delivery> {
  const message = ownMessage(world, userId, on)
  const previous_message = structuredClone(messageSent(message))
  Object.assign(message, { text, edited: { user: userId, ts: world.nextTs() } })
  changed(world)
  const about = { subtype: 'message_changed', message: messageSent(message), previous_message }
  return await tell(world, on.channel, structuredClone(about))
}

/** Takes one's own message away, and tells the bot. */
export async function eraseMessage(world: World, userId: string, on: On): Promise<Delivery> {
  const message = ownMessage(world, userId, on)
  removeMessage(world, message)
  const previous_message = messageSent(message)
  const about = { subtype: 'message_deleted', deleted_ts: on.ts, previous_message }
  return await tell(world, on.channel, about)
}
