import { PLANS } from '../actions/actions.table.ts'
import type { Readable } from '../record/readable.ts'
import type { RecordEntry } from '../record/record.ts'
import type { Sentence } from '../record/sentence.ts'
import { allClauses } from '../text/clauses.ts'
import { contentOf, sameMeaning, type Word } from '../text/stem.ts'
import { HEDGE } from './support.table.ts'

/** A clause of a cited entry, with what is asked of it. */
export type Evidence = {
  entry: RecordEntry
  text: string
  /** The sentence that the clause stands in. */
  whole: string
  words: readonly Word[]
  planned: boolean
  hedged: boolean
}

/** What the cited entries say, without what was corrected away and without words to software. */
export function evidenceOf({ sentences }: Readable, cited: ReadonlySet<string>): Evidence[] {
  return sentences.filter(({ entry }) => cited.has(entry.id)).flatMap(clausesWithin)
}

function clausesWithin({ entry, text }: Sentence): Evidence[] {
  const bare = text.replace(/[“"][^”"]*[”"]/gu, ' ')
  const planned =
    PLANS.slice(0, 4).some((plan) => plan.test(bare)) ||
    /^(?:plan|next|actions?|agreed)\b/iu.test(text)
  return allClauses(text).map((clause) => ({
    entry,
    text: clause.text,
    whole: text,
    words: contentOf(clause.text),
    planned,
    hedged: HEDGE.test(clause.text),
  }))
}

/** The words of a claim that stand, in some form, among others. */
export function shared(claim: readonly Word[], others: readonly Word[]): Word[] {
  return claim.filter(({ stem }) => others.some((one) => sameMeaning(one.stem, stem)))
}

/** The clauses that say most of what a claim says, the best first. */
export function nearest(
  claim: readonly Word[],
  evidence: readonly Evidence[],
): { at: Evidence; share: number }[] {
  const total = Math.max(1, claim.length)
  return evidence
    .map((at) => ({ at, share: shared(claim, at.words).length / total }))
    .sort((a, b) => b.share - a.share)
}
