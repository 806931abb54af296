import { standingOf } from '../domain/caseload.ts'
import type { Actor } from '../domain/people.ts'
import { USUAL_REMINDERS } from '../domain/reminders.ts'
import { isOverdue, silenceOf } from '../domain/silence.ts'
import type { Message } from '../messages/message.ts'
import { type NudgeLine, nudgeMessage } from '../messages/nudge.ts'
import type { ListedCase } from '../ports/ledger.ts'
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
  const lines: NudgeLine[] = []
  // Put off is what is not High now, whatever it was then.
  for (const one of listed.filter(({ id, level }) => level === 'high' || !off.has(id))) {
    const line = await lineOf(world, to, one, zone)
    if (line) lines.push(line)
  }
  if (lines.length + late.length + steps.length === 0) return null
  return nudgeMessage(lines, owed, choice?.most ?? USUAL_REMINDERS.most)
}

async function lineOf(
  world: World,
  to: Actor,
  { id, reference, level, ground }: ListedCase,
  zone: string,
): Promise<NudgeLine | null> {
  const own = ground === 'works_the_case'
  const now = world.clock.now()
  const entries = await world.ledger.readCase(to, id, 'case_list', 'consulted')
  const { actions, referrals, decisions, planned } = standingOf(entries, now, zone)
  const silence = silenceOf(entries, now, zone)
  const silent = isOverdue(level, silence) ? { days: silence.contactDays } : null
  if (!own) return silent ? { reference, level, own, silent } : null
  const counts = {
    actions: actions.length,
    referrals: referrals.filter(({ days }) => days > ANSWER_DAYS).length,
    decisions: decisions.length,
    planned: planned.length,
  }
  const waits = silent !== null || Object.values(counts).some((count) => count > 0)
  return waits ? { reference, level, own, silent, ...counts } : null
}

/** A referral is expected to be answered within so many days. */
const ANSWER_DAYS = 3
