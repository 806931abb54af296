import type { Entry } from './entry-kinds.table.ts'
import type { Level } from './levels.ts'

export type LevelChange = Extract<Entry, { kind: 'level_change' }>

/** A time in which a level stood: ISO instants; null: until now. */
export type LevelSpan = { level: Level | null; from: string | null; until: string | null }

/** The changes of level among entries, oldest first. */
export function levelChangesOf(entries: readonly Entry[]): LevelChange[] {
  return entries
    .filter((entry): entry is LevelChange => entry.kind === 'level_change')
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
}

/**
 * The levels of a case one after the other, from "not yet assessed" on.
 * @param present the level as it stands for the reader. A raise never brings a level down, so that
 * last changes to a lower one than that did not change it.
 */
export function levelSpans(changes: readonly LevelChange[], present: Level | null): LevelSpan[] {
  const last = changes.findLastIndex((change) => change.payload.to === present)
  const counted = changes.slice(0, last + 1)
  const starts = [
    { level: null, from: null },
    ...counted.map((change) => ({ level: change.payload.to, from: change.recordedAt })),
  ]
  return starts.map((start, n) => ({ ...start, until: starts[n + 1]?.from ?? null }))
}

/** When a level stood: ISO instants, an open end left out. */
export function spansOf(
  spans: readonly LevelSpan[],
  level: Level,
): { from?: string; until?: string }[] {
  return spans
    .filter((span) => span.level === level)
    .map(({ from, until }) => ({ ...(from ? { from } : {}), ...(until ? { until } : {}) }))
}
