import { type Claim, closest } from './claim.ts'
import { OPPOSITES } from './support.table.ts'

/** The opposite of what is cited, by its words. */
export function findOppositeFault(claim: Claim): string | null {
  return findLevelFault(claim) ?? findPairFault(claim) ?? findBothFault(claim)
}

function findPairFault(claim: Claim): string | null {
  const cited = claim.evidence.map((one) => one.whole).join(' ')
  const near = closest(claim).map((one) => one.whole)
  for (const pair of OPPOSITES) {
    for (const [said, other] of [pair, [pair[1], pair[0]] as const]) {
      if (!said.test(claim.text) || other.test(claim.text) || said.test(cited)) continue
      if (near.some((one) => other.test(one))) return 'The entry says the opposite.'
    }
  }
  return null
}

const LEVELS = /\b(?:High|Medium|Low)\b/gu

/** Who wanted which level: the clause about it names another one. */
function findLevelFault(claim: Claim): string | null {
  const levels = claim.text.match(LEVELS) ?? []
  const clauses = closest(claim).filter(({ text }) => text.match(LEVELS) !== null)
  if (levels.length === 0 || clauses.length === 0) return null
  const named = claim.evidence.filter(({ words }) =>
    claim.words.some((one) => words.some((w) => w.stem === one.stem)),
  )
  const all = named.flatMap(({ text }) => text.match(LEVELS) ?? [])
  return levels.some((one) => all.includes(one)) ? null : 'The entry names another level.'
}

/** `Both` where the record tells the one from the other. */
function findBothFault(claim: Claim): string | null {
  if (!/\bboth\b/iu.test(claim.text)) return null
  const apart = closest(claim).some(({ whole }) => /\bone\b.*\b(?:other|second)\b/iu.test(whole))
  return apart ? 'The entry says it of one of them.' : null
}
