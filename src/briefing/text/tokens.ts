import { PRONOUNS } from './pronouns.table.ts'
import { ABBREVIATIONS, BRITISH, CONTRACTIONS, NAMES_LIKE_WORDS } from './spellings.table.ts'

/** A word or a mark as the rules read it, with where it stands in the text (UTF-16 offsets). */
export type Token = { word: string; start: number; end: number; quote?: true }

const PIECES = /[\p{L}\p{M}]+(?:['’`][\p{L}]+)*|\p{N}+(?:[.,:]\p{N}+)*|[£$€]|\.\.\.|\S/gu
const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '‘', '’', "'", '`'])
const ENDINGS: Readonly<Record<string, string>> = {
  ll: 'will',
  ve: 'have',
  re: 'are',
  m: 'am',
}

/**
 * The words and marks of a sentence: in small letters, British, without contractions (“can’t” is
 * “can not”), so that one pattern reads all of them. Hyphens join nothing and part nothing.
 *
 * @param at where the sentence begins in its text
 */
export function tokensOf(sentence: string, at: number): Token[] {
  const tokens: Token[] = []
  for (const { 0: piece, index } of sentence.matchAll(PIECES)) {
    const start = at + index
    const end = start + piece.length
    const add = (word: string) => tokens.push({ word: PRONOUNS.get(word) ?? word, start, end })
    if (QUOTES.has(piece)) {
      tokens.push({ word: '"', start, end, quote: true })
    } else if (/^\p{L}/u.test(piece)) {
      for (const word of wordsOf(piece, { first: tokens.length === 0 })) add(word)
    } else {
      const mark = markOf(piece, sentence, index)
      if (mark) add(mark)
    }
  }
  return tokens
}

function wordsOf(piece: string, { first }: { first: boolean }): string[] {
  const isName = !first && NAMES_LIKE_WORDS.has(piece)
  if (isName) return ['name']
  const lower = piece.toLowerCase().replace(/[’`]/g, "'")
  const contraction = CONTRACTIONS.get(lower)
  if (contraction) return contraction.split(' ')
  const at = lower.indexOf("'")
  if (at < 0) return (ABBREVIATIONS.get(lower) ?? british(lower)).split(' ')
  const base = lower.slice(0, at)
  const ending = lower.slice(at + 1)
  if (ending === 't' && base.endsWith('n')) return [base.slice(0, -1), 'not']
  const said = ENDINGS[ending]
  if (said) return [british(base), said]
  return ending === 's' || ending === 'd' ? [british(base), `'${ending}`] : [lower]
}

function british(word: string): string {
  const known = BRITISH.get(word)
  if (known) return known
  const isVerb = word.length > 6 && /iz(e|es|ed|ing|ation|er)$/.test(word)
  return isVerb && !/^(seiz|citiz|capsiz|downsiz)/.test(word)
    ? word.replace(/iz(e|es|ed|ing|ation|er)$/, 'is$1')
    : word
}

/** What a mark means for a clause; an empty one is passed over. */
function markOf(piece: string, sentence: string, index: number): string {
  if (/^[\p{N}£$€]/u.test(piece)) return piece
  if (/^[.!?;:,]/.test(piece)) return piece === '...' ? '.' : piece
  if (/^[()[\]]$/.test(piece)) return ','
  if (piece === '&' || piece === '+') return 'and'
  if (piece === '/') return /w$/i.test(sentence.slice(0, index)) ? '' : 'or'
  if (/^[–—•*…]$/.test(piece)) return ';'
  // A hyphen between letters joins a word; between spaces it parts two clauses.
  if (piece === '-') return /\S/.test(sentence[index - 1] ?? ' ') ? '' : ';'
  return ''
}
