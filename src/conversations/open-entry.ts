import type { AlertId, EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import { entryMessage } from '../messages/entry-view.ts'
import type { Message } from '../messages/message.ts'
import type { World } from './world.ts'

/** Shows one entry, with its addenda, to somebody who may read it now; logged before it leaves. */
export async function openEntry(
  world: World,
  actor: Actor,
  id: EntryId,
): Promise<Message | Refusal> {
  const entries = await world.ledger.readEntry(actor, id, 'entry')
  if (entries.length === 0) return refuse('not_found')
  const names = await world.people.findNames(entries.flatMap((e) => e.authorId ?? []))
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  return entryMessage(entries, names, zone)
}

/** "Open" on an alert: the entry that raised it. */
export async function openAlert(
  world: World,
  actor: Actor,
  id: AlertId,
): Promise<Message | Refusal> {
  const alert = await world.ledger.findAlert(actor, id)
  return alert ? openEntry(world, actor, alert.entryId) : refuse('not_found')
}
