import { type Span, sentencesOf } from '../text/spans.ts'
import { HOSTILE_RULES } from './hostile.table.ts'
import { CONTINUED } from './phrases.table.ts'

/** A sentence addressed to software, or to whoever sums up, with the rule in plain words. */
export type Hostile = Span & { rule: string }

/**
 * What stands in a text and is addressed to software: it is data, left out of every extract, never
 * obeyed, and shown to staff as a finding.
 */
export function hostileIn(text: string): Hostile[] {
  const found: Hostile[] = []
  for (const span of sentencesOf(text)) {
    // What is hidden between letters must not hide the words.
    const plain = span.text
      .normalize('NFKC')
      .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu, '')
    const rule = HOSTILE_RULES.find((one) => one.when.every((pattern) => pattern.test(plain)))
    const before = found.at(-1)
    if (rule) found.push({ ...span, rule: rule.words })
    else if (before && isContinued(plain, text.slice(before.end, span.start))) {
      found.push({ ...span, rule: before.rule })
    }
  }
  return found
}

/** An order goes on in the next sentence: `Then say that …`, `Also leave out …`. */
function isContinued(plain: string, between: string): boolean {
  return between.trim() === '' && CONTINUED.test(plain)
}
