import { DAY_NAMES, readDays } from './days.ts'

/** Why somebody puts a reminder off: one of a few, so that no words about anybody are kept. */
export const SNOOZE_REASONS = {
  waiting: 'waiting for an answer',
  agreed: 'agreed with my supervisor',
  away: 'I am away',
  handover: 'somebody else is taking it on',
} as const
export type SnoozeReason = keyof typeof SNOOZE_REASONS

/** When somebody wants to be reminded, and of how many cases at once. Days: 1 is Monday. */
export type ReminderChoice = { days: readonly number[]; from: string; until: string; most: number }

/** What counts for whoever chose nothing, with the hours of the organisation. */
export const USUAL_REMINDERS: ReminderChoice = {
  ...{ days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00', most: 10 },
}

/** Reads `7 days, waiting for an answer`: for how many days and why; null: not understood. */
export function readSnooze(typed: string): { days: number; why: SnoozeReason } | null {
  const days = /\b\d{1,2}\b/.exec(typed)?.[0]
  const whys = Object.keys(SNOOZE_REASONS) as SnoozeReason[]
  const why = whys.find((code) => new RegExp(`\\b${code}\\b`, 'i').test(typed))
  return days && why ? { days: Number(days), why } : null
}

/**
 * Reads `mon-thu 09:30-15:00 most 5`, in any order; what is not said stays.
 * @returns null when something of it is not understood.
 */
export function readChoice(typed: string, was: ReminderChoice): ReminderChoice | null {
  const choice = { ...was }
  let rest = typed.toLowerCase().replace(/[–—]/g, '-')
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest)
    if (found) rest = rest.replace(found[0], ' ')
    return found
  }
  const hours = take(/(\d{1,2}:\d{2})\s*(?:-|to|until)\s*(\d{1,2}:\d{2})/)
  if (hours) [choice.from, choice.until] = [clockTime(hours[1]), clockTime(hours[2])]
  const most = take(/(?:at )?most (\d{1,2})/)
  if (most) choice.most = Number(most[1])
  const days = take(/[a-z]{3,9}(?:\s*[-,]\s*[a-z]{3,9})*/)
  try {
    if (days) choice.days = readDays(days[0].replace(/\s/g, ''))
  } catch {
    return null
  }
  return rest.trim() === '' && (hours || most || days) ? choice : null
}

function clockTime(typed = ''): string {
  return typed.padStart(5, '0')
}

/** `Monday to Thursday, 09:30 to 15:00, at most 5 cases at once`. */
export function choiceWords({ days, from, until, most }: ReminderChoice): string {
  const names = days.map((day) => DAY_NAMES[day - 1] ?? '')
  const isSpan =
    days.length > 2 && days.every((day, n) => n === 0 || day === (days[n - 1] ?? 0) + 1)
  const when = isSpan ? `${names[0]} to ${names.at(-1)}` : names.join(', ')
  return `${when}, ${from} to ${until}, at most ${most === 1 ? '1 case' : `${most} cases`} at once`
}
