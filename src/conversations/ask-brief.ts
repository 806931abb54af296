import { findReferenceIn } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import { spanIn } from '../domain/timeline-ask.ts'
import { dayOf } from '../domain/when.ts'
import type { MessageIds, OutgoingMessage, Template } from '../ports/outbox.ts'
import { isWritten } from './draw-brief.ts'
import type { World } from './world.ts'

/**
 * "Brief me on K-…", perhaps "since 3 May" or "from 1 May to 3 June": found or not, the brief goes
 * by direct message, to the asker only; once a key.
 */
export async function askBrief(
  world: World,
  actor: Actor,
  typed: string,
  key: string,
): Promise<{ sending: { reference: string } } | Refusal> {
  const ids = await findBriefIds(world, actor, typed)
  if (!ids) return refuse('not_found')
  await world.outbox.tell(actor, await briefMessages(world, actor, ids), key)
  return { sending: { reference: ids.reference } }
}

/** The brief, and before it, where a model writes it, that it is coming. */
export async function briefMessages(
  world: World,
  actor: Actor,
  ids: MessageIds & { reference: string },
): Promise<OutgoingMessage[]> {
  const message = (template: Template): OutgoingMessage => {
    return { lane: 1, to: { staff: actor.id }, template, ids }
  }
  const coming = (await isWritten(world, actor, ids.reference)) ? [message('brief_coming')] : []
  return [...coming, message('brief')]
}

/** What a brief was asked about; null when there is no such case, or it is not for the asker. */
export async function findBriefIds(
  world: World,
  actor: Actor,
  typed: string,
): Promise<(MessageIds & { reference: string }) | null> {
  const reference = findReferenceIn(typed)
  const found = reference ? await world.ledger.findCase(actor, reference) : null
  if (!found) return null
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const { from, until } = spanIn(typed, dayOf(world.clock.now(), zone))
  return { reference: found.reference, ...(from ? { from } : {}), ...(until ? { until } : {}) }
}
