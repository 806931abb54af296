import { chronologyOf } from '../domain/chronology.ts'
import type { Entry } from '../domain/entry-kinds.table.ts'
import type { CaseId, EntryId } from '../domain/ids.ts'
import { mergeChronologies } from '../domain/merge-chronologies.ts'
import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal } from '../domain/refusals.ts'
import { chronologyMessage } from '../messages/chronology.ts'
import { addendaAmong, addendumLine } from '../messages/entry-line.ts'
import type { Message } from '../messages/message.ts'
import { caseOf } from './case-of.ts'
import { headOf } from './head-of.ts'
import type { World } from './world.ts'

/** A message holds so many lines, besides the gaps. */
const MOST = 24
const LOOKED_AT = ['significant_event', 'imported', 'addendum'] as const

/**
 * The chronology of a case: our lines and those imported from another agency, as one. Looked
 * through first; only what is shown is logged as released.
 */
export async function showChronology(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const about = await caseOf(world, actor, typed)
  if (isRefusal(about)) return about
  const { id, reference } = about.found
  const [head, { zone }] = await Promise.all([
    headOf(world, actor, about.found),
    world.people.getOrganisation(actor.organisationId),
  ])
  const entries: Entry[] = await Array.fromAsync(world.ledger.scan(actor, [id], LOOKED_AT))
  const all = chronologyOf(entries, zone)
  const { lines, gaps } = mergeChronologies(
    all.filter((line) => line.source === null),
    all.filter((line) => line.source !== null),
  )
  const after = Math.min(skipIn(about.rest), Math.max(0, lines.length - 1))
  const shown = lines.slice(0, lines.length - after).slice(-MOST)
  const own = new Set(shown.flatMap((l) => [l.ours?.entry, l.theirs?.entry]))
  const addenda = addendaAmong(entries)
  const added = [...addenda].filter(([amended]) => own.has(amended))
  const names = await world.people.findNames(
    added.flatMap(([, list]) => list.flatMap((addendum) => addendum.authorId ?? [])),
  )
  await logShown(world, actor, id, [...own, ...added.flatMap(([, list]) => list.map((a) => a.id))])
  return chronologyMessage({
    ...{ head, zone, reference, after, page: MOST },
    lines: shown,
    gaps,
    added: new Map(added.map(([id, list]) => [id, list.map((a) => addendumLine(a, names, zone))])),
    before: lines.length - after - shown.length,
  })
}

/** How many of the newest lines are passed over, as the buttons of a page say it. */
function skipIn(rest: string): number {
  return Number(/\bskip (\d{1,6})\b/.exec(rest)?.[1] ?? 0)
}

async function logShown(
  world: World,
  actor: Actor,
  caseId: CaseId,
  ids: readonly (string | undefined)[],
): Promise<void> {
  const shown = [...new Set(ids.filter((id) => id !== undefined))] as EntryId[]
  await world.ledger.recordCited(actor, caseId, 'chronology', shown)
}
