import type { Sentence } from '../record/sentence.ts'
import { contentOf, meaningsOf } from '../text/stem.ts'
import { DONE, NOT_DONE, PLANS } from './actions.table.ts'

/** A sentence as something that may say of a plan that it was done. */
export type Saying = {
  sentence: Sentence
  stems: readonly string[]
  done: boolean
  denied: boolean
  review: boolean
  asSaid: boolean
}

const QUOTES = /[“"][^”"]*[”"]/gu
const AS_SAID = /\b(?:done|as (?:said|agreed|planned|promised)|crossed off)\b/iu
const REVIEWED = /\b(?:review\w*|extended|look(?:ed)? again|no change|revisited)\b/iu

function sayingOf(sentence: Sentence): Saying {
  const bare = sentence.text.replace(QUOTES, ' ')
  const planned = PLANS.slice(0, 3).some((plan) => plan.test(bare))
  return {
    sentence,
    stems: contentOf(sentence.text).map((one) => one.stem),
    done: DONE.test(bare) && !(planned && !/[.,;] /u.test(bare)),
    denied: NOT_DONE.test(bare),
    review: REVIEWED.test(bare),
    asSaid: AS_SAID.test(sentence.text),
  }
}

/** Finds, for the words of a plan, the later sentences that may close it, in their order. */
export type Closers = {
  after(n: number, stems: readonly string[], isReview: boolean): Saying[]
  frequency: ReadonlyMap<string, number>
}

export function closersIn(sentences: readonly Sentence[]): Closers {
  const said = sentences.map(sayingOf)
  const places = new Map<string, number[]>()
  const reviews: number[] = []
  said.forEach((saying, n) => {
    if (saying.review && !saying.denied) reviews.push(n)
    if (!isSaidDone(saying, said[n + 1])) return
    for (const key of new Set(saying.stems.flatMap(keysOf))) {
      const known = places.get(key)
      if (known) known.push(n)
      else places.set(key, [n])
    }
  })
  return {
    frequency: frequencies(sentences),
    after: (n, stems, isReview) => {
      const found = new Set(stems.flatMap(keysOf).flatMap((key) => laterThan(places.get(key), n)))
      for (const place of isReview ? laterThan(reviews, n) : []) found.add(place)
      return [...found].sort((a, b) => a - b).flatMap((place) => said[place] ?? [])
    },
  }
}

/** Under these a word is found by every other one that may mean the same. */
function keysOf(stem: string): string[] {
  return [stem, ...meaningsOf(stem), ...(stem.length >= 4 ? [`^${stem.slice(0, 4)}`] : [])]
}

/** A plan is closed soon or not at all: no more places than this are looked at. */
const MOST_PLACES = 400

function laterThan(places: readonly number[] | undefined, n: number): number[] {
  if (!places) return []
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) > n) high = middle
    else low = middle + 1
  }
  return places.slice(low, low + MOST_PLACES)
}

/** `Rang them, they will see her. Done my end.`: the next sentence of the same entry may say it. */
function isSaidDone(saying: Saying, next: Saying | undefined): boolean {
  if (saying.denied) return false
  if (saying.done) return true
  if (next?.sentence.entry !== saying.sentence.entry || next.denied) return false
  return next.done && next.stems.length <= 4
}

/** In how many entries each stem stands: a word that is everywhere closes nothing by itself. */
function frequencies(sentences: readonly Sentence[]): Map<string, number> {
  const seen = new Map<string, Set<string>>()
  for (const { text, entry } of sentences) {
    for (const { stem } of contentOf(text)) {
      const entries = seen.get(stem)
      if (entries) entries.add(entry.id)
      else seen.set(stem, new Set([entry.id]))
    }
  }
  return new Map([...seen].map(([stem, entries]) => [stem, entries.size]))
}
