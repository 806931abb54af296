/** Words that stand in nearly every English sentence, notes in telegram style included. */
const EVERYDAY = new Set(
  `the a an and or but of to in on at for with from by is was are were be been has had have he she
  they i it we you his her their my him them not no that this who when if as so said says told me
  about out up off after before since because will would can could did does do there all one two
  mum dad home school today week day night saw asked visit call`.split(/\s+/),
)
const LEAST_WORDS = 5
const LEAST_SHARE = 0.14
/** Of words with letters that English has not, as ą or é. */
const MOST_MARKED = 0.2

/**
 * Whether the rules, which read English only, can have read this text. Of another language it has
 * to be said that it was not checked: nothing found there says nothing.
 *
 * NB: a few words of another language within an English note pass.
 */
export function isChecked(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters > 0 && latin / letters < 0.7) return false
  const words = text.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  if (words.length < LEAST_WORDS) return true
  const marked = words.filter((word) => /[^a-z’']/u.test(word)).length
  if (marked / words.length > MOST_MARKED) return false
  const everyday = words.filter((word) => EVERYDAY.has(word.replace(/[’'].*$/u, ''))).length
  return everyday / words.length >= LEAST_SHARE
}
