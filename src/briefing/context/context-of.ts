import { getEngine, hitsIn, isQuoted } from '../signals/find-signals.ts'
import { type ReadSentence, readText, tokenAt } from '../text/read-text.ts'
import type { Around, Context } from './context.ts'
import { contextOfSpan } from './of-span.ts'

/**
 * What a text says of a span of it: is it so or denied, now or once, certain or not, and of whom.
 *
 * @param start where the span begins, in UTF-16 units
 * @param end the first unit that is not in it
 */
export function contextOf(text: string, start: number, end: number): Context {
  const sentences = readText(text, getEngine().spelling)
  const n = Math.max(
    0,
    sentences.findLastIndex((sentence) => sentence.start <= start),
  )
  const sentence = sentences[n]
  if (!sentence) {
    return { polarity: 'affirmed', time: 'current', certainty: 'certain', person: 'subject' }
  }
  const around = aroundOf(sentence, { start, end }, text)
  return contextOfSpan(
    { ...around, previous: sentences[n - 1]?.line ?? '', next: sentences[n + 1]?.line ?? '' },
    hitsIn(sentence).filter((hit) => hit.from < around.to && around.from < hit.to),
  )
}

type Place = { start: number; end: number }

function aroundOf(sentence: ReadSentence, { start, end }: Place, text: string) {
  const first = sentence.tokens.findIndex((token) => token.end > start)
  const last = sentence.tokens.findLastIndex((token) => token.start < end)
  const from = sentence.at[Math.max(first, 0)] ?? 1
  const to = sentence.at[last + 1] ?? sentence.line.length
  const around: Omit<Around, 'previous' | 'next'> = {
    before: sentence.line.slice(0, from),
    span: sentence.line.slice(from, to),
    after: sentence.line.slice(to),
    isQuoted: isQuoted(text, sentence, tokenAt(sentence, from)),
  }
  return { ...around, from, to }
}
