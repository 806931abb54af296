import type { Delivery, ExtensionCommand, Message } from '../types.ts'
import { htmlOf, invokeActivity } from '../wire/activity.ts'
import { sendInvoke } from '../wire/send.ts'
import { getUser, type World } from '../world.ts'
import { obeyOpening } from './dialog.ts'

/** A message as a message action carries it. */
function payloadOf(world: World, message: Message): Record<string, unknown> {
  const createdDateTime = new Date(Number(message.id)).toISOString()
  const { id, thread, author, text, conversation } = message
  const files = (message.files ?? []).map((name, n) => ({
    id: `00000000-0000-4000-8000-${id.slice(-11)}${n}`,
    contentType: 'reference',
    contentUrl: `https://made-up.sharepoint.com/sites/a/Shared Documents/${name}`,
    name,
  }))
  const isBot = author === 'bot'
  const from = isBot
    ? { application: { id: world.bot.appId, displayName: world.bot.name } }
    : { user: { userIdentityType: 'aadUser', id: author, displayName: nameOf(world, author) } }
  return {
    id,
    replyToId: thread === id || thread === '' ? null : thread,
    createdDateTime,
    lastModifiedDateTime: null,
    deleted: false,
    subject: null,
    summary: null,
    importance: 'normal',
    locale: 'en-gb',
    linkToMessage: `https://teams.microsoft.com/l/message/${conversation}/${id}`,
    from: { device: null, conversation: null, ...from },
    body: { contentType: 'html', content: [htmlOf(text), ...files.map(tagOf)].join('') },
    attachments: files,
    mentions: [],
    reactions: [],
  }
}

/** Where a file stands in the words. */
function tagOf({ id }: { id: string }): string {
  return `<attachment id="${id}"></attachment>`
}

function nameOf(world: World, aadObjectId: string): string {
  return getUser(world, aadObjectId).name
}

export function commandNamed(
  world: World,
  id: string,
  context: ExtensionCommand['context'][number],
): ExtensionCommand {
  const known = world.bot.commands?.find((one) => one.id === id && one.context.includes(context))
  if (known === undefined) throw new Error(`the app has no ${context} command ${id}`)
  return known
}

interface Opening {
  aadObjectId: string
  conversation: string
  command: ExtensionCommand
  /** For a message action: the message. */
  message?: Message
}

/** Opens the dialog of a message extension. */
export async function openExtension(world: World, opening: Opening): Promise<Delivery> {
  const { aadObjectId, conversation, command: known, message } = opening
  const command = {
    commandId: known.id,
    commandContext: message === undefined ? 'compose' : 'message',
    ...(message === undefined ? {} : { messagePayload: payloadOf(world, message) }),
  }
  const thread = message === undefined ? {} : { thread: message.thread }
  const value = { ...command, context: { theme: 'default' } }
  const act = { aadObjectId, conversation, ...thread }
  const about = { value, source: command.commandContext }
  const activity = invokeActivity(world, act, 'composeExtension/fetchTask', about)
  const told = await sendInvoke(world, activity, false)
  return obeyOpening(world, aadObjectId, told, { kind: 'extension', conversation, command })
}
