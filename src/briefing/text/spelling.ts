import { remembered } from './remembered.ts'

/** Mends words that are one slip of the finger away from a word of the rules. */
export type Spelling = {
  mend(word: string): string
  /** Whether the rules have the word, or it is a word of the language that looks like one. */
  knows(word: string): boolean
}

const LEAST = 5
/** Of so many words it is kept which word they are a slip of. */
const MOST_MENDED = 5000

/**
 * Knows `words`, and repairs a word that is none of them nor one of `others` (words of the
 * language that look alike: “sitting” is not “hitting”) if it is one letter off: one missing, one
 * too many, another, or two changed round.
 */
export function spellingOf(words: Iterable<string>, others: ReadonlySet<string>): Spelling {
  const known = new Set([...words].filter((word) => /^\p{L}+$/u.test(word)))
  const index = new Map<string, string[]>()
  for (const word of known) {
    if (word.length < LEAST) continue
    for (const key of keysOf(word)) {
      const there = index.get(key)
      if (there) there.push(word)
      else index.set(key, [word])
    }
  }
  const nearestTo = remembered((word) => nearest(word, index) ?? word, MOST_MENDED)
  return {
    knows: (word) => known.has(word) || others.has(word),
    mend(word) {
      if (word.length < LEAST || known.has(word) || others.has(word)) return word
      return nearestTo(word)
    },
  }
}

function nearest(word: string, index: ReadonlyMap<string, string[]>): string | null {
  let best: string | null = null
  for (const key of keysOf(word)) {
    for (const candidate of index.get(key) ?? []) {
      if (!isOneOff(word, candidate)) continue
      const closer = best === null || candidate[0] === word[0]
      if (closer && (best === null || best[0] !== word[0])) best = candidate
    }
  }
  return best
}

/** The word itself and with each letter left out: two words one slip apart share one of them. */
function keysOf(word: string): string[] {
  const keys = [word]
  for (let at = 0; at < word.length; at += 1) keys.push(word.slice(0, at) + word.slice(at + 1))
  return keys
}

/** Damerau distance 1; of five letters only changed round or one missing, as five say little. */
function isOneOff(word: string, wanted: string): boolean {
  const difference = wanted.length - word.length
  if (Math.abs(difference) > 1 || wanted.length < LEAST) return false
  let at = 0
  while (at < word.length && word[at] === wanted[at]) at += 1
  const short = wanted.length === LEAST
  if (difference === 1) return word.slice(at) === wanted.slice(at + 1)
  if (difference === -1) return word.slice(at + 1) === wanted.slice(at)
  const isSwap =
    word[at] === wanted[at + 1] &&
    word[at + 1] === wanted[at] &&
    word.slice(at + 2) === wanted.slice(at + 2)
  return isSwap || (!short && word.slice(at + 1) === wanted.slice(at + 1))
}
