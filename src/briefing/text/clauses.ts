import { BOUND, NEW_SUBJECT, REACHES_OVER } from './phrases.table.ts'
import { type Span, sentencesOf } from './spans.ts'

/**
 * The parts of a sentence that can each be read alone: cut at semicolons, and at commas before a
 * new
 * subject. No cut changes a negation, a condition, how sure somebody is, or who is speaking; where
 * there is doubt the sentence stays whole.
 */
export function clausesOf(sentence: Span): Span[] {
  return sentence.text.includes('“') ? [sentence] : cut(sentence)
}

function cut({ text, start }: Span): Span[] {
  const parts: Span[] = []
  let from = 0
  for (const mark of text.matchAll(/[;,]\s+/gu)) {
    const [before, after] = [text.slice(from, mark.index), text.slice(mark.index + mark[0].length)]
    if (!isCut(before, after, mark[0].startsWith(';'))) continue
    parts.push({ text: before, start: start + from, end: start + mark.index })
    from = mark.index + mark[0].length
  }
  const rest = text.slice(from)
  return [...parts, { text: rest, start: start + from, end: start + text.length }]
}

function isCut(before: string, after: string, isStrong: boolean): boolean {
  const next = after.split(/[;,]\s+/u)[0] ?? after
  if (REACHES_OVER.test(before) || BOUND.test(before) || BOUND.test(next)) return false
  if (isOpen(before)) return false
  const long = before.split(/\s+/u).length >= 3 && next.split(/\s+/u).length >= 3
  return long && (isStrong || NEW_SUBJECT.test(after))
}

function isOpen(text: string): boolean {
  const count = (mark: string) => text.split(mark).length
  return count('(') > count(')') || count('“') > count('”') || count('"') % 2 === 0
}

/** Every part of a text that can be read alone. */
export function allClauses(text: string): Span[] {
  return sentencesOf(text).flatMap(clausesOf)
}
