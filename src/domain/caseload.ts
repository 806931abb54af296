import type { Entry, EntryKind } from './entry-kinds.table.ts'
import { type Level, placeOf } from './levels.ts'
import { contactAt } from './silence.ts'
import { daysBetween } from './when.ts'

/** Something on a case that should have been done by now, with the entry that says so. */
export type Overdue = { what: string; days: number; entry: string }

/** How one case stands for whoever supervises the work on it. Days are whole local days. */
export type CaseStanding = {
  /** Since the last contact with the person or their family; null: none is recorded. */
  silenceDays: number | null
  lastContactAt: string | null
  /** Actions past their day, longest first. */
  actions: Overdue[]
  /** Referrals that nobody there has answered; `days` since they were made. */
  referrals: Overdue[]
  /** Planned contacts that have passed without a note of one, longest first. */
  planned: Overdue[]
  /** Decisions whose review day has come, without a later decision. */
  decisions: Overdue[]
}

type Of<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>

/**
 * How a case stands after its entries, oldest first, as far as its reader may know.
 * @param now ISO instant; @param zone in which days are counted.
 */
export function standingOf(entries: readonly Entry[], now: string, zone: string): CaseStanding {
  const all = <Kind extends EntryKind>(kind: Kind) =>
    entries.filter((entry): entry is Of<Kind> => entry.kind === kind)
  const late = (day: string) => daysBetween(day, now, zone)
  const contacts = entries.flatMap((entry) => contactAt(entry) ?? []).sort(byTime)
  const lastContactAt = contacts.at(-1) ?? null
  const done = new Set(all('action_done').map((e) => e.payload.action))
  const answered = new Set(
    [...all('referral_acknowledged'), ...all('referral_outcome')].map((e) => e.payload.referral),
  )
  const lastDecision = all('decision').at(-1)
  return {
    lastContactAt,
    silenceDays: lastContactAt === null ? null : late(lastContactAt),
    actions: longest(
      all('action')
        .filter((e) => !done.has(e.id))
        .map(({ id, payload }) => ({ what: payload.what, days: late(payload.dueOn), entry: id }))
        .filter(({ days }) => days > 0),
    ),
    referrals: longest(
      all('referral')
        .filter((e) => !answered.has(e.id))
        .map((e) => ({ what: e.payload.to, days: late(happenedAt(e)), entry: e.id })),
    ),
    planned: longest(
      all('planned_contact').flatMap(({ id, payload: { what, when } }) => {
        const isPast = Date.parse(when) < Date.parse(now)
        const isDone = contacts.some((at) => daysBetween(when, at, zone) >= 0)
        return isPast && !isDone ? [{ what, days: late(when), entry: id }] : []
      }),
    ),
    decisions: all('decision').flatMap(({ id, payload: { decision, reviewOn } }) => {
      if (reviewOn === undefined || id !== lastDecision?.id || late(reviewOn) < 0) return []
      return [{ what: decision, days: late(reviewOn), entry: id }]
    }),
  }
}

function happenedAt(entry: Entry): string {
  const { occurredAt } = entry.payload as { occurredAt?: string }
  return occurredAt ?? entry.recordedAt
}

const byTime = (a: string, b: string) => Date.parse(a) - Date.parse(b)

const longest = (list: Overdue[]) => list.toSorted((a, b) => b.days - a.days)

type Levelled = { level: Level | null; reference: string }
type Sortable = Levelled & { standing: CaseStanding }

/** The gravest level first. */
export function byLevel(a: Levelled, b: Levelled): number {
  const rank = placeOf(a.level) - placeOf(b.level)
  return rank || a.reference.localeCompare(b.reference)
}

/** The gravest level first; within it whoever was not seen for longest, never seen before all. */
export function byConcern(a: Sortable, b: Sortable): number {
  const silence = ({ standing }: Sortable) => standing.silenceDays ?? Number.MAX_SAFE_INTEGER
  const rank = placeOf(a.level) - placeOf(b.level)
  return rank || silence(b) - silence(a) || a.reference.localeCompare(b.reference)
}
