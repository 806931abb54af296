import type { Message } from '../types.ts'
import { chatPartner, findChannel, type World } from '../world.ts'
import { type Answer, refuse } from './answers.ts'

/** Where the bot means: a chat or channel, and the thread in it when it names one. */
export interface Place {
  conversation: string
  thread: string
}

/** The place of a conversation id, or why the connector would refuse it. */
export function placeFor(world: World, id: string): Place | { refused: Answer } {
  const [conversation = '', thread = ''] = id.split(';messageid=')
  const partner = chatPartner(world, conversation)
  if (partner !== null && world.messages.has(conversation)) {
    const isThere = world.installed.has(partner.aadObjectId) && partner.deleted !== true
    const gone = 'The bot is not part of the conversation roster.'
    if (!isThere) return { refused: refuse(403, 'BotNotInConversationRoster', gone) }
    return { conversation, thread: '' }
  }
  const channel = findChannel(world, conversation)
  if (channel === null)
    return { refused: refuse(404, 'ConversationNotFound', 'Conversation not found.') }
  return { conversation, thread }
}

/** Puts a message into its chat or channel. */
export function keepMessage(world: World, message: Message): Message {
  const list = world.messages.get(message.conversation) ?? []
  list.push(message)
  world.messages.set(message.conversation, list)
  world.typing.delete(message.conversation)
  return message
}

/** Takes a message out of its place, with what people saw or typed in it. */
export function removeMessage(world: World, message: Message): void {
  const rest = (world.messages.get(message.conversation) ?? []).filter((one) => one !== message)
  world.messages.set(message.conversation, rest)
  forgetViews(world, message.id)
}

/** After the bot changed a message everybody sees it as it is now. */
export function forgetViews(world: World, messageId: string): void {
  for (const kept of [world.replaced, world.typed, world.offered])
    for (const key of kept.keys()) if (key.endsWith(` ${messageId}`)) kept.delete(key)
}
