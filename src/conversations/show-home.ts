import type { Entry } from '../domain/entry-kinds.table.ts'
import type { CaseId, EntryId } from '../domain/ids.ts'
import { type Level, placeOf } from '../domain/levels.ts'
import { type Actor, holdersOf } from '../domain/people.ts'
import { byLevelAndSilence, silenceOf } from '../domain/silence.ts'
import type { AlertFacts } from '../messages/alerts.ts'
import type { DueLine } from '../messages/due.ts'
import { type HomeCase, type HomeCases, type HomeFacts, homeMessage } from '../messages/home.ts'
import type { Message } from '../messages/message.ts'
import type { ListedCase } from '../ports/ledger.ts'
import { factsOf } from './alert-facts.ts'
import { questionFacts } from './give-advice.ts'
import { caseLabel } from './search-cases.ts'
import { alertsFor } from './show-alerts.ts'
import { whatWaits, withoutShown } from './what-waits.ts'
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
  const parts = partsOf(open)
  const at = { now: world.clock.now(), zone }
  const dated = await datedOf(world, actor, parts)
  const shown = due.slice(0, MOST_DUE)
  const theirs = asked.filter(({ mayAnswer }) => mayAnswer)
  return homeMessage({
    ...at,
    settings,
    alerts: await Promise.all(
      waiting.slice(0, MOST_ALERTS).map((alert): Promise<AlertFacts> => factsOf(world, alert)),
    ),
    moreAlerts: Math.max(0, waiting.length - MOST_ALERTS),
    due: shown,
    dueInAll: due.length,
    requests: changes.length + steps.length,
    drafts: drafts.length,
    waits: waitsIn(parts, { dated, shown, at }),
    questions: await Promise.all(
      theirs.slice(0, MOST_QUESTIONS).map((one) => questionFacts(world, actor, one)),
    ),
    moreQuestions: Math.max(0, theirs.length - MOST_QUESTIONS),
    sections: await sectionsOf(world, actor, { parts, dated, at }),
    levels: levelsOf(open, leads),
  })
}

/** On these grounds a case counts among those of somebody who supervises. */
const SUPERVISED = ['works_the_case', 'line_supervisor']

/**
 * A lead counts every case whose level they know: not one that is only known to be there. A
 * supervisor counts their team’s and their own.
 */
function levelsOf(open: readonly ListedCase[], leads: boolean): HomeFacts['levels'] {
  if (!leads && !open.some(({ ground }) => ground === 'line_supervisor')) return null
  const known = ({ ground, level }: ListedCase) => ground !== null || level !== null
  const counted = leads
    ? open.filter(known)
    : open.filter(({ ground }) => SUPERVISED.includes(ground ?? ''))
  const counts = new Map<Level | null, number>()
  for (const { level } of counted) counts.set(level, (counts.get(level) ?? 0) + 1)
  return { title: leads ? 'Open cases by level' : 'Your open cases by level', counts }
}

type PartOfCases = { title: string; grounds: readonly string[]; most: number; list: ListedCase[] }
/** What counts in days of each case that was looked up. */
type Dated = ReadonlyMap<CaseId, readonly Entry[]>
type At = { now: string; zone: string }
type Looked = { dated: Dated; shown: readonly DueLine[]; at: At }

/** The open cases by ground, the gravest level first. */
function partsOf(open: readonly ListedCase[]): PartOfCases[] {
  return SECTIONS.map(([title, grounds, most]) => {
    const list = open.filter(({ ground }) => grounds.includes(ground ?? ''))
    const sorted = list.toSorted((a, b) => placeOf(a.level) - placeOf(b.level))
    return { title, grounds, most, list: sorted }
  })
}

const isOwn = ({ grounds }: PartOfCases) => grounds.includes('works_the_case')

const casesIn = (parts: readonly PartOfCases[]) => parts.flatMap(({ list }) => list)
const ownIn = (parts: readonly PartOfCases[]) => casesIn(parts.filter(isOwn))
/** Those of which the silence is looked up. */
const gravestIn = (parts: readonly PartOfCases[]) => casesIn(parts).slice(0, LOOKED_UP)

/** What waits is counted of all own cases, silence of the gravest: what both need is read once. */
async function datedOf(world: World, actor: Actor, parts: readonly PartOfCases[]): Promise<Dated> {
  const ids = new Set([...ownIn(parts), ...gravestIn(parts)].map(({ id }) => id))
  return await world.ledger.readDated(actor, [...ids], 'home')
}

/** What waits on the cases that somebody works themself. */
function waitsIn(parts: readonly PartOfCases[], { dated, shown, at }: Looked): HomeFacts['waits'] {
  return ownIn(parts).map(({ id, reference }) => {
    const waits = whatWaits(dated.get(id) ?? [], at)
    const kinds = shown.flatMap((one) => (one.reference === reference ? one.kind : []))
    return { reference, ...withoutShown(waits, kinds) }
  })
}

async function sectionsOf(
  world: World,
  actor: Actor,
  { parts, dated, at }: { parts: readonly PartOfCases[]; dated: Dated; at: At },
): Promise<HomeCases[]> {
  const asked = new Set(gravestIn(parts).map(({ id }) => id))
  const sections = parts.map(({ title, list, most }) => {
    const known = list
      .filter(({ id }) => asked.has(id))
      .map((one) => ({ ...one, silence: silenceOf(dated.get(one.id) ?? [], at.now, at.zone) }))
    return { title, total: list.length, shown: known.sort(byLevelAndSilence).slice(0, most) }
  })
  const listed = sections.flatMap(({ shown }) => shown.map(({ id }) => id))
  const details = await detailsOf(world, actor, listed)
  return sections.map(({ title, total, shown }): HomeCases => {
    const cases = shown.map(({ id, reference, level, silence }): HomeCase => {
      const label = caseLabel(reference, details.get(id) ?? null, at.now)
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
