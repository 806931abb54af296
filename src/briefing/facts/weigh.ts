import type { Sentence } from '../record/readable.ts'
import { contentOf } from '../text/stem.ts'
import { type Value, valuesIn } from '../text/values.ts'
import { CUE_WEIGHTS, CUES, type Cue } from './cues.table.ts'

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
}

const NAMES = Object.keys(CUES) as Cue[]
const QUOTED = /[“"][^”"]{6,}[”"]/u
/** A clause of which nothing speaks is worth showing once in so many times. */
const RARELY = 3.4

/** How much a reader would miss a clause. */
export function weigh(clause: Sentence, beside: Beside): Weighed {
  const { text, entry } = clause
  const cues = new Set(NAMES.filter((cue) => CUES[cue].test(text)))
  let sum = beside.severity * 0.6 + (beside.closes ? 1.2 : 0) - (beside.isPast ? 1.6 : 0)
  for (const cue of cues) sum += CUE_WEIGHTS[cue]
  sum += valueWeight(valuesIn(text)) + placeWeight(clause)
  if (QUOTED.test(text)) sum += entry.kind === 'disclosure' ? 2.4 : 0.5
  const content = contentOf(text).length
  if (content < 3) sum -= 1.2
  else if (content < 4) sum -= 0.3
  else if (content > 11) sum -= 0.2
  return { clause, cues, weight: 1 / (1 + Math.exp(RARELY - sum)) }
}

const WORTH: Readonly<Partial<Record<Value['type'], number>>> = {
  date: 1.3,
  ref: 1.2,
  money: 0.5,
  measure: 0.5,
  weekday: 0.2,
  month: 0.7,
}

function valueWeight(values: readonly Value[]): number {
  const types = new Set(values.map(({ type }) => type))
  return [...types].reduce((sum, type) => sum + (WORTH[type] ?? 0), 0)
}

/** What stands first in a decision, a referral or a note is what it is about. */
function placeWeight({ entry, order }: Sentence): number {
  const isFirst = order === 0
  switch (entry.kind) {
    case 'decision':
      return isFirst ? 2.6 : 0
    case 'referral':
      return isFirst ? 1.6 : 0.4
    case 'concern_change':
      return isFirst ? 2 : 0.6
    case 'multi_agency':
      return 0
    case 'disclosure':
      return 0.5
    case 'note':
    case 'contact':
      return isFirst ? 0.5 : -0.2
    case 'addendum':
      return 0
  }
}
