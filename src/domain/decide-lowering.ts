import { decideAbout } from './about.ts'
import { deadlinesOf } from './deadlines.ts'
import type { EntryId } from './ids.ts'
import { type Level, levelSchema } from './levels.ts'
import { OPEN_ENTRY, type Plan, type PlannedEntry, type Situation } from './plan.ts'
import type { Typed } from './read-payload.ts'
import { isRefusal, type Refusal, refuse } from './refusals.ts'

const RANK = { low: 1, medium: 2, high: 3 } as const

/**
 * Lowering takes a reason. From High it is a request, and stays High until a lead who did not ask
 * confirms it.
 */
export function decideLowering(typed: Typed, s: Situation): Plan | Refusal {
  const to = levelSchema.safeParse(typed.to)
  const place = decideAbout(
    { case: typed.case ?? null, newName: null, newGroup: null, newAge: null },
    '',
  )
  if (isRefusal(place)) return place.refused === 'not_found' ? place : refuse('no_case_chosen')
  if (!to.success) return refuse('no_level', 'to')
  const reason = typed.reason?.trim()
  if (!reason) return refuse('no_reason')
  if (!s.caseState) return refuse('not_found')
  const from = s.caseState.level
  if (!from || RANK[to.data] >= RANK[from]) return refuse('not_a_lowering')
  const payload = { to: to.data, reason }
  if (from !== 'high') {
    return { ...place, entries: [lowered(to.data, reason)], receiptFor: 'level' }
  }
  const request = { kind: 'lowering_request' as const, payload }
  return {
    ...place,
    entries: [{ ...OPEN_ENTRY, ...deadlinesOf(request, s), label: 'request', ...request }],
    act: { act: 'ask_lowering', to: to.data },
    receiptFor: 'request',
  }
}

/** The second person’s answer; confirmed, the level goes down in the same request. */
export function decideLoweringAnswer(typed: Typed, s: Situation): Plan | Refusal {
  const asked = s.entry?.entry
  if (!s.entry || asked?.kind !== 'lowering_request') return refuse('not_found')
  if (asked.authorId === s.reporter) return refuse('needs_another_person')
  if (!typed.confirmed) return refuse('missing_answer', 'confirmed')
  const reason = typed.reason?.trim()
  if (!reason) return refuse('no_reason')
  const confirmed = typed.confirmed === 'yes'
  const request = asked.id as EntryId
  const payload = { request, confirmed, reason }
  const answer = { ...OPEN_ENTRY, label: 'answer', kind: 'lowering_answer' as const, payload }
  return {
    case: s.entry.caseId,
    entries: [answer, ...(confirmed ? [lowered(asked.payload.to, reason)] : [])],
    act: { act: 'answer_lowering', step: request, confirmed },
    receiptFor: 'answer',
  }
}

function lowered(to: Level, reason: string): PlannedEntry {
  return { ...OPEN_ENTRY, label: 'level', kind: 'level_change', payload: { to, reason }, level: to }
}
