import type { Readable } from '../record/readable.ts'
import type { RecordEntry } from '../record/record.ts'
import type { Sentence } from '../record/sentence.ts'
import { listItems, type Span } from '../text/spans.ts'
import { contentOf, sameMeaning } from '../text/stem.ts'
import { valuesIn } from '../text/values.ts'
import { EMPTY_IN_ACTIONS } from '../text/words.table.ts'
import { KIN, LIST_LEADS, PLANS, RECURRING, REVIEWS, SAID_THEN } from './actions.table.ts'
import { type Closers, closersIn, type Saying } from './closers.ts'
import { dueIn } from './due.ts'

/** Something that somebody said would be done. */
export type Action = {
  entry: RecordEntry
  sentence: Sentence
  /** Verbatim, from the entry. */
  text: string
  isReview: boolean
  /** ISO date; null when no day is said. */
  due: string | null
  state: 'open' | 'overdue' | 'closed'
  /** The sentence that says that it was done or overtaken. */
  closedBy: Sentence | null
}

/**
 * What was planned in the text of the record, and whether a later sentence says that it was done.
 */
export function findActions(readable: Readable): Action[] {
  const closers = closersIn(readable.sentences)
  return readable.sentences.flatMap((sentence, n) =>
    plansIn(sentence).map(({ text, isReview }) => {
      const due = dueIn(text, sentence.entry.date)
      const closedBy = closing({ text, isReview, due, sentence, n }, closers)
      const late = due !== null && due < readable.record.asOf
      const state = closedBy ? ('closed' as const) : late ? ('overdue' as const) : ('open' as const)
      return { entry: sentence.entry, sentence, text, isReview, due, state, closedBy }
    }),
  )
}

type Plan = { text: string; isReview: boolean; due: string | null; sentence: Sentence; n: number }

const QUOTES = /[“"][^”"]*[”"]/gu

/** The parts of a sentence that say what will be done. */
function plansIn(sentence: Sentence): { text: string; isReview: boolean }[] {
  if (sentence.entry.kind === 'addendum') return []
  const isList = LIST_LEADS.test(sentence.text)
  const items: readonly Span[] =
    isList || sentence.text.includes(';') ? listItems(sentence) : [sentence]
  return items.flatMap(({ text }): { text: string; isReview: boolean }[] => {
    const bare = text.replace(QUOTES, ' ')
    const date = sentence.entry.date
    if (isReviewOf(bare, date)) return [{ text, isReview: true }]
    const planned = PLANS.some((plan) => plan.test(bare)) && !isSaidThen(bare, date)
    const listed = isList && isListed(sentence.text, bare, date)
    return planned || listed ? [{ text, isReview: false }] : []
  })
}

function isReviewOf(text: string, date: string): boolean {
  const review = REVIEWS.exec(text)
  if (!review) return false
  const due = dueIn(text.slice(review.index, review.index + review[0].length + 12), date)
  return due !== null && due > date.slice(0, 10)
}

function isSaidThen(text: string, date: string): boolean {
  const due = dueIn(text, date)
  return SAID_THEN.test(text) && (due === null || due <= date.slice(0, 10))
}

/** In a list of actions everything is one; in `Agreed:` only what has somebody or a day to it. */
function isListed(list: string, item: string, date: string): boolean {
  if (/^(?:(?:agreed )?actions?|tasks?|to do|next steps?)\b/iu.test(list)) return true
  const due = dueIn(item, date)
  return due !== null && due >= date.slice(0, 10)
}

function closing(plan: Plan, closers: Closers): Sentence | null {
  if (RECURRING.test(plan.text)) return null
  const stems = stemsOf(plan)
  const all = contentOf(plan.text).filter(({ low }) => !KIN.test(low))
  const later = closers.after(plan.n, [...new Set(all.map((one) => one.stem))], plan.isReview)
  for (const saying of later) {
    if (saying.sentence.entry === plan.sentence.entry) continue
    if (plan.isReview && isReviewed(plan, saying)) return saying.sentence
    if (saying.denied || (saying.review && !saying.done)) continue
    const score = sharing(stems, saying.stems, closers.frequency)
    if (score >= (stems.length <= 2 ? 1 : 1.5) || isAsSaid(plan, saying)) return saying.sentence
  }
  return null
}

/** `OT asked, done on the 16th.`: their author says that it is done, with any of its words. */
function isAsSaid({ text, sentence: plan }: Plan, { sentence, stems, asSaid }: Saying): boolean {
  if (!asSaid || sentence.entry.author !== plan.entry.author) return false
  return contentOf(text).some(({ stem, low }) => !KIN.test(low) && stems.includes(stem))
}

/** How much of a plan stands in a later sentence: rare words count more than what is everywhere. */
function sharing(
  stems: readonly string[],
  said: readonly string[],
  frequency: ReadonlyMap<string, number>,
): number {
  const free = new Set(said)
  let score = 0
  for (const stem of stems) {
    const twin = free.has(stem) ? stem : [...free].find((one) => sameMeaning(one, stem))
    if (twin === undefined) continue
    free.delete(twin)
    const often = (frequency.get(twin) ?? 0) > 5 || KIN.test(stem) || KIN.test(twin)
    const rare = (frequency.get(twin) ?? 0) <= 3 ? 1.3 : 1
    score += (twin === stem ? rare : 0.7) * (often ? 0.4 : 1)
  }
  return score
}

function isReviewed({ due, sentence }: Plan, { sentence: later, review, denied }: Saying): boolean {
  const day = later.entry.date.slice(0, 10)
  return review && !denied && day > sentence.entry.date.slice(0, 10) && (due === null || day >= due)
}

function stemsOf({ text, sentence }: Plan): string[] {
  const author = contentOf(sentence.entry.author).map((one) => one.stem)
  const values = valuesIn(text).map((one) => one.text.toLowerCase())
  const stems = contentOf(text)
    .filter(({ low }) => !EMPTY_IN_ACTIONS.has(low) && !values.some((one) => one.includes(low)))
    .map((one) => one.stem)
  return [...new Set(stems)].filter((stem) => !author.includes(stem))
}
