import type { OutgoingMessage } from '../ports/outbox.ts'

/** A message as the outbox keeps it: a template and ids. */
export function messageRow(message: OutgoingMessage): object {
  const { lane, to, template, ids, alertId } = message
  return { lane, ...to, template, ids, ...(alertId ? { alert: alertId } : {}) }
}
