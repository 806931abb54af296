import { dueIn } from '../actions/due.ts'
import { dayToldOf } from '../record/record.ts'
import { sameDay, type Value, valuesIn } from '../text/values.ts'
import type { Claim } from './claim.ts'

/** A number, sum, date, time or reference that is not in what is cited. */
export function findValueFault(claim: Claim): string | null {
  const said = [...new Set(claim.evidence.map((one) => one.whole))].flatMap((text) => [
    ...valuesIn(text),
  ])
  for (const value of valuesIn(claim.text)) {
    if (!isSaid(value, said, claim)) return `“${value.text}” is not in the entries that it cites.`
  }
  return null
}

function isSaid(value: Value, said: readonly Value[], claim: Claim): boolean {
  const dates = () => datesOf(claim)
  switch (value.type) {
    case 'date':
      return (
        said.some((one) => one.type === 'date' && sameDay(one.key, value.key)) ||
        dates().some((day) => sameDay(value.key, keyOf(day)))
      )
    case 'month':
      return (
        said.some((one) => one.key === value.key || one.key.startsWith(`${value.key.slice(1)}-`)) ||
        dates().some((day) => `m${Number(day.slice(5, 7))}` === value.key)
      )
    case 'weekday':
      return (
        said.some((one) => one.key === value.key) ||
        dates().some((day) => weekdayOf(day) === value.key)
      )
    case 'measure':
      return (
        said.some((one) => one.key === value.key || amountOf(one) === amountOf(value)) ||
        isCounted(value, said, claim)
      )
    case 'number':
      return isCounted(value, said, claim)
    case 'money':
    case 'ref':
    case 'time':
    case 'side':
      return (
        said.some((one) => one.type === value.type && one.key === value.key) ||
        claim.evidence.some((one) => one.whole.toLowerCase().includes(value.text.toLowerCase()))
      )
  }
}

/** The days of the cited entries, and those that they name by `Friday` or `tomorrow`. */
function datesOf({ evidence }: Claim): string[] {
  return evidence.flatMap(({ entry, whole }) => {
    const due = dueIn(whole, entry.date)
    return [entry.date.slice(0, 10), dayToldOf(entry).slice(0, 10), ...(due ? [due] : [])]
  })
}

function keyOf(day: string): string {
  return `${Number(day.slice(5, 7))}-${Number(day.slice(8, 10))}`
}

function weekdayOf(day: string): string {
  return (
    ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][new Date(`${day}T00:00Z`).getUTCDay()] ?? ''
  )
}

const IN_DAYS: Readonly<Record<string, number>> = {
  day: 1,
  night: 1,
  week: 7,
  month: 30,
  year: 365,
}

/** Spans of time in days, so that a fortnight is two weeks; other measures as they are. */
function amountOf({ key, type }: Value): string {
  const [count = '', unit = ''] = key.split(' ')
  const days = IN_DAYS[unit]
  if (type !== 'measure' || days === undefined) return key
  return `${Number(count) * days} days`
}

const WORDS_FOR: Readonly<Record<string, RegExp>> = {
  '1': /./u,
  '2': /\b(?:twice|both|pair|couple|second|two)\b/iu,
  '3': /\b(?:third|thrice|three)\b/iu,
}

function isCounted(value: Value, said: readonly Value[], { evidence, readable }: Claim): boolean {
  const [count = ''] = value.key.split(' ')
  const equal = said.some(({ key, type }) => {
    if (type === 'date' || type === 'time' || type === 'ref') return false
    return key.replace('£', '').split(' ')[0] === count
  })
  if (equal) return true
  const twin = WORDS_FOR[count]
  if (twin && evidence.some((one) => twin.test(one.whole))) return true
  const [from] = readable.record.entries
  return from === undefined
}
