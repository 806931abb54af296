import { noteBreach } from '../api/serve.ts'
import type { Option } from '../kit/text.ts'
import { type Typed, typedValue } from '../kit/typed.ts'
import type { Placed } from '../kit/values.ts'
import { initialValue, optionsOf } from '../kit/values.ts'
import { suggestionsSent } from '../kit/view.ts'
import type { Delivery } from '../types.ts'
import { messageActions, suggestionPayload, viewActions } from '../wire/payloads.ts'
import { send } from '../wire/send.ts'
import { changed, type World } from '../world.ts'
import { outcome } from './outcome.ts'
import { elementsNamed, hold, type Place, placeOf, type Target, valuesOf } from './place.ts'

/** Which of several elements with the same action id, and which option of a menu. */
export interface Choice {
  /** The value of the button. */
  value?: string | undefined
  /** The value or the words of the option. */
  option?: string | undefined
  blockId?: string | undefined
}

type Action = Record<string, unknown>

function described(placed: Placed, world: World): Action {
  const { element, blockId, actionId } = placed
  const action: Action = { action_id: actionId, block_id: blockId }
  if (element.type === 'button') {
    action.text = element.text
    if (element.value !== undefined) action.value = element.value
    if (element.style !== undefined) action.style = element.style
  }
  if ('placeholder' in element && element.type !== 'plain_text_input')
    if (element.placeholder !== undefined) action.placeholder = element.placeholder
  return { ...action, type: element.type, action_ts: world.nextTs() }
}

async function act(world: World, userId: string, place: Place, action: Action): Promise<Delivery> {
  const payload =
    'view' in place
      ? viewActions(world, place, [action])
      : messageActions(world, userId, place, [action])
  return outcome(await send(world, 'interactive', payload))
}

function pressed(place: Place, actionId: string, choice: Choice): Placed {
  const named = elementsNamed(place, actionId)
  const here = named.filter((one) => (choice.blockId ?? one.blockId) === one.blockId)
  const wanted = here.find(
    ({ element }) =>
      choice.value === undefined || (element.type === 'button' && element.value === choice.value),
  )
  if (wanted === undefined) throw new Error(`there is no ${actionId} to press`)
  return wanted
}

/** Presses a button, opens an overflow menu and takes an option, or chooses in a menu. */
export async function clickIn(
  world: World,
  userId: string,
  target: Target,
  wanted: Choice & { actionId: string },
): Promise<Delivery> {
  const place = placeOf(world, userId, target)
  const placed = pressed(place, wanted.actionId, wanted)
  const { element } = placed
  if (element.type === 'button') return act(world, userId, place, described(placed, world))
  if (element.type === 'overflow') {
    const options = optionsOf(element)
    const option = options.find((one) => [one.value, one.text.text].includes(wanted.option ?? ''))
    if (option === undefined) throw new Error(`${wanted.actionId} does not offer that option`)
    return act(world, userId, place, { ...described(placed, world), selected_option: option })
  }
  const value = put(world, userId, { place, placed }, wanted.option ?? wanted.value ?? null)
  return act(world, userId, place, { ...described(placed, world), ...value })
}

/** Puts a value into an element on a person's screen. */
function put(world: World, userId: string, at: { place: Place; placed: Placed }, typed: Typed) {
  const { place, placed } = at
  const values = valuesOf(world, userId, place)
  const value = typedValue(placed.element, typed, offeredIn(world, userId, place, placed))
  hold(values, placed, value)
  changed(world)
  return value
}

function offerKey(userId: string, place: Place, placed: Placed): string {
  const where = 'view' in place ? place.view.id : place.ts
  return `${userId} ${where} ${placed.blockId} ${placed.actionId}`
}

/** What an `external_select` may take: what was last offered and what it holds already. */
function offeredIn(world: World, userId: string, place: Place, placed: Placed): Option[] {
  const initial = initialValue(placed.element)?.selected_option ?? null
  const offered = world.offered.get(offerKey(userId, place, placed)) ?? []
  return initial === null ? offered : [...offered, initial]
}

function sendsAction(placed: Placed): boolean {
  return placed.input === null || placed.input.dispatch_action === true
}

/** What a person types or chooses, and where. */
export interface Typing {
  /** The action id or the block id of the element. */
  id: string
  typed: Typed
  blockId?: string | undefined
  /** False while words are still being typed; the client sends no action then. */
  done: boolean
}

/** Types or chooses; tells the bot where the element is one that does. Null when it is not. */
export async function typeIn(
  world: World,
  userId: string,
  target: Target,
  typing: Typing,
): Promise<Delivery | null> {
  const place = placeOf(world, userId, target)
  const named = elementsNamed(place, typing.id)
  const placed = named.find((one) => (typing.blockId ?? one.blockId) === one.blockId)
  if (placed === undefined) throw new Error(`there is no ${typing.id} to fill in`)
  const value = put(world, userId, { place, placed }, typing.typed)
  if ('errors' in place) delete place.errors[placed.blockId]
  if (!typing.done || !sendsAction(placed)) return null
  return act(world, userId, place, { ...described(placed, world), ...value })
}

/** Types in an `external_select` and answers with what the bot suggests. */
export async function suggestIn(
  world: World,
  userId: string,
  target: Target,
  search: { id: string; typed: string },
): Promise<Option[]> {
  const place = placeOf(world, userId, target)
  const placed = elementsNamed(place, search.id).find(
    (one) => one.element.type === 'external_select',
  )
  if (placed === undefined) throw new Error(`there is no ${search.id} to search in`)
  const { actionId, blockId } = placed
  const asked = { actionId, blockId, typed: search.typed }
  const sent = await send(world, 'options', suggestionPayload(world, userId, place, asked))
  if (sent.status !== 200) return []
  const read = suggestionsSent.safeParse(sent.body)
  if (!read.success) {
    noteBreach(world, 'block_suggestion', 'invalid_options', [read.error.message])
    return []
  }
  const answer = read.data
  const options =
    'options' in answer ? answer.options : answer.option_groups.flatMap((group) => group.options)
  world.offered.set(offerKey(userId, place, placed), options)
  return options
}
