import type { CaseRecord, RecordEntry } from '../../src/briefing/record/record.ts'

/** An entry of a made-up case; what is not given is a note by Ivy on the first of May. */
export function entry(given: Partial<RecordEntry> & { id: string; text: string }): RecordEntry {
  return {
    date: '2026-05-01',
    author: 'Ivy Made-Up',
    role: 'support worker',
    kind: 'note',
    ...given,
  }
}

/** A made-up case as one reader sees it. */
export function record(entries: RecordEntry[], asOf = '2026-06-30'): CaseRecord {
  return { person: 'Robin Invented', asOf, levelBefore: 'low', entries }
}
