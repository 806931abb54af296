import type { Alteration } from '../domain/decide-capture.ts'
import { Failure } from '../domain/failures.ts'
import type { EntryId } from '../domain/ids.ts'
import { type Actor, holdersOf } from '../domain/people.ts'
import type { KnownEntry, Plan } from '../domain/plan.ts'
import { isRefusal } from '../domain/refusals.ts'
import { sightOfEntry } from '../domain/sight.ts'
import { readAlterations } from '../messages/forms/capture.ts'
import type { Captured } from '../ports/captures.ts'
import type { World } from './world.ts'

/**
 * A message was edited or deleted in its chat. Where it was recorded, a “source altered” entry
 * stands beside it; where somebody is just recording it, it waits with their form. The same change
 * twice is one entry, whatever the order in which changes arrive.
 * @throws Failure `too_slow` while the message is on its way to the record: to be asked again.
 */
export async function noteAltered(
  world: World,
  source: string,
  alteration: Alteration,
): Promise<void> {
  for (const captured of await world.captures.find(source)) {
    if (captured.entry) await onRecord(world, captured, captured.entry, alteration)
    else if (captured.sent) throw new Failure('too_slow')
    else await onForm(world, source, captured, alteration)
  }
}

async function onForm(
  world: World,
  source: string,
  { staff, draft }: Captured,
  alteration: Alteration,
): Promise<void> {
  const actor = await world.people.findActive(staff)
  const found = actor && (await world.drafts.list(actor)).find(({ id }) => id === draft)
  if (!found) return
  const { form, values } = found.words
  if (isOlder(alteration, values.editedAt)) return
  const known = readAlterations(values.alterations)
  if (known.some((one) => isSame(one, alteration))) return
  const alterations = JSON.stringify([...known, alteration].toSorted(byTime))
  await world.drafts.keep(
    actor,
    `capture:${draft}`,
    { form, values: { ...values, alterations } },
    draft,
  )
  // It may have been sent between the two.
  const after = (await world.captures.find(source)).find((one) => one.draft === draft)
  if (after?.sent) throw new Failure('too_slow')
}

async function onRecord(
  world: World,
  captured: Captured,
  id: EntryId,
  alteration: Alteration,
): Promise<void> {
  const reader = await whoReads(world, captured, id)
  if (!reader) return
  const { actor, known } = reader
  const { payload } = known.entry
  if (isOlder(alteration, (payload as { editedAt?: string }).editedAt)) return
  const beside = await world.ledger.readEntry(actor, id, 'form')
  const isThere = beside.some(
    (entry) =>
      entry.kind === 'source_altered' &&
      isSame({ ...entry.payload, at: entry.payload.at ?? '' }, alteration),
  )
  if (isThere) return
  const { change, text, at } = alteration
  const entryId = world.ids.derive(id, `source ${change} ${at}`) as EntryId
  const plan: Plan = {
    case: known.caseId,
    entries: [
      {
        ...sightOfEntry(known),
        label: 'altered',
        kind: 'source_altered',
        payload: { message: id, change, at, ...(text ? { text } : {}) },
        amends: id,
      },
    ],
    receiptFor: 'altered',
  }
  const done = await world.ledger.append(actor, {
    caseId: known.caseId,
    plan,
    entryIds: new Map([['altered', entryId]]),
    alertId: world.ids.derive(entryId, 'alert') as never,
    once: true,
    messages: [{ lane: 1, to: { staff: actor.id }, template: 'source_altered', ids: {} }],
  })
  if (isRefusal(done)) throw new Failure('unexpected', { code: done.refused })
}

/** Whoever recorded it; when they do not read it any more, a lead who does. */
async function whoReads(
  world: World,
  { staff, organisation }: Captured,
  id: EntryId,
): Promise<{ actor: Actor; known: KnownEntry } | null> {
  const people = await world.people.listColleagues(organisation)
  for (const candidate of [staff, ...holdersOf(people, 'lead'), ...holdersOf(people, 'deputy')]) {
    const actor = await world.people.findActive(candidate)
    const known = actor ? await world.ledger.findEntry(actor, id) : null
    if (actor && known) return { actor, known }
  }
  return null
}

/** An edit that the message already had when it was recorded arrives late. */
function isOlder({ change, at }: Alteration, editedAt: string | null | undefined): boolean {
  return change === 'edited' && Boolean(editedAt) && Date.parse(at) <= Date.parse(editedAt ?? '')
}

function isSame(a: Pick<Alteration, 'change' | 'at'>, b: Alteration): boolean {
  return a.change === b.change && (a.change === 'deleted' || Date.parse(a.at) === Date.parse(b.at))
}

function byTime(a: Alteration, b: Alteration): number {
  return Date.parse(a.at) - Date.parse(b.at)
}
