import type { Readable } from '../record/readable.ts'
import { contentOf } from '../text/stem.ts'
import { findCauseFault } from './cause.ts'
import { findCertaintyFault, findComingFault, findPlanFault } from './certainty.ts'
import type { Claim } from './claim.ts'
import { evidenceOf, nearest, shared } from './evidence.ts'
import { findNameFault, isSameName } from './names.ts'
import { findNegationFault } from './negation.ts'
import { findOppositeFault } from './opposites.ts'
import { findSpeakerFault } from './speaker.ts'
import { findValueFault } from './value-faults.ts'

export type Verdict = { accepted: boolean; reason: string }

/** Less of a claim’s words than this in what it cites, and it says something else. */
const LEAST_COVER = 0.4
/** So much of it has to stand together in one sentence, if it cites one entry, or several. */
const LEAST_TOGETHER = { one: 0.2, several: 0.12 }

const CHECKS: readonly ((claim: Claim) => string | null)[] = [
  findValueFault,
  findNameFault,
  findCauseFault,
  findNegationFault,
  findOppositeFault,
  findCertaintyFault,
  findPlanFault,
  findComingFault,
  findSpeakerFault,
]

/**
 * Whether a sentence follows from the entries that it cites, by its words, numbers, dates, names,
 * speakers, negation, certainty, and planned or done. In doubt it does not.
 * NB: it compares words; it does not understand. What is true by inference only is refused.
 */
export function supports(
  sentence: string,
  citations: readonly string[],
  readable: Readable,
): Verdict {
  const unknown = citations.filter((id) => !readable.byId.has(id))
  if (citations.length === 0 || unknown.length > 0)
    return refused('It cites no entry that can be read.')
  const evidence = evidenceOf(readable, new Set(citations))
  if (evidence.length === 0) return refused('What it cites says nothing that can be shown.')
  const person = contentOf(readable.record.person).map((one) => one.low)
  const isPerson = (low: string) => person.some((one) => isSameName(one, low))
  const words = contentOf(sentence).filter(({ low }) => !isPerson(low))
  const claim: Claim = { text: sentence, words, evidence, readable, near: nearest(words, evidence) }
  const covered = coverOf(claim)
  if (covered < LEAST_COVER) return refused('Its words are not in the entries that it cites.')
  if (!isTogether(claim, new Set(citations).size))
    return refused('Its words stand nowhere together.')
  for (const check of CHECKS) {
    const fault = check(claim)
    if (fault) return refused(fault)
  }
  return { accepted: true, reason: 'Its words, values and names are in the entries that it cites.' }
}

function isTogether({ words, evidence }: Claim, cited: number): boolean {
  const sentences = [...new Set(evidence.map((one) => one.whole))]
  const most = Math.max(0, ...sentences.map((one) => shared(words, contentOf(one)).length))
  return (
    most / Math.max(1, words.length) >= (cited > 1 ? LEAST_TOGETHER.several : LEAST_TOGETHER.one)
  )
}

function refused(reason: string): Verdict {
  return { accepted: false, reason }
}

/** Who wrote an entry, and what kind it is, may be said as well. */
function coverOf({ words, evidence, readable }: Claim): number {
  const entries = [...new Set(evidence.map((one) => one.entry))]
  const beside = entries.map(
    (one) => `${one.author} ${one.role} ${one.kind.replaceAll('_', ' ')} ${one.level ?? ''}`,
  )
  const said = contentOf([readable.record.person, ...beside].join(' '))
  const all = [...evidence.flatMap((one) => one.words), ...said]
  return words.length === 0 ? 0 : shared(words, all).length / words.length
}
