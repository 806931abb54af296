import { readFileSync } from 'node:fs'
import {
  type Finding,
  type FoundScore,
  scoreFound,
  type TextGold,
} from '../../../src/briefing/score/signals.ts'
import { CATEGORY_WORDS } from '../../../src/briefing/signals/category-words.table.ts'
import { CATEGORIES, type Category, SEVERITIES } from '../../../src/briefing/signals/signal.ts'
import { foundWithout, notesOf, writers } from './held-out.ts'

type Sign = TextGold['gold']['signals'][number]
/** A sign where it stands in its note. */
type Placed = Sign & Finding

const FILE = new URL('../second-reader.ndjson', import.meta.url)

/** What the second reader saw in each note that was given to them, by the note’s id. */
function readSecond(): Map<string, readonly Sign[]> {
  const lines = readFileSync(FILE, 'utf8').trim().split('\n')
  const read = lines.map((line) => JSON.parse(line) as { id: string; signals: Sign[] })
  return new Map(read.map(({ id, signals }) => [id, signals]))
}

const second = readSecond()

/** The notes of a writer that the second reader read too. */
const readOf = (writer: string): TextGold[] => notesOf(writer).filter(({ id }) => second.has(id))

const readOfAll = () => writers().flatMap(readOf)

const placed = ({ id, text }: TextGold, signs: readonly Sign[]): Placed[] =>
  signs.map((one) => {
    const start = text.indexOf(one.quote)
    return { ...one, entryId: id, start, end: start + one.quote.length }
  })

const bySecond = (note: TextGold) => placed(note, second.get(note.id) ?? [])
const byWriter = (note: TextGold) => placed(note, note.gold.signals)

const MEASURES = [
  ['signs found, F1', 'S1_f1'],
  ['high and critical found', 'S1_high_recall'],
  ['critical found', 'S1_critical_recall'],
  ['notes without a sign, raised', 'S2_raised'],
] as const

function cellsWithIntervals(score: FoundScore): string[] {
  const plain = (value?: number) => (value ?? 0).toFixed(2)
  return MEASURES.map(([, name]) => {
    const of = score[name]
    return `${plain(of?.value)} (${plain(of?.low)} to ${plain(of?.high)})`
  })
}

/** What the second reader finds of the writers’ signs: the beginnings of a table’s lines. */
export function secondLines(): string[] {
  const cells = cellsWithIntervals(scoreFound(readOfAll(), bySecond))
  return MEASURES.map(([what], n) => `| ${what} | ${cells[n]} |`)
}

const f1Of = (notes: readonly TextGold[], foundIn: (note: TextGold) => readonly Finding[]) =>
  (scoreFound(notes, foundIn).S1_f1?.value ?? 0).toFixed(2)

/** The line of a writer: how far the second reader agrees, and the engine that never read them. */
export function agreementWith(writer: string): string {
  const notes = readOf(writer)
  const engine = f1Of(notes, (note) => foundWithout(writer, note))
  return `| ${writer.replaceAll('-', ' ')} | ${f1Of(notes, bySecond)} | ${engine} |`
}

const isSame = (a: Finding, b: Finding) => a.start < b.end && b.start < a.end
const isSeen = (sign: Placed, by: readonly Finding[]) =>
  by.some((one) => one.category === sign.category && isSame(one, sign))
const count = <One>(of: readonly One[], is: (one: One) => boolean) => of.filter(is).length

type Pair = { writer: Placed[]; reader: Placed[] }
const pairsOf = (): Pair[] =>
  readOfAll().map((note) => ({ writer: byWriter(note), reader: bySecond(note) }))

/** Where the two readers part: the lines of a table. */
export function partings(): string[] {
  const pairs = pairsOf()
  const writers = pairs.flatMap(({ writer }) => writer).length
  const readers = pairs.flatMap(({ reader }) => reader).length
  const left = pairs.flatMap(({ writer, reader }) =>
    writer.filter((one) => !isSeen(one, reader)).map((one) => whyUnseen(one, reader)),
  )
  const added = pairs.flatMap(({ writer, reader }) => reader.filter((one) => !isSeen(one, writer)))
  const isAlike = ({ writer, reader }: Pair) => writer.length > 0 === reader.length > 0
  const lines: [string, number, number][] = [
    ['notes: both see a sign, or both see none', count(pairs, isAlike), pairs.length],
    ['signs of the writers that the reader saw', writers - left.length, writers],
    ...WHY.map((why): [string, number, number] => [
      `not seen: ${why}`,
      count(left, (one) => one === why),
      left.length,
    ]),
    ['signs of the reader that no writer labelled', added.length, readers],
    ...inBoth(pairs),
  ]
  return lines.map(([what, part, of]) => `| ${what} | ${part} of ${of} |`)
}

const WHY = [
  'a further sign of a kind that the reader saw in the note',
  'the same words, another kind',
  'nothing of that kind',
] as const

function whyUnseen(sign: Placed, reader: readonly Placed[]): (typeof WHY)[number] {
  if (reader.some(({ category }) => category === sign.category)) return WHY[0]
  return reader.some((one) => isSame(one, sign)) ? WHY[1] : WHY[2]
}

function inBoth(pairs: readonly Pair[]): [string, number, number][] {
  const both = pairs.flatMap(({ writer, reader }) =>
    writer.flatMap((w) => reader.filter((r) => isSeen(w, [r])).map((r) => ({ w, r }))),
  )
  const weigh = ({ severity }: Sign) => SEVERITIES.indexOf(severity)
  const isApart = (steps: number) =>
    count(both, ({ w, r }) => Math.abs(weigh(w) - weigh(r)) === steps)
  const isStatus = count(both, ({ w, r }) => w.status === r.status)
  return [
    ['seen by both: the same status', isStatus, both.length],
    ['seen by both: the same severity', isApart(0), both.length],
    ['seen by both: one step of severity apart', isApart(1), both.length],
  ]
}

/** By kind: the signs that both see, which is how a table’s lines begin. */
export const bothByKind = (): string[] =>
  CATEGORIES.map((category) => `| ${CATEGORY_WORDS[category]} | ${bothOf(category).length} |`)

const bothOf = (category: Category): { note: TextGold; sign: Placed }[] =>
  readOfAll().flatMap((note) =>
    byWriter(note)
      .filter((sign) => sign.category === category && isSeen(sign, bySecond(note)))
      .map((sign) => ({ note, sign })),
  )

if (import.meta.main) {
  const found = new Map(
    writers().flatMap((writer) =>
      readOf(writer).map((note) => [note.id, foundWithout(writer, note)] as const),
    ),
  )
  const byEngine = ({ id }: TextGold) => found.get(id) ?? []
  const engine = cellsWithIntervals(scoreFound(readOfAll(), byEngine))
  const kinds = CATEGORIES.map((category) =>
    count(bothOf(category), ({ note, sign }) => !isSeen(sign, byEngine(note))),
  )
  console.log(
    secondLines()
      .map((line, n) => `${line} ${engine[n]} |`)
      .join('\n'),
  )
  console.log(writers().map(agreementWith).join('\n'))
  console.log(partings().join('\n'))
  console.log(
    bothByKind()
      .map((line, n) => `${line} ${kinds[n]} |`)
      .join('\n'),
  )
}
