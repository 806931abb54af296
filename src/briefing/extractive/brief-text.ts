import { MONTH_NAMES } from '../../domain/when.ts'
import type { RecordEntry } from '../record/record.ts'
import { TITLES } from './phrases.table.ts'

/** The sections of a brief, in the order in which they are read. */
export const SECTIONS = [
  'level',
  'happened',
  'signals',
  'decisions',
  'actions',
  'other_way',
  'not_recorded',
  'stale',
] as const
export type Section = (typeof SECTIONS)[number]

/** One unit of a brief: words of the record, or about it, and the entries that they rest on. */
export type BriefUnit = { section: Section; text: string; citations: string[] }

/** How colleagues call an author: the first name, or title and last name. */
export function shortName({ author, role }: RecordEntry): string {
  const parts = author.trim().split(/\s+/u)
  const [first = role || 'Daybook', ...rest] = parts
  return TITLES.test(first) && rest.length > 0 ? `${first} ${rest.at(-1)}` : first || role
}

/** `15 Feb`, with the year where it is not that of the brief. */
export function shortDate(date: string, asOf: string): string {
  const [year = '', month = '1', day = '1'] = date.slice(0, 10).split('-')
  const words = `${Number(day)} ${(MONTH_NAMES[Number(month) - 1] ?? '').slice(0, 3)}`
  return year === asOf.slice(0, 4) ? words : `${words} ${year}`
}

/** Puts chosen parts of one entry together; a mark stands where something is left out. */
export function joined(parts: readonly { text: string; order: number; start: number }[]): string {
  const sorted = [...parts].sort((a, b) => a.start - b.start)
  return sorted
    .map(({ text, order, start }, n) => {
      const before = sorted[n - 1]
      const words = /[.!?;:…]["”)]*$/u.test(text) ? text : `${text}${sorted[n + 1] ? ';' : ''}`
      if (!before) return words
      const isNext =
        order === before.order
          ? start - before.start - before.text.length <= 3
          : order - before.order === 1
      return isNext ? words : `… ${words}`
    })
    .join(' ')
}
