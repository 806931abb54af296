import { findReference } from '../domain/ids.ts'

/** What stands after a slash command: perhaps a reference, perhaps words. */
export type CommandText = { help: boolean; reference: string | null; words: string }

/** Reads `K-7QF4M Visited today` into its reference and its words. */
export function readCommandText(text: string): CommandText {
  const trimmed = text.trim()
  if (trimmed.toLowerCase() === 'help') return { help: true, reference: null, words: '' }
  const [first = ''] = trimmed.split(/\s/, 1)
  // `Kellie` is a name; a reference has its hyphen, or at least a digit.
  const looksLikeOne = /^k-[0-9a-z]{5}$/i.test(first) || /^k(?=\w*\d)[0-9a-z]{5}$/i.test(first)
  const reference = looksLikeOne ? (findReference(first) ?? first.toUpperCase()) : null
  const words = looksLikeOne ? trimmed.slice(first.length).trim() : trimmed
  return { help: false, reference, words }
}
