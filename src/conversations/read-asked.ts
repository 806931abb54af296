import { type FormValues, fieldsOf } from '../messages/form.ts'
import type { Ask } from './asks.ts'
import { type CommandText, readCommandText } from './command-text.ts'
import { findForm, readWord } from './menu.ts'
import type { Verb } from './verbs.table.ts'
import { viewsOfACase } from './views-of-a-case.table.ts'

/** What somebody asks for. `form` null: none. `shows`: a view of a case, by its word. */
export type Asked = { form: Verb | Ask | 'menu' | null; typed: CommandText; shows?: string }

/** Reads what stands after `/daybook`: a view by its word, a form by its word, or the menu. */
export function readAsked(text: string): Asked {
  const [shows = ''] = text.trim().toLowerCase().split(/\s/, 1)
  if (Object.hasOwn(viewsOfACase, shows)) {
    const rest = text.trim().slice(shows.length).trim()
    return { form: null, typed: { help: false, reference: null, words: rest }, shows }
  }
  const question = /^\s*ask(?:\s+(?:the\s+)?lead)?(?:\s+([\s\S]*))?$/i.exec(text)
  if (question) {
    const words = question[1]?.trim() ?? ''
    return { form: 'ask_lead', typed: { help: false, reference: null, words } }
  }
  const word = readWord(text)
  if (word) return { form: word.verb, typed: readCommandText(word.rest) }
  const help = text.trim() !== ''
  return { form: 'menu', typed: { help, reference: null, words: '' } }
}

/** What a message asks for: the word it begins with and what stands behind it. */
export function askedIn(words: string): Asked {
  const bare = bareOf(words)
  if (/^(what(’|'| i)?s? waits\b|what is waiting\b)/i.test(bare)) return readAsked('waiting')
  return readAsked(bare.replace(/^note\s+for\s+/i, 'note '))
}

/**
 * Whether a brief is asked for: the word stands somewhere, and no word that leads elsewhere stands
 * first. “Note K-7QF3M Had a brief chat” is a note.
 */
export function isBriefAsked(words: string): boolean {
  const bare = bareOf(words)
  if (!/\bbrief\b/i.test(bare) || isVisitSaid(words)) return false
  const { form, shows } = askedIn(words)
  return form === 'menu' && shows === undefined
}

/** “Brief me”, and nobody is named: then a form asks on which case. */
export function isBareBrief(words: string): boolean {
  return /^(?:please\s+)?brief(?:\s+me)?(?:\s+on)?[\s.?!…]*$/i.test(bareOf(words))
}

/** “Visiting K-7QF3M at 3pm”: a planned contact in one line. */
export function isVisitSaid(words: string): boolean {
  return /^visiting\b/i.test(bareOf(words))
}

/** `/daybook note …`, `/note …` and `note …` are the same. */
export function bareOf(words: string): string {
  return words
    .replace(/^\/?\s*daybook\b/i, '')
    .replace(/^\s*\/\s*/, '')
    .trim()
}

/** What stands after `administrator`; null when it is another word. */
export function claimedCode(text: string): string | null {
  return /^\s*administrator(?:\s+(.*))?$/is.exec(text)?.slice(1)[0] ?? null
}

/** Words that were typed after a command go into the first box that takes some. */
export function wordsFor(id: string, words: string): FormValues {
  const form = findForm(id)
  if (!form || !words) return {}
  const box = fieldsOf(form, {}).find(({ control }) => control === 'long_text')
  return box ? { [box.id]: words } : {}
}
