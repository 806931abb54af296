/** The kinds of risk that are looked for. */
export const CATEGORIES = [
  'domestic_abuse',
  'physical_abuse',
  'sexual_abuse',
  'emotional_abuse',
  'neglect',
  'self_neglect',
  'self_harm_suicide',
  'mental_health',
  'housing',
  'financial_abuse',
  'exploitation',
  'substance_misuse',
  'missing',
  'honour_based_abuse',
] as const
export type Category = (typeof CATEGORIES)[number]

/** Gravest last. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What the words around say of it. A sign that is denied or of another person is still shown. */
export const STATUSES = ['current', 'historical', 'denied', 'hypothetical', 'other_person'] as const
export type SignalStatus = (typeof STATUSES)[number]

/** Something in an entry that may point to a risk. It never changes a level. */
export type Signal = {
  entryId: string
  category: Category
  /** Verbatim: the entry’s text from `start` to `end`, in UTF-16 units. */
  quote: string
  start: number
  end: number
  severity: Severity
  status: SignalStatus
  /** The id of the rule. */
  rule: string
  /** What the rule looks for, in plain words. */
  rationale: string
}

/** What the search reads of an entry; `date` is a local ISO date. */
export type EntryText = { id: string; date: string; author: string; text: string }

/**
 * One line of the rules. `violence`, `control` and `care` become a category by who does it, or to
 * whom; see category-of.ts.
 */
export type Rule = {
  id: string
  category: Category | 'violence' | 'control' | 'care'
  severity: Severity
  /** What it looks for, in plain words, as a sentence. */
  words: string
  patterns: readonly string[]
  /** A threat or a plan that holds whatever condition stands beside it. */
  firm?: true
  /** Only names a kind of harm: in a sentence about a referral or a meeting it says nothing. */
  named?: true
  /** Speaks only in a case that is about abuse by a partner, honour or exploitation. */
  themed?: true
  /** Says in so many words that there is none. */
  denial?: true
  /** Often something that is missing: a negation beside it denies nothing. */
  lack?: true
  /** A state of whoever the sentence is about: with a relative as its subject, another person’s. */
  state?: true
}
