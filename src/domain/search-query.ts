import { datesIn, type FoundDate, type WrittenDate } from './dates-in-words.ts'
import { type Token, tokensOf } from './letters.ts'

/** What somebody looks for. A term is a word, a phrase in quotation marks or a date. */
export type Term =
  | { kind: 'word'; folded: string }
  | { kind: 'phrase'; folded: string[] }
  | { kind: 'date'; date: WrittenDate }

const QUOTED = /[“"„]([^“”"„]+)[”"“]/g
/** Words that are in every text and tell nothing. */
const EMPTY = new Set(
  'a an and are at be by for from in is it of on or that the to was with'.split(' '),
)
const MOST_TERMS = 12

/** Reads what was typed. Empty: there is nothing to look for. */
export function readQuery(typed: string): Term[] {
  const phrases: Term[] = []
  const rest = typed.replaceAll(QUOTED, (_, inside: string) => {
    const words = tokensOf(inside).map((token) => token.folded)
    if (words.length > 0) phrases.push({ kind: 'phrase', folded: words })
    return ' '
  })
  const dates = datesIn(rest)
  const words = tokensOf(rest).filter((token) => !dates.some((date) => covers(date, token)))
  const telling = words.filter((token) => !EMPTY.has(token.folded))
  const kept = telling.length > 0 || phrases.length + dates.length > 0 ? telling : words
  const terms: Term[] = [
    ...phrases,
    ...dates.map(({ date }): Term => ({ kind: 'date', date })),
    ...kept.map(({ folded }): Term => ({ kind: 'word', folded })),
  ]
  return terms.slice(0, MOST_TERMS)
}

function covers(date: FoundDate, token: Token): boolean {
  return date.at <= token.at && token.end <= date.end
}
