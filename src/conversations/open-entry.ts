import type { Entry } from '../domain/entry-kinds.table.ts'
import type { AlertId, EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import { entryMessage, idsIn } from '../messages/entry-view.ts'
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
  const names = await namesFor(world, actor, entries)
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const [first] = entries
  const basis = first?.kind === 'decision' ? await world.ledger.findBasis(actor, id) : null
  return entryMessage(entries, names, zone, basis)
}

/** Names of colleagues, and references of those cases that the reader works with. */
async function namesFor(world: World, actor: Actor, entries: readonly Entry[]) {
  const { staff, cases } = idsIn(entries)
  const authors = entries.flatMap((entry) => entry.authorId ?? [])
  const names = new Map(await world.people.findNames([...authors, ...staff]))
  const theirs = cases.length > 0 ? await world.ledger.listCases(actor) : []
  for (const { id, reference } of theirs) names.set(id, { name: reference, jobTitle: '' })
  return names
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
