import { type Actor, holdersOf } from '../domain/people.ts'
import { isRefusal } from '../domain/refusals.ts'
import type { Waiting } from '../ports/intake.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import { carryOut, type Words } from './carry-out.ts'
import type { World } from './world.ts'

const MOST = 20

/**
 * Finishes submissions whose first try did not end: the process died, or the record was slow.
 * An author whose words could not become an entry is told so, by code. One that fails again waits
 * for its next turn and holds up no other.
 * @returns how many were finished.
 */
export async function finishWaiting(
  world: World,
  onFault: (thrown: unknown) => void,
): Promise<number> {
  let finished = await world.intake.expire()
  finished += (await world.drafts.sweep()) + (await world.consultations.climb())
  for (const submission of await world.intake.claimWaiting(MOST)) {
    try {
      await finish(world, submission)
      finished += 1
    } catch (thrown) {
      onFault(thrown)
    }
  }
  return finished
}

async function finish(world: World, submission: Waiting): Promise<void> {
  const actor = await world.people.findActive(submission.staffId)
  if (!actor) return
  const words = (await submission.open()) as Words
  const outcome = await carryOut(world, actor, submission, words)
  if (!isRefusal(outcome) || outcome.refused === 'superseded') return
  const ids = { code: outcome.refused, submission: submission.id }
  const author: OutgoingMessage = { lane: 1, to: { staff: actor.id }, template: 'not_saved', ids }
  await world.outbox.tell(actor, [author, ...(await toTheLeads(world, actor, words))])
}

/** A report that may not wait does not end with its author alone: the leads hear of it. */
async function toTheLeads(
  world: World,
  actor: Actor,
  { verb, values }: Words,
): Promise<OutgoingMessage[]> {
  const urgent = verb === 'record_disclosure' || values.level === 'high'
  if (!urgent || values.aboutStaff === 'yes') return []
  const people = await world.people.listColleagues(actor.organisationId)
  const leads = holdersOf(people, 'lead').filter((id) => id !== actor.id)
  const ids = { colleague: actor.id }
  return leads.map((staff) => ({ lane: 0, to: { staff }, template: 'report_not_saved', ids }))
}
