import { besideHostile, type Hostile, hostileIn } from '../hostile/find-hostile.ts'
import { sentencesOf } from '../text/spans.ts'
import type { CaseRecord, RecordEntry } from './record.ts'
import type { Sentence } from './sentence.ts'
import { withoutStale } from './stale.ts'

export type Readable = {
  record: CaseRecord
  byId: ReadonlyMap<string, RecordEntry>
  /** What is true of each entry and addressed to people, in the order of the record. */
  sentences: readonly Sentence[]
  /** Addenda by the entry that they correct, oldest first. */
  corrections: ReadonlyMap<string, readonly RecordEntry[]>
  /** Words addressed to software, kept apart. */
  hostile: readonly (Hostile & { entry: RecordEntry })[]
}

/**
 * The record as it can be shown: without what was corrected away, and without words that are
 * addressed to software. Both are kept apart, not lost.
 */
export function readableOf(record: CaseRecord): Readable {
  const byId = new Map(record.entries.map((one) => [one.id, one]))
  const hostile = record.entries.flatMap((entry) =>
    hostileIn(entry.text).map((one) => ({ ...one, entry })),
  )
  const all = record.entries.flatMap((entry) => {
    const held = hostile.filter((one) => one.entry === entry)
    return sentencesOf(entry.text)
      .flatMap((span) => besideHostile(span, held))
      .map((span, order) => ({ ...span, entry, order }))
  })
  const corrections = correctionsOf(record)
  return { record, byId, sentences: withoutStale(all, corrections), corrections, hostile }
}

function correctionsOf({ entries }: CaseRecord): Map<string, RecordEntry[]> {
  const found = new Map<string, RecordEntry[]>()
  for (const entry of entries) {
    if (entry.kind !== 'addendum' || entry.corrects === undefined) continue
    found.set(entry.corrects, [...(found.get(entry.corrects) ?? []), entry])
  }
  return found
}
