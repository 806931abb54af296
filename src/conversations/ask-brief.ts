import { findReferenceIn } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import type { World } from './world.ts'

/**
 * "Brief me on K-…": found or not, the brief goes by direct message, to the asker only; once
 * a key.
 */
export async function askBrief(
  world: World,
  actor: Actor,
  typed: string,
  key: string,
): Promise<{ sending: { reference: string } } | Refusal> {
  const reference = findReferenceIn(typed)
  const found = reference ? await world.ledger.findCase(actor, reference) : null
  if (!found) return refuse('not_found')
  const ids = { reference: found.reference }
  await world.outbox.tell(
    actor,
    [{ lane: 1, to: { staff: actor.id }, template: 'brief', ids }],
    key,
  )
  return { sending: { reference: found.reference } }
}
