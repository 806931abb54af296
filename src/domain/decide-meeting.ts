import { decidePlain } from './decide-plain.ts'
import { findId, type StaffId } from './ids.ts'
import { OPEN_ENTRY, type Plan, type Situation } from './plan.ts'
import type { Typed } from './read-payload.ts'
import { isRefusal, type Refusal, refuse } from './refusals.ts'

/** A multi-agency meeting, and in the same request the action that came of it, if one is given. */
export function decideMeeting(typed: Typed, s: Situation): Plan | Refusal {
  const plan = decidePlain('meeting', typed, s)
  if (isRefusal(plan)) return plan
  const what = typed.actionWhat?.trim()
  if (!what) return plan
  const owner = findId<StaffId>(typed.actionOwner)
  if (!owner || !s.people.some(({ id }) => id === owner)) return refuse('no_owner')
  if (!typed.actionDue) return refuse('no_due_day')
  const payload = { what, owner, dueOn: typed.actionDue }
  const action = { ...OPEN_ENTRY, label: 'action', kind: 'action' as const, payload }
  return { ...plan, entries: [...plan.entries, action] }
}
