import { CONCEPTS } from '../../text/concepts.table.ts'
import { waysOf } from '../../text/pattern.ts'
import { stemOf } from '../../text/stem.ts'
import { CLASSES } from '../../text/word-classes.table.ts'
import { follows, push } from '../../text/word-index.ts'
import { GLUE } from './glue.table.ts'

/**
 * What the weights read of a sentence: `bruise` a word by its stem, `left_alone` a pair, `@wornout`
 * a concept or class of words, `~school` a word of the sentences beside it. Each once.
 *
 * @param words as the rules read them, with pronouns and names already alike for everybody
 */
export function featuresOf(words: readonly string[], beside: readonly string[]): Set<string> {
  const stems = stemsOf(words)
  return new Set([
    ...stems.filter((stem) => !GLUE.has(stem)),
    ...stems.slice(1).map((stem, n) => `${stems[n]}_${stem}`),
    ...conceptsIn(words),
    ...stemsOf(beside).flatMap((stem) => (GLUE.has(stem) ? [] : [`~${stem}`])),
  ])
}

/** A number of any size is a number. */
const stemsOf = (words: readonly string[]) =>
  words
    .filter((word) => /^[\p{L}\p{N}']/u.test(word))
    .map((word) => (/^\p{N}/u.test(word) ? '#' : featureOf(word)))

/** The feature of a word that stands alone. */
export const featureOf = (word: string) => stemOf(word) || word

type Way = { rest: readonly string[]; name: string }
type Index = { words: Map<string, Way[]>; stems: Map<string, string[]> }
let index: Index | undefined

/** Which concepts stand in it. */
function conceptsIn(words: readonly string[]): string[] {
  index ??= indexConcepts()
  const { words: byWord, stems: byStem } = index
  return words.flatMap((word, at) => [
    ...(byWord.get(word) ?? [])
      .filter(({ rest }) => follows(rest, words, at + 1))
      .map((w) => w.name),
    ...beginningsOf(word).flatMap((begin) => byStem.get(begin) ?? []),
  ])
}

const LEAST_STEM = 3
const beginningsOf = (word: string) =>
  Array.from({ length: Math.max(0, word.length - LEAST_STEM + 1) }, (_, n) =>
    word.slice(0, n + LEAST_STEM),
  )

function indexConcepts(): Index {
  const made: Index = { words: new Map(), stems: new Map() }
  for (const name of [...Object.keys(CONCEPTS), ...Object.keys(CLASSES)]) {
    for (const way of waysOf(`@${name}`)) {
      const [first = '', ...rest] = way.split(' ')
      if (first.includes('#')) continue
      if (first.endsWith('*') && rest.length === 0) push(made.stems, first.slice(0, -1), `@${name}`)
      else if (!first.endsWith('*')) push(made.words, first, { rest, name: `@${name}` })
    }
  }
  return made
}
