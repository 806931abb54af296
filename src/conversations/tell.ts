import type { AlertId, ChannelId, EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Plan } from '../domain/plan.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'

/** Whoever may not read the entry afterwards hears of it all the same. */
export const LEFT_IN_CHAT = 'left_in_chat'

type Ids = {
  entryIds: ReadonlyMap<string, EntryId>
  alertId: AlertId
  /** What is written as it is kept on a second case. */
  also?: EntryId | undefined
}

/**
 * Who hears of what was written, and by which message. The author gets a receipt. A High is posted
 * to the supervisors' channel, without a name and never when it is about staff; the people of the
 * first rung are told directly.
 */
export function messagesFor(
  actor: Actor,
  plan: Plan,
  ids: Ids,
  channels: readonly ChannelId[],
): OutgoingMessage[] {
  const entry = ids.entryIds.get(plan.receiptFor)
  const written = plan.entries.find(({ label }) => label === plan.receiptFor)
  const isLeft = written?.kind === 'captured_message' && written.payload.left != null
  const receipt: OutgoingMessage = {
    lane: plan.alert?.kind === 'high' ? 0 : 1,
    to: { staff: actor.id },
    template: 'receipt',
    ids: {
      ...(entry ? { entry } : {}),
      ...(ids.also ? { also: ids.also } : {}),
      ...(isLeft ? { code: LEFT_IN_CHAT } : {}),
      ...(plan.alert ? { alert: ids.alertId } : {}),
    },
    ...(plan.alert ? { alertId: ids.alertId } : {}),
  }
  return [
    ...alertMessages(plan, ids.alertId, channels),
    ...closingMessages(plan),
    ...passingMessages(plan),
    receipt,
  ]
}

/** Whoever raised it hears that it was decided. */
function closingMessages({ closes }: Plan): OutgoingMessage[] {
  if (!closes) return []
  const { alert, reporter } = closes
  return [{ lane: 0, to: { staff: reporter }, template: 'alert_decided', ids: { alert } }]
}

/** Whoever is asked to take it hears of it as anybody on a rung does. */
function passingMessages({ passes }: Plan): OutgoingMessage[] {
  if (!passes) return []
  const { alert, to } = passes
  const ids = { alert }
  return [{ lane: 0, to: { staff: to }, template: 'alert_person', ids, alertId: alert }]
}

function alertMessages(
  plan: Plan,
  alertId: AlertId,
  channels: readonly ChannelId[],
): OutgoingMessage[] {
  if (!plan.alert) return []
  const { kind, staffRelated, ladder } = plan.alert
  const lane = kind === 'high' ? 0 : 1
  const inChannels = kind === 'high' && !staffRelated ? channels : []
  const base = { lane, ids: { alert: alertId }, alertId } as const
  return [
    ...(ladder[0]?.staff ?? []).map((staff) => ({
      ...base,
      to: { staff },
      template: 'alert_person' as const,
    })),
    ...inChannels.map((channel) => ({
      ...base,
      to: { channel },
      template: 'alert_channel' as const,
    })),
  ]
}
