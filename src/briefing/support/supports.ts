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

/** How much of a claim’s words has to be in what it cites. */
export type Measure = {
  /** In all that it cites. */
  cover: number
  /** In one sentence, if it cites one entry, or several. */
  together: { one: number; several: number }
  /** Of each of its parts between commas and conjunctions. */
  part: number
}

/** For what somebody wrote in their own words. */
const ORDINARY: Measure = { cover: 0.34, together: { one: 0.17, several: 0.12 }, part: 0 }
/** For what a model wrote: whatever fails is replaced by its quote, so nothing is lost. */
export const STRICT: Measure = { cover: 0.75, together: { one: 0.4, several: 0.3 }, part: 0.6 }

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
  least: Measure = ORDINARY,
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
  if (covered < least.cover || !partsCovered(claim, least.part))
    return refused('Its words are not in the entries that it cites.')
  if (!isTogether(claim, new Set(citations).size > 1 ? least.together.several : least.together.one))
    return refused('Its words stand nowhere together.')
  for (const check of CHECKS) {
    const fault = check(claim)
    if (fault) return refused(fault)
  }
  return { accepted: true, reason: 'Its words, values and names are in the entries that it cites.' }
}

function isTogether({ words, evidence }: Claim, needed: number): boolean {
  const sentences = [...new Set(evidence.map((one) => one.whole))]
  const most = Math.max(0, ...sentences.map((one) => shared(words, contentOf(one)).length))
  return most / Math.max(1, words.length) >= needed
}

function refused(reason: string): Verdict {
  return { accepted: false, reason }
}

/** An added clause must not hide behind the words of the others. */
function partsCovered({ text, evidence, readable }: Claim, least: number): boolean {
  if (least === 0) return true
  const cited = [...new Set(evidence.map((one) => one.entry))]
  const all = [
    ...evidence.flatMap((one) => one.words),
    ...contentOf(
      [readable.record.person, ...cited.map((one) => `${one.author} ${one.role}`)].join(' '),
    ),
  ]
  return text.split(/[,;:.]\s|\b(?:and|but|so|because|which|while|who)\b/u).every((part) => {
    const words = contentOf(part)
    return words.length < 2 || shared(words, all).length / words.length >= least
  })
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
