/** Monday to Sunday. */
export const DAY_NAMES = [
  ...(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const),
] as const

/**
 * Days of the week, 1 for Monday: `mon-fri`, `sat,sun`, `mon,wed-fri`. Past the end of the week a
 * span goes on: `fri-mon`.
 */
export function readDays(typed: string): number[] {
  const found = typed.split(',').flatMap((part) => {
    const [first = '', last = first] = part.trim().toLowerCase().split('-')
    const [from, until] = [dayOf(first), dayOf(last)]
    const length = ((until - from + 7) % 7) + 1
    return Array.from({ length }, (_, n) => ((from - 1 + n) % 7) + 1)
  })
  return [...new Set(found)].sort((a, b) => a - b)
}

function dayOf(word: string): number {
  const at = DAY_NAMES.findIndex((name) => name.toLowerCase().slice(0, 3) === word.slice(0, 3))
  if (at < 0 || word.length < 3) throw new Error('Days are written like mon-fri or sat,sun.')
  return at + 1
}

/** A time of day, `HH:MM`. */
export function readTime(typed: string): string {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(typed)) return typed
  throw new Error('Times are written like 09:00.')
}
