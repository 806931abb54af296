import { readdirSync, readFileSync } from 'node:fs'
import type { TextGold } from '../../../src/briefing/score/signals.ts'
import { findSignals, getEngine } from '../../../src/briefing/signals/find-signals.ts'
import { featuresOf } from '../../../src/briefing/signals/learned/features.ts'
import type { Weights } from '../../../src/briefing/signals/learned/likeness.ts'
import { CATEGORIES } from '../../../src/briefing/signals/signal.ts'
import { readText } from '../../../src/briefing/text/read-text.ts'
import { goldCaseSchema } from '../gold.schema.ts'
import { sentences } from '../texts/sentences.table.ts'
import { ways } from '../texts/ways.table.ts'
import type { Example } from './train.ts'

type WrittenBy = { writer: string; notes: TextGold[] }

const FOLDER = new URL('../', import.meta.url)
const textOf = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8')

/** The labelled notes, one file for each writer, and all that the rules were written from. */
export function readNotes(): WrittenBy[] {
  const written = readdirSync(new URL('notes/', FOLDER)).map((file) => `notes/${file}`)
  const files = [...written.sort(), 'texts/open.ndjson', 'texts/practice.ndjson']
  return [...files.map((file) => ({ writer: file, notes: linesOf(file) })), ownTexts(), openCases()]
}

function linesOf(file: string): TextGold[] {
  const lines = textOf(file).split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as TextGold)
}

/** Single sentences: what stands there is the sign, all of it. */
function ownTexts(): WrittenBy {
  const labelled = [
    ...sentences.map(([text, category]) => [text, category] as const),
    ...Object.entries(ways).flatMap(([kind, texts]) =>
      texts.map((text) => [text, kind === 'none' ? null : kind] as const),
    ),
  ]
  const notes = labelled.map(([text, category], n) => {
    const sign = { category, severity: 'medium', status: 'current', quote: text }
    return { id: `own${n}`, text, gold: { signals: category === null ? [] : [sign] } } as TextGold
  })
  return { writer: 'texts', notes }
}

function openCases(): WrittenBy {
  const files = readdirSync(new URL('cases/', FOLDER)).sort()
  const notes = files.flatMap((file) => {
    const { entries, gold } = goldCaseSchema.parse(JSON.parse(textOf(`cases/${file}`)))
    return entries.map(({ id, text }) => {
      const signals = gold.signals.filter(({ entry_id }) => entry_id === id)
      return { id, text, gold: { signals } }
    })
  })
  return { writer: 'cases', notes }
}

/** Each sentence of the notes, with the categories of the signs that it has a part in. */
export function examplesOf(notes: readonly TextGold[]): Example[] {
  const { spelling } = getEngine()
  const small = new Set(notes.flatMap(({ text }) => text.match(/(?<!\p{L})\p{Ll}+/gu) ?? []))
  // Of a word that never begins with a small letter nothing is learned: it names somebody.
  const isName = (first: string, word: string) => /\p{Lu}/u.test(first) && !small.has(word)
  return notes.flatMap(({ text, gold }) => {
    const read = readText(text, spelling)
    const words = read.map(({ tokens }) =>
      tokens.map(({ word, start }) => (isName(text.charAt(start), word) ? 'name' : word)),
    )
    return read.map(({ start, end }, n) => {
      const beside = [...(words[n - 1] ?? []), ...(words[n + 1] ?? [])]
      const labels = gold.signals.flatMap(({ category, quote }) => {
        const from = text.indexOf(quote)
        const shared = Math.min(end, from + quote.length) - Math.max(start, from)
        return shared > LEAST_SHARED ? [CATEGORIES.indexOf(category)] : []
      })
      return { features: [...featuresOf(words[n] ?? [], beside)], labels: new Set(labels) }
    })
  })
}

/** A quote that reaches into a sentence by a mark or two has no part in it. */
const LEAST_SHARED = 3

/** A rule that met fewer sentences than this is not judged. */
const LEAST_MET = 3
/** With these no rule is left out and nothing is added. */
export const NEUTRAL: Weights = {
  first: CATEGORIES.map(() => -2),
  doubtful: new Set<string>(),
  of: new Map(),
}

/** The rules that are more often wrong than right on the notes, in the order of their names. */
export function doubtfulIn(notes: readonly TextGold[]): string[] {
  const met = new Map<string, { right: number; all: number }>()
  for (const { id, text, gold } of notes) {
    for (const one of findSignals([{ id, date: '', author: '', text }], undefined, NEUTRAL)) {
      const isRight = gold.signals.some(({ category, quote }) => {
        const from = text.indexOf(quote)
        return category === one.category && one.start < from + quote.length && from < one.end
      })
      const { right, all } = met.get(one.rule) ?? { right: 0, all: 0 }
      met.set(one.rule, { right: right + (isRight ? 1 : 0), all: all + 1 })
    }
  }
  const doubtful = [...met].filter(([, { right, all }]) => all >= LEAST_MET && right < all / 2)
  return doubtful.map(([rule]) => rule).sort()
}
