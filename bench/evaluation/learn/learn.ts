import { writeFileSync } from 'node:fs'
import { doubtfulIn, examplesOf, readNotes } from './examples.ts'
import { train } from './train.ts'

const HEAD =
  '// Written by bench/evaluation/learn/learn.ts from the labelled notes; see decision 28.'

/** The file of the weights, as it is written from the notes. */
export function weightsFile(): string {
  const notes = readNotes().flatMap((one) => one.notes)
  const lines = train(examplesOf(notes), doubtfulIn(notes))
  return `${HEAD}\nexport const WEIGHTS = \`\n${lines}\n\`\n`
}

if (import.meta.main) {
  const to = new URL('../../../src/briefing/signals/learned/weights.table.ts', import.meta.url)
  writeFileSync(to, weightsFile())
}
