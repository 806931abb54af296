import type { Entry, EntryKind } from './entry-kinds.table.ts'

/** The kinds by which contact, and what waits on a case, is counted. */
export const DATED_KINDS: readonly EntryKind[] = [
  ...(['note', 'disclosure', 'planned_contact', 'decision', 'action', 'action_done'] as const),
  ...(['referral', 'referral_acknowledged', 'referral_outcome', 'moved'] as const),
]

/** What is counted of them: times, days, which entry they speak of, and whether it was contact. */
const COUNTED: ReadonlySet<string> = new Set([
  ...['occurredAt', 'with', 'seen', 'when', 'reviewOn', 'dueOn', 'action', 'referral'],
])

/**
 * An entry without a word of what it says: all that is left is what days are counted from. Of one
 * that came from a wrong case and is of another kind nothing is: there the same names hold words.
 */
export function withoutWords(entry: Entry): Entry {
  if (!DATED_KINDS.includes(entry.kind)) return { ...entry, payload: {} } as Entry
  const fields = Object.entries(entry.payload).map(([name, value]) => {
    return [name, typeof value === 'string' && !COUNTED.has(name) ? '' : value]
  })
  // The same fields, of the same types: only texts have become empty.
  return { ...entry, payload: Object.fromEntries(fields) } as Entry
}
