import type { Entry } from '../domain/entry-kinds.table.ts'
import type { EntryId, StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal, refuse } from '../domain/refusals.ts'
import { contactAt } from '../domain/silence.ts'
import { askAt, readVisit } from '../domain/visit.ts'
import { dateWords, daysBetween } from '../domain/when.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import { visitAskedMessage } from '../messages/visit.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import { caseOf } from './case-of.ts'
import { submit } from './submit.ts'
import type { World } from './world.ts'

/** What stands on the record of it; more is said with the form. */
const WHAT = 'Visit'

/**
 * `visiting K-… at 3pm`: puts a planned contact on the record in one line.
 * @param key the delivery’s own id: the same twice is one entry.
 */
export async function planVisit(
  world: World,
  actor: Actor,
  typed: string,
  key: string,
): Promise<Message | Refusal> {
  const about = await caseOf(world, actor, typed)
  if (isRefusal(about)) return about
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const visit = readVisit(about.rest, world.clock.now(), zone)
  if (!visit) return refuse('no_time_said')
  const { id, reference } = about.found
  const values = { case: id, what: WHAT, whenDate: visit.date, whenTime: visit.time }
  const outcome = await submit(world, actor, { verb: 'plan_contact', values, key })
  if (isRefusal(outcome)) return outcome
  if ('errors' in outcome) return refuse('no_time_said')
  return plainMessage(
    `Planned: you visit ${reference} on ${dateWords(visit.date)} at ${visit.time}.`,
    'You are asked on that day how it went.',
  )
}

/** A planned contact that somebody wrote: whoever goes is asked about it on its day. */
export async function watchVisit(world: World, to: Actor, entry: Entry): Promise<void> {
  if (entry.kind !== 'planned_contact') return
  const { zone } = await world.people.getOrganisation(to.organisationId)
  const { when, who } = entry.payload
  const at = askAt(when, zone)
  await world.nudges.watchVisit(to, entry.id as EntryId, {
    at,
    who: (who ?? null) as StaffId | null,
  })
}

/** "How did it go?"; null: there is a note by now, or it is not theirs to see. */
export async function drawVisitAsked(
  world: World,
  to: Actor,
  { ids }: OutgoingMessage,
): Promise<Message | null> {
  const { case: caseId, entry, reference } = ids
  if (!caseId || !entry || !reference) return null
  const { zone } = await world.people.getOrganisation(to.organisationId)
  const entries = await world.ledger.readCase(to, caseId, 'case_list', 'consulted')
  const plan = entries.find((one) => one.id === entry)
  if (plan?.kind !== 'planned_contact') return null
  const { when } = plan.payload
  const contacts = entries.flatMap((one) => contactAt(one) ?? [])
  if (contacts.some((at) => daysBetween(when, at, zone) >= 0)) return null
  return visitAskedMessage({ reference, caseId, when, zone })
}
