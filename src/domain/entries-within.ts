import type { Entry, EntryKind } from './entry-kinds.table.ts'
import type { Span } from './timeline-ask.ts'
import { dayOf } from './when.ts'

/** What stands on top of a case, whenever it was written. */
const ALWAYS: readonly EntryKind[] = [
  ...(['case_opened', 'person_details', 'safe_contact', 'safety_line', 'level_change'] as const),
]

/**
 * The entries of a span of days: what happened or was recorded then, what was added to those, and
 * what stands on top of the case.
 */
export function entriesWithin(entries: readonly Entry[], span: Span, zone: string): Entry[] {
  if (span.from === null && span.until === null) return [...entries]
  const isWithin = (at: string | undefined) => {
    if (at === undefined) return false
    const day = dayOf(at, zone)
    return (span.from === null || day >= span.from) && (span.until === null || day <= span.until)
  }
  const kept = new Set<string>()
  for (const { id, kind, payload, recordedAt, amends } of entries) {
    const { occurredAt } = payload as { occurredAt?: string }
    const isKept = ALWAYS.includes(kind) || isWithin(occurredAt) || isWithin(recordedAt)
    if (isKept || (amends !== null && kept.has(amends))) kept.add(id)
  }
  return entries.filter(({ id }) => kept.has(id))
}
