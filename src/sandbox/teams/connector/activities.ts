import { readAttachments } from '../cards/attachments.ts'
import type { Card } from '../cards/card.ts'
import { entityFaults } from '../cards/entities.ts'
import { LIMITS } from '../limits.table.ts'
import type { Entity, Message } from '../types.ts'
import { findMessage, findUser, maySee, noteBreach } from '../world.ts'
import { type Answer, type Asked, answer, refuse } from './answers.ts'
import { mayStillSend } from './pace.ts'
import { forgetViews, keepMessage, type Place, placeFor, removeMessage } from './places.ts'

interface Words {
  text: string
  summary?: string
  cards: Card[]
  entities: Entity[]
}

/** What a message says, after every limit was held against it. */
function readWords(asked: Asked): { words: Words } | { refused: Answer } {
  const { body, world } = asked
  const breach = (status: number, code: string, faults: string[]) => {
    noteBreach(world, 'message', code, faults)
    return { refused: refuse(status, code, faults.join('; ')) }
  }
  if (Buffer.byteLength(JSON.stringify(body)) > LIMITS.messageBytes.max)
    return breach(413, 'MessageSizeTooBig', ['Message size too large.'])
  const text = typeof body.text === 'string' ? body.text : ''
  const entities = Array.isArray(body.entities) ? body.entities : []
  const read = readAttachments(body.attachments, 'message')
  const faults = [...('faults' in read ? read.faults : []), ...entityFaults(entities, text)]
  if (faults.length > 0 || 'faults' in read) return breach(400, 'BadArgument', faults)
  if (text === '' && read.cards.length === 0)
    return breach(400, 'BadSyntax', ['Activity must include non empty text or attachments.'])
  const summary = typeof body.summary === 'string' ? { summary: body.summary } : {}
  return { words: { text, cards: read.cards, entities, ...summary } }
}

/** Whom a targeted message is for, or null for everybody. */
function targetOf(asked: Asked, place: Place): { only?: string } | { refused: Answer } {
  if (asked.query.get('isTargetedActivity') !== 'true') return {}
  const { recipient } = asked.body as { recipient?: { id?: unknown } }
  if (!place.conversation.startsWith('19:'))
    return { refused: refuse(400, 'BadArgument', 'Not a targeted message in a group.') }
  const user = findUser(asked.world, recipient?.id)
  if (user === null || !maySee(asked.world, user.aadObjectId, place.conversation))
    return { refused: refuse(400, 'BadArgument', 'The recipient is not in the conversation.') }
  return { only: user.aadObjectId }
}

/** Sends a message or says that the bot is typing. */
export function sendActivity(asked: Asked): Answer {
  const { world, rest, body } = asked
  const place = placeFor(world, rest[0] ?? '')
  if ('refused' in place) return place.refused
  if (body.type === 'typing') {
    world.typing.set(place.conversation, world.now())
    return answer(201, { id: world.nextId() })
  }
  if (body.type !== 'message') return refuse(400, 'BadSyntax', `activity type ${body.type}`)
  if (!mayStillSend(world, place.conversation))
    return { ...refuse(429, 'TooManyRequests', 'Slow down.'), retryAfterSeconds: 1 }
  const read = readWords(asked)
  if ('refused' in read) return read.refused
  const target = targetOf(asked, place)
  if ('refused' in target) return target.refused
  const id = world.nextId()
  const replied = place.thread || (place.conversation.startsWith('19:') ? (rest[2] ?? '') : '')
  const thread = place.conversation.startsWith('19:') ? replied || id : ''
  const { conversation } = place
  const said = { id, conversation, thread, author: 'bot', edited: false }
  keepMessage(world, { ...said, ...read.words, ...target })
  return answer(201, { id })
}

/** The bot's own message that a call names, or the connector's refusal. */
function ownMessage({ world, rest }: Asked): Message | { refused: Answer } {
  const place = placeFor(world, rest[0] ?? '')
  if ('refused' in place) return place
  const message = findMessage(world, place.conversation, rest[2] ?? '')
  if (message === null)
    return { refused: refuse(404, 'ActivityNotFoundInConversation', 'Activity not found.') }
  return message.author === 'bot'
    ? message
    : { refused: refuse(403, 'MessageWritesBlocked', 'Not the bot’s own message.') }
}

/** Gives a message new words, for everybody. */
export function updateActivity(asked: Asked): Answer {
  const message = ownMessage(asked)
  if ('refused' in message) return message.refused
  if (!mayStillSend(asked.world, message.conversation))
    return { ...refuse(429, 'TooManyRequests', 'Slow down.'), retryAfterSeconds: 1 }
  const read = readWords(asked)
  if ('refused' in read) return read.refused
  delete message.summary
  Object.assign(message, read.words, { edited: true })
  forgetViews(asked.world, message.id)
  return answer(200, { id: message.id })
}

export function deleteActivity(asked: Asked): Answer {
  const message = ownMessage(asked)
  if ('refused' in message) return message.refused
  removeMessage(asked.world, message)
  return answer(200)
}
