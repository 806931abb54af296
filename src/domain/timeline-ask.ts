import { datesIn, daysOf } from './dates-in-words.ts'
import { type EntryKind, entryKinds } from './entry-kinds.table.ts'
import type { StaffId } from './ids.ts'
import { folded, tokensOf } from './letters.ts'
import { type Level, levelSchema } from './levels.ts'
import { type Refusal, refuse } from './refusals.ts'
import { kindsNamed } from './search-text.ts'

/** Which entries of a case are wanted. Days are ISO dates, the last included. */
export type TimelineAsk = {
  kinds: EntryKind[]
  author: StaffId | null
  from: string | null
  until: string | null
  level: Level | null
  order: 'oldest' | 'newest'
}

/** What was typed, before the name of an author is known to be anybody’s. */
export type TypedAsk = Omit<TimelineAsk, 'author'> & { by: string | null }

/** Words that join others and ask for nothing. */
const JOINING = new Set(['and', 'only', 'first', 'entries', 'all', 'recorded', 'the', 'in', 'on'])
const SINCE = new Set(['since', 'from', 'after'])
const UNTIL = new Set(['until', 'till', 'to', 'before'])

/**
 * Reads `disclosures by Wren Alsop since 3 May, high, oldest first`.
 * @param today ISO date; a day without a year is the latest one that is not after it.
 */
export function readTimelineAsk(typed: string, today: string): TypedAsk | Refusal {
  const { words, span } = takeDates(typed, today)
  const { words: rest, by } = takeAuthor(words)
  const ask: TypedAsk = { kinds: [], by, ...span, level: null, order: 'newest' }
  for (const [n, { folded: word }] of tokensOf(rest).entries()) {
    const next = tokensOf(rest)[n + 1]?.folded ?? ''
    if (JOINING.has(word) || (word === 'level' && levelSchema.safeParse(next).success)) continue
    if (!takeWord(ask, word)) return refuse('filter_not_understood')
  }
  return { ...ask, kinds: [...new Set(ask.kinds)] }
}

function takeWord(ask: TypedAsk, word: string): boolean {
  const level = levelSchema.safeParse(word)
  if (level.success) ask.level = level.data
  else if (word === 'oldest' || word === 'newest') ask.order = word
  else {
    const kinds = kindsNamed(word)
    ask.kinds.push(...kinds)
    return kinds.length > 0
  }
  return true
}

/** Days as ISO dates, the last included; null: open at that end. */
export type Span = Pick<TimelineAsk, 'from' | 'until'>

/** The days that are named in what was typed: `since 3 May`, `from 1 May to 3 June`, `May 2026`. */
export function spanIn(typed: string, today: string): Span {
  return takeDates(typed, today).span
}

/** Takes the dates out: `since` and `until` make one end of a span, a date alone makes both. */
function takeDates(typed: string, today: string): { words: string; span: Span } {
  const span: Span = { from: null, until: null }
  let words = ''
  let done = 0
  for (const { date, at, end } of datesIn(typed)) {
    const before = typed.slice(done, at).trimEnd()
    const lead = folded(before.match(/\p{L}+$/u)?.[0] ?? '')
    const [first, last] = daysOf(date, today)
    if (!UNTIL.has(lead)) span.from = first
    if (!SINCE.has(lead)) span.until = last
    const isLead = SINCE.has(lead) || UNTIL.has(lead)
    words += ` ${isLead ? before.replace(/\p{L}+$/u, '') : before}`
    done = end
  }
  return { words: words + typed.slice(done), span }
}

/** A name stands after `by`, until a word that asks for something. */
function takeAuthor(typed: string): { words: string; by: string | null } {
  const tokens = tokensOf(typed)
  const by = tokens.findIndex((token) => token.folded === 'by')
  if (by < 0) return { words: typed, by: null }
  const after = tokens.slice(by + 1)
  const length = after.findIndex((token, n) => n > 0 && asksSomething(token.folded))
  const name = length < 0 ? after : after.slice(0, length)
  const start = tokens[by]?.at ?? 0
  const end = name.at(-1)?.end ?? tokens[by]?.end ?? 0
  const written = typed.slice(name[0]?.at ?? end, end)
  return { words: `${typed.slice(0, start)} ${typed.slice(end)}`, by: written }
}

function asksSomething(word: string): boolean {
  const known = JOINING.has(word) || word === 'oldest' || word === 'newest'
  return known || levelSchema.safeParse(word).success || kindsNamed(word).length > 0
}

/** Who is meant by a name: whoever has all of its words in theirs. */
export function authorNamed(
  name: string,
  names: ReadonlyMap<string, { name: string }>,
): StaffId | Refusal {
  const wanted = tokensOf(name).map((token) => token.folded)
  const fits = [...names].filter(([, person]) => {
    const words = tokensOf(person.name).map((token) => token.folded)
    return wanted.every((word) => words.includes(word))
  })
  const [only, another] = fits
  if (!only || wanted.length === 0) return refuse('filter_not_understood')
  return another ? refuse('several_authors') : (only[0] as StaffId)
}

/** The labels of the kinds that were asked for. */
export function kindLabels(kinds: readonly EntryKind[]): string[] {
  return kinds.map((kind) => entryKinds[kind].label)
}
