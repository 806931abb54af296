import type { Actor } from '../domain/people.ts'
import { alertForPerson, ringNowMessage } from '../messages/alerts.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import type { AlertView } from '../ports/ledger.ts'
import { factsFor, factsOf } from './alert-facts.ts'
import type { World } from './world.ts'

/** What fits one window beside what else waits. */
const MOST = 5

/**
 * The alerts that wait for somebody: those that they have or could take, and, of those they raised,
 * the ones that nobody had in time, with the number to ring.
 */
export async function drawAlerts(world: World, actor: Actor): Promise<Message[]> {
  const alerts = await alertsFor(world, actor)
  const drawn = await Promise.all(alerts.slice(0, MOST).map((one) => drawAlert(world, actor, one)))
  const more = alerts.length - drawn.length
  const rest = `And ${more} more: they come here as these are decided.`
  return more > 0 ? [...drawn, plainMessage(rest)] : drawn
}

/** The alerts that wait for somebody, High first. */
export async function alertsFor(world: World, actor: Actor): Promise<AlertView[]> {
  return (await world.ledger.listAlerts(actor)).filter((one) => waitsFor(actor, one))
}

function waitsFor(actor: Actor, alert: AlertView): boolean {
  if (alert.reporterId === actor.id) return alert.exhausted && alert.state === 'open'
  const isTheirs = alert.takenBy === actor.id || alert.passedTo === actor.id
  return alert.mayTake && (alert.state === 'open' || isTheirs)
}

/** An alert for somebody, with what they may do; for who raised it, the number to ring. */
export async function drawAlert(world: World, actor: Actor, alert: AlertView): Promise<Message> {
  if (alert.reporterId !== actor.id) return alertForPerson(await factsFor(world, actor, alert))
  const { settings } = await world.people.getOrganisation(actor.organisationId)
  return ringNowMessage(await factsOf(world, alert), settings)
}
