import type { AlertId } from './ids.ts'
import { type Plan, type Situation, sightOf } from './plan.ts'
import { type Refusal, refuse } from './refusals.ts'

export type RecordDecision = {
  decision: string
  reasoning: string
  alternatives?: string | null
  consulted?: string | null
  /** All that whoever raised it hears of the decision. */
  told?: string | null
}

/** What was decided about an alert, and why: also the decision not to act. It closes the alert. */
export function decideDecision(command: RecordDecision, { alert }: Situation): Plan | Refusal {
  if (!alert) return refuse('not_found')
  const [decision, reasoning] = [command.decision.trim(), command.reasoning.trim()]
  if (!decision) return refuse('no_decision')
  if (!reasoning) return refuse('no_reasoning')
  const [alternatives, consulted] = [command.alternatives?.trim(), command.consulted?.trim()]
  const told = command.told?.trim()
  const payload = {
    decision,
    reasoning,
    ...(alternatives ? { alternatives } : {}),
    ...(consulted ? { consulted } : {}),
  }
  return {
    case: alert.caseId,
    entries: [
      { ...sightOf(alert), label: 'decision', kind: 'decision', payload },
      ...(told ? [{ ...sightOf(alert), label: 'told', ...toldIn(alert.id, told) }] : []),
    ],
    closes: { alert: alert.id, reporter: alert.reporterId },
    receiptFor: 'decision',
  }
}

function toldIn(alert: AlertId, told: string) {
  return { kind: 'reporter_told' as const, payload: { alert, told } }
}
