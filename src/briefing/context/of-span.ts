import type { Hit } from '../signals/find-signals.ts'
import type { Around, Context } from './context.ts'
import { LACK, PAST_TENSE } from './cues.table.ts'
import { readContext } from './read-context.ts'

/** The context of any span; `hits` are the rules that match where it stands. */
export function contextOfSpan(around: Around, hits: readonly Hit[]): Context {
  const ofState = hits.length === 0 || hits.some(({ rule }) => rule.state === true)
  const read = readContext(around, { ofState })
  const isFirm = hits.some(({ rule }) => rule.firm) && !/^ ?(?:if|unless) /.test(around.span)
  const context: Context =
    isFirm && read.certainty === 'hypothetical' ? { ...read, certainty: 'certain' } : { ...read }
  const isOver =
    hits.length === 0 && read.time === 'current' && PAST_TENSE.test(`${around.span.trim()} `)
  if (isOver) context.time = 'historical'
  if (hits.some(({ rule }) => rule.denial)) return { ...context, polarity: 'negated' }
  return { ...context, polarity: isDenial(around, hits) ? 'negated' : context.polarity }
}

const NOT = / (?:no|not|never|none|nobody|nothing|without|denies|denied|nil|neither|nor) /

/**
 * A negation within the span is a denial, unless it is the sign itself: “no food in the house”,
 * “can not go on”.
 */
function isDenial(around: Around, hits: readonly Hit[]): boolean {
  const said = NOT.exec(` ${around.span.trim()} `)
  if (!said) return false
  if (LACK.test(` ${around.span.trim()} `)) return false
  return !hits.some((hit) => !hit.rule.denial && hit.negates)
}
