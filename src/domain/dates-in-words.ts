import { Temporal } from 'temporal-polyfill'
import { MONTH_NAMES } from './when.ts'

/** A date as far as it was written: `3 May` has no year, `May 2026` no day. */
export type WrittenDate = { year?: number; month: number; day?: number }
export type FoundDate = { date: WrittenDate; at: number; end: number }

const MONTH = MONTH_NAMES.map((name) => `${name}|${name.slice(0, 3)}`).join('|')
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?<year>\\d{4})'
const NAMED = `(?<name>${MONTH}|Sept)\\.?`

/** The spellings that are understood, the most telling first. Days stand before months. */
const SPELLINGS = [
  `${YEAR}-(?<month>\\d{2})-${DAY}`,
  `${DAY}[/.](?<month>\\d{1,2})[/.](?<year>\\d{4}|\\d{2})`,
  `${DAY}\\s+(?:of\\s+)?${NAMED},?\\s+${YEAR}`,
  `${NAMED}\\s+${DAY},?\\s+${YEAR}`,
  `${DAY}\\s+(?:of\\s+)?${NAMED}`,
  `${NAMED}\\s+${YEAR}`,
].map(
  (spelling) => new RegExp(`(?<![\\p{L}\\p{N}/.-])${spelling}(?![\\p{L}\\p{N}]|[/-]\\d)`, 'giu'),
)

/** The dates that stand in a text, in its order. What is no day of any calendar is not one. */
export function datesIn(text: string): FoundDate[] {
  // What is written like a date and is none keeps its place: no part of it is read as another one.
  const found: { date: WrittenDate | null; at: number; end: number }[] = []
  for (const spelling of SPELLINGS) {
    for (const match of text.matchAll(spelling)) {
      const place = { at: match.index, end: match.index + match[0].length }
      const date = dateOf(match.groups ?? {})
      const taken = found.some((other) => place.at < other.end && other.at < place.end)
      if (!taken) found.push({ date, ...place })
    }
  }
  const dates = found.flatMap(({ date, at, end }) => (date ? [{ date, at, end }] : []))
  return dates.sort((a, b) => a.at - b.at)
}

function dateOf(groups: Record<string, string | undefined>): WrittenDate | null {
  const month = groups.month ? Number(groups.month) : monthOf(groups.name ?? '')
  const year = yearOf(groups.year)
  const day = groups.day === undefined ? undefined : Number(groups.day)
  // A leap year, so that 29 February without a year is a date.
  const likely = { year: year ?? 2024, month, day: day ?? 1 }
  try {
    Temporal.PlainDate.from(likely, { overflow: 'reject' })
  } catch {
    return null
  }
  return { month, ...(year === undefined ? {} : { year }), ...(day === undefined ? {} : { day }) }
}

function yearOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed)
}

function monthOf(name: string): number {
  const first = name.slice(0, 3).toLowerCase()
  return MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith(first)) + 1
}

/** Whether a day (ISO date) is what was asked for. */
export function isOn(asked: WrittenDate, day: string): boolean {
  const [year, month, ofMonth] = day.split('-').map(Number)
  return (
    asked.month === month && (asked.year ?? year) === year && (asked.day ?? ofMonth) === ofMonth
  )
}

/**
 * Whether the local day of an instant or date can be what was asked for, in any zone. A quick look:
 * most entries are from quite another time.
 */
export function mayBeOn({ month, day }: WrittenDate, at: string): boolean {
  const [ofMonth, ofDay] = [Number(at.slice(5, 7)), Number(at.slice(8, 10))]
  // At the edge of a month the local day may be in the next one.
  if (ofDay < 2 || ofDay > 27) return true
  return ofMonth === month && (day === undefined || Math.abs(day - ofDay) <= 1)
}

/** Whether a date that stands in a text can be the one asked for: a missing year may be any. */
export function isSameDate(asked: WrittenDate, written: WrittenDate): boolean {
  if (asked.month !== written.month) return false
  if (asked.day !== undefined && asked.day !== written.day) return false
  if (asked.year === undefined || asked.year === written.year) return true
  return written.year === undefined && asked.day !== undefined
}

/**
 * The days from the first to the last of a written date, as ISO dates; without a year, the latest
 * one that is not after `today` (ISO date).
 */
export function daysOf({ year, month, day }: WrittenDate, today: string): [string, string] {
  const present = Temporal.PlainDate.from(today)
  const within = (of: number) => Temporal.PlainDate.from({ year: of, month, day: day ?? 1 })
  let first = within(year ?? present.year)
  if (year === undefined && Temporal.PlainDate.compare(first, present) > 0) {
    first = within(present.year - 1)
  }
  const last = day === undefined ? first.with({ day: first.daysInMonth }) : first
  return [first.toString(), last.toString()]
}
