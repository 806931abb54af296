import type { Entry } from '../domain/entry-kinds.table.ts'
import type { CaseId, EntryId } from '../domain/ids.ts'
import { type Level, placeOf } from '../domain/levels.ts'
import { type Actor, holdersOf } from '../domain/people.ts'
import { byLevelAndSilence } from '../domain/silence.ts'
import type { AlertFacts } from '../messages/alerts.ts'
import { type HomeCase, type HomeCases, type HomeFacts, homeMessage } from '../messages/home.ts'
import type { Message } from '../messages/message.ts'
import type { ListedCase } from '../ports/ledger.ts'
import { factsOf } from './alert-facts.ts'
import { questionFacts } from './give-advice.ts'
import { caseLabel } from './search-cases.ts'
import { alertsFor } from './show-alerts.ts'
import { silencesOf } from './silences-of.ts'
import { whatWaits } from './what-waits.ts'
import type { World } from './world.ts'

/** What one Home lists; what is left out is counted. */
const MOST_ALERTS = 4
const MOST_QUESTIONS = 3
const MOST_DUE = 2
/** Of so many cases the silence is looked up, the gravest first. */
const LOOKED_UP = 60

/** By which ground a case stands in which part, and how many are listed there at the most. */
const SECTIONS: readonly (readonly [title: string, grounds: readonly string[], most: number])[] = [
  ['Your cases', ['works_the_case'], 8],
  ['Your team’s cases', ['line_supervisor'], 5],
  ['All other cases', ['lead'], 3],
  ['Open to you for now', ['alerted', 'override', 'task'], 2],
]

/**
 * Somebody’s Home: what waits for them, their cases by level and silence, what they can do. That it
 * was put together, and whose initials and age stand on it, is logged before it leaves.
 */
export async function showHome(world: World, actor: Actor): Promise<Message> {
  const [organisation, people, waiting, changes, steps, drafts, asked, cases, due] =
    await Promise.all([
      world.people.getOrganisation(actor.organisationId),
      world.people.listColleagues(actor.organisationId),
      alertsFor(world, actor),
      world.changes.list(actor),
      world.ledger.listSteps(actor),
      world.drafts.list(actor),
      world.consultations.list(actor),
      world.ledger.listCases(actor),
      world.protocols.listDue(actor),
    ])
  const open = cases.filter(({ state }) => state === 'open')
  const leads = [...holdersOf(people, 'lead'), ...holdersOf(people, 'deputy')].includes(actor.id)
  const { zone, settings } = organisation
  return homeMessage({
    now: world.clock.now(),
    zone,
    settings,
    alerts: await Promise.all(
      waiting.slice(0, MOST_ALERTS).map((alert): Promise<AlertFacts> => factsOf(world, alert)),
    ),
    due: due.slice(0, MOST_DUE),
    dueInAll: due.length,
    requests: changes.length + steps.length,
    drafts: drafts.length,
    waits: await waitsOf(world, actor, open, zone),
    questions: await Promise.all(
      asked
        .filter(({ mayAnswer }) => mayAnswer)
        .slice(0, MOST_QUESTIONS)
        .map((one) => questionFacts(world, actor, one)),
    ),
    sections: await sectionsOf(world, actor, open, zone),
    levels: levelsOf(open, leads),
  })
}

/** On these grounds a case counts among those of somebody who supervises. */
const SUPERVISED = ['works_the_case', 'line_supervisor']

/** A lead counts every case that exists for them; a supervisor their team’s and their own. */
function levelsOf(open: readonly ListedCase[], leads: boolean): HomeFacts['levels'] {
  if (!leads && !open.some(({ ground }) => ground === 'line_supervisor')) return null
  const counted = leads ? open : open.filter(({ ground }) => SUPERVISED.includes(ground ?? ''))
  const counts = new Map<Level | null, number>()
  for (const { level } of counted) counts.set(level, (counts.get(level) ?? 0) + 1)
  return { title: leads ? 'Open cases by level' : 'Your open cases by level', counts }
}

/** What waits on the cases that somebody works themself, the gravest level first. */
async function waitsOf(
  world: World,
  actor: Actor,
  open: readonly ListedCase[],
  zone: string,
): Promise<HomeFacts['waits']> {
  const own = open
    .filter(({ ground }) => ground === 'works_the_case')
    .toSorted((a, b) => placeOf(a.level) - placeOf(b.level))
  const ids = own.map(({ id }) => id)
  const dated = await world.ledger.readDated(actor, ids, 'home')
  const at = { now: world.clock.now(), zone }
  return own.map(({ id, reference }) => ({ reference, ...whatWaits(dated.get(id) ?? [], at) }))
}

async function sectionsOf(
  world: World,
  actor: Actor,
  open: readonly ListedCase[],
  zone: string,
): Promise<HomeCases[]> {
  const parts = SECTIONS.map(([title, grounds, most]) => {
    const list = open.filter(({ ground }) => grounds.includes(ground ?? ''))
    return { title, most, list: list.toSorted((a, b) => placeOf(a.level) - placeOf(b.level)) }
  })
  const asked = parts.flatMap(({ list }) => list).slice(0, LOOKED_UP)
  const cases = asked.map(({ id }) => id)
  const silences = await silencesOf(world, actor, { cases, zone, exit: 'home' })
  const now = world.clock.now()
  const sections = parts.map(({ title, list, most }) => {
    const known = list.flatMap((one) => {
      const silence = silences.get(one.id)
      return silence ? [{ ...one, silence }] : []
    })
    return { title, total: list.length, shown: known.sort(byLevelAndSilence).slice(0, most) }
  })
  const listed = sections.flatMap(({ shown }) => shown.map(({ id }) => id))
  const details = await detailsOf(world, actor, listed)
  return sections.map(({ title, total, shown }): HomeCases => {
    const cases = shown.map(({ id, reference, level, silence }): HomeCase => {
      const label = caseLabel(reference, details.get(id) ?? null, now)
      return { reference, label, level, silence }
    })
    return { title, total, cases }
  })
}

/** Who the listed cases are about; logged as released. */
async function detailsOf(world: World, actor: Actor, cases: readonly CaseId[]) {
  const details = new Map<CaseId, Entry>()
  if (cases.length === 0) return details
  for await (const entry of world.ledger.scan(actor, cases, ['person_details'])) {
    details.set(entry.caseId, entry)
  }
  const shown = [...details.values()].map(({ id }) => id as EntryId)
  await world.ledger.recordCited(actor, null, 'home', shown)
  return details
}
