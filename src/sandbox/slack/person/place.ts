import { type Placed, placedIn, type StateValue, type Values, valuesAfter } from '../kit/values.ts'
import { findMessage, maySee } from '../places.ts'
import { topOf } from '../stacks.ts'
import type { Message, View } from '../types.ts'
import type { OpenView, World } from '../world.ts'

/** Where a person acts: a message, the modal on top, the Home tab, or a view by what it was. */
export type Target = { channel: string; ts: string } | 'modal' | 'home' | Pick<View, 'id'>

/** A message or a view on the person's screen. */
export type Place = Message | OpenView

/** The place a person means. Throws when it is not on their screen. */
export function placeOf(world: World, userId: string, target: Target): Place {
  const found = findPlace(world, userId, target)
  if (found === null) throw new Error(`${userId} has nothing like that on the screen`)
  return found
}

function findPlace(world: World, userId: string, target: Target): Place | null {
  if (target === 'modal') return topOf(world, userId)
  if (target === 'home') return world.homes.get(userId) ?? null
  if ('channel' in target) {
    const message = findMessage(world, target.channel, target.ts)
    const seen = maySee(world, userId, target.channel)
    return seen && (message?.only ?? userId) === userId ? message : null
  }
  const own = [topOf(world, userId), world.homes.get(userId) ?? null]
  return own.find((open) => open?.view.id === target.id) ?? null
}

function blocksOf(place: Place) {
  return 'view' in place ? place.view.blocks : (place.blocks ?? [])
}

/** The elements of a place that answer to this action id or block id. */
export function elementsNamed(place: Place, id: string): Placed[] {
  const all = placedIn(blocksOf(place))
  const byAction = all.filter((placed) => placed.actionId === id)
  return byAction.length > 0 ? byAction : all.filter((placed) => placed.blockId === id)
}

/** What the elements of a place hold for this person. */
export function valuesOf(world: World, userId: string, place: Place): Values {
  if ('view' in place) return place.view.state.values
  const key = `${userId} ${place.ts}`
  const values = valuesAfter(blocksOf(place), world.chosen.get(key) ?? {})
  world.chosen.set(key, values)
  return values
}

/** Puts a value into an element of a place. */
export function hold(values: Values, placed: Placed, value: StateValue): void {
  values[placed.blockId] = { ...values[placed.blockId], [placed.actionId]: value }
}
