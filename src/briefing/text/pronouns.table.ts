/**
 * One pronoun for all: the rules read “he hit her”, “she hit him” and “they hit them” alike, so that
 * nothing hangs on whether somebody is a man, a woman or neither.
 */
export const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['she', 'he'],
  ['they', 'he'],
  ['him', 'her'],
  ['his', 'her'],
  ['hers', 'her'],
  ['them', 'her'],
  ['their', 'her'],
  ['theirs', 'her'],
  ['himself', 'herself'],
  ['themselves', 'herself'],
  ['themself', 'herself'],
  ['hisself', 'herself'],
])
