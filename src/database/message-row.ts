import type { Actor } from '../domain/people.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'

/**
 * A message as the outbox keeps it: a template and ids. What is for the actor goes to the platform
 * where they asked.
 */
export function messageRow(message: OutgoingMessage, actor?: Actor): object {
  const { lane, to, template, ids, alertId } = message
  const surface = actor?.via && 'staff' in to && to.staff === actor.id ? actor.via : undefined
  return {
    ...{ lane, ...to, template, ids },
    ...(alertId ? { alert: alertId } : {}),
    ...(surface ? { surface } : {}),
  }
}
