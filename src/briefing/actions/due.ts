import { valuesIn } from '../text/values.ts'

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const DAY_MS = 86_400_000

/** The ISO date that many days after another. */
function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date.slice(0, 10)}T00:00Z`) + days * DAY_MS)
    .toISOString()
    .slice(0, 10)
}

/** Whole days from one ISO date to another. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS)
}

/**
 * The day that a text names, read from the day on which it was written: the next one of its name.
 * @returns an ISO date; the last that is named, since `tell X on Monday, done by 4 March` is due
 * then.
 */
export function dueIn(text: string, written: string): string | null {
  const from = written.slice(0, 10)
  const dated = valuesIn(text).flatMap((value) => {
    if (value.type === 'date') return dayAfter(value.key, from) ?? []
    if (value.type === 'weekday') return weekdayAfter(value.key, from)
    return []
  })
  if (dated.length > 0) return dated.at(-1) ?? null
  if (
    /\b(?:today|tonight|this (?:morning|afternoon|evening)|at once|straight away)\b/iu.test(text)
  ) {
    return from
  }
  if (/\btomorrow\b/iu.test(text)) return daysLater(from, 1)
  if (/\bnext week\b/iu.test(text)) return daysLater(from, 7)
  const counted = valuesIn(text).find(
    (one) => one.type === 'measure' && /day|week|month/u.test(one.key),
  )
  return counted && /\b(?:in|within|after|for)\b/iu.test(text) ? inSpan(counted.key, from) : null
}

const AHEAD_DAYS = 300
const BACK_DAYS = 66

/** The first day of that name on or after a day, within ten months; else the last one before. */
function dayAfter(key: string, from: string): string | null {
  const [month = 0, day = 0] = key.split('-').map(Number)
  const year = Number(from.slice(0, 4))
  const named = [-1, 0, 1].flatMap((step) =>
    month === 0 ? near(from, step, day) : (realDay(year + step, month, day) ?? []),
  )
  const ahead = named.find((one) => one >= from && daysFrom(from, one) <= AHEAD_DAYS)
  const back = named.findLast((one) => one < from && daysFrom(one, from) <= BACK_DAYS)
  return ahead ?? back ?? null
}

/** `The 11th`: of this month, or of the one before or after it. */
function near(from: string, step: number, day: number): string[] {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + step
  return realDay(Math.floor(months / 12), (months % 12) + 1, day) ?? []
}

function realDay(year: number, month: number, day: number): string[] | null {
  const written = [year, `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-')
  const at = new Date(`${written}T00:00Z`)
  return Number.isNaN(at.getTime()) || at.getUTCDate() !== day ? null : [written]
}

function weekdayAfter(name: string, from: string): string {
  const today = new Date(`${from}T00:00Z`).getUTCDay()
  const ahead = (DAYS.indexOf(name) - today + 7) % 7
  return daysLater(from, ahead === 0 ? 7 : ahead)
}

function inSpan(key: string, from: string): string {
  const [count = '1', unit = 'day'] = key.split(' ')
  const days = unit === 'week' ? 7 : unit === 'month' ? 30 : 1
  return daysLater(from, Number(count) * days)
}
