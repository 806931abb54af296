import { placeOf } from '../domain/levels.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import { isOverdue } from '../domain/silence.ts'
import type { Message } from '../messages/message.ts'
import {
  digestForChannel,
  digestMessage,
  type OverviewFacts,
  overviewMessage,
  type SilentCase,
} from '../messages/overview.ts'
import type { ListedCase } from '../ports/ledger.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import { silencesOf } from './silences-of.ts'
import type { World } from './world.ts'

/** The grounds on which a case counts in somebody’s overview. */
const GROUNDS = ['lead', 'line_supervisor', 'works_the_case']
/** So many of the longest silences are listed. */
const MOST_SILENT = 5
const MOST_REPORTED = 20

type Read = Pick<World, 'overviews' | 'people' | 'ledger' | 'clock'>

/** How the cases stand that somebody leads or supervises; refused to everybody else. */
export async function showOverview(world: World, actor: Actor): Promise<Message | Refusal> {
  const facts = await overviewFacts(world, actor)
  return facts ? overviewMessage(facts) : refuse('not_for_leading')
}

/** The same for a file: more of the longest silences. Null: they neither lead nor supervise. */
export async function showReport(world: Read, actor: Actor): Promise<Message | null> {
  const facts = await overviewFacts(world, actor, MOST_REPORTED)
  return facts ? overviewMessage(facts) : null
}

/** The week’s digest for a lead; null when they are none any more. */
export async function drawDigest(world: World, to: Actor): Promise<Message | null> {
  const facts = await overviewFacts(world, to)
  return facts ? digestMessage(facts) : null
}

/** The week’s counts for a channel. */
export async function drawChannelDigest(
  world: World,
  { to }: OutgoingMessage,
): Promise<Message | null> {
  if (!('channel' in to)) return null
  const levels = await world.overviews.readForChannel(to.channel)
  return digestForChannel(levels, world.clock.now())
}

async function overviewFacts(
  world: Read,
  actor: Actor,
  most = MOST_SILENT,
): Promise<OverviewFacts | null> {
  const overview = await world.overviews.read(actor)
  if (!overview) return null
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const listed = (await world.ledger.listCases(actor)).filter(
    ({ state, ground }) => state === 'open' && GROUNDS.includes(ground ?? ''),
  )
  const silent = await silentCases(world, actor, listed, zone)
  return {
    ...{ overview, zone, now: world.clock.now() },
    ...{ silent: silent.slice(0, most), overdue: silent.length },
  }
}

/** Those overdue for contact, the longest silence first; without any contact before all others. */
async function silentCases(
  world: Read,
  actor: Actor,
  listed: readonly ListedCase[],
  zone: string,
): Promise<SilentCase[]> {
  const cases = listed.map(({ id }) => id)
  const silences = await silencesOf(world, actor, { cases, zone, exit: 'case_list' })
  const found = listed.flatMap(({ id, reference, level }): SilentCase[] => {
    const silence = silences.get(id)
    if (!silence || !isOverdue(level, silence)) return []
    return [{ caseId: id, reference, level, days: silence.contactDays }]
  })
  const days = (one: SilentCase) => one.days ?? Number.POSITIVE_INFINITY
  return found.sort((a, b) => {
    const longer = days(a) === days(b) ? 0 : days(b) - days(a)
    return longer || placeOf(a.level) - placeOf(b.level)
  })
}
