import { PLACE_WEIGHTS } from '../facts/weights.table.ts'
import { dayToldOf, type RecordEntry } from '../record/record.ts'
import { wordCount } from '../text/spans.ts'
import { contentOf } from '../text/stem.ts'
import { type BriefUnit, joined, type Section, shortDate, shortName } from './brief-text.ts'

/** Words of an entry that may be shown in a section; `must` ones are shown before all others. */
export type Piece = {
  section: Section
  entry: RecordEntry
  text: string
  /** Where it stands in its entry: its sentence’s number. */
  order: number
  /** Where it begins in its entry, in UTF-16 units. */
  start: number
  weight: number
  must: boolean
  /** Said after the words: `(overdue)`. */
  note?: string
}

/** A piece with what is asked of it again and again. */
type Counted = Piece & { words: number; key: string; content: readonly string[] }

type Chosen = { section: Section; entry: RecordEntry; pieces: Counted[] }

/** Of a long record only the weightiest can have room. */
const MOST_LOOKED_AT = 600

/** In a section and of an entry there is one unit; its day costs this many words. */
const LEAD_WORDS = 2

/** Chooses what is shown within so many words: what must be, then what says most a word. */
export function choose(offered: readonly Piece[], room: number, asOf: string): BriefUnit[] {
  const pieces = offered.map(counted)
  const chosen = new Map<string, Chosen>()
  const perEntry = new Map<RecordEntry, number>()
  let left = room
  const waiting = new Set(pieces)
  const take = (piece: Counted) => {
    waiting.delete(piece)
    left -= costOf(piece, chosen)
    const { key, section, entry } = piece
    chosen.set(key, { section, entry, pieces: [...(chosen.get(key)?.pieces ?? []), piece] })
    perEntry.set(entry, (perEntry.get(entry) ?? 0) + 1)
  }
  const musts = pieces.filter((one) => one.must).sort((a, b) => b.weight - a.weight)
  for (const piece of musts) if (costOf(piece, chosen) <= left) take(piece)
  const worth = (piece: Counted) =>
    worthOf(piece, perEntry.get(piece.entry) ?? 0) / costOf(piece, chosen) ** PLACE_WEIGHTS.length
  const fill = (among: readonly Counted[], most: number) => {
    const until = left - most
    const queue = among.filter((one) => waiting.has(one) && one.weight > 0)
    const worths = new Map(queue.map((one) => [one, worth(one)]))
    queue.sort((a, b) => (worths.get(b) ?? 0) - (worths.get(a) ?? 0))
    queue.splice(MOST_LOOKED_AT)
    while (queue.length > 0 && left - until > 4 && left > 4) {
      const next = bestOf(queue, worth)
      const cost = costOf(next, chosen)
      if (cost <= Math.min(left, left - until) && !isRepeated(next, chosen)) take(next)
      queue.splice(queue.indexOf(next), 1)
    }
  }
  // What is easily crowded out by what is grave has a share of the room kept for it.
  const kept = { other_way: PLACE_WEIGHTS.keptForGood, not_recorded: PLACE_WEIGHTS.keptForGaps }
  for (const [section, share] of Object.entries(kept)) {
    fill(
      pieces.filter((one) => one.section === section),
      room * share,
    )
  }
  fill(pieces, left)
  return [...chosen.values()].sort(byTime).map((one) => unitOf(one, asOf))
}

/** Only the first few can be the best: the order hardly changes while they are taken. */
function bestOf(queue: readonly Counted[], worth: (piece: Counted) => number): Counted {
  let [best] = queue
  if (!best) throw new RangeError('nothing to choose from')
  for (const one of queue.slice(1, 40)) if (worth(one) > worth(best)) best = one
  return best
}

/** A second clause of an entry says less that is new. */
function worthOf({ weight }: Piece, taken: number): number {
  return weight * PLACE_WEIGHTS.second ** taken
}

function counted(piece: Piece): Counted {
  const { section, entry, text, note } = piece
  const words = wordCount(text) + (note ? wordCount(note) : 0)
  const content = contentOf(text).map((one) => one.stem)
  return { ...piece, words, content, key: `${section} ${entry.id}` }
}

function costOf({ words, key }: Counted, chosen: ReadonlyMap<string, Chosen>): number {
  return words + (chosen.has(key) ? 0 : LEAD_WORDS)
}

/** The same words in another section say nothing new. */
function isRepeated({ entry, content }: Counted, chosen: ReadonlyMap<string, Chosen>): boolean {
  for (const own of chosen.values()) {
    if (own.entry === entry && own.pieces.some((one) => isWithin(content, one.content))) return true
  }
  return false
}

function isWithin(content: readonly string[], other: readonly string[]): boolean {
  return content.filter((stem) => other.includes(stem)).length >= content.length * 0.9
}

/** Newest first, but what is still to do by its day of writing. */
function byTime(a: Chosen, b: Chosen): number {
  const [first, second] = [dayOfChosen(a), dayOfChosen(b)]
  return first < second ? 1 : first > second ? -1 : 0
}

/** “Friday” in what is still to do is the one after it was written. */
function dayOfChosen({ section, entry }: Pick<Chosen, 'section' | 'entry'>): string {
  return section === 'actions' ? entry.date : dayToldOf(entry)
}

function unitOf({ section, entry, pieces }: Chosen, asOf: string): BriefUnit {
  const notes = [...new Set(pieces.flatMap(({ note }) => note ?? []))].map((one) => ` (${one})`)
  const by = FIRST_PERSON.test(pieces.map(({ text }) => text).join(' '))
    ? `, ${shortName(entry)}`
    : ''
  const lead = `${shortDate(dayOfChosen({ section, entry }), asOf)}${by}:`
  return { section, text: `${lead} ${joined(pieces)}${notes.join('')}`, citations: [entry.id] }
}

/** Who “I” is has to be said; else the citation names the author. */
const FIRST_PERSON = /(?:^|[\s(])(?:I|I[’'](?:ve|ll|m|d)|me|my|we|us|our)\b/u
