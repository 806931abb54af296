import { climbFrom } from '../domain/ladder.ts'
import type { DueAlert, Outbox, OutgoingMessage } from '../ports/outbox.ts'

/**
 * Moves every alert whose time has come to its next rung.
 * @returns how many climbed here; another process may have moved the rest.
 */
export async function climbAlerts(outbox: Outbox): Promise<number> {
  let climbed = 0
  for (const alert of await outbox.listDueAlerts()) {
    const step = climbFrom(alert.ladder, alert.rung)
    if (await outbox.climb(alert, step.waitSeconds, step.reach, messagesOf(alert, step)))
      climbed += 1
  }
  return climbed
}

function messagesOf(alert: DueAlert, step: ReturnType<typeof climbFrom>): OutgoingMessage[] {
  const base = { lane: 0, ids: { alert: alert.id }, alertId: alert.id } as const
  const reached = step.reach.map((staff) => ({
    ...base,
    to: { staff },
    template: 'alert_person' as const,
  }))
  if (!step.tellReporter) return reached
  return [...reached, { ...base, to: { staff: alert.reporterId }, template: 'ring_now' as const }]
}
