import { type About, decideAbout } from './about.ts'
import { ladderForHigh } from './ladder.ts'
import type { Level } from './levels.ts'
import { OPEN_ENTRY, type Plan, type Situation } from './plan.ts'
import { isRefusal, type Refusal, refuse } from './refusals.ts'

export type RaiseLevel = About & { level?: Level | null; reason?: string | null }

/** Raising takes one person and a reason. To High, people are told at once. */
export function decideRaise(command: RaiseLevel, s: Situation): Plan | Refusal {
  const about = decideAbout(command, 'Opened with a concern.')
  if (isRefusal(about)) return about
  if (!command.level) return refuse('no_level')
  const reason = command.reason?.trim()
  if (!reason) return refuse('no_reason')
  const ladder = ladderForHigh({ ...s, takeWithinMinutes: s.settings.takeWithinMinutes })
  return {
    case: about.case,
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
    ...(command.level === 'high'
      ? { alert: { kind: 'high' as const, staffRelated: false, about: 'level', ladder } }
      : {}),
    receiptFor: 'level',
  }
}
