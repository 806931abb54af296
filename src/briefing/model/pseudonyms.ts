import { MONTH_NAMES } from '../../domain/when.ts'
import type { CaseRecord } from '../record/record.ts'
import { stemOf } from '../text/stem.ts'
import { SYNONYMS } from '../text/synonyms.table.ts'
import { EMPTY_WORDS, IRREGULAR } from '../text/words.table.ts'
import { OFFICES } from './offices.table.ts'
import { DAYS } from './phrases.table.ts'

/** Takes names out of a text before it leaves, and puts them back. One for each request. */
export type Pseudonyms = {
  hide(text: string): string
  restore(text: string): string
  /** The names as they stand in the record, for a last look at what is about to leave. */
  names: readonly string[]
}

const WORD = /[\p{L}][\p{L}\p{M}]*(?:[’'-][\p{L}][\p{L}\p{M}]*)*/gu

const PLAIN = new Set([
  ...[...MONTH_NAMES, ...MONTH_NAMES.map((one) => one.slice(0, 3)), ...DAYS.split(' '), 'Sept'].map(
    (one) => one.toLowerCase(),
  ),
  ...EMPTY_WORDS,
  ...OFFICES,
])
const KNOWN_STEMS = new Set(
  [...IRREGULAR.keys(), ...IRREGULAR.values(), ...SYNONYMS.flatMap((line) => line.split(' '))].map(
    stemOf,
  ),
)

/**
 * Names in a record: of the person and of the authors, and every word with a capital letter that is
 * no known word of the field. In doubt a word is taken for a name: it is put back afterwards.
 */
export function pseudonymsFor({ person, entries }: CaseRecord): Pseudonyms {
  const sure = [person, ...entries.map((one) => one.author)].flatMap(
    (name) => name.match(WORD) ?? [],
  )
  const texts = entries.map((one) => one.text)
  const small = new Set(
    texts.flatMap((text) => (text.match(WORD) ?? []).filter((word) => /^\p{Ll}/u.test(word))),
  )
  const doubtful = texts
    .flatMap((text) => capitalised(text))
    .filter((word) => !isPlain(word, small))
  const names = [...new Set([...sure.filter((one) => one.length > 1), ...doubtful])]
  const byName = new Map(names.map((name, n) => [name.toLowerCase(), `Xq${letters(n)}x`]))
  const byAlias = new Map(names.map((name, n) => [`xq${letters(n)}x`, name]))
  return {
    hide: (text) => text.replace(WORD, (word) => hidden(word, byName)),
    restore: (text) =>
      text.replace(/Xq[a-z]+x/giu, (alias) => byAlias.get(alias.toLowerCase()) ?? alias),
    names: names.filter((one) => one.length > 2),
  }
}

function hidden(word: string, byName: ReadonlyMap<string, string>): string {
  const known = byName.get(word.toLowerCase())
  if (known) return known
  // `Sam’s`, `Smith-Jones`: each part by itself.
  return word
    .split(/([’'-])/u)
    .map((part) => byName.get(part.toLowerCase()) ?? part)
    .join('')
}

function capitalised(text: string): string[] {
  return (text.match(WORD) ?? [])
    .flatMap((word) => [word, ...word.split(/[’'-]/u)])
    .filter((word) => /^\p{Lu}/u.test(word) && word.length > 1)
}

function isPlain(word: string, small: ReadonlySet<string>): boolean {
  const low = word.toLowerCase().replaceAll('’', "'")
  if (PLAIN.has(low) || small.has(low)) return true
  return KNOWN_STEMS.has(stemOf(low))
}

/** 0 is `a`, 25 is `z`, 26 is `aa`. */
function letters(n: number): string {
  const rest = Math.floor(n / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(97 + (n % 26))
}
