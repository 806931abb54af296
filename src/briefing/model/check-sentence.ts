import type { BriefUnit } from '../extractive/brief-text.ts'
import { shortDate } from '../extractive/brief-text.ts'
import { hostileIn } from '../hostile/find-hostile.ts'
import type { Readable } from '../record/readable.ts'
import type { Sentence } from '../record/sentence.ts'
import { STRICT, supports } from '../support/supports.ts'
import type { AnswerSentence } from './answer.ts'
import { keepsSense } from './same-sense.ts'
import { folded, sentencesByEntry } from './visible-text.ts'

/** A checked sentence; `quoted` when the model’s words were replaced by those of the record. */
export type Checked = { unit: BriefUnit; quoted: boolean }

/** Sections that come from structure; whatever a model says of them is not used. */
const FROM_STRUCTURE = new Set(['level', 'actions', 'stale', 'signals'])
const NO_TEXT =
  /[\p{Cc}\p{Cf}]|<[@#!a-z/]|@(?:channel|here|everyone)\b|https?:|www\.|\]\(|!\[|\bxq[a-z]+x\b/iu
const MOST_WORDS = 45
/** A quote of fewer letters proves nothing. */
const LEAST_QUOTE = 8

/**
 * Checks one sentence of a model against the words that it quotes. One that fails is replaced by
 * its
 * quote, with who recorded it and when; one without a true quote says nothing and is left out.
 */
export function checkSentence(sentence: AnswerSentence, readable: Readable): Checked | null {
  if (FROM_STRUCTURE.has(sentence.section)) return null
  const quotes = trueQuotes(sentence, readable)
  const [first] = quotes
  if (!first) return null
  const citations = [...new Set(quotes.map((one) => one.entry.id))]
  const isWhole = quotes.length === sentence.evidence.length
  if (isWhole && isClean(sentence.text) && follows(sentence.text, quotes, readable)) {
    return { unit: { section: sentence.section, text: sentence.text, citations }, quoted: false }
  }
  return { unit: quotedUnit(sentence.section, first, readable), quoted: true }
}

function quotedUnit(
  section: BriefUnit['section'],
  { entry, text }: Sentence,
  { record }: Readable,
): BriefUnit {
  const by = entry.role === '' ? entry.author : `the ${entry.role}`
  const lead = `Recorded by ${by} on ${shortDate(entry.date, record.asOf)}:`
  return { section, text: `${lead} “${text.replace(/[“”]/gu, '’')}”`, citations: [entry.id] }
}

/** The sentences of the record in which each quote stands, word for word. */
function trueQuotes({ evidence }: AnswerSentence, readable: Readable): Sentence[] {
  const texts = sentencesByEntry(readable)
  return evidence.flatMap(({ entryId, quote }) => {
    const wanted = folded(quote)
    const whole = folded((texts.get(entryId) ?? []).join(' '))
    if (wanted.length < LEAST_QUOTE || !whole.includes(wanted) || hostileIn(quote).length > 0)
      return []
    const own = readable.sentences.filter((one) => one.entry.id === entryId)
    const holds = own.filter((one) => {
      const text = folded(one.text)
      return text.includes(wanted) || wanted.includes(text)
    })
    const [first, ...more] =
      holds.length > 0 ? holds : own.filter((one) => overlaps(folded(one.text), wanted))
    return first ? [{ ...first, text: [first, ...more].map((one) => one.text).join(' ') }] : []
  })
}

function overlaps(text: string, wanted: string): boolean {
  return wanted.split(' ').filter((word) => word.length > 4 && text.includes(word)).length >= 2
}

function isClean(text: string): boolean {
  return (
    !NO_TEXT.test(text) && text.split(/\s+/u).length <= MOST_WORDS && hostileIn(text).length === 0
  )
}

function follows(text: string, quotes: readonly Sentence[], readable: Readable): boolean {
  const cited = [...new Set(quotes.map((one) => one.entry.id))]
  const bare = { ...readable, sentences: quotes }
  const marks = [...text.matchAll(/[“"]([^”"]+)[”"]/gu)].every(([, inside = '']) =>
    quotes.some((one) => folded(one.text).includes(folded(inside))),
  )
  return marks && keepsSense(text, quotes, readable) && supports(text, cited, bare, STRICT).accepted
}
