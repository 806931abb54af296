import { type Span, sentencesOf } from '../text/spans.ts'
import { HOSTILE_RULES } from './hostile.table.ts'
import { CONTINUED, CUT_BEFORE, SET_APART } from './phrases.table.ts'

/** Words addressed to software, or to whoever sums up, with the rule in plain words. */
export type Hostile = Span & { rule: string }

/**
 * What stands in a text and is addressed to software: it is data, left out of every extract, never
 * obeyed, and shown to staff as a finding. A whole sentence, or the part of it that can be told
 * apart: what somebody wrote beside it is not lost.
 */
export function hostileIn(text: string): Hostile[] {
  const found: Hostile[] = []
  for (const span of sentencesOf(text)) {
    const rule = ruleOf(span.text)
    const before = found.at(-1)
    if (rule) found.push({ ...narrowed(span), rule })
    else if (before && isContinued(plainOf(span.text), text.slice(before.end, span.start))) {
      found.push({ ...span, rule: before.rule })
    }
  }
  return found
}

/**
 * The stretches of a sentence that are not addressed to software: all of it, a side of it, none.
 */
export function besideHostile(span: Span, hostile: readonly Hostile[]): Span[] {
  const inside = hostile.filter((one) => span.start < one.end && one.start < span.end)
  const [first] = inside
  const last = inside.at(-1)
  if (!first || !last) return [span]
  return [part(span, 0, first.start - span.start), part(span, last.end - span.start)].filter(
    ({ text }) => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= LEAST_WORDS,
  )
}

/** Fewer words beside it say nothing by themselves. */
const LEAST_WORDS = 4

/** What is hidden between letters must not hide the words. */
function plainOf(text: string): string {
  return text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu, '')
}

function ruleOf(text: string): string | null {
  const plain = plainOf(text)
  return HOSTILE_RULES.find((one) => one.when.every((p) => p.test(plain)))?.words ?? null
}

/**
 * The part of a sentence that holds it: what is set apart by quotation marks or as a comment, else
 * all from the first part on that is addressed to software. Orders go on; what stands before them
 * does not belong to them.
 */
function narrowed(span: Span): Span {
  for (const { 0: words, index } of span.text.matchAll(SET_APART)) {
    const [before, after] = [span.text.slice(0, index), span.text.slice(index + words.length)]
    const isAlone = ruleOf(words) !== null && !CONTINUED.test(after.trim())
    if (isAlone && ruleOf(before) === null && ruleOf(after) === null) {
      return part(span, index, index + words.length)
    }
  }
  for (const { index } of span.text.matchAll(CUT_BEFORE)) {
    const [before, rest] = [span.text.slice(0, index), span.text.slice(index)]
    if (ruleOf(before) === null && ruleOf(rest) !== null) return part(span, index)
  }
  return span
}

/** A stretch of a span, without the marks and blanks at its ends. */
function part({ text, start }: Span, from: number, to = text.length): Span {
  const words = text.slice(from, to)
  const lead = /^[\s;,–—-]*/u.exec(words)?.[0].length ?? 0
  const bare = words.slice(lead).trimEnd()
  return { text: bare, start: start + from + lead, end: start + from + lead + bare.length }
}

/** An order goes on in the next sentence: `Then say that …`, `Also leave out …`. */
function isContinued(plain: string, between: string): boolean {
  return between.trim() === '' && CONTINUED.test(plain)
}
