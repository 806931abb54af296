import type { Sentence } from '../record/readable.ts'
import { contentOf } from '../text/stem.ts'
import { type Value, valuesIn } from '../text/values.ts'
import { CUE_WEIGHTS, CUES, type Cue } from './cues.table.ts'

/** A sentence with what it is about and how much a reader would miss it. */
export type Weighed = { sentence: Sentence; cues: ReadonlySet<Cue>; values: Value[]; weight: number }

const NAMES = Object.keys(CUES) as Cue[]
const QUOTED = /[“"][^”"]{6,}[”"]/u
const REFERENCE = /\bref(?:erence)?\b/iu

/** @param severity of the risk signals in the sentence: 0 none to 4 critical. */
export function weigh(sentence: Sentence, severity: number): Weighed {
  const { text, entry } = sentence
  const cues = new Set(NAMES.filter((cue) => CUES[cue].test(text)))
  const values = valuesIn(text)
  let weight = severity * 1.1
  for (const cue of cues) weight += CUE_WEIGHTS[cue]
  weight += valueWeight(values) + (REFERENCE.test(text) ? 1 : 0)
  weight += placeWeight(sentence)
  if (entry.kind === 'disclosure' && QUOTED.test(text)) weight += 3.5
  const content = contentOf(text).length
  if (content < 3) weight -= 2.5
  if (text.endsWith('?')) weight -= 1
  return { sentence, cues, values, weight }
}

const WORTH: Readonly<Partial<Record<Value['type'], number>>> = {
  date: 1.2,
  ref: 2,
  money: 0.8,
  measure: 0.7,
  weekday: 0.4,
  month: 0.5,
  time: 0.2,
  number: 0.3,
}

function valueWeight(values: readonly Value[]): number {
  return Math.min(
    2.5,
    values.reduce((sum, { type }) => sum + (WORTH[type] ?? 0), 0),
  )
}

/** What stands first in a decision, a referral, a meeting or a change of level is what it is about. */
function placeWeight({ entry, order }: Sentence): number {
  if (order > 0) return entry.kind === 'note' || entry.kind === 'contact' ? 0 : 0.4
  switch (entry.kind) {
    case 'decision':
      return 4
    case 'referral':
    case 'concern_change':
      return 2.5
    case 'multi_agency':
      return 1
    case 'disclosure':
    case 'addendum':
    case 'note':
    case 'contact':
      return 0.2
  }
}
