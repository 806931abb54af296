import type { Category, Rule } from './signal.ts'
import {
  CARED_FOR,
  CHILD_HURT,
  DOMESTIC_THEME,
  HONOUR,
  LIVES_ALONE,
  OTHER_ACTOR,
  PARTNER,
  SPOKEN_BY,
  SPOKEN_TO,
  TRADE,
} from './themes.table.ts'

/** What was said around a sign, from near to far: the sentence, its entry, the case. */
export type Surroundings = {
  sentence: string
  entry: string
  theme: Theme
}

/** What a case is mostly about, counted once: how often words of each kind stand in it. */
export type Theme = {
  domestic: number
  honour: number
  trade: number
  others: number
  caredFor: number
  alone: number
}

/** Counts the words of each kind in all that the search was given. */
export function themeOf(given: string): Theme {
  const whole = given.replace(SPOKEN_TO, ' ').replace(SPOKEN_BY, ' ')
  return {
    domestic: countOf(whole, PARTNER) + 2 * countOf(whole, DOMESTIC_THEME),
    honour: 3 * countOf(whole, HONOUR),
    trade: 2 * countOf(whole, TRADE),
    others: countOf(whole, OTHER_ACTOR),
    caredFor: countOf(whole, CARED_FOR),
    alone: 2 * countOf(whole, LIVES_ALONE),
  }
}

/** The category of what a rule found: some harm is named by who does it, or to whom. */
export function categoryOf(rule: Rule, around: Surroundings): Category {
  switch (rule.category) {
    case 'violence':
      return violenceBy(rule, around)
    case 'control':
      return controlBy(around)
    case 'care':
      return careOf(around)
    default:
      return rule.category
  }
}

/** A partner of a parent is, to a child, one who cares for them. */
const OF_A_PARENT =
  /(?<= )(?:mum|dad|mother|father) 's (?:new )?(?:boyfriend|girlfriend|partner|fella|bloke) /g

function violenceBy(rule: Rule, { sentence, entry, theme }: Surroundings): Category {
  const said = sentence
    .replace(SPOKEN_TO, ' ')
    .replace(SPOKEN_BY, ' ')
    .replace(OF_A_PARENT, ' carer ')
  const isWords = rule.id === 'threat-to-kill' || rule.id === 'hostile-threat'
  if (PARTNER.test(said)) return 'domestic_abuse'
  const ofWords = isWords ? threatBy(said, theme) : null
  if (ofWords) return ofWords
  const isDeadly = rule.severity === 'critical' && rule.id !== 'weapon'
  if (isDeadly && isDomestic(theme)) return 'domestic_abuse'
  if (OTHER_ACTOR.test(said)) return 'physical_abuse'
  if (rule.id !== 'threat-to-kill' && CHILD_HURT.test(said)) return 'physical_abuse'
  if (PARTNER.test(entry) || DOMESTIC_THEME.test(entry)) return 'domestic_abuse'
  if (isDomestic(theme)) return 'domestic_abuse'
  // Of a single note that names nobody, the likeliest; an injury alone says nothing of who.
  return theme.others === 0 && rule.id !== 'injuries' ? 'domestic_abuse' : 'physical_abuse'
}

const isDomestic = ({ domestic, others }: Theme) => domestic >= 5 && domestic >= others * 0.6

/** A threat within honour, or within a trade that holds people, is part of that. */
function threatBy(said: string, { domestic, honour, trade }: Theme): Category | null {
  if (HONOUR.test(said) || (honour >= 6 && honour > domestic)) return 'honour_based_abuse'
  return trade >= 6 && trade > domestic ? 'exploitation' : null
}

function controlBy({ sentence, entry, theme }: Surroundings): Category {
  for (const text of [sentence, entry]) {
    if (PARTNER.test(text)) return 'domestic_abuse'
    if (HONOUR.test(text)) return 'honour_based_abuse'
    if (TRADE.test(text)) return 'exploitation'
  }
  const { domestic, honour, trade } = theme
  if (honour >= 6 && honour >= domestic && honour >= trade) return 'honour_based_abuse'
  return trade >= 6 && trade > domestic ? 'exploitation' : 'domestic_abuse'
}

function careOf({ sentence, entry, theme }: Surroundings): Category {
  if (CARED_FOR.test(sentence)) return 'neglect'
  if (LIVES_ALONE.test(sentence)) return 'self_neglect'
  if (CARED_FOR.test(entry) && !LIVES_ALONE.test(entry)) return 'neglect'
  return theme.caredFor >= theme.alone ? 'neglect' : 'self_neglect'
}

function countOf(text: string, words: RegExp): number {
  return [...text.matchAll(new RegExp(words.source, 'g'))].length
}

/** Whether a case is about abuse by a partner, honour or exploitation. */
export function hasTheme({ domestic, honour, trade }: Theme): boolean {
  return Math.max(domestic, honour, trade) >= 6
}
