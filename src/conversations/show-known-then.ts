import { type EntryId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import { knownThenMessage } from '../messages/known-then.ts'
import type { Message } from '../messages/message.ts'
import type { World } from './world.ts'

/** What the maker of a decision had been given by then, as far as this reader may read it now. */
export async function showKnownThen(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const [id = '', from = '0'] = typed.trim().split(/\s+/)
  const decision = findId<EntryId>(id)
  const basis = decision ? await world.ledger.findBasis(actor, decision) : null
  if (!basis || !/^\d{1,5}$/.test(from)) return refuse('not_found')
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  return knownThenMessage(id, basis.entries, { from: Number(from), zone })
}
