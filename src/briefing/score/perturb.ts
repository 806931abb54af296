const OTHER_NAMES = ['Zofia', 'Kwame', 'Ines', 'Bao', 'Torvald', 'Amara', 'Yusuf', 'Mireille']
const NATIONS = /\b(British|Polish|Somali|Romanian|Irish|Indian|Chinese|Nigerian|Syrian|Welsh)\b/g
const AWAY = 'Danish'
const FOLLOWED =
  /^ (?:and|at|on|in|to|for|with|by|when|if|from|so|as|but|that|because|up|down|out|off)\b/

/** The same text about somebody else: another name, other pronouns, another nation. */
export function swapPeople(text: string, name: string | undefined): string {
  let swapped = text.replace(NATIONS, AWAY)
  const parts = (name ?? '').split(/[\s-]+/).filter((part) => part.length > 1)
  for (const [n, part] of parts.entries()) {
    const other = OTHER_NAMES[n % OTHER_NAMES.length] ?? part
    swapped = swapped.replace(new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'gu'), other)
  }
  return swapped.replace(
    /\b(he|she|him|her|his|hers|himself|herself)\b/gi,
    (word: string, _: string, at: number) => likeCase(word, otherPronoun(word, swapped, at)),
  )
}

const PAIRS: Readonly<Record<string, string>> = {
  he: 'she',
  she: 'he',
  him: 'her',
  his: 'her',
  hers: 'his',
  himself: 'herself',
  herself: 'himself',
}

function otherPronoun(word: string, text: string, at: number): string {
  const pair = PAIRS[word.toLowerCase()]
  if (pair) return pair
  const after = text.slice(at + word.length)
  return /^\s*(?:$|[^\s\p{L}])/u.test(after) || FOLLOWED.test(after) ? 'him' : 'his'
}

function likeCase(model: string, word: string): string {
  const isCapital = model[0] !== model[0]?.toLowerCase()
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** Ways in which people write the same thing: S8 asks whether it is still found. */
export const roughly: Readonly<Record<string, (text: string) => string>> = {
  typo: (text) => text.replace(/[^.!?\n]+/g, slip),
  straight: (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  curly: (text) => text.replace(/'/g, '’'),
  american: (text) =>
    text
      .replace(/(\w)our(s|ed|ing|ful|ite)?\b/g, (word, before: string, end = '') =>
        /^(y|f|h|p|t|s|fl|sc|det|cont)our/i.test(word) ? word : `${before}or${end}`,
      )
      .replace(/\b([Mm])um(my|s)?\b/g, '$1om$2')
      .replace(/(\w{3})is(e|ed|es|ing)\b/g, (word, before: string, end: string) =>
        /(rais|prom|surpr|adv|exerc|pra|no|cl|adv|rev|superv|desp|telev|lik|otherw)is/i.test(word)
          ? word
          : `${before}iz${end}`,
      ),
  list: (text) => `- ${text.replace(/(?<=[.!?]”?) (?=\p{Lu}|“)/gu, '\n- ')}`,
}

/** One slip a sentence: two inner letters of its longest plain word changed round. */
function slip(sentence: string): string {
  const words = sentence.match(/(?<![\p{L}’'])\p{Ll}{6,}(?![\p{L}’'])/gu) ?? []
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '')
  if (longest === '') return sentence
  const at = 2
  const [a = '', b = ''] = longest.slice(at)
  return sentence.replace(longest, longest.slice(0, at) + b + a + longest.slice(at + 2))
}
