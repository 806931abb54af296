import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal } from '../domain/refusals.ts'
import { caseViewMessage } from '../messages/case-view.ts'
import type { Button, Message } from '../messages/message.ts'
import type { CaseHead } from '../ports/ledger.ts'
import { caseOf } from './case-of.ts'
import { offersFor, standingWords } from './case-offers.table.ts'
import { headOf } from './head-of.ts'
import { caseLabel } from './search-cases.ts'
import type { World } from './world.ts'

/**
 * The top of a case: level, safety line, safe contact, who works it, and what this person may do.
 * Each of that is asked again when it is done.
 */
export async function showCase(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const about = await caseOf(world, actor, typed)
  if (isRefusal(about)) return about
  const { found } = about
  const [head, names, { zone }] = await Promise.all([
    headOf(world, actor, found),
    world.people.findNames(found.workers),
    world.people.getOrganisation(actor.organisationId),
  ])
  const { reference, state, joinedTo, linked, facts } = found
  return caseViewMessage({
    ...{ ...head, reference, state, joinedTo, linked, zone },
    label: await labelOf(world, actor, found),
    workers: found.workers.map((id) => names.get(id)?.name ?? 'A colleague'),
    standing: standingWords(facts),
    offers: offersOf(found),
  })
}

async function labelOf(world: World, actor: Actor, { id, reference }: CaseHead): Promise<string> {
  const filter = { kinds: ['person_details'] as const, order: 'newest' as const, size: 1 }
  const { entries } = await world.ledger.readTimeline(actor, id, 'timeline', filter)
  return caseLabel(reference, entries[0] ?? null, world.clock.now())
}

/**
 * The id goes with a form, the reference with a view: neither is a right to anything. A conflict
 * with an entry takes no button away: that it is missing would tell them.
 */
function offersOf({ id, reference, facts }: CaseHead): Button[] {
  return offersFor(facts).map(({ label, opens }) => {
    const [what, name] = opens.split(':')
    return what === 'view'
      ? { label, action: 'show_view', value: `${name} ${reference}` }
      : { label, action: 'open_form', value: `${name}:case:${id}:${reference}` }
  })
}
