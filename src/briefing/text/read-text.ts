import { sentencesOf } from './sentences.ts'
import type { Spelling } from './spelling.ts'
import { NATIONS } from './spellings.table.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A sentence as the rules read it: its words in one line, each with its place in the text. */
export type ReadSentence = {
  start: number
  end: number
  /** Words and marks without quotation marks, with a space before, between and behind. */
  line: string
  tokens: Token[]
  /** Where each token begins in `line`. */
  at: number[]
}

/** Reads a text sentence by sentence. Offsets are UTF-16 units of the text as it was given. */
export function readText(text: string, spelling: Spelling): ReadSentence[] {
  return sentencesOf(text).map((sentence) => {
    const all = tokensOf(sentence.text, sentence.start)
    const tokens = all.filter((token) => !token.quote).map((t) => mend(t, spelling, text))
    const at: number[] = []
    let line = ' '
    for (const { word } of tokens) {
      at.push(line.length)
      line += `${word} `
    }
    return {
      start: sentence.start,
      end: sentence.start + sentence.text.trimEnd().length,
      line,
      tokens,
      at,
    }
  })
}

/** What a word that begins a sentence stands behind. */
const OPENING = /(?:^|[.!?:;•*\-–—\n“"‘(]\s*)$/

function mend(token: Token, spelling: Spelling, text: string): Token {
  const written = text.slice(token.start, token.end)
  const isCapital = /^\p{Lu}\p{Ll}/u.test(written)
  if (isCapital && NATIONS.has(token.word)) return { ...token, word: 'name' }
  // A capital within a sentence is a name, unless the rules know the word.
  if (isCapital && !OPENING.test(text.slice(Math.max(0, token.start - 3), token.start))) {
    return spelling.knows(token.word) ? token : { ...token, word: 'name' }
  }
  if (token.word.length < 5) return token
  const word = spelling.mend(token.word)
  return word === token.word ? token : { ...token, word }
}

/** The index of the first token that begins at or after a place in `line`. */
export function tokenAt(sentence: ReadSentence, place: number): number {
  let low = 0
  let high = sentence.at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentence.at[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
