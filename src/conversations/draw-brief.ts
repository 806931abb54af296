import { entriesWithin } from '../domain/entries-within.ts'
import type { EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { answerMessage } from '../messages/answer.ts'
import { briefMessage } from '../messages/brief.ts'
import type { Message } from '../messages/message.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import { caseLabel } from './search-cases.ts'
import type { World } from './world.ts'

/**
 * "Brief me": reads what this person may see at this moment (logged as consulted), sums it up, and
 * logs what it cites before it leaves. Of a span of days it is what stands on top of the case, and what
 * happened or was recorded then.
 */
export async function drawBrief(
  world: World,
  to: Actor,
  { ids }: OutgoingMessage,
): Promise<Message | null> {
  const found = ids.reference ? await world.ledger.findCase(to, ids.reference) : null
  if (!found) return answerMessage('not_found')
  const all = await world.ledger.readCase(to, found.id, 'brief', 'consulted')
  const { zone } = await world.people.getOrganisation(to.organisationId)
  const span = { from: ids.from ?? null, until: ids.until ?? null }
  const entries = entriesWithin(all, span, zone)
  const names = await world.people.findNames(entries.flatMap((e) => e.authorId ?? []))
  const now = world.clock.now()
  const { reference, level } = found
  const brief = world.summariser.summarise({ reference, level, entries, names, now, zone })
  const cited = new Set(brief.sentences.flatMap((s) => s.citations.map((c) => c.entry as EntryId)))
  await world.ledger.recordCited(to, found.id, 'brief', [...cited])
  const details = all.findLast((e) => e.kind === 'person_details') ?? null
  return briefMessage(brief, {
    label: caseLabel(reference, details, now),
    reference,
    now,
    zone,
    span,
  })
}
