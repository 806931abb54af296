import { type Span, sentencesOf } from './spans.ts'

/** Before a comma: what reaches over it, so that the parts do not stand by themselves. */
const REACHES_OVER =
  /\b(?:if|when|while|as|because|since|after|before|although|though|unless|until|whether|said|says|saying|told|tells|asked|asks|thinks?|thought|reckons?|claims?|claimed|denie[sd]|denying|believes?|believed|according|reports?|reported|hopes?|knows?|knew|feels?|felt|means?|neither|either|not only|no longer|rather|instead|would|could|might|may|perhaps|maybe|possibly|seems?|seemed|apparently|unsure|not sure|wonders?|suspects?|worries|worried|afraid|swore|promised|agreed|words|interpreter|heard)\b|\?|:/iu
/** After a comma: a new subject, with which a sentence could begin as well. */
const NEW_SUBJECT =
  /^(?:and )?(?:I|we|he|she|they|it|this|that|there|mum|dad|mother|father|police|school|council)(?:[’'](?:ve|s|d|ll|re|m))? (?!who|which|if|said|says|think)/iu
/** What a part must not begin or hold to be left out or to stand alone. */
const BOUND =
  /\b(?:if|unless|but|though|although|however|except|only|instead|rather|otherwise|or|so|because|allegedly|not true)\b/iu

/**
 * The parts of a sentence that can each be read alone: cut at semicolons, and at commas before a new
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
