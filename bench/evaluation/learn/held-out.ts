import { type FoundScore, scoreFound, type TextGold } from '../../../src/briefing/score/signals.ts'
import { findSignals } from '../../../src/briefing/signals/find-signals.ts'
import { readWeights, type Weights } from '../../../src/briefing/signals/learned/likeness.ts'
import type { Signal } from '../../../src/briefing/signals/signal.ts'
import { doubtfulIn, examplesOf, readNotes } from './examples.ts'
import { train } from './train.ts'

const WRITTEN = /^notes\/(.*)\.ndjson$/

/** Who wrote labelled notes, by the name of the file. */
export const writers = () => readNotes().flatMap(({ writer }) => WRITTEN.exec(writer)?.[1] ?? [])

/** The labelled notes of a writer. */
export const notesOf = (writer: string): TextGold[] => notesBy((one) => one === writer)

const notesBy = (isMeant: (writer: string | undefined) => boolean) =>
  readNotes()
    .filter(({ writer }) => isMeant(WRITTEN.exec(writer)?.[1]))
    .flatMap(({ notes }) => notes)

const learned = new Map<string, Weights>()

function weightsWithout(writer: string): Weights {
  const others = notesBy((one) => one !== writer)
  const weights = learned.get(writer) ?? readWeights(train(examplesOf(others), doubtfulIn(others)))
  learned.set(writer, weights)
  return weights
}

/** What the engine finds in a note of a writer without whom its weights were learned. */
export const foundWithout = (writer: string, { id, text }: TextGold): Signal[] =>
  findSignals([{ id, date: '', author: '', text }], undefined, weightsWithout(writer))

/** The cells of a table: found, grave ones found, critical ones found, raised of nothing. */
const cellsOf = (score: FoundScore): string[] =>
  [score.S1_f1, score.S1_high_recall, score.S1_critical_recall, score.S2_raised].map((one) =>
    (one?.value ?? 0).toFixed(2),
  )

/**
 * The line of a table: the rules with weights that were learned without one writer, on the notes of
 * that writer; and the number of notes.
 */
export function heldOut(writer: string): string {
  const own = notesOf(writer)
  const score = scoreFound(own, (note) => foundWithout(writer, note))
  return `| ${[writer.replaceAll('-', ' '), own.length, ...cellsOf(score)].join(' | ')} |`
}

if (import.meta.main) for (const writer of writers()) console.log(heldOut(writer))
