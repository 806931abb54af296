import { CONCEPTS } from './concepts.table.ts'
import { nounForms, verbForms } from './inflect.ts'
import { PRONOUNS } from './pronouns.table.ts'
import { remembered } from './remembered.ts'
import { CLASSES } from './word-classes.table.ts'

/**
 * A pattern over words, read from one line:
 * - `hit~` a verb in all its forms, `bruise+` a noun or its plural, `strang*` a stem, `a|b` either,
 *   `passed_out` two words as one choice, `@who` a class of words, `#` a number;
 * - `?the` may be missing; `..` up to three words within a clause, `..6` up to six, `...` up to
 *   eight that may cross a comma; `!roof` the next word is another; `<!no` the last was another.
 */
export type Pattern = {
  source: string
  /** Made at its first use: most patterns of a service are never tried. */
  regex(): RegExp
  /** Each element that has to be there: a sentence without a word of every one is passed over. */
  required: Choices[]
  /** Of each element the words of all its choices. */
  words: (readonly string[])[]
  /** How many elements have to be there: the more, the surer. */
  size: number
  /** The elements in the order in which they stand, those of every sentence among them. */
  inOrder: Choices[]
  /** How many words may lie from the start of the one before in `inOrder` to that of each. */
  reach: number[]
}

/**
 * An element’s choices, each as its words with blanks between; `*` ends a stem, `#` is a number.
 * `isCommon`: one of them begins with a word of nearly every sentence.
 */
export type Choices = { key: string; ways: readonly string[]; isCommon: boolean }

/** Elements that are too common to be worth looking for. */
const UNBOUND = new Set(['@who', '@he', '@poss', '@any', '@be', '@not'])

const FIGURES = '[0-9][^ ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const TENS = 'thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|dozen'
const NUMBER = `(?:${FIGURES}|${TENS})`
const NO_END = '(?![.;:!?] )'
const NO_PAUSE = '(?![.,;:!?] )'
const ANY = `${NO_PAUSE}[^ ]+`

/** In so many sentences that to look for them says nothing. */
const COMMON = new Set(
  `in on to the not of and with for at is was by from a had has have no up out he her it off do
  did be been being get got are were go`.split(/\s+/),
)

/** Reads a pattern. Throws: an unknown class, or nothing that has to be there. */
export function readPattern(source: string): Pattern {
  const elements = source.split(' ')
  let made: RegExp | undefined
  const regex = () => {
    made ??= new RegExp(`(?<= )${elements.map(fragmentOf).join('')}`, 'g')
    return made
  }
  const bound = elements.filter(isBound).map(choiceSet)
  const rare = bound.filter(({ isCommon }) => !isCommon)
  const required = rare.length > 0 ? rare : bound
  if (required.length === 0) throw new Error(`Nothing has to stand in “${source}”`)
  const words = elements.filter((e) => !/^(?:[.]|#|@any)/.test(e)).map((e) => wordsOf(bare(e)))
  const reach = reachOf(elements, bound)
  return { source, regex, required, words, size: bound.length, inOrder: bound, reach }
}

/** The most words from one element that has to be there to the next. */
function reachOf(elements: readonly string[], bound: readonly Choices[]): number[] {
  const keys = bound.map(({ key }) => key)
  const reach: number[] = []
  let far = 0
  for (const element of elements) {
    if (element === keys[reach.length]) {
      reach.push(far)
      far = 0
    }
    far += lengthOf(element)
  }
  return reach
}

/** The most words that an element may be. The same ones stand in thousands of patterns. */
const lengthOf = remembered((element: string): number => {
  if (/^(?:!|<!)/.test(element)) return 0
  if (element.startsWith('...')) return Number(element.slice(3)) || 8
  if (element.startsWith('..')) return Number(element.slice(2)) || 3
  if (element === '@any') return 1
  const longest = bare(element)
    .split('|')
    .flatMap((choice) => (choice === '@who' ? ['@who'] : choicesOf(choice)))
    .map((choice) => (choice === '@who' ? 4 : choice.split('_').length))
  return Math.max(...longest)
})

const bare = (element: string) => element.replace(/^(\?|!|<!)/, '')
const isBound = (element: string) =>
  !/^[?!<.]/.test(element) &&
  !element.split('|').some((choice) => UNBOUND.has(choice) || choice.startsWith('#'))

const choiceSet = remembered((element: string): Choices => {
  const ways = choicesOf(element).map(asWords)
  return {
    key: element,
    ways,
    isCommon: ways.some((way) => COMMON.has(way.split(' ', 1)[0] ?? '')),
  }
})

const wordsOf = remembered((element: string) => choicesOf(element).flatMap((way) => way.split('_')))

/** `passed_out` as the words that stand in a sentence. */
function asWords(choice: string): string {
  if (!choice.includes('_')) return PRONOUNS.get(choice) ?? choice
  return choice
    .split('_')
    .map((word) => PRONOUNS.get(word) ?? word)
    .join(' ')
}

function fragmentOf(element: string): string {
  if (element.startsWith('...')) return `(?:${NO_END}[^ ]+ ){0,${element.slice(3) || 8}}?`
  if (element.startsWith('..')) return `(?:${NO_PAUSE}[^ ]+ ){0,${element.slice(2) || 3}}?`
  if (element.startsWith('?')) return `(?:${oneOf(element.slice(1))} )?`
  if (element.startsWith('<!')) return `(?<! ${oneOf(element.slice(2))} )`
  if (element.startsWith('!')) return `(?!${oneOf(element.slice(1))} )`
  return `${oneOf(element)} `
}

const oneOf = remembered((element: string): string => {
  if (element === '@any') return ANY
  const given = element.split('|')
  const rest = given.filter((choice) => choice !== '@who').join('|')
  const choices = rest === '' ? [] : [...new Set(choicesOf(rest).map(regexOf))]
  if (given.includes('@who')) choices.push(WHO)
  return `(?:${choices.join('|')})`
})

const regexOf = (choice: string) => asWords(choice).replaceAll('#', NUMBER).replaceAll('*', '[^ ]*')

/** All words that an element may be, forms and classes written out. */
const choicesOf = remembered((element: string): string[] => {
  return element.split('|').flatMap((choice): string[] => {
    if (/^@[a-z]+$/.test(choice)) {
      const members = CLASSES[choice.slice(1)] ?? CONCEPTS[choice.slice(1)]
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
})

/** Somebody, with or without “my”, “the”, “another”. */
const WHO = whoOf(
  "(?:(?:my|her|our|the|a|an|another|'s) )?(?:own |little |older |younger |new )?",
  ...['@someone', '@kin|@partner'].map((words) => choicesOf(words).map(regexOf).join('|')),
)

function whoOf(before: string, someone = '', relatives = ''): string {
  return `(?:${someone}|${before}(?:${relatives}))`
}

function formsOf(word: string): string[] {
  if (word.endsWith('~')) return verbForms(word.slice(0, -1))
  if (word.endsWith('+')) return nounForms(word.slice(0, -1))
  return [word]
}

/** The words of an element with all its forms, each choice with blanks between its words. */
export const waysOf = (element: string): readonly string[] => choiceSet(element).ways
