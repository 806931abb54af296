import type { Entry } from './entry-kinds.table.ts'
import { type Level, placeOf } from './levels.ts'
import { daysBetween } from './when.ts'

/** Whole days since contact with them or their family, and since they were seen; null: never. */
export type Silence = { contactDays: number | null; seenDays: number | null }

/** How often there is to be contact, in days. "Not yet assessed" is chased like Medium. */
const CADENCE_DAYS: Record<Level | 'none', number> = { high: 7, medium: 21, none: 21, low: 60 }

/**
 * The silence of a case out of its entries: not "last note" but last contact.
 * @param entries those that its reader may see: a silence counts no others.
 */
export function silenceOf(entries: readonly Entry[], now: string, zone: string): Silence {
  const latest = (when: readonly string[]) => {
    const last = when.filter((at) => at <= now).sort((a, b) => Date.parse(a) - Date.parse(b))
    const at = last.at(-1)
    return at === undefined ? null : Math.max(0, daysBetween(at, now, zone))
  }
  return {
    contactDays: latest(entries.flatMap((entry) => contactAt(entry) ?? [])),
    seenDays: latest(entries.flatMap((entry) => seenAt(entry) ?? [])),
  }
}

/**
 * When an entry tells of contact with the person or their family; null: it does not. A note of
 * talking with a supervisor or another service is none, unless they were seen.
 */
export function contactAt(entry: Entry): string | null {
  if (entry.kind === 'disclosure') return entry.payload.occurredAt
  if (entry.kind !== 'note') return null
  const { with: whom, occurredAt } = entry.payload
  const isWithThem = whom === undefined || whom === 'person' || whom === 'family'
  return isWithThem || seenAt(entry) ? occurredAt : null
}

function seenAt(entry: Entry): string | null {
  if (entry.kind !== 'note') return null
  const { seen, occurredAt } = entry.payload
  return seen === 'seen' || seen === 'seen_alone' ? occurredAt : null
}

/** True when there was to be contact by now. */
export function isOverdue(level: Level | null, { contactDays }: Silence): boolean {
  return contactDays === null || contactDays > cadenceDays(level)
}

/** Days within which there is to be contact. */
export function cadenceDays(level: Level | null): number {
  return CADENCE_DAYS[level ?? 'none']
}

/** The gravest first, and among equals the longest without contact; never counts as longest. */
export function byLevelAndSilence(
  a: { level: Level | null; silence: Silence },
  b: { level: Level | null; silence: Silence },
): number {
  const rank = placeOf(a.level) - placeOf(b.level)
  const days = ({ silence }: { silence: Silence }) => silence.contactDays ?? Number.MAX_SAFE_INTEGER
  return rank || days(b) - days(a)
}
