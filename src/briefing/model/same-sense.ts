import { PLANS } from '../actions/actions.table.ts'
import type { Readable } from '../record/readable.ts'
import type { Sentence } from '../record/sentence.ts'
import { everyName, isSameName, namesIn } from '../support/names.ts'
import { HEDGE, NEGATION } from '../support/support.table.ts'
import { wordsOf } from '../text/stem.ts'

/**
 * Whether a model’s sentence keeps the sense of its quotes, more strictly than for people: as many
 * denials, nothing surer, no plan as done, and nobody named who is not in them or wrote them.
 */
export function keepsSense(text: string, quotes: readonly Sentence[], readable: Readable): boolean {
  const quoted = quotes.map((one) => one.text).join(' ')
  return (
    denials(text) === denials(quoted) &&
    (!HEDGE.test(quoted) || HEDGE.test(text)) &&
    (!isPlanned(quoted) || isPlanned(text)) &&
    !hasForeignName(text, quotes, readable)
  )
}

function denials(text: string): number {
  return text.match(NEGATION)?.length ?? 0
}

function isPlanned(text: string): boolean {
  return /\b(?:will|shall|to|going to|plans?|due|by)\b|[’']ll\b/iu.test(text) && isPlan(text)
}

function isPlan(text: string): boolean {
  return PLANS.some((plan) => plan.test(text)) || /\b(?:will|shall)\b|[’']ll\b/iu.test(text)
}

/** An author may be named only where the entry speaks as `I`, or names them itself. */
function hasForeignName(text: string, quotes: readonly Sentence[], readable: Readable): boolean {
  const own = quotes
    .filter((one) => /\b(?:I|me|my|we)\b/u.test(one.text))
    .map((one) => one.entry.author)
  const said = [...quotes.map((one) => one.text), ...own, readable.record.person].join(' ')
  const known = wordsOf(said).map((one) => one.low)
  const names = namesIn(text, everyName({ readable }))
  return names.some((name) => !known.some((one) => isSameName(one, name)))
}
