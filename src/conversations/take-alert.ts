import type { AlertId, EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Plan, sightOf } from '../domain/plan.ts'
import { isRefusal, type Refusal, refuse } from '../domain/refusals.ts'
import type { World } from './world.ts'

/**
 * "I have this": somebody takes an alert, which becomes an entry of the case. The record decides,
 * at that moment, whether they may; a second press changes nothing.
 */
export async function takeAlert(
  world: World,
  actor: Actor,
  id: AlertId,
): Promise<{ taken: { reference: string } } | Refusal> {
  const alert = await world.ledger.findAlert(actor, id)
  if (!alert) return refuse('not_found')
  if (alert.kind === 'drill') {
    const taken = await world.drills.take(actor, id)
    return isRefusal(taken) ? taken : { taken: { reference: alert.reference } }
  }
  const plan: Plan = {
    case: alert.caseId,
    entries: [
      {
        ...sightOf(alert),
        label: 'taken',
        kind: 'alert_taken',
        payload: { alert: id, because: alert.entryId },
      },
    ],
    receiptFor: 'taken',
  }
  const done = await world.ledger.append(actor, {
    caseId: alert.caseId,
    plan,
    entryIds: new Map([['taken', world.ids.derive(id, `taken by ${actor.id}`) as EntryId]]),
    alertId: id,
    take: id,
    messages: [
      {
        lane: 0,
        to: { staff: alert.reporterId },
        template: 'alert_taken',
        ids: { alert: id },
      },
    ],
  })
  return isRefusal(done) ? done : { taken: { reference: alert.reference } }
}
