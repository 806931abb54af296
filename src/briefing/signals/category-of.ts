import type { Category, Rule } from './signal.ts'

/** What was said around a sign, from near to far: the sentence, its entry, the case. */
export type Surroundings = readonly [sentence: string, entry: string, whole: string]

const PARTNER =
  / (?:husband|wife|partner|boyfriend|girlfriend|ex|fiance|fiancee|spouse|missus|marriage|married|domestic|dash|relationship|couple|separated|split up|divorce|divorced|refuge|non mol|marac|idva|left him|left her|pregnant) /
const HONOUR =
  / (?:honour|shame|shames|shamed|forced marriage|nikah|arranged|dishonour|izzat|shame on us|shame us|shaming|marry|marriage protection|fmpo|rishta|suitor|fgm) /
const TRADE =
  / (?:boss|employer|gangmaster|agency|gang|dealers?|county lines?|cuckooing|traffick[^ ]*|elders|slavery|foreman|madam|salon|car wash|nail bar|farm owner|smugglers?|debt bondage|lads) /
const FAMILY =
  / (?:dad|daddy|father|mum|mummy|mother|step ?dad|step ?mum|uncle|aunt|auntie|brother|sister|nan|gran|granddad|parents?|foster carer|child|children|baby|toddler|school|pupil|teacher|class|kids|coach|carer|carers|staff|care home|resident|residents|ward|worker|nurse|lads?|stranger|strangers|neighbours?|police|gang|boys|son|daughter|nephew|tent|hostel|man|men|belt|smacks?|smacked|smacking) /

/** The category of what a rule found: violence and control are named by who does them. */
export function categoryOf(rule: Rule, around: Surroundings): Category {
  if (rule.category === 'violence') return byWho(around, 'domestic_abuse')
  if (rule.category === 'control') return controlBy(around)
  return rule.category
}

function byWho([sentence, entry, whole]: Surroundings, otherwise: Category): Category {
  if (HONOUR.test(sentence)) return 'honour_based_abuse'
  for (const text of [sentence, entry]) {
    if (PARTNER.test(text)) return 'domestic_abuse'
    if (FAMILY.test(text)) return 'physical_abuse'
  }
  if (HONOUR.test(entry)) return 'honour_based_abuse'
  const partners = countOf(whole, PARTNER)
  const families = countOf(whole, FAMILY)
  if (partners === 0 && families === 0) return otherwise
  return partners > families / 4 ? 'domestic_abuse' : 'physical_abuse'
}

function controlBy([sentence, entry, whole]: Surroundings): Category {
  for (const text of [sentence, entry]) {
    if (PARTNER.test(text)) return 'domestic_abuse'
    if (HONOUR.test(text)) return 'honour_based_abuse'
    if (TRADE.test(text)) return 'exploitation'
  }
  if (countOf(whole, HONOUR) >= 2) return 'honour_based_abuse'
  return countOf(whole, TRADE) > countOf(whole, PARTNER) + 2 ? 'exploitation' : 'domestic_abuse'
}

function countOf(text: string, words: RegExp): number {
  return [...text.matchAll(new RegExp(words.source, 'g'))].length
}
