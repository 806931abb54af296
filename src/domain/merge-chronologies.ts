import { distance, slipsAllowed, tokensOf } from './letters.ts'
import { daysBetween } from './when.ts'

/** All that is needed of a line to compare it. `date` is an ISO date. */
export type Line = { date: string; what: string }

/** The same event in both: told alike, or with another date or in other words. */
export type Agreement = 'same' | 'other_date' | 'other_words'

export type Merged<Ours extends Line, Theirs extends Line> =
  | { ours: Ours; theirs: Theirs; agreement: Agreement }
  | { ours: Ours; theirs: null; agreement: null }
  | { ours: null; theirs: Theirs; agreement: null }

/** Days (ISO dates) without a line in one chronology, in which the other has so many `lines`. */
export type Gap = { missingIn: 'ours' | 'theirs'; from: string; until: string; lines: number }

/** Words alike to at least this share are the same words. */
const SAME = 0.6
/** On the same day, this much alike is the same event in other words. */
const RELATED = 0.25
/** With the same words, a date that is off by no more than this is the same event. */
const DATE_OFF_DAYS = 31
/** The days without a line from which a gap is worth a look, unless the caller says otherwise. */
const GAP_DAYS = 90

/**
 * Two chronologies as one, by date. Each line of both stands in it once; an event that is in both
 * is one line with two tellings. Which of them is right is for people to say.
 * @param gapDays how many days without a line are a gap.
 */
export function mergeChronologies<Ours extends Line, Theirs extends Line>(
  ours: readonly Ours[],
  theirs: readonly Theirs[],
  gapDays: number = GAP_DAYS,
): { lines: Merged<Ours, Theirs>[]; gaps: Gap[] } {
  const pairs = pair(ours, theirs)
  const matched = new Set(pairs.map(({ theirs: line }) => line))
  const byOurs = new Map(pairs.map((one) => [one.ours, one]))
  const lines: Merged<Ours, Theirs>[] = [
    ...ours.map((line) => byOurs.get(line) ?? { ours: line, theirs: null, agreement: null }),
    ...theirs
      .filter((line) => !matched.has(line))
      .map((line) => ({ ours: null, theirs: line, agreement: null })),
  ]
  return {
    lines: lines.sort((a, b) => compare(dateOf(a), dateOf(b))),
    gaps: gapsOf(ours, theirs, gapDays),
  }
}

/** The day under which a merged line stands: the earlier of its two. */
export function dateOf({ ours, theirs }: { ours: Line | null; theirs: Line | null }): string {
  const dates = [ours?.date, theirs?.date].filter((date) => date !== undefined)
  return dates.sort(compare)[0] ?? ''
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

type Pair<Ours, Theirs> = { ours: Ours; theirs: Theirs; agreement: Agreement }

/** The most alike first; no line is in two pairs. */
function pair<Ours extends Line, Theirs extends Line>(
  ours: readonly Ours[],
  theirs: readonly Theirs[],
): Pair<Ours, Theirs>[] {
  const words = new Map<Line, string[]>(
    [...ours, ...theirs].map((line) => [line, tellingWords(line.what)]),
  )
  const likenessOf = (a: Line, b: Line) => likeness(words.get(a) ?? [], words.get(b) ?? [])
  const possible = ours.flatMap((mine) =>
    theirs.flatMap((other) => {
      const off = Math.abs(daysBetween(mine.date, other.date))
      if (off > DATE_OFF_DAYS) return []
      const alike = likenessOf(mine, other)
      const agreement = agreementOf(alike, off)
      return agreement ? [{ ours: mine, theirs: other, agreement, alike, off }] : []
    }),
  )
  possible.sort((a, b) => rank(a) - rank(b) || b.alike - a.alike || a.off - b.off)
  const used = new Set<Line>()
  return possible.flatMap(({ ours: mine, theirs: other, agreement }) => {
    if (used.has(mine) || used.has(other)) return []
    used.add(mine).add(other)
    return [{ ours: mine, theirs: other, agreement }]
  })
}

const RANKS = { same: 0, other_date: 1, other_words: 2 } as const

function rank({ agreement }: { agreement: Agreement }): number {
  return RANKS[agreement]
}

function agreementOf(alike: number, offDays: number): Agreement | null {
  if (alike >= SAME) return offDays === 0 ? 'same' : 'other_date'
  return alike >= RELATED && offDays === 0 ? 'other_words' : null
}

/** Words that two tellings have in common without telling the same. */
const EMPTY = new Set([
  ...'a an and are at be been by for from had has have in is it its of on or that the'.split(' '),
  ...'her him his he she their them they this to was were with'.split(' '),
])

function tellingWords(text: string): string[] {
  const all = [...new Set(tokensOf(text).map((token) => token.folded))]
  const telling = all.filter((word) => !EMPTY.has(word))
  return telling.length > 0 ? telling : all
}

/** The share of words that two texts have in common, from 0 to 1; near spellings count. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0
  const left = new Set(b)
  const shared = a.filter((word) => {
    const twin = left.has(word) ? word : [...left].find((other) => isNear(word, other))
    return twin !== undefined && left.delete(twin)
  }).length
  return (2 * shared) / (a.length + b.length)
}

/** One slip, in words that are long enough for it. */
function isNear(a: string, b: string): boolean {
  return Math.min(slipsAllowed(a), slipsAllowed(b)) > 0 && distance(a, b, 1) <= 1
}

function gapsOf(ours: readonly Line[], theirs: readonly Line[], gapDays: number): Gap[] {
  // One chronology alone has nothing that the other lacks.
  if (ours.length === 0 || theirs.length === 0) return []
  return [
    ...gapsIn('ours', ours, theirs, gapDays),
    ...gapsIn('theirs', theirs, ours, gapDays),
  ].sort((a, b) => compare(a.from, b.from))
}

/** Between two lines of one, and around them as far as the other goes. */
function gapsIn(
  missingIn: Gap['missingIn'],
  lines: readonly Line[],
  others: readonly Line[],
  gapDays: number,
): Gap[] {
  const otherDates = others.map(({ date }) => date).sort(compare)
  const [first] = otherDates
  const last = otherDates.at(-1)
  if (first === undefined || last === undefined) return []
  const has = new Set(lines.map(({ date }) => date))
  const own = [...has].sort(compare)
  const before = own[0] === undefined || first < own[0] ? [first] : []
  const after = last > (own.at(-1) ?? first) ? [last] : []
  const dates = [...before, ...own, ...after]
  return dates.slice(1).flatMap((until, n) => {
    const from = dates[n] ?? until
    // An end where this one has no line of its own belongs to what is missing.
    const count = otherDates.filter(
      (date) =>
        (date > from || (date === from && !has.has(from))) &&
        (date < until || (date === until && !has.has(until))),
    ).length
    const isLong = daysBetween(from, until) >= gapDays
    return isLong && count > 0 ? [{ missingIn, from, until, lines: count }] : []
  })
}
