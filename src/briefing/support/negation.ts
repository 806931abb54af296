import { contentOf, sameMeaning, type Word } from '../text/stem.ts'
import type { Claim } from './claim.ts'
import { NEAR_NEGATION, NEGATION } from './support.table.ts'

/** How many words with a meaning a negation reaches over, at most. */
const REACH = 4

/** A negation that was added or taken away. */
export function findNegationFault(claim: Claim): string | null {
  const best = claim.near[0]?.share ?? 0
  const clauses = claim.near.filter(({ share }) => share >= best * 0.9).map(({ at }) => at)
  const hasNegation = NEAR_NEGATION.test(claim.text)
  const affirmed = clauses.some(
    ({ text }) => !scopes(text).some((scope) => isMostly(scope, claim.words)),
  )
  if (!hasNegation && !affirmed && best >= 0.25) return 'The entry says that it is not so.'
  const denied = scopes(claim.text)
  if (denied.length === 0) return null
  const said = claim.evidence.some(({ whole, words }) => {
    return NEAR_NEGATION.test(whole) && claim.words.some((one) => has(words, one))
  })
  return said ? null : 'The entry does not deny it.'
}

/** The words that each negation of a text reaches over, to the end of its part. */
function scopes(text: string): Word[][] {
  return [...text.matchAll(NEGATION)].map((match) => {
    const after =
      text.slice(match.index + match[0].length).split(/[,;.:]|\b(?:but|and)\b/u)[0] ?? ''
    return contentOf(after).slice(0, REACH)
  })
}

function isMostly(scope: readonly Word[], claim: readonly Word[]): boolean {
  if (scope.length === 0) return false
  const found = scope.filter((one) => has(claim, one)).length
  return found / scope.length > 0.5
}

function has(words: readonly Word[], { stem }: Word): boolean {
  return words.some((one) => sameMeaning(one.stem, stem))
}
