import type { EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal } from '../domain/refusals.ts'
import { changesMessage } from '../messages/changes.ts'
import type { Message } from '../messages/message.ts'
import { caseOf } from './case-of.ts'
import type { World } from './world.ts'

/** Lines of one answer: they fit one message. */
const MOST = 20

/**
 * "What is new to me": the entries of a case that this person has not been given yet, oldest first.
 * What they wrote themself is not new. Those that are shown are logged, and so no longer new.
 */
export async function showChanges(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const about = await caseOf(world, actor, typed)
  if (isRefusal(about)) return about
  const { id, reference } = about.found
  const given = await world.knowledge(actor).givenToMe(reference)
  const known = new Set(given.map(({ entry }) => entry))
  const all = await Array.fromAsync(world.ledger.scan(actor, [id]))
  const unread = all.filter((entry) => !known.has(entry.id))
  const shown = unread.slice(0, MOST)
  const ids = shown.map((entry) => entry.id as EntryId)
  if (ids.length > 0) await world.ledger.recordCited(actor, id, 'timeline', ids)
  const names = await world.people.findNames(shown.flatMap((entry) => entry.authorId ?? []))
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const read = all.length - unread.length
  return changesMessage({ reference, shown, read, more: unread.length - shown.length, names, zone })
}
