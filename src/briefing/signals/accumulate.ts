import { isByLikeness } from './learned/likely-hits.ts'
import type { Category, EntryText, Signal } from './signal.ts'

/** Small signs of one kind that several entries hold together. */
export type Accumulated = {
  category: Category
  /** The entries, oldest first. */
  entries: string[]
  /** From the first of them to the last, in days. */
  days: number
  /** How many people wrote them. */
  authors: number
}

const LEAST_ENTRIES = 3
const DAY_MS = 86_400_000

/**
 * Low and medium signs of one category that rules found, in three or more entries within
 * `windowDays`: each by itself says little. The densest stretch of each category, in the order of
 * first sight.
 */
export function accumulate(
  signals: readonly Signal[],
  entries: readonly EntryText[],
  windowDays = 30,
): Accumulated[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const seen = new Map<Category, EntryText[]>()
  for (const { category, entryId } of signals.filter(isSmall)) {
    const entry = byId.get(entryId)
    if (!entry) continue
    const there = seen.get(category) ?? []
    if (!there.includes(entry)) there.push(entry)
    seen.set(category, there)
  }
  return [...seen].flatMap(([category, those]) => densest(category, those, windowDays))
}

/** So now, found by a rule, and not grave by itself. */
const isSmall = (one: Signal) =>
  one.status === 'current' &&
  !isByLikeness(one) &&
  one.severity !== 'high' &&
  one.severity !== 'critical'

function densest(category: Category, those: readonly EntryText[], days: number): Accumulated[] {
  const dated = those
    .map((entry) => ({ entry, at: Date.parse(entry.date) }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at)
  const stretches = dated.map(({ at }) =>
    dated.filter((one) => one.at >= at && one.at - at <= days * DAY_MS),
  )
  const most = stretches.reduce((a, b) => (b.length > a.length ? b : a), [])
  const [first] = most
  const last = most.at(-1)
  if (!first || !last || most.length < LEAST_ENTRIES) return []
  return [
    {
      category,
      entries: most.map(({ entry }) => entry.id),
      days: Math.round((last.at - first.at) / DAY_MS),
      authors: new Set(most.map(({ entry }) => entry.author)).size,
    },
  ]
}
