import type { Sentence } from '../record/sentence.ts'
import { contentOf } from '../text/stem.ts'
import { type Value, valuesIn } from '../text/values.ts'
import { CUES, type Cue } from './cues.table.ts'
import { CUE_WEIGHTS, PLACE_WEIGHTS, VALUE_WEIGHTS } from './weights.table.ts'

/** A clause with what it is about, and how likely it is that a reader would miss it (0 to 1). */
export type Weighed = { clause: Sentence; cues: ReadonlySet<Cue>; weight: number }

/** What is known of a clause besides its words. */
export type Beside = {
  /** Of the risk signals in it: 0 none to 4 critical. */
  severity: number
  /** It says that something planned was done. */
  closes: boolean
  /** It says what was planned and has been done since. */
  isPast: boolean
  /** Beside it stand words to software, which may be meant to hide it. */
  besideHostile: boolean
}

const P = PLACE_WEIGHTS
const NAMES = Object.keys(CUES) as Cue[]
const QUOTED = /[“"][^”"]{6,}[”"]/u

/** How much a reader would miss a clause. */
export function weigh(clause: Sentence, beside: Beside): Weighed {
  const { text, entry } = clause
  const cues = new Set(NAMES.filter((cue) => CUES[cue].test(text)))
  let sum = besideWeight(beside) + valueWeight(valuesIn(text)) + placeWeight(clause)
  for (const cue of cues) sum += CUE_WEIGHTS[cue]
  if (QUOTED.test(text)) sum += entry.kind === 'disclosure' ? P.quoteInDisclosure : P.quote
  const content = contentOf(text).length
  if (content < 3) sum += P.tiny
  else if (content < 4) sum += P.short
  else if (content > 11) sum += P.long
  return { clause, cues, weight: 1 / (1 + Math.exp(P.rarely - sum)) }
}

function besideWeight({ severity, closes, isPast, besideHostile }: Beside): number {
  const told = (closes ? P.closes : 0) + (isPast ? P.past : 0)
  return severity * P.severity + told + (besideHostile ? P.besideHostile : 0)
}

function valueWeight(values: readonly Value[]): number {
  const types = new Set(values.map(({ type }) => type))
  return [...types].reduce((sum, type) => sum + VALUE_WEIGHTS[type], 0)
}

/** What stands first in a decision, a referral or a note is what it is about. */
function placeWeight({ entry, order }: Sentence): number {
  const isFirst = order === 0
  switch (entry.kind) {
    case 'decision':
      return isFirst ? P.firstOfDecision : 0
    case 'referral':
      return isFirst ? P.firstOfReferral : P.ofReferral
    case 'concern_change':
      return isFirst ? P.firstOfChange : P.ofChange
    case 'multi_agency':
      return P.ofMeeting
    case 'disclosure':
      return P.ofDisclosure
    case 'note':
    case 'contact':
      return isFirst ? P.firstOfNote : P.ofNote
    case 'addendum':
      return 0
  }
}
