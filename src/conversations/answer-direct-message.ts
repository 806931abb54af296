import { findReferenceIn } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import type { World } from './world.ts'

/**
 * "Brief me on K-…", or words that we do not understand. What people type into a message is
 * not kept; the same delivery twice is answered once.
 */
export async function answerDirectMessage(
  world: World,
  actor: Actor,
  text: string,
  key: string,
): Promise<void> {
  const to = { staff: actor.id }
  const asksForBrief = /\bbrief\b/i.test(text)
  const reference = findReferenceIn(text)
  const found = asksForBrief && reference ? await world.ledger.findCase(actor, reference) : null
  const code = asksForBrief ? 'not_found' : 'not_understood'
  const answer: OutgoingMessage = found
    ? { lane: 1, to, template: 'brief', ids: { reference: found.reference } }
    : { lane: 1, to, template: 'answer', ids: { code } }
  await world.outbox.tell(actor, [answer], key)
}
