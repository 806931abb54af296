import { nounForms, verbForms } from './inflect.ts'
import { PRONOUNS } from './pronouns.table.ts'
import { CLASSES } from './word-classes.table.ts'

/**
 * A pattern over words, read from one line:
 * - `hit~` a verb in all its forms, `bruise+` a noun or its plural, `strang*` a stem, `a|b` either,
 *   `passed_out` two words as one choice, `@who` a class of words, `#` a number;
 * - `?the` may be missing; `..` up to three words within a clause, `..6` up to six, `...` up to
 *   eight that may cross a comma; `!roof` the next word is another; `<!no` the last was another.
 */
export type Pattern = { source: string; regex: RegExp; anchors: Anchors; words: string[] }

/** What has to stand in a sentence for the pattern to be tried at all. */
type Anchors = { words: string[]; stems: string[] }

const ANCHORLESS = new Set(['@who', '@he', '@poss', '@any', '@be', '@not', '#'])
const NUMBER =
  '(?:[0-9][^ ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|dozen)'
const NO_END = '(?![.;:!?] )'
const NO_PAUSE = '(?![.,;:!?] )'
const ANY = `${NO_PAUSE}[^ ]+`

/** Reads a pattern. Throws: an unknown class, or nothing that could anchor it. */
export function readPattern(source: string): Pattern {
  const elements = source.split(' ')
  const regex = new RegExp(`(?<= )${elements.map(fragmentOf).join('')}`, 'g')
  const candidates = elements.filter(canAnchor).map((element) => choicesOf(element))
  const weighed = candidates.map((choices) => ({ choices, weight: weightOf(choices) }))
  const best = weighed.sort((a, b) => a.weight - b.weight)[0]
  if (!best) throw new Error(`Nothing anchors the pattern “${source}”`)
  const anchors: Anchors = { words: [], stems: [] }
  for (const choice of best.choices) {
    const [said = choice] = choice.split('_')
    const first = PRONOUNS.get(said) ?? said
    if (first.endsWith('*')) anchors.stems.push(first.slice(0, -1))
    else anchors.words.push(first)
  }
  const words = elements.filter((e) => !/^([.]|#|@any)/.test(e)).flatMap((e) => choicesOf(bare(e)))
  return { source, regex, anchors, words: words.flatMap((w) => w.split('_')) }
}

const bare = (element: string) => element.replace(/^(\?|!|<!)/, '')
const canAnchor = (element: string) =>
  !/^[?!<.]/.test(element) && !element.split('|').some((choice) => ANCHORLESS.has(choice))

/** Long and rare words make the best anchors; a choice of many is a weak one. */
function weightOf(choices: readonly string[]): number {
  const shortest = Math.min(...choices.map((choice) => choice.split('_')[0]?.length ?? 0))
  return choices.length / 4 + (shortest < 4 ? 40 : 0) - shortest
}

function fragmentOf(element: string): string {
  if (element.startsWith('...')) return `(?:${NO_END}[^ ]+ ){0,${element.slice(3) || 8}}?`
  if (element.startsWith('..')) return `(?:${NO_PAUSE}[^ ]+ ){0,${element.slice(2) || 3}}?`
  if (element.startsWith('?')) return `(?:${oneOf(element.slice(1))} )?`
  if (element.startsWith('<!')) return `(?<! ${oneOf(element.slice(2))} )`
  if (element.startsWith('!')) return `(?!${oneOf(element.slice(1))} )`
  return `${oneOf(element)} `
}

function oneOf(element: string): string {
  if (element === '@any') return ANY
  const given = element.split('|')
  const rest = given.filter((choice) => choice !== '@who').join('|')
  const choices = rest === '' ? [] : [...new Set(choicesOf(rest).map(regexOf))]
  if (given.includes('@who')) choices.push(WHO)
  return `(?:${choices.join('|')})`
}

const regexOf = (choice: string) =>
  choice
    .split('_')
    .map((word) => PRONOUNS.get(word) ?? word)
    .join(' ')
    .replaceAll('#', NUMBER)
    .replaceAll('*', '[^ ]*')

/** Somebody, with or without “my”, “the”, “another”. */
const WHO = `(?:${choicesOf('@someone').map(regexOf).join('|')}|(?:(?:my|his|her|their|our|the|a|an|another|'s) )?(?:own |little |older |younger |new )?(?:${choicesOf('@kin|@partner').map(regexOf).join('|')}))`

/** All words that an element may be, forms and classes written out. */
function choicesOf(element: string): string[] {
  return element.split('|').flatMap((choice): string[] => {
    if (/^@[a-z]+$/.test(choice)) {
      const members = CLASSES[choice.slice(1)]
      if (!members) throw new Error(`There is no class of words “${choice}”`)
      return choicesOf(members)
    }
    const parts = choice.split('_')
    const last = parts.pop() ?? ''
    const forms = formsOf(last)
    const before = parts.map((part) => (part.startsWith('@') ? choicesOf(part) : formsOf(part)))
    return before.reduceRight(
      (ends, starts) => starts.flatMap((start) => ends.map((end) => `${start}_${end}`)),
      forms,
    )
  })
}

function formsOf(word: string): string[] {
  if (word.endsWith('~')) return verbForms(word.slice(0, -1))
  if (word.endsWith('+')) return nounForms(word.slice(0, -1))
  return [word]
}
