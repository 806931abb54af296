/** A word of a text, and where it stands in it. `folded` is how it is compared. */
export type Token = { folded: string; at: number; end: number }

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‘`][\p{L}\p{M}\p{N}]+)*/gu
const PLAIN = /^[A-Za-z0-9]*$/
const LIGATURES: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Case, accents and apostrophes away: `O’Brién` and `obrien` are one word. */
export function folded(word: string): string {
  // Most words are plain, and a search folds a million of them.
  if (PLAIN.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’ʼ‘`]/gu, '')
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => LIGATURES[letter] ?? letter)
}

/** The words of a text in their order; hyphens and stops part them. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map((found) => ({
    folded: folded(found[0]),
    at: found.index,
    end: found.index + found[0].length,
  }))
}

/** How far a spelling may be off, in letters: short words have to be right. */
export function slipsAllowed(word: string): number {
  if (/\p{N}/u.test(word)) return 0
  const letters = [...word].length
  if (letters >= 9) return 2
  return letters >= 5 ? 1 : 0
}

/**
 * Letters to add, drop, change or swap with their neighbour to come from one word to the other
 * (Damerau-Levenshtein, in its form where no part is touched twice).
 * @returns the distance, or `most + 1` as soon as it is certain to be more than `most`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow([a, b], i, above, before)
    if (Math.min(...row) > most) return most + 1
    before = above
    above = row
  }
  return Math.min(above[b.length] ?? most + 1, most + 1)
}

function nextRow([a, b]: [string, string], i: number, above: number[], before: number[]): number[] {
  const row = [i]
  for (let j = 1; j <= b.length; j += 1) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1
    const steps = [at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + same]
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    if (swapped) steps.push(at(before, j - 2) + 1)
    row.push(Math.min(...steps))
  }
  return row
}

function at(row: readonly number[], n: number): number {
  return row[n] ?? Number.POSITIVE_INFINITY
}

/** How well a word of a text answers a word that was asked for. */
export type Fit = 'exact' | 'prefix' | 'near' | null

/** Exactly, as its beginning, or nearly. Both words folded. */
export function fitOf(asked: string, word: string): Fit {
  if (word === asked) return 'exact'
  if (asked.length >= 2 && word.startsWith(asked)) return 'prefix'
  const slips = slipsAllowed(asked)
  return slips > 0 && distance(asked, word, slips) <= slips ? 'near' : null
}
