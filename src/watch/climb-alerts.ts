import { moveAlert, type Output } from '../domain/alert-machine.ts'
import type { DueAlert, Outbox, OutgoingMessage, Template } from '../ports/outbox.ts'

/**
 * Moves on every alert whose time has come: it climbs, or whoever has it is asked again.
 * @returns how many were moved here; another process may have moved the rest.
 */
export async function climbAlerts(outbox: Outbox): Promise<number> {
  let moved = 0
  for (const due of await outbox.listDueAlerts()) {
    const made = moveAlert(due.alert, { event: 'tick' }, due.around)
    if ('refused' in made) continue
    const { alert: next, outputs } = made
    const reach = outputs.flatMap((one) => (one.out === 'reach' ? one.staff : []))
    const tell = outputs.flatMap((one) => messagesOf(due, one))
    if (await outbox.moveAlert(due, { next, event: eventOf(due, outputs), reach, tell })) moved += 1
  }
  return moved
}

function eventOf({ alert }: DueAlert, outputs: readonly Output[]) {
  const has = (out: Output['out']) => outputs.some((one) => one.out === out)
  if (has('reach')) return alert.holder === null ? 'climbed' : 'let_go'
  return has('ask_again') ? 'asked_again' : null
}

const TO_REPORTER = {
  taken: 'alert_taken',
  decided: 'alert_decided',
  nobody_any_more: 'alert_let_go',
  ring: 'ring_now',
} as const satisfies Record<string, Template>

function messagesOf(due: DueAlert, output: Output): OutgoingMessage[] {
  const base = { lane: 0, ids: { alert: due.id }, alertId: due.id } as const
  switch (output.out) {
    case 'reach':
      return output.staff.map((staff) => ({ ...base, to: { staff }, template: 'alert_person' }))
    case 'ask_again':
      return [{ ...base, to: { staff: output.staff }, template: 'alert_ask_again' }]
    case 'tell_reporter':
      return [
        { ...base, to: { staff: due.alert.reporter }, template: TO_REPORTER[output.what] } as const,
      ]
    case 'breach':
      return []
  }
}
