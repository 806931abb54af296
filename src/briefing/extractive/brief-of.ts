import { type Action, findActions } from '../actions/find-actions.ts'
import { type Weighed, weigh } from '../facts/weigh.ts'
import { type Readable, readableOf } from '../record/readable.ts'
import type { CaseRecord } from '../record/record.ts'
import { clausesOf } from '../text/clauses.ts'
import { wordCount } from '../text/spans.ts'
import { actionPieces } from './actions-section.ts'
import type { BriefUnit } from './brief-text.ts'
import { SECTIONS } from './brief-text.ts'
import { choose } from './choose.ts'
import { gapUnits } from './gaps.ts'
import { guardUnits } from './guard.ts'
import { narrativePieces } from './narrative.ts'
import { SEVERITY_WEIGHT, type SignalOf } from './signal-of.ts'
import { correctionUnits, levelUnits, signalUnits } from './told.ts'

/** How much of the visible words a brief may show, and how many however long the record is. */
const MOST_SHARE = 0.345
const MOST_WORDS = 900
/** A short record is shown nearly whole: there is nothing to sum up. */
const LEAST_WORDS = 120

export type ExtractedBrief = { units: BriefUnit[]; readable: Readable }

/**
 * Sums up what one reader may see, in words of the record only: what is chosen stands as it was
 * written, with its day, its author and the entries it comes from. The same record gives the same
 * bytes, whether or not there are entries that are hidden from this reader.
 * @param signals those found in the visible entries; they weigh, and are counted in a section.
 */
export function briefOf(record: CaseRecord, signals: readonly SignalOf[] = []): ExtractedBrief {
  const readable = readableOf(record)
  const visible = record.entries.reduce((sum, one) => sum + wordCount(one.text), 0)
  const most = Math.min(MOST_WORDS, Math.max(LEAST_WORDS, Math.floor(visible * MOST_SHARE)))
  const actions = findActions(readable)
  const weighed = weighAll(readable, actions, signals)
  const told = [
    ...levelUnits(readable),
    ...correctionUnits(readable),
    ...signalUnits(readable, signals),
    ...gapUnits(readable),
  ]
  const pieces = [...actionPieces(actions, record.asOf), ...narrativePieces(weighed, actions)]
  const fill = (room: number) => {
    const units = [...told, ...choose(pieces, room - wordsOf(told), record.asOf)]
    return [...units, ...guardUnits(readable, actions, { units, signals })]
  }
  const full = fill(most)
  // What had no room is named in a few words; they need room too.
  const units = wordsOf(full) > most ? fill(2 * most - wordsOf(full)) : full
  const ordered = SECTIONS.flatMap((section) => units.filter((one) => one.section === section))
  return { units: ordered, readable }
}

function wordsOf(units: readonly BriefUnit[]): number {
  return units.reduce((sum, { text }) => sum + wordCount(text), 0)
}

function weighAll(
  { sentences, hostile }: Readable,
  actions: readonly Action[],
  signals: readonly SignalOf[],
): Weighed[] {
  const closing = new Set(actions.map((one) => one.closedBy))
  const past = new Set(actions.flatMap((one) => (one.state === 'closed' ? [one.sentence] : [])))
  const found = Map.groupBy(signals, (one) => one.entryId)
  return sentences.flatMap((sentence) => {
    const own = found.get(sentence.entry.id) ?? []
    const besideHostile = hostile.some((one) => one.entry === sentence.entry)
    const beside = { closes: closing.has(sentence), isPast: past.has(sentence), besideHostile }
    // What was marked as corrected is no longer at the place it stood.
    const parts =
      sentence.text.length === sentence.end - sentence.start ? clausesOf(sentence) : [sentence]
    return parts.map((part) => {
      const clause = { ...sentence, ...part }
      return weigh(clause, { ...beside, severity: severityIn(clause, own) })
    })
  })
}

/** The gravest current signal that stands in a sentence. */
function severityIn(
  { entry, start, end }: Readable['sentences'][number],
  signals: readonly SignalOf[],
): number {
  const here = signals.filter(
    (one) => one.entryId === entry.id && one.start < end && start < one.end,
  )
  return Math.max(
    0,
    ...here.map((one) => (one.status === 'current' ? SEVERITY_WEIGHT[one.severity] : 0.5)),
  )
}
