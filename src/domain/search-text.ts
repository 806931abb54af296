import { datesIn, isOn, isSameDate, mayBeOn } from './dates-in-words.ts'
import type { Entry, EntryKind } from './entry-kinds.table.ts'
import { entryKinds } from './entry-kinds.table.ts'
import { type Fit, fitOf, folded, type Token, tokensOf } from './letters.ts'
import type { Term } from './search-query.ts'
import { dayOf } from './when.ts'

/** What stands in an entry, to be looked through: its text, the words beside it, its days. */
export type Searchable = {
  text: string
  tokens: Token[]
  beside: string[]
  /** Instants and days; the local days are found only when they can matter. */
  times: string[]
  zone: string
}

type Def = { type: string; format?: string; innerType?: { def: Def } }

/** What a field holds: people’s words, a day or instant, one of our codes, or neither. */
type Holds = 'words' | 'day' | 'code' | 'other'

function holdsOf(def: Def): Holds {
  if (def.innerType) return holdsOf(def.innerType.def)
  if (def.type === 'enum') return 'code'
  if (def.type !== 'string') return 'other'
  if (def.format === undefined) return 'words'
  return def.format === 'date' || def.format === 'datetime' ? 'day' : 'other'
}

const FIELDS = new Map(
  Object.entries(entryKinds).map(([kind, { payload }]) => [
    kind,
    Object.entries(payload.shape).map(
      ([field, schema]) => [field, holdsOf(schema.def as Def)] as const,
    ),
  ]),
)

const LABELS = new Map(
  Object.entries(entryKinds).map(([kind, { label }]) => [kind, wordsIn(label)]),
)

/** The folded words of a kind's label: `concern`, `level`. */
export function labelWords(kind: EntryKind): readonly string[] {
  return LABELS.get(kind) ?? []
}

function held(entry: Entry, what: Holds): string[] {
  const payload: Record<string, unknown> = entry.payload
  return (FIELDS.get(entry.kind) ?? []).flatMap(([field, holds]) => {
    const value = payload[field]
    return holds === what && typeof value === 'string' ? [value] : []
  })
}

/** All that people wrote in an entry, a field each, without codes, ids and times. */
export function fieldsOfText(entry: Entry): string[] {
  return held(entry, 'words')
}

/** The same as one text. */
export function textOf(entry: Entry): string {
  return fieldsOfText(entry).join('\n')
}

/** @param author the name of who wrote it, if it is known. */
export function searchable(entry: Entry, author: string, zone: string): Searchable {
  const text = textOf(entry)
  const codes = held(entry, 'code').join(' ').replaceAll('_', ' ')
  return {
    text,
    tokens: tokensOf(text),
    beside: [...labelWords(entry.kind), ...wordsIn(author), ...wordsIn(codes)],
    times: [...held(entry, 'day'), entry.recordedAt],
    zone,
  }
}

function wordsIn(text: string): string[] {
  return tokensOf(text).map((token) => token.folded)
}

/** Places in the text, and how well they answer the term; no places: found beside the text. */
export type Match = { fit: Exclude<Fit, null>; places: { at: number; end: number }[] }

/** Remembers what was compared before: the same words come again and again. */
export type Fits = Map<string, Map<string, Fit>>

/** Where a term is found in an entry; null when it is not. */
export function matchOf(term: Term, entry: Searchable, fits: Fits): Match | null {
  switch (term.kind) {
    case 'word':
      return matchWord(term.folded, entry, fits)
    case 'phrase':
      return matchPhrase(term.folded, entry)
    case 'date': {
      const places = datesIn(entry.text).filter(({ date }) => isSameDate(term.date, date))
      const isDay = entry.times.some(
        (at) => mayBeOn(term.date, at) && isOn(term.date, dayOf(at, entry.zone)),
      )
      return isDay || places.length > 0 ? { fit: 'exact', places } : null
    }
  }
}

const ORDER = ['exact', 'prefix', 'near'] as const

function matchWord(asked: string, { tokens, beside }: Searchable, fits: Fits): Match | null {
  const known = fitsOf(asked, fits)
  const inText = tokens.flatMap(({ folded: word, at, end }) => {
    const fit = knownFit(asked, word, known)
    return fit === null ? [] : { fit, at, end }
  })
  const one = singular(asked)
  const ofOne = fitsOf(one, fits)
  const around = beside.map((word) => knownFit(asked, word, known) ?? knownFit(one, word, ofOne))
  const best = ORDER.find((fit) => around.includes(fit) || inText.some((t) => t.fit === fit))
  if (!best) return null
  // A near-miss is not marked where the word itself stands as well.
  return { fit: best, places: inText.filter((token) => token.fit === best) }
}

/** `disclosures` finds the kind that is called Disclosure. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word
}

function fitsOf(asked: string, fits: Fits): Map<string, Fit> {
  const known = fits.get(asked) ?? new Map<string, Fit>()
  fits.set(asked, known)
  return known
}

function knownFit(asked: string, word: string, known: Map<string, Fit>): Fit {
  const before = known.get(word)
  if (before !== undefined) return before
  const fit = fitOf(asked, word)
  known.set(word, fit)
  return fit
}

function matchPhrase(asked: readonly string[], { tokens }: Searchable): Match | null {
  const starts = tokens.flatMap((_, n) =>
    asked.every((word, k) => tokens[n + k]?.folded === word) ? [n] : [],
  )
  const places = starts.map((n) => ({
    at: tokens[n]?.at ?? 0,
    end: tokens[n + asked.length - 1]?.end ?? 0,
  }))
  return places.length > 0 ? { fit: 'exact', places } : null
}

/** Whether words stand next to one another, in the order in which they were asked for. */
export function isTogether(terms: readonly Term[], entry: Searchable): boolean {
  const words = terms.flatMap((term) => (term.kind === 'word' ? [term.folded] : []))
  return words.length > 1 && matchPhrase(words, entry) !== null
}

/** The kinds of entry that a word names: `disclosures`, `referral`. */
export function kindsNamed(word: string): EntryKind[] {
  const wanted = [folded(word), singular(folded(word))]
  const kinds = Object.keys(entryKinds) as EntryKind[]
  return kinds.filter((kind) => labelWords(kind).some((name) => wanted.includes(name)))
}
