import type { Actor } from '../domain/people.ts'
import type { World } from './world.ts'

/**
 * Somebody opens their Home: a row of the outbox, drawn from what is true then, and drawn again
 * when that changes; once a key.
 */
export async function openHome(world: World, actor: Actor, key: string): Promise<void> {
  const to = { staff: actor.id }
  await world.outbox.tell(actor, [{ lane: 1, to, template: 'home', ids: {} }], key)
}
