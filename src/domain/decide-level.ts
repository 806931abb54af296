import { type About, decideAbout } from './about.ts'
import type { Level } from './levels.ts'
import { OPEN_ENTRY, type Plan, type Situation } from './plan.ts'
import { isRefusal, type Refusal, refuse } from './refusals.ts'
import { alertFor } from './sight.ts'

export type RaiseLevel = About & { level?: Level | null; reason?: string | null }

/** Raising takes one person and a reason. To High, people are told at once. */
export function decideRaise(command: RaiseLevel, s: Situation): Plan | Refusal {
  const about = decideAbout(command, 'Opened with a concern.')
  if (isRefusal(about)) return about
  if (!command.level) return refuse('no_level')
  const reason = command.reason?.trim()
  if (!reason) return refuse('no_reason')
  const alert = command.level === 'high' ? 'high' : about.assign === false ? 'review' : null
  return {
    ...about,
    entries: [
      ...about.entries,
      {
        ...OPEN_ENTRY,
        label: 'level',
        kind: 'level_change',
        payload: { to: command.level, reason },
        level: command.level,
      },
    ],
    raise: 'must',
    ...(alert ? { alert: alertFor(['level', OPEN_ENTRY], alert, s) } : {}),
    receiptFor: 'level',
  }
}
