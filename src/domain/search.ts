import type { Entry } from './entry-kinds.table.ts'
import type { CaseId } from './ids.ts'
import type { Term } from './search-query.ts'
import { type Fits, isTogether, type Match, matchOf, searchable, textOf } from './search-text.ts'
import { snippetOf } from './snippet.ts'

/** An entry that is looked through, with the case that it stands on. */
export type Looked = Entry & { caseId: CaseId; reference: string }

/** An entry that answers; `snippet` is the place in its text, plain. */
export type Hit = { entry: Looked; found: number; together: boolean; snippet: string }

/** The best hits, best first, and how many there are in all. */
export type Answer = { hits: Hit[]; total: number }

/** What is kept of an entry that answers at least in part: no more, for there may be thousands. */
type Candidate = { entry: Looked; matches: (Match | null)[]; together: boolean }

/**
 * Looks through entries one by one, in any order, and then ranks those that answer: all words
 * before some, a phrase before scattered words, words as they were typed before near ones, then the
 * newest. Only what it is given exists for it, so the answer tells nothing of what is hidden.
 */
export class Search {
  readonly #terms: readonly Term[]
  readonly #zone: string
  readonly #fits: Fits = new Map()
  readonly #candidates: Candidate[] = []
  /** Terms that the name of a case's person answers: they count for every entry of the case. */
  readonly #named = new Map<CaseId, Set<number>>()

  constructor(terms: readonly Term[], zone: string) {
    this.#terms = terms
    this.#zone = zone
  }

  /** @param author the name of who wrote the entry, if it is known. */
  look(entry: Looked, author = ''): void {
    const about = searchable(entry, author, this.#zone)
    const matches = this.#terms.map((term) => matchOf(term, about, this.#fits))
    if (matches.every((match) => match === null)) return
    const together = isTogether(this.#terms, about)
    this.#candidates.push({ entry, matches, together })
    if (entry.kind === 'person_details') this.#noteName(entry, matches)
  }

  #noteName(entry: Looked, matches: readonly (Match | null)[]): void {
    const named = this.#named.get(entry.caseId) ?? new Set()
    for (const [n, match] of matches.entries()) if (match) named.add(n)
    this.#named.set(entry.caseId, named)
  }

  /** @param most how many hits are wanted. */
  answer(most: number): Answer {
    const hits = this.#candidates.flatMap((candidate) => this.#rank(candidate) ?? [])
    const ranked = hits.sort(
      (a, b) =>
        b.found - a.found ||
        Number(b.together) - Number(a.together) ||
        b.closeness - a.closeness ||
        b.entry.recordedAt.localeCompare(a.entry.recordedAt) ||
        a.entry.id.localeCompare(b.entry.id),
    )
    return {
      hits: ranked.slice(0, most).map(({ entry, found, together, places }) => {
        return { entry, found, together, snippet: snippetOf(textOf(entry), places) }
      }),
      total: ranked.length,
    }
  }

  /** Null: too little was found. A phrase and a date have to be there, and half of the words. */
  #rank({ entry, matches, together }: Candidate): Ranked | null {
    const named = this.#named.get(entry.caseId)
    const isFound = (n: number) => Boolean(matches[n]) || named?.has(n) === true
    const found = this.#terms.filter((_, n) => isFound(n)).length
    const lacks = this.#terms.some((term, n) => term.kind !== 'word' && !matches[n])
    if (lacks || found * 2 < this.#terms.length) return null
    const closeness = matches.reduce((sum, match) => sum + (match ? CLOSE[match.fit] : 0), 0)
    const places = matches.flatMap((match) => match?.places ?? [])
    return { entry, found, together, closeness, places }
  }
}

type Ranked = Omit<Hit, 'snippet'> & { closeness: number; places: Match['places'] }

const CLOSE = { exact: 3, prefix: 2, near: 1 } as const
