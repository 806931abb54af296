import { MONTH_NAMES } from '../../domain/when.ts'
import { NUMBER_WORDS } from './numbers.table.ts'
import { SIDES, UNIT, WEEKDAY } from './phrases.table.ts'

/** What can be compared in a sentence, beyond its words. `key` is equal when the values are. */
export type Value = {
  type: 'date' | 'month' | 'weekday' | 'time' | 'money' | 'measure' | 'number' | 'ref' | 'side'
  key: string
  text: string
  at: number
  end: number
}

const MONTH = [...MONTH_NAMES.map((name) => `${name}|${name.slice(0, 3)}`), 'Sept'].join('|')
const WORDY = [...NUMBER_WORDS.keys()].sort((a, b) => b.length - a.length).join('|')
const NUMBER = `\\d+(?:,\\d{3})*(?:\\.\\d+)?|(?:${WORDY})(?:[ -](?:${WORDY}|and))*`

type Finder = { type: Value['type']; pattern: RegExp; key: (groups: string[]) => string }

const lower = (text = '') => text.toLowerCase()

/** The most telling first: what one of them has taken, no later one reads again. */
const FINDERS: readonly Finder[] = [
  {
    type: 'ref',
    pattern: /\b(?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9-]*\d)[A-Z0-9]+(?:-[A-Z0-9]+)+\b/gu,
    key: ([text]) => lower(text),
  },
  {
    type: 'date',
    pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/gu,
    key: ([, , month, day]) => dayKey(day, Number(month)),
  },
  {
    type: 'date',
    pattern: new RegExp(
      `\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${MONTH})\\b`,
      'giu',
    ),
    key: ([, day, month]) => dayKey(day, monthNumber(month)),
  },
  {
    type: 'date',
    pattern: new RegExp(`\\b(${MONTH})\\s+(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!,?\\d)`, 'gu'),
    key: ([, month, day]) => dayKey(day, monthNumber(month)),
  },
  {
    type: 'date',
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?(?![\d/])/gu,
    key: ([, day, month]) => dayKey(day, Number(month)),
  },
  {
    type: 'date',
    pattern:
      /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?! (?:floor|birthday|time|visit|century|year))/giu,
    key: ([, day]) => dayKey(day, 0),
  },
  {
    type: 'time',
    pattern: /\b(\d{1,2})[:.](\d{2})(?:\s?([ap])\.?m\b\.?)?(?![\d%])/giu,
    key: ([, hour, minute, half]) => timeKey(hour, minute, half),
  },
  {
    type: 'time',
    pattern: /\b(\d{1,2})\s?([ap])\.?m\b\.?/giu,
    key: ([, hour, half]) => timeKey(hour, '00', half),
  },
  {
    type: 'money',
    pattern: new RegExp(
      `£\\s?(\\d[\\d,]*(?:\\.\\d+)?)(k)?|\\b(${NUMBER}) (?:pounds|quid)\\b`,
      'giu',
    ),
    key: ([, amount, thousand, worded]) =>
      `£${numberOf(amount ?? worded ?? '') * (thousand ? 1000 : 1)}`,
  },
  {
    type: 'month',
    pattern: new RegExp(`\\b(${MONTH})\\b(?<!\\bmay)`, 'giu'),
    key: ([, month]) => `m${monthNumber(month)}`,
  },
  {
    type: 'month',
    pattern: /(?<=\b(?:in|since|until|by|last|next|of|early|late|mid) )(May)\b/gu,
    key: () => 'm5',
  },
  {
    type: 'weekday',
    pattern: new RegExp(`\\b(${WEEKDAY})\\b`, 'gu'),
    key: ([, day]) => lower(day).slice(0, 3),
  },
  {
    type: 'measure',
    pattern: new RegExp(`\\b(${NUMBER})(?:\\s|-)?(${UNIT})(?![\\p{L}])`, 'giu'),
    key: ([, number, unit]) => measureKey(number, unit),
  },
  { type: 'measure', pattern: /\b(?:a )?fortnight\b/giu, key: () => '2 week' },
  {
    type: 'side',
    pattern: SIDES,
    key: ([text]) => lower(text),
  },
  {
    type: 'number',
    pattern: new RegExp(`\\b(${NUMBER})(?![\\p{L}\\d])`, 'giu'),
    key: ([, number]) => String(numberOf(number ?? '')),
  },
]

const known = new Map<string, readonly Value[]>()
/** What was read before is forgotten as a whole rather than kept without end. */
const MOST_KNOWN = 20_000

/** The values that stand in a text, in its order. */
export function valuesIn(text: string): readonly Value[] {
  const before = known.get(text)
  if (before) return before
  if (known.size > MOST_KNOWN) known.clear()
  const values = readValues(text)
  known.set(text, values)
  return values
}

function readValues(text: string): Value[] {
  const found: Value[] = []
  for (const { type, pattern, key } of FINDERS) {
    for (const match of text.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length]
      if (found.some((one) => at < one.end && one.at < end)) continue
      found.push({ type, key: key([...match]), text: match[0], at, end })
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

function dayKey(day: string | undefined, month: number): string {
  return `${month}-${Number(day)}`
}

/** Whether two dates can be one: a day without a month is any month’s. */
export function sameDay(a: string, b: string): boolean {
  const [monthA, dayA] = a.split('-')
  const [monthB, dayB] = b.split('-')
  return dayA === dayB && (monthA === monthB || monthA === '0' || monthB === '0')
}

function monthNumber(name = ''): number {
  const first = name.slice(0, 3).toLowerCase()
  return MONTH_NAMES.findIndex((one) => one.toLowerCase().startsWith(first)) + 1
}

function timeKey(hour: string | undefined, minute: string | undefined, half?: string): string {
  const late = half?.toLowerCase() === 'p' && Number(hour) < 12
  return `${Number(hour) + (late ? 12 : 0)}:${minute}`
}

function measureKey(number = '', unit = ''): string {
  const short = lower(unit)
    .replace(/^hrs?$/u, 'hour')
    .replace(/^mins?$/u, 'minute')
  const one = short.replace(/^wks?$/u, 'week').replace(/^yrs?$|^years old$/u, 'year')
  return `${numberOf(number)} ${one.replace(/per ?cent/u, '%').replace(/(?<=\p{L}{2})s$/u, '')}`
}

/** The number that digits or words say: `1,140`, `eighty thousand`. NaN when none. */
function numberOf(text: string): number {
  const digits = text.replaceAll(',', '')
  if (/^\d/u.test(digits)) return Number(digits)
  let total = 0
  let part = 0
  for (const word of text.toLowerCase().split(/[ -]+/u)) {
    const value = NUMBER_WORDS.get(word)
    if (value === undefined) continue
    if (value === 100) part = Math.max(part, 1) * 100
    else if (value === 1000) {
      total += Math.max(part, 1) * 1000
      part = 0
    } else part += value
  }
  return total + part
}
