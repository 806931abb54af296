import { randomUUID } from 'node:crypto'
import type { Draft, When } from './grants.table.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** When what is laid was laid, in milliseconds from now. */
const SPANS: Readonly<Record<When, { from: number; until: number | null }>> = {
  now: { from: -20 * DAY, until: null },
  ended: { from: -20 * DAY, until: null },
  over: { from: -20 * DAY, until: -HOUR },
  later: { from: DAY, until: 5 * DAY },
}
/** These are never without an end. */
const LIMITED: Readonly<Record<string, { from: number; until: number }>> = {
  override: { from: -HOUR, until: 2 * HOUR },
  cover: { from: -DAY, until: 5 * DAY },
  task: { from: -DAY, until: 5 * DAY },
}

export type GrantRow = Record<string, string | null> & { id: string }
export type EndRow = { grant_id: string; at: string; reason: string }

/** An instant so many milliseconds from now. */
export function instant(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString()
}

const OF_A_CASE = ['assigned', 'alerted', 'reader', 'conflict', 'override', 'task', 'listed']

/** A grant as a row, in an organisation; `caseId` is the case that it is about, if it is. */
export function toGrantRow(draft: Draft, organisation: string, caseId: string): GrantRow {
  const when = draft.when ?? 'now'
  const { from, until } = (when === 'now' ? LIMITED[draft.kind] : undefined) ?? SPANS[when]
  return {
    id: randomUUID(),
    organisation_id: organisation,
    kind: draft.kind,
    staff_id: draft.staff,
    object_id: draft.object ?? null,
    case_id: OF_A_CASE.includes(draft.kind) ? caseId : null,
    role: draft.role ?? null,
    alert_id: draft.alert ?? null,
    from_at: instant(from),
    until_at: until === null ? null : instant(until),
    reason: 'laid for a bench',
  }
}

/** The end of a grant, as a row: it ended a minute ago. */
export function toEndRow(grantId: string): EndRow {
  return { grant_id: grantId, at: instant(-60_000), reason: 'ended for a bench' }
}
