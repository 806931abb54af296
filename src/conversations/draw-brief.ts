import type { Brief, BriefInput } from '../domain/brief.ts'
import { entriesWithin } from '../domain/entries-within.ts'
import { Failure } from '../domain/failures.ts'
import type { CaseId, EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { answerMessage } from '../messages/answer.ts'
import { briefMessage } from '../messages/brief.ts'
import type { Message } from '../messages/message.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import { caseLabel } from './search-cases.ts'
import type { World } from './world.ts'

/**
 * "Brief me": reads what this person may see at this moment (logged as consulted), sums it up, and
 * logs what it cites before it leaves. Of a span of days it is what stands on top of the case, and
 * what happened or was recorded then.
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
  const input = { reference, level, entries, names, now, zone }
  const brief = await briefFor(world, to, found.id, input)
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

/** Seconds until somebody looks again whether a brief has been written. */
const LOOK_AGAIN = 3

/** Extracted, or written by a model where that is switched on: then the message waits for it. */
async function briefFor(
  world: World,
  to: Actor,
  caseId: CaseId,
  input: BriefInput,
): Promise<Brief> {
  const isOn = await isWritten(world, to, input.reference)
  if (!world.writer || !isOn) return world.summariser.summarise(input)
  const written = world.writer.write(to, caseId, input)
  if (written.state === 'there') return written.brief
  throw new Failure('still_writing', { retryAfterSeconds: LOOK_AGAIN })
}

/** Whether a model writes the briefs on a case; off unless somebody switched it on. */
export async function isWritten(world: World, who: Actor, reference: string): Promise<boolean> {
  if (!world.writer) return false
  const { isOn, ofCase } = await world.ai.state(who, reference)
  return isOn && ofCase === true
}
