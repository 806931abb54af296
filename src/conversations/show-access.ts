import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal } from '../domain/refusals.ts'
import { accessLogMessage, lookUpsMessage } from '../messages/access-log.ts'
import type { Message } from '../messages/message.ts'
import { caseOf } from './case-of.ts'
import type { World } from './world.ts'

const EVER = '2000-01-01T00:00:00Z'
/** What fits one window. */
const MOST = 40
const LAST_DAYS = 7
/** So many different cases within an hour are a bulk. */
const BULK = 20

/** Who was given what of a case, newest first; for leads and the auditor. */
export async function showAccess(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const reference = await referenceOf(world, actor, typed)
  if (typeof reference !== 'string') return reference
  const lines = await world.knowledge(actor).accessLog(reference, EVER)
  const names = await world.people.findNames(lines.map((line) => line.actor))
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const shown = lines.toReversed().slice(0, MOST)
  return accessLogMessage({
    reference,
    lines: shown,
    more: lines.length - shown.length,
    names,
    zone,
  })
}

/** An auditor sees the log of a case that does not exist for them otherwise. */
async function referenceOf(world: World, actor: Actor, typed: string): Promise<string | Refusal> {
  const about = await caseOf(world, actor, typed)
  if (!isRefusal(about)) return about.found.reference
  const written = /K-[0-9A-Z]{5}/i.exec(typed)?.[0]?.toUpperCase()
  const lines = written ? await world.knowledge(actor).accessLog(written, EVER) : []
  return written && lines.length > 0 ? written : about
}

/** Look-ups of the last week that a lead is shown: staff know that this is done. */
export async function showLookUps(world: World, actor: Actor): Promise<Message> {
  const since = daysBefore(world.clock.now(), LAST_DAYS)
  const found = await world.knowledge(actor).lookUps(since, BULK)
  const names = await world.people.findNames(found.map((one) => one.actor))
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  return lookUpsMessage({ found: found.slice(0, MOST), names, zone, days: LAST_DAYS, bulk: BULK })
}

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString()
}
