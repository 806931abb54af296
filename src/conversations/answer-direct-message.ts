import type { Actor } from '../domain/people.ts'
import { isRefusal } from '../domain/refusals.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import { briefMessages, findBriefIds } from './ask-brief.ts'
import { handoverAskedIn, sendHandover } from './send-handover.ts'
import type { World } from './world.ts'

/**
 * "Brief me on K-…", on all of somebody’s cases, or words that we do not understand. What people
 * type into a message is not kept; the same delivery twice is answered once.
 */
export async function answerDirectMessage(
  world: World,
  actor: Actor,
  text: string,
  key: string,
): Promise<void> {
  const asksForBrief = /\bbrief\b/i.test(text)
  const name = asksForBrief ? handoverAskedIn(text) : null
  if (name !== null) {
    const outcome = await sendHandover(world, actor, name, key)
    if (!isRefusal(outcome)) return
    return await answer(world, actor, { template: 'answer', ids: { code: outcome.refused } }, key)
  }
  const ids = asksForBrief ? await findBriefIds(world, actor, text) : null
  if (ids) return await world.outbox.tell(actor, await briefMessages(world, actor, ids), key)
  const code = asksForBrief ? 'not_found' : 'not_understood'
  await answer(world, actor, { template: 'answer', ids: { code } }, key)
}

async function answer(
  world: World,
  actor: Actor,
  what: Pick<OutgoingMessage, 'template' | 'ids'>,
  key: string,
): Promise<void> {
  await world.outbox.tell(actor, [{ lane: 1, to: { staff: actor.id }, ...what }], key)
}
