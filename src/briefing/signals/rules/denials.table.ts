import type { Rule } from '../signal.ts'

/** Signs said to be absent in so many words. They are shown as denied, never as current. */
export const denialRules: readonly Rule[] = [
  {
    id: 'no-drinking-or-using',
    category: 'substance_misuse',
    severity: 'low',
    words: 'Drink or drugs, said not to be in question.',
    denial: true,
    patterns: [
      'not ..1 drink|smoke or|any|alcohol|at_all|any_more|anymore|now|drugs',
      'not ..3 use|take|touch|using|taking|touched ..2 drugs|alcohol|anything|substances|cannabis|weed',
      'had|having|has nothing|not_anything|not_had_anything to drink',
      'not using|drinking|drunk|used|smoking|touched ..3 anything|any|drugs|alcohol|since|a_drop|at_all|weed|anymore|any_more',
      'asked re|about ..2 drinking|drugs|alcohol|drug_use ..12 none|no|never|nothing',
      'clean|sober ..1 for|since|now|#',
    ],
  },
  {
    id: 'no-wish-to-die',
    category: 'self_harm_suicide',
    severity: 'medium',
    words: 'A plan or wish to die or to harm oneself, said not to be there.',
    denial: true,
    patterns: [
      'no|not ..2 thoughts|wish|wishing|plans|plan|intention ..3 harm|hurt|suicid*|end|die|dying|bus|death|self',
      'no|denies|denied ..1 plan|plans|intent|method|means ..1 ,|.|;|or|and|no ..1 !b|for',
    ],
  },
  {
    id: 'nobody-missing',
    category: 'missing',
    severity: 'low',
    words: 'Nobody is missing.',
    denial: true,
    patterns: [
      'nobody|no_one ..1 missing',
      'was|were|is|are|has not ..1 missing|absconded|run_away|run_off',
    ],
  },
  {
    id: 'no-callers',
    category: 'exploitation',
    severity: 'medium',
    words: 'No callers or pressure from others.',
    denial: true,
    patterns: ['had|has no ..1 callers|unwanted_callers|unknown_callers|visitors_he_does_not_know'],
  },
  {
    id: 'no-violence',
    category: 'domestic_abuse',
    severity: 'low',
    words: 'Violence or arguments at home, said not to happen.',
    denial: true,
    patterns: [
      'no|never|denies|denied ..2 violence|arguments|rows|domestic_abuse|fighting|abuse ..2 at_home|in_the_relationship|in_the_home|between|,|.|;|in_the_house',
      "no_one|nobody is|was|'s shouting|arguing|fighting|hitting",
      'same|as_well|nor with|for|about arguments|rows|violence|fighting',
    ],
  },
  {
    id: 'no-self-neglect',
    category: 'self_neglect',
    severity: 'low',
    words: 'Self-neglect, said not to be in question.',
    denial: true,
    patterns: [
      'is|are|was|not not refusing|neglecting food|care|herself|himself|personal_care|themselves',
    ],
  },
  {
    id: 'no-contact-from-them',
    category: 'control',
    severity: 'medium',
    words: 'No contact from whoever is feared, or no order broken.',
    denial: true,
    themed: true,
    patterns: [
      'no|not ..2 breach|breaches|breached',
      'no calls|contact|messages|texts|word|visits ..2 from|since',
      'has|have not ..1 been_in_touch|contacted|messaged|turned_up|called|come_near|rung|followed',
    ],
  },
  {
    id: 'no-money-given',
    category: 'financial_abuse',
    severity: 'medium',
    words: 'Money, said not to have been given or asked for.',
    denial: true,
    patterns: [
      'no ..2 money ..2 given|lent|handed|taken|sent|missing',
      'not|never ..2 given|lent|asked|taken|sent ..3 money|cash|a_penny|card',
    ],
  },
  {
    id: 'own-choice-of-marriage',
    category: 'honour_based_abuse',
    severity: 'medium',
    words: 'An engagement or marriage, said to be a free choice.',
    denial: true,
    patterns: [
      'engagement|marriage|wedding|marrying|engaged|nikah ..5 own|her|his|their|free ..1 choice|decision|idea|will',
      'happy|wants|chose|keen ..2 to marry|be_engaged|with_the_match',
    ],
  },
]
