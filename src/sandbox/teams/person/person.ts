import type { CardNode } from '../cards/card.ts'
import { type Choice, typedValue } from '../cards/inputs.ts'
import { keepMessage, removeMessage } from '../connector/places.ts'
import type { Delivery, Message } from '../types.ts'
import {
  afterthought,
  installActivities,
  mentionActivity,
  targetedActivity,
  writtenActivity,
} from '../wire/activity.ts'
import { sendMessage } from '../wire/send.ts'
import {
  changed,
  chatOf,
  type Dialog,
  findChannel,
  findMessage,
  getUser,
  maySee,
  type World,
} from '../world.ts'
import { dismiss } from './dialog.ts'
import { commandNamed, openExtension } from './extension.ts'
import { inputNamed, placeOf, seenBy, type Target, type Wanted, wordsIn } from './place.ts'
import { pressIn } from './press.ts'
import { searchIn } from './search.ts'

const TYPING_MS = 10_000

/** One person at their own Teams: what they can do and what they see, and nothing else. */
export class Person {
  /** The directory object id. */
  readonly id: string
  #world: World

  constructor(world: World, aadObjectId: string) {
    this.id = getUser(world, aadObjectId).aadObjectId
    this.#world = world
  }

  /** The id of this person's personal chat with the bot. */
  get chat(): string {
    return chatOf(this.#world, this.id)
  }

  /** Writes to the bot in the personal chat. Answers with the first attempt. */
  say(text: string): Promise<Delivery> {
    const message = this.#written(this.chat, text)
    const act = { aadObjectId: this.id, conversation: this.chat }
    return sendMessage(this.#world, writtenActivity(this.#world, act, message))
  }

  /** Writes in a channel and names the bot. */
  mention(channel: string, text: string): Promise<Delivery> {
    const message = this.#written(channel, text)
    const act = { aadObjectId: this.id, conversation: channel }
    return sendMessage(this.#world, mentionActivity(this.#world, act, message))
  }

  /** Writes to the bot behind a slash in a channel: nobody else there sees it. */
  slash(channel: string, text: string): Promise<Delivery> {
    const message = this.#written(channel, text)
    message.only = this.id
    const act = { aadObjectId: this.id, conversation: channel, thread: message.thread }
    return sendMessage(this.#world, targetedActivity(this.#world, act, message))
  }

  /** Writes in a channel. The bot does not read channels, so nothing is sent. */
  write(channel: string, text: string, files: string[] = []): Message {
    return this.#written(channel, text, files)
  }

  #written(conversation: string, text: string, files: string[] = []): Message {
    const world = this.#world
    if (!maySee(world, this.id, conversation)) throw new Error(`${this.id} is not there`)
    const id = world.nextId()
    const thread = findChannel(world, conversation) === null ? '' : id
    const said = { id, conversation, thread, author: this.id, text, files }
    const message = keepMessage(world, { ...said, cards: [], entities: [], edited: false })
    changed(world)
    return message
  }

  /** Changes one's own message in the chat with the bot. */
  edit(message: Message, text: string): Promise<Delivery> {
    const own = this.#own(message)
    Object.assign(own, { text, edited: true })
    return this.#thought(own, 'messageUpdate')
  }

  /** Deletes one's own message in the chat with the bot. */
  erase(message: Message): Promise<Delivery> {
    const own = this.#own(message)
    removeMessage(this.#world, own)
    return this.#thought(own, 'messageDelete')
  }

  #own({ conversation, id }: Message): Message {
    const found = findMessage(this.#world, conversation, id)
    if (found === null || found.author !== this.id) throw new Error('not one’s own message')
    return found
  }

  #thought(message: Message, kind: 'messageUpdate' | 'messageDelete'): Promise<Delivery> {
    const act = { aadObjectId: this.id, conversation: message.conversation }
    changed(this.#world)
    return sendMessage(this.#world, afterthought(this.#world, act, message, kind))
  }

  /** Presses a button of a message or of the dialog. */
  async press(target: Target, wanted: Wanted): Promise<Delivery> {
    return pressIn(this.#world, this.id, target, wanted)
  }

  /** Sends the dialog by its first button that sends, or by the one that is meant. */
  submit(wanted: Wanted = { type: 'Action.Submit' }): Promise<Delivery> {
    return this.press('dialog', wanted)
  }

  /** Types or chooses; a choice by its value or its words. */
  type(id: string, typed: string, target: Target = 'dialog'): void {
    const place = placeOf(this.#world, this.id, target)
    const input = inputNamed(place, id)
    place.values.set(id, typedValue(input, typed, place.offered.get(id) ?? []))
    if (place.dialog !== null) delete place.dialog.errors[id]
    changed(this.#world)
  }

  /** Types into an input that is searched, and answers with what the bot finds. */
  search(id: string, typed: string, target: Target = 'dialog'): Promise<Choice[]> {
    return searchIn(this.#world, this.id, target, { id, typed })
  }

  /** Uses a message action of the app. */
  async messageAction(
    commandId: string,
    on: { conversation: string; id: string },
  ): Promise<Delivery> {
    const command = commandNamed(this.#world, commandId, 'message')
    const { message } = placeOf(this.#world, this.id, on)
    if (message === null) throw new Error('a message action stands on a message')
    const { conversation } = message
    return openExtension(this.#world, { aadObjectId: this.id, conversation, command, message })
  }

  /** Uses an action of the app beside the box in which one writes. */
  async compose(commandId: string, conversation: string = this.chat): Promise<Delivery> {
    const command = commandNamed(this.#world, commandId, 'compose')
    return openExtension(this.#world, { aadObjectId: this.id, conversation, command })
  }

  /** Closes the dialog. The platform tells the bot nothing. */
  close(): void {
    dismiss(this.#world, this.id)
  }

  /** Adds the app to one's personal chats. Answers with both of what the bot is told. */
  async install(): Promise<Delivery[]> {
    this.#world.installed.add(this.id)
    return this.#moved('add')
  }

  /** Takes the app out again: the bot can write to this person no more. */
  async uninstall(): Promise<Delivery[]> {
    const told = await this.#moved('remove')
    this.#world.installed.delete(this.id)
    return told
  }

  async #moved(action: 'add' | 'remove'): Promise<Delivery[]> {
    const act = { aadObjectId: this.id, conversation: this.chat }
    const told: Delivery[] = []
    for (const activity of installActivities(this.#world, act, action))
      told.push(await sendMessage(this.#world, activity))
    return told
  }

  /** What stands in the personal chat. */
  chats(): Message[] {
    return this.messages(this.chat)
  }

  /** What this person sees in a chat or a channel. Throws for others'. */
  messages(conversation: string): Message[] {
    return seenBy(this.#world, this.id, conversation)
  }

  /** The dialog on the screen, or null. */
  dialog(): Dialog | null {
    return this.#world.dialogs.get(this.id) ?? null
  }

  /** All that can be read in the dialog, its title first. */
  dialogWords(): string[] {
    const dialog = this.dialog()
    return dialog === null ? [] : [dialog.title, ...wordsIn(dialog.card)]
  }

  /** The words under inputs that the client itself refused to send, by id. */
  errors(): Record<string, string> {
    return this.dialog()?.errors ?? {}
  }

  /** What an input holds now. */
  value(id: string, target: Target = 'dialog'): string {
    return placeOf(this.#world, this.id, target).values.get(id) ?? ''
  }

  /** An input as it is drawn. Throws when it is not. */
  input(id: string, target: Target = 'dialog'): CardNode {
    return inputNamed(placeOf(this.#world, this.id, target), id)
  }

  /** The last short notice, or null. */
  toast(): string | null {
    return this.#world.toasts.get(this.id) ?? null
  }

  /** Whether the bot seems to be typing. A client shows it for about ten seconds. */
  seesTyping(conversation: string = this.chat): boolean {
    const at = this.#world.typing.get(conversation)
    return at !== undefined && this.#world.now() - at < TYPING_MS
  }

  /** The channels this person is a member of. */
  channels(): { id: string; name: string }[] {
    const seen = this.#world.tenant.channels.filter(({ members }) => members.includes(this.id))
    return seen.map(({ id, name }) => ({ id, name }))
  }
}
