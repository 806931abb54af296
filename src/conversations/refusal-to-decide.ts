import { type AlertId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import type { World } from './world.ts'

/** Nobody writes a whole decision to be refused at the end. It is checked again when it is sent. */
export async function refusalToDecide(
  world: World,
  actor: Actor,
  id: string,
): Promise<Refusal | null> {
  const alertId = findId<AlertId>(id)
  const alert = alertId ? await world.ledger.findAlert(actor, alertId) : null
  if (!alert) return refuse('not_found')
  if (alert.reporterId === actor.id) return refuse('own_alert')
  if (!alert.mayTake) return refuse('not_found')
  return alert.state === 'closed' ? refuse('already_decided') : null
}
