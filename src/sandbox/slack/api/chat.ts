import type { Block } from '../kit/blocks.ts'
import { checkBlocks, checkText, type Refusal } from '../kit/check.ts'
import { completeBlocks } from '../kit/complete.ts'
import {
  addMessage,
  botMessage,
  findMessage,
  maySee,
  postingPlace,
  removeMessage,
} from '../places.ts'
import type { Message } from '../types.ts'
import { messageSent } from '../wire/payloads.ts'
import { changed, findUser, type World } from '../world.ts'
import { type Answer, type Args, answer, refuse, word } from './answers.ts'

interface Words {
  text: string
  blocks?: Block[]
}

/** The text and blocks of a call after every limit was held against them. */
export function readWords(args: Args, updating: boolean): { words: Words } | { refusal: Refusal } {
  const text = word(args, 'text')
  const refusal = checkText(text, updating)
  if (refusal !== null) return { refusal }
  if (args.blocks === undefined || args.blocks === '') {
    if (text === '') return { refusal: { error: 'no_text', messages: [] } }
    return { words: { text } }
  }
  const checked = checkBlocks(args.blocks)
  if ('refusal' in checked) return checked
  if (checked.value.length === 0 && text === '')
    return { refusal: { error: 'no_text', messages: [] } }
  return { words: { text, blocks: completeBlocks(checked.value) } }
}

function threaded(world: World, channel: string, threadTs: unknown): Partial<Message> {
  const parent = findMessage(world, channel, threadTs)
  if (parent === null) return {}
  return { thread_ts: parent.ts, parent_user_id: parent.user }
}

export function postMessage(world: World, args: Args): Answer {
  const place = postingPlace(world, args.channel)
  if ('error' in place) return refuse(place.error)
  const read = readWords(args, false)
  if ('refusal' in read) return read
  const metadata = args.metadata === undefined ? {} : { metadata: args.metadata }
  const thread = threaded(world, place.id, args.thread_ts)
  const said = botMessage(world, place.id, { ...read.words, ...thread, ...metadata })
  const message = addMessage(world, said)
  return answer({ channel: place.id, ts: message.ts, message: messageSent(message) })
}

/** The bot's own message which a call names, or Slack's error. */
function ownMessage(world: World, args: Args, error: string): Message | { error: string } {
  const place = postingPlace(world, args.channel)
  if ('error' in place) return place
  const message = findMessage(world, place.id, args.ts)
  if (message === null || message.only !== undefined) return { error: 'message_not_found' }
  return message.bot_id === world.botId ? message : { error }
}

export function updateMessage(world: World, args: Args): Answer {
  const message = ownMessage(world, args, 'cant_update_message')
  if ('error' in message) return refuse(message.error)
  const read = readWords(args, true)
  if ('refusal' in read) return read
  rewrite(world, message, read.words)
  const { channel, ts, text } = message
  return answer({ channel, ts, text, message: messageSent(message) })
}

/** Gives a message new words. Slack keeps the old blocks when a call brings none. */
export function rewrite(world: World, message: Message, words: Words): void {
  Object.assign(message, words)
  message.edited = { user: world.botId, ts: world.nextTs() }
  changed(world)
}

export function deleteMessage(world: World, args: Args): Answer {
  const message = ownMessage(world, args, 'cant_delete_message')
  if ('error' in message) return refuse(message.error)
  removeMessage(world, message)
  return answer({ channel: message.channel, ts: message.ts })
}

export function postEphemeral(world: World, args: Args): Answer {
  const place = postingPlace(world, args.channel)
  if ('error' in place) return refuse(place.error)
  const user = findUser(world, word(args, 'user'))
  if (user === null || !maySee(world, user.id, place.id)) return refuse('user_not_in_channel')
  const read = readWords(args, false)
  if ('refusal' in read) return read
  const said = botMessage(world, place.id, { ...read.words, only: user.id })
  return answer({ message_ts: addMessage(world, said).ts })
}
