import { scoreSignals } from '../../../src/briefing/score/signals.ts'
import { readWeights } from '../../../src/briefing/signals/learned/likeness.ts'
import { doubtfulIn, examplesOf, readNotes } from './examples.ts'
import { train } from './train.ts'

const WRITTEN = /^notes\/(.*)\.ndjson$/

/** Who wrote labelled notes, by the name of the file. */
export const writers = () => readNotes().flatMap(({ writer }) => WRITTEN.exec(writer)?.[1] ?? [])

/**
 * The line of a table: the rules with weights that were learned without one writer, on the notes of
 * that writer; and the number of notes.
 */
export function heldOut(writer: string): string {
  const all = readNotes()
  const isOwn = (file: string) => WRITTEN.exec(file)?.[1] === writer
  const others = all.filter((one) => !isOwn(one.writer)).flatMap(({ notes }) => notes)
  const own = all.filter((one) => isOwn(one.writer)).flatMap(({ notes }) => notes)
  const { S1_f1, S1_high_recall, S1_critical_recall, S2_raised } = scoreSignals(
    [],
    own,
    readWeights(train(examplesOf(others), doubtfulIn(others))),
  )
  const values = [S1_f1, S1_high_recall, S1_critical_recall, S2_raised].map((one) =>
    (one?.value ?? 0).toFixed(2),
  )
  return `| ${[writer.replaceAll('-', ' '), own.length, ...values].join(' | ')} |`
}

if (import.meta.main) for (const writer of writers()) console.log(heldOut(writer))
