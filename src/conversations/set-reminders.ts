import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal, refuse } from '../domain/refusals.ts'
import { readChoice, readSnooze, USUAL_REMINDERS } from '../domain/reminders.ts'
import { laterDay } from '../domain/when.ts'
import type { Message } from '../messages/message.ts'
import { remindersMessage, snoozeAskMessage, snoozedMessage } from '../messages/reminders.ts'
import { caseOf } from './case-of.ts'
import type { World } from './world.ts'

/** Shows when somebody is reminded; with words after it, changes that first. */
export async function setReminders(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const { settings } = await world.people.getOrganisation(actor.organisationId)
  if (typed.trim() !== '') {
    const was = (await world.nudges.choiceOf(actor)) ?? { ...USUAL_REMINDERS, ...settings.hours }
    const choice = readChoice(typed, was)
    const done = choice ? await world.nudges.choose(actor, choice) : refuse('no_such_reminders')
    if (isRefusal(done)) return done
  }
  const [choice, snoozes, cases] = await Promise.all([
    world.nudges.choiceOf(actor),
    world.nudges.snoozesOf(actor),
    world.ledger.listCases(actor),
  ])
  const references = new Map(cases.map(({ id, reference }) => [id, reference]))
  const snoozed = snoozes.flatMap(({ caseId, untilDay, why }) => {
    const reference = references.get(caseId)
    return reference ? [{ reference, untilDay, why }] : []
  })
  return remindersMessage({ choice, snoozed, isOn: settings.reminders === true })
}

/** Puts reminders of a case off for some days; without a reason it is asked for. */
export async function snoozeReminder(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const about = await caseOf(world, actor, typed)
  if (isRefusal(about)) return about
  const { id, reference } = about.found
  const asked = readSnooze(about.rest)
  if (!asked) return snoozeAskMessage(reference)
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const untilDay = laterDay(world.clock.now(), zone, asked.days)
  const done = await world.nudges.snooze(actor, { caseId: id, untilDay, why: asked.why })
  return isRefusal(done) ? done : snoozedMessage({ reference, untilDay, why: asked.why })
}
