import type { Readable, Sentence } from '../record/readable.ts'
import type { RecordEntry } from '../record/record.ts'
import { listItems, type Span } from '../text/spans.ts'
import { contentOf, sameMeaning } from '../text/stem.ts'
import { valuesIn } from '../text/values.ts'
import { EMPTY_IN_ACTIONS } from '../text/words.table.ts'
import {
  DONE,
  KIN,
  LIST_LEADS,
  NOT_DONE,
  PLANS,
  RECURRING,
  REVIEWS,
  SAID_THEN,
} from './actions.table.ts'
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
  const said = readable.sentences.map(sayingOf)
  const frequency = frequencies(readable)
  return readable.sentences.flatMap((sentence, n) =>
    plansIn(sentence).map(({ text, isReview }) => {
      const due = dueIn(text, sentence.entry.date)
      const plan = { text, isReview, due, sentence }
      const closedBy = closing(plan, said.slice(n + 1), frequency)
      const late = due !== null && due < readable.record.asOf
      const state = closedBy ? ('closed' as const) : late ? ('overdue' as const) : ('open' as const)
      return { entry: sentence.entry, sentence, text, isReview, due, state, closedBy }
    }),
  )
}

type Plan = { text: string; isReview: boolean; due: string | null; sentence: Sentence }

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

type Saying = {
  sentence: Sentence
  stems: readonly string[]
  done: boolean
  denied: boolean
  review: boolean
}

function sayingOf(sentence: Sentence): Saying {
  const bare = sentence.text.replace(QUOTES, ' ')
  const planned = PLANS.slice(0, 3).some((plan) => plan.test(bare))
  return {
    sentence,
    stems: contentOf(sentence.text).map((one) => one.stem),
    done: DONE.test(bare) && !(planned && !/[.,;] /u.test(bare)),
    denied: NOT_DONE.test(bare),
    review: /\b(?:review\w*|extended|look(?:ed)? again|no change|revisited)\b/iu.test(bare),
  }
}

/** In how many entries each stem stands: a word that is everywhere closes nothing by itself. */
function frequencies({ sentences }: Readable): Map<string, number> {
  const seen = new Map<string, Set<string>>()
  for (const { text, entry } of sentences) {
    for (const { stem } of contentOf(text)) {
      seen.set(stem, (seen.get(stem) ?? new Set()).add(entry.id))
    }
  }
  return new Map([...seen].map(([stem, entries]) => [stem, entries.size]))
}

function closing(plan: Plan, later: readonly Saying[], frequency: Map<string, number>) {
  if (RECURRING.test(plan.text)) return null
  const stems = stemsOf(plan)
  for (const [n, saying] of later.entries()) {
    const { entry } = saying.sentence
    if (entry === plan.sentence.entry) continue
    if (plan.isReview && isReviewed(plan, saying)) return saying.sentence
    const score = sharing(stems, saying.stems, frequency)
    const enough = score >= (stems.length <= 2 ? 1 : 1.5) || isAsSaid(plan, saying)
    if (enough && !saying.denied && isSaidDone(saying, later, n)) return saying.sentence
  }
  return null
}

const AS_SAID = /\b(?:done|as (?:said|agreed|planned|promised)|crossed off)\b/iu

/** `OT asked, done on the 16th.`: their author says that it is done, with any of its words. */
function isAsSaid({ text, sentence: plan }: Plan, { sentence, stems }: Saying): boolean {
  if (!AS_SAID.test(sentence.text) || sentence.entry.author !== plan.entry.author) return false
  return contentOf(text).some(({ stem, low }) => !KIN.test(low) && stems.includes(stem))
}

/** How much of a plan stands in a later sentence: rare words count more than what is everywhere. */
function sharing(
  stems: readonly string[],
  said: readonly string[],
  frequency: Map<string, number>,
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

/** `Rang them, they will see her. Done my end.`: the next sentence of the same entry may say it. */
function isSaidDone(saying: Saying, later: readonly Saying[], n: number): boolean {
  if (saying.done) return true
  const next = later[n + 1]
  if (next?.sentence.entry !== saying.sentence.entry || next.denied) return false
  return next.done && next.stems.length <= 4
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
