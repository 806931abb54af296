import type { Actor } from '../domain/people.ts'
import { holdersOf, lineSupervisorsOf } from '../domain/people.ts'
import type { World } from './world.ts'

/**
 * Tells the line supervisor (else the lead) that a colleague would like help finding a case; once a
 * key.
 */
export async function askSupervisor(world: World, actor: Actor, key: string): Promise<void> {
  const people = await world.people.listColleagues(actor.organisationId)
  const others = [...lineSupervisorsOf(people, actor.id), ...holdersOf(people, 'lead')]
  const supervisor = others.find((id) => id !== actor.id)
  if (!supervisor) return
  const ids = { colleague: actor.id }
  const to = { staff: supervisor }
  await world.outbox.tell(actor, [{ lane: 1, to, template: 'asked_for_help', ids }], key)
}
