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

let notes: readonly WrittenBy[] | undefined

/** The labelled notes, one file for each writer, and all that the rules were written from. */
export function readNotes(): readonly WrittenBy[] {
  notes ??= readAll()
  return notes
}

function readAll(): WrittenBy[] {
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
      const labels = gold.signals
        .filter(({ quote }) => shared(text, quote, { start, end }) > LEAST_SHARED)
        .map(({ category }) => CATEGORIES.indexOf(category))
      return { features: [...featuresOf(words[n] ?? [], beside)], labels: new Set(labels) }
    })
  })
}

/** How many characters a quote of a text has in a stretch of it; none or less: it is elsewhere. */
function shared(text: string, quote: string, { start, end }: { start: number; end: number }) {
  const from = text.indexOf(quote)
  return Math.min(end, from + quote.length) - Math.max(start, from)
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

type Met = { rule: string; isRight: boolean }
/** What rules alone find in a note is the same whoever else’s notes are looked at. */
const known = new WeakMap<TextGold, Met[]>()

function metIn(note: TextGold): Met[] {
  const { id, text, gold } = note
  const there = known.get(note)
  if (there) return there
  const found = findSignals([{ id, date: '', author: '', text }], undefined, NEUTRAL)
  const met = found.map(({ rule, ...one }) => {
    const isRight = gold.signals.some(
      ({ category, quote }) => category === one.category && shared(text, quote, one) > 0,
    )
    return { rule, isRight }
  })
  known.set(note, met)
  return met
}

/** The rules that are more often wrong than right on the notes, in the order of their names. */
export function doubtfulIn(notes: readonly TextGold[]): string[] {
  const met = new Map<string, { right: number; all: number }>()
  for (const { rule, isRight } of notes.flatMap(metIn)) {
    const { right, all } = met.get(rule) ?? { right: 0, all: 0 }
    met.set(rule, { right: right + (isRight ? 1 : 0), all: all + 1 })
  }
  const doubtful = [...met].filter(([, { right, all }]) => all >= LEAST_MET && right < all / 2)
  return doubtful.map(([rule]) => rule).sort()
}
