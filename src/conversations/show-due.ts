import type { Actor } from '../domain/people.ts'
import { dueMessage } from '../messages/due.ts'
import type { Message } from '../messages/message.ts'
import type { World } from './world.ts'

/** Steps of protocols that are not done yet, and days that were set, on the cases of somebody. */
export async function showDue(world: World, actor: Actor): Promise<Message> {
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  return dueMessage(await world.protocols.listDue(actor), zone)
}
