import type { Category } from './signal.ts'

/** The kinds of risk as people say them. */
export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  domestic_abuse: 'domestic abuse',
  physical_abuse: 'physical abuse',
  sexual_abuse: 'sexual abuse',
  emotional_abuse: 'emotional abuse',
  neglect: 'neglect',
  self_neglect: 'self-neglect',
  self_harm_suicide: 'self-harm or suicide',
  mental_health: 'mental health',
  housing: 'housing',
  financial_abuse: 'financial abuse',
  exploitation: 'exploitation',
  substance_misuse: 'alcohol or drugs',
  missing: 'going missing',
  honour_based_abuse: 'so-called honour-based abuse',
}
