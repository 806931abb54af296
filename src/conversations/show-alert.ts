import { type AlertId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal, refuse } from '../domain/refusals.ts'
import type { Message } from '../messages/message.ts'
import { drawAlert } from './show-alerts.ts'
import { takeAlert } from './take-alert.ts'
import type { World } from './world.ts'

/** An alert in a window, with what this person may do about it. */
export async function showAlert(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const id = findId<AlertId>(typed.trim())
  const alert = id ? await world.ledger.findAlert(actor, id) : null
  if (!alert) return refuse('not_found')
  return await drawAlert(world, actor, alert)
}

/** "I have this", pressed in a window: the window says how it stands then. */
export async function takeAlertShown(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const id = findId<AlertId>(typed)
  const taken = id ? await takeAlert(world, actor, id) : refuse('not_found')
  return isRefusal(taken) ? taken : await showAlert(world, actor, typed)
}
