import { z } from 'zod'
import { type Card, type CardNode, wordOf } from '../cards/card.ts'
import { checkCard, opensDialog } from '../cards/check.ts'
import { clientErrors, valuesSent } from '../cards/inputs.ts'
import { keepMessage } from '../connector/places.ts'
import type { Delivery, Message } from '../types.ts'
import { type Act, invokeActivity, pressedActivity, writtenActivity } from '../wire/activity.ts'
import { sendInvoke, sendMessage, TROUBLE } from '../wire/send.ts'
import { changed, type Dialog, noteBreach, type World } from '../world.ts'
import { obey, obeyOpening, showToast } from './dialog.ts'
import { actionMeant, type Place, placeOf, type Target, type Wanted } from './place.ts'

const CONTEXT = { theme: 'default' }
const NOTHING_SENT = { status: null, ms: 0, body: null }

type Data = Record<string, unknown> & { msteams?: { type?: string; [key: string]: unknown } }

/** What a button carries, together with the inputs of its card. */
function dataOf(place: Place, action: CardNode, card: Card): Data {
  const { data = {} } = action as { data?: Data }
  const inputs = wantsInputs(action) ? valuesSent(card, place.values) : {}
  return { ...inputs, ...data }
}

const wantsInputs = (action: CardNode) => wordOf(action, 'associatedInputs') !== 'none'

/** What stands in the way before anything is sent, by input. */
function refusedByClient(place: Place, action: CardNode, card: Card): Record<string, string> {
  const errors = wantsInputs(action) ? clientErrors(card, place.values) : {}
  if (place.dialog !== null) place.dialog.errors = errors
  return errors
}

/** Presses a button in a message or a dialog, and does what the bot answers. */
export async function pressIn(
  world: World,
  aadObjectId: string,
  target: Target,
  wanted: Wanted,
): Promise<Delivery> {
  const place = placeOf(world, aadObjectId, target)
  const { action, card } = actionMeant(place, wanted)
  if (action.type !== 'Action.Execute' && action.type !== 'Action.Submit') return NOTHING_SENT
  const errors = refusedByClient(place, action, card)
  if (Object.keys(errors).length > 0) {
    changed(world)
    return { ...NOTHING_SENT, errors }
  }
  const data = dataOf(place, action, card)
  if (place.dialog !== null) return submitDialog(world, aadObjectId, place.dialog, data)
  if (place.message === null) return NOTHING_SENT
  const pressed = { message: place.message, action, data }
  if (action.type === 'Action.Execute') return execute(world, aadObjectId, pressed)
  return opensDialog(action)
    ? fetchTask(world, aadObjectId, pressed)
    : sayPressed(world, aadObjectId, pressed)
}

interface Pressed {
  message: Message
  action: CardNode
  data: Data
}

function actIn(aadObjectId: string, { conversation, thread }: Message): Act {
  return { aadObjectId, conversation, thread }
}

async function submitDialog(world: World, aadObjectId: string, dialog: Dialog, data: Data) {
  const { origin } = dialog
  const act = { aadObjectId, conversation: origin.conversation }
  const isTask = origin.kind === 'task'
  const name = isTask ? 'task/submit' : 'composeExtension/submitAction'
  const value = { ...(isTask ? {} : origin.command), data, context: CONTEXT }
  const about = isTask
    ? { value, replyToId: origin.replyToId }
    : { value, source: String(origin.command.commandContext) }
  const activity = invokeActivity(world, act, name, about)
  const told = await sendInvoke(world, activity, true)
  return obey(world, aadObjectId, told, origin)
}

async function fetchTask(world: World, aadObjectId: string, pressed: Pressed): Promise<Delivery> {
  const { message, data } = pressed
  const about = { value: { data, context: CONTEXT }, replyToId: message.id }
  const act = actIn(aadObjectId, message)
  const activity = invokeActivity(world, act, 'task/fetch', about)
  const told = await sendInvoke(world, activity, false)
  const { conversation, id: replyToId } = message
  return obeyOpening(world, aadObjectId, told, { kind: 'task', conversation, replyToId })
}

const cardAnswer = z.discriminatedUnion('type', [
  z.strictObject({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: z.unknown(),
  }),
  z.strictObject({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string().min(1),
  }),
  z.strictObject({
    statusCode: z.union([z.literal(400), z.literal(500)]),
    type: z.literal('application/vnd.microsoft.error'),
    value: z.strictObject({ code: z.string(), message: z.string().min(1) }),
  }),
])

async function execute(world: World, aadObjectId: string, pressed: Pressed): Promise<Delivery> {
  const { message, action, data } = pressed
  const named = action.id === undefined ? {} : { id: action.id }
  const asked = { type: action.type, title: action.title, ...named, verb: action.verb, data }
  const about = { value: { action: asked, trigger: 'manual' }, replyToId: message.id }
  const act = actIn(aadObjectId, message)
  const activity = invokeActivity(world, act, 'adaptiveCard/action', about)
  const told = await sendInvoke(world, activity, false)
  return told.notice === undefined ? showAnswer(world, aadObjectId, message, told) : told
}

/** The answered card stands in the message for whoever pressed; the others see the message. */
function showAnswer(world: World, aadObjectId: string, message: Message, told: Delivery): Delivery {
  const breach = (faults: string[]) => {
    noteBreach(world, 'adaptiveCard/action', 'BadArgument', faults)
    return { ...told, notice: TROUBLE }
  }
  const read = cardAnswer.safeParse(told.body)
  if (!read.success) return breach([z.prettifyError(read.error)])
  const { type, value } = read.data
  if (type === 'application/vnd.microsoft.error') return { ...told, notice: value.message }
  if (type === 'application/vnd.microsoft.activity.message') {
    showToast(world, aadObjectId, value)
    return told
  }
  const checked = checkCard(value, 'message')
  if ('faults' in checked) return breach(checked.faults)
  const key = `${aadObjectId} ${message.id}`
  world.replaced.set(key, checked.card)
  world.typed.delete(key)
  changed(world)
  return told
}

/** A button of the old kind: the person says something, in words or by a value. */
async function sayPressed(world: World, aadObjectId: string, pressed: Pressed): Promise<Delivery> {
  const { message, data } = pressed
  const { msteams, ...value } = data
  const act = actIn(aadObjectId, message)
  if (msteams?.type !== 'imBack' && msteams?.type !== 'messageBack')
    return sendMessage(world, pressedActivity(world, act, message, value))
  const text = String((msteams.type === 'imBack' ? msteams.value : msteams.text) ?? '')
  const { conversation, thread } = message
  const said: Message = {
    ...{ id: world.nextId(), conversation, thread, author: aadObjectId, text },
    ...{ cards: [], entities: [], edited: false },
  }
  keepMessage(world, said)
  const carried = msteams.type === 'imBack' ? {} : { value: msteams.value ?? value }
  return sendMessage(world, { ...writtenActivity(world, act, said), ...carried })
}
