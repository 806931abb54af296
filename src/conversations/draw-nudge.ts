import type { Entry } from '../domain/entry-kinds.table.ts'
import type { Actor } from '../domain/people.ts'
import { USUAL_REMINDERS } from '../domain/reminders.ts'
import { isOverdue, silenceOf } from '../domain/silence.ts'
import type { Message } from '../messages/message.ts'
import { type NudgeLine, nudgeMessage } from '../messages/nudge.ts'
import type { ListedCase } from '../ports/ledger.ts'
import { whatWaits } from './what-waits.ts'
import type { World } from './world.ts'

/** Steps go on record when they are missed; decisions are counted with their case. */
const COUNTED = ['step', 'decision']

/** The grounds on which somebody is reminded: they work the case, or supervise who does. */
const GROUNDS = ['works_the_case', 'line_supervisor']

/**
 * What waits on somebody’s cases, as they may see it now; null: nothing does. Of their team’s cases
 * only those at High where contact is overdue. Counts and days, no word of any entry.
 */
export async function drawNudge(world: World, to: Actor): Promise<Message | null> {
  const { zone } = await world.people.getOrganisation(to.organisationId)
  const [due, steps] = await Promise.all([world.protocols.listDue(to), world.ledger.listSteps(to)])
  const late = due.filter((one) => one.isMissed && !COUNTED.includes(one.kind))
  const owed = { due: late, requests: steps.length, zone }
  const listed = (await world.ledger.listCases(to)).filter(({ ground, state, level }) => {
    const isTheirs = ground === 'works_the_case' || level === 'high'
    return state === 'open' && isTheirs && GROUNDS.includes(ground ?? '')
  })
  const [choice, snoozes] = await Promise.all([
    world.nudges.choiceOf(to),
    world.nudges.snoozesOf(to),
  ])
  const off = new Set(snoozes.map(({ caseId }) => caseId))
  // Put off is what is not High now, whatever it was then.
  const asked = listed.filter(({ id, level }) => level === 'high' || !off.has(id))
  const ids = asked.map(({ id }) => id)
  const dated = await world.ledger.readDated(to, ids, 'case_list')
  const at = { now: world.clock.now(), zone }
  const lines = asked.flatMap((one) => lineOf(one, dated.get(one.id) ?? [], at) ?? [])
  if (lines.length + late.length + steps.length === 0) return null
  return nudgeMessage(lines, owed, choice?.most ?? USUAL_REMINDERS.most)
}

function lineOf(
  { reference, level, ground }: ListedCase,
  entries: readonly Entry[],
  { now, zone }: { now: string; zone: string },
): NudgeLine | null {
  const own = ground === 'works_the_case'
  const silence = silenceOf(entries, now, zone)
  const silent = isOverdue(level, silence) ? { days: silence.contactDays } : null
  if (!own) return silent ? { reference, level, own, silent } : null
  const counts = whatWaits(entries, { now, zone })
  const waits = silent !== null || Object.values(counts).some((count) => count > 0)
  return waits ? { reference, level, own, silent, ...counts } : null
}
