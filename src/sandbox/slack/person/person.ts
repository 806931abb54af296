import { addFile } from '../api/files.ts'
import type { Option } from '../kit/text.ts'
import type { Typed } from '../kit/typed.ts'
import type { Values } from '../kit/values.ts'
import { addMessage, dmOf, findChannel, maySee, seenBy } from '../places.ts'
import { stackOf, topOf } from '../stacks.ts'
import type { Delivery, Message, SlackFile, View } from '../types.ts'
import { sendEvent } from '../wire/events.ts'
import { commandPayload, messageSent, shortcutPayload, written } from '../wire/payloads.ts'
import { send } from '../wire/send.ts'
import { getUser, type OpenView, type World } from '../world.ts'
import { type Choice, clickIn, suggestIn, typeIn } from './act.ts'
import { commandOutcome, outcome, showAcknowledgement } from './outcome.ts'
import { editMessage, eraseMessage } from './own-message.ts'
import { placeOf, type Target } from './place.ts'
import { closeModal, submitModal } from './submit.ts'

const NOTHING_SENT = { status: null, ms: 0, body: null }

/** Where and how something is typed, beyond the element and the words. */
export interface TypeOptions {
  /** The modal on top when absent. */
  in?: Target
  /** Which of several elements with the same action id. */
  blockId?: string
  /** False while words are still being typed; true when absent. */
  done?: boolean
}

/** One person at their own Slack: what they can do and what they see, and nothing else. */
export class Person {
  readonly id: string
  #world: World

  constructor(world: World, userId: string) {
    this.id = getUser(world, userId).id
    this.#world = world
  }

  /** The id of this person's conversation with the bot. */
  get dm(): string {
    return dmOf(this.#world, this.id)
  }

  /** Types a slash command, in the DM with the bot unless a channel is named. */
  async command(name: string, text = '', channel: string = this.dm): Promise<Delivery> {
    const world = this.#world
    if (!maySee(world, this.id, channel)) throw new Error(`${this.id} does not see ${channel}`)
    if (world.bot.commands.every((command) => command.name !== name))
      return { ...NOTHING_SENT, notice: `${name} is not a valid command.` }
    const asked = { userId: this.id, channel, command: name, text }
    const told = commandOutcome(await send(world, 'command', commandPayload(world, asked)), name)
    showAcknowledgement(world, { channel, userId: this.id, ts: null, uses: 0 }, told)
    return told
  }

  /** Writes to the bot in the DM. Answers with the first attempt at the event. */
  async say(text: string, files: Message['files'] = undefined): Promise<Delivery> {
    const said = written(this.#world, this.id, this.dm, text)
    const message = addMessage(this.#world, files ? { ...said, files } : said)
    const { channel, ts } = message
    const shared = files ? { subtype: 'file_share' } : {}
    const event = { ...messageSent(message), ...shared, channel, event_ts: ts, channel_type: 'im' }
    const { status, ms, body } = await sendEvent(this.#world, event)
    return { status, ms, body }
  }

  /** Writes in a channel. The bot is told of changes only, so nothing is sent. */
  write(channel: string, text: string, files: Message['files'] = undefined): Message {
    if (!maySee(this.#world, this.id, channel)) throw new Error(`${this.id} is not in ${channel}`)
    const message = written(this.#world, this.id, channel, text)
    return addMessage(this.#world, files ? { ...message, files } : message)
  }

  /** A file of one's own, to be sent with a message. */
  file(name: string, mimetype: string, bytes: Buffer): SlackFile {
    return addFile(this.#world, { name, mimetype, length: bytes.length, bytes })
  }

  /** Changes one's own message. */
  edit(on: { channel: string; ts: string }, text: string): Promise<Delivery> {
    return editMessage(this.#world, this.id, on, text)
  }

  /** Deletes one's own message. */
  erase(on: { channel: string; ts: string }): Promise<Delivery> {
    return eraseMessage(this.#world, this.id, on)
  }

  /** Opens the bot's Home tab. */
  async openHome(): Promise<Delivery> {
    const view = this.#world.homes.get(this.id)?.view
    const event = {
      type: 'app_home_opened',
      user: this.id,
      channel: this.dm,
      tab: 'home',
      event_ts: this.#world.nextTs(),
      ...(view === undefined ? {} : { view }),
    }
    const { status, ms, body } = await sendEvent(this.#world, event)
    return { status, ms, body }
  }

  /** Uses a shortcut of the bot, on a message when one is named. */
  async shortcut(callbackId: string, on?: { channel: string; ts: string }): Promise<Delivery> {
    const known = this.#world.bot.shortcuts?.find((one) => one.callbackId === callbackId)
    if (known === undefined) throw new Error(`the bot has no shortcut ${callbackId}`)
    const place = on === undefined ? undefined : placeOf(this.#world, this.id, on)
    const message = place !== undefined && 'ts' in place ? place : undefined
    const payload = shortcutPayload(this.#world, this.id, known, message)
    return outcome(await send(this.#world, 'interactive', payload))
  }

  /** Presses a button or chooses in a menu of a message, a modal or the Home tab. */
  click(target: Target, actionId: string, choice: Choice = {}): Promise<Delivery> {
    return clickIn(this.#world, this.id, target, { ...choice, actionId })
  }

  /** Types or chooses. Answers with the bot's reaction, or null where the element sends nothing. */
  type(id: string, typed: Typed, options: TypeOptions = {}): Promise<Delivery | null> {
    const typing = { id, typed, done: options.done ?? true, blockId: options.blockId }
    return typeIn(this.#world, this.id, options.in ?? 'modal', typing)
  }

  /** Types in an `external_select` and answers with the options the bot suggests. */
  suggest(id: string, typed: string, target: Target = 'modal'): Promise<Option[]> {
    return suggestIn(this.#world, this.id, target, { id, typed })
  }

  /** Submits the modal on top. */
  submit(): Promise<Delivery> {
    return submitModal(this.#world, this.#top())
  }

  /** Closes the modal on top. Null when the bot did not ask to be told. */
  close(): Promise<Delivery | null> {
    return closeModal(this.#world, this.#top())
  }

  #top(): OpenView {
    const open = topOf(this.#world, this.id)
    if (open === null) throw new Error(`${this.id} has no modal open`)
    return open
  }

  /** The modal on top, or null. */
  modal(): View | null {
    return topOf(this.#world, this.id)?.view ?? null
  }

  /** All modals, the one on top last. */
  modals(): View[] {
    return stackOf(this.#world, this.id).map((open) => open.view)
  }

  /** The words under the fields of the modal on top, by block id. */
  errors(): Record<string, string> {
    return topOf(this.#world, this.id)?.errors ?? {}
  }

  home(): View | null {
    return this.#world.homes.get(this.id)?.view ?? null
  }

  /** What stands in the DM with the bot, ephemeral messages left out. */
  dms(): Message[] {
    return this.messages(this.dm)
  }

  /** What this person sees in a channel without ephemeral messages. Throws for others' channels. */
  messages(channelId: string): Message[] {
    return this.everything(channelId).filter((one) => one.only === undefined)
  }

  /** What this person sees in a channel, with the ephemeral messages for them. */
  everything(channelId: string): Message[] {
    return seenBy(this.#world, this.id, channelId)
  }

  /** The ephemeral messages this person sees, in all their places. */
  ephemerals(): Message[] {
    const all = [...this.#world.messages.values()].flat()
    return all.filter((message) => message.only === this.id)
  }

  /** What this person chose in the elements of messages, by timestamp. */
  chosen(): Record<string, Values> {
    const own = [...this.#world.chosen].filter(([key]) => key.startsWith(`${this.id} `))
    return Object.fromEntries(own.map(([key, values]) => [key.slice(this.id.length + 1), values]))
  }

  /** The channels this person is a member of. */
  channels(): { id: string; name: string }[] {
    const ids = this.#world.workspace.channels.map((channel) => channel.id)
    const seen = ids.filter((id) => maySee(this.#world, this.id, id))
    return seen.map((id) => ({ id, name: findChannel(this.#world, id)?.name ?? id }))
  }
}
