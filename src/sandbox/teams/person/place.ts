import {
  actionsIn,
  type Card,
  type CardNode,
  everythingIn,
  inputsIn,
  wordOf,
} from '../cards/card.ts'
import { type Choice, initialValues } from '../cards/inputs.ts'
import type { Message } from '../types.ts'
import { type Dialog, findMessage, maySee, type World } from '../world.ts'

/** Where a person acts: in a message, or in the dialog that is open. */
export type Target = { conversation: string; id: string } | 'dialog'

/** A message or the dialog, with its card and what this person typed into it. */
export interface Place {
  aadObjectId: string
  cards: Card[]
  values: Map<string, string>
  offered: Map<string, Choice[]>
  message: Message | null
  dialog: Dialog | null
}

/** The cards of a message as one person sees them. */
function cardsSeen(world: World, aadObjectId: string, message: Message): Card[] {
  const replaced = world.replaced.get(`${aadObjectId} ${message.id}`)
  return replaced === undefined ? message.cards : [replaced]
}

/** The messages that a person sees in a chat or channel. Throws for other people's. */
export function seenBy(world: World, aadObjectId: string, conversation: string): Message[] {
  if (!maySee(world, aadObjectId, conversation))
    throw new Error(`${aadObjectId} does not see ${conversation}`)
  const all = world.messages.get(conversation) ?? []
  const theirs = all.filter((one) => one.only === undefined || one.only === aadObjectId)
  return theirs.map((one) => ({ ...one, cards: cardsSeen(world, aadObjectId, one) }))
}

function messagePlace(world: World, aadObjectId: string, message: Message): Place {
  const key = `${aadObjectId} ${message.id}`
  const cards = cardsSeen(world, aadObjectId, message)
  const values = world.typed.get(key) ?? new Map(cards.flatMap((card) => [...initialValues(card)]))
  world.typed.set(key, values)
  const offered = world.offered.get(key) ?? new Map<string, Choice[]>()
  world.offered.set(key, offered)
  return { aadObjectId, cards, values, offered, message, dialog: null }
}

/** The place a person means. Throws when it is not on their screen. */
export function placeOf(world: World, aadObjectId: string, target: Target): Place {
  if (target === 'dialog') {
    const dialog = world.dialogs.get(aadObjectId)
    if (dialog === undefined) throw new Error(`${aadObjectId} has no dialog open`)
    const { card, values, offered } = dialog
    return { aadObjectId, cards: [card], values, offered, message: null, dialog }
  }
  const message = findMessage(world, target.conversation, target.id)
  const isTheirs = maySee(world, aadObjectId, target.conversation)
  if (message === null || !isTheirs || (message.only ?? aadObjectId) !== aadObjectId)
    throw new Error(`${aadObjectId} has no such message on the screen`)
  return messagePlace(world, aadObjectId, message)
}

/** The input with this id. Throws when it is not drawn. */
export function inputNamed(place: Place, id: string): CardNode {
  const found = place.cards.flatMap(inputsIn).find((input) => wordOf(input, 'id') === id)
  if (found === undefined) throw new Error(`there is no ${id} to fill in`)
  return found
}

/** How a person says which button is meant; what is absent may be anything. */
export interface Described {
  title?: string
  verb?: string
  id?: string
  data?: Record<string, unknown>
  type?: string
}

/** A button by how it looks and what it carries, or by any other sign. */
export type Wanted = Described | ((action: CardNode) => boolean)

function fits(action: CardNode, wanted: Wanted): boolean {
  if (typeof wanted === 'function') return wanted(action)
  const { data: held = {} } = action as { data?: Record<string, unknown> }
  const { data = {}, ...words } = wanted
  const isNamed = Object.entries(words).every(([key, value]) => action[key] === value)
  return isNamed && Object.entries(data).every(([key, value]) => held[key] === value)
}

/** The button that is meant, and the card in which it stands. Throws when none is drawn. */
export function actionMeant(place: Place, wanted: Wanted): { action: CardNode; card: Card } {
  for (const card of place.cards) {
    const action = actionsIn(card).find((one) => fits(one, wanted))
    if (action !== undefined && action.isEnabled !== false) return { action, card }
  }
  throw new Error(`there is no button like ${JSON.stringify(wanted) ?? 'that'} to press`)
}

/** All that can be read in a card, one text after the other. */
export function wordsIn(card: Card): string[] {
  const keys = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'altText', 'value']
  return everythingIn(card).flatMap((node) => {
    const facts = Array.isArray(node.facts) ? (node.facts as Record<string, unknown>[]) : []
    const inlines = Array.isArray(node.inlines) ? node.inlines : []
    const plain = inlines.filter((one): one is string => typeof one === 'string')
    const own = keys.map((key) => wordOf(node, key))
    return [...own, ...plain, ...facts.map((fact) => `${fact.title}: ${fact.value}`)].filter(
      Boolean,
    )
  })
}
