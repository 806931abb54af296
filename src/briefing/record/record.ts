import type { Level } from '../../domain/levels.ts'

/** Kinds as the briefing tells them apart; whatever is none of these is a note. */
export const RECORD_KINDS = [
  'note',
  'disclosure',
  'addendum',
  'concern_change',
  'decision',
  'referral',
  'multi_agency',
  'contact',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** An entry as the briefing reads it, wherever it comes from. */
export type RecordEntry = {
  id: string
  /** When it was written. Local, ISO: `2026-05-03` or `2026-05-03T14:30`. */
  date: string
  /** The day on which it happened, where its author said another one. */
  happened?: string
  /** Its author chose that the person was seen alone. */
  seenAlone?: true
  author: string
  role: string
  kind: RecordKind
  text: string
  corrects?: string
  level?: Level
}

/** The day that an entry tells of: what was written late happened before. */
export function dayToldOf({ happened, date }: RecordEntry): string {
  return happened ?? date
}

/** What one reader may see of a case, oldest first: for the engine there is nothing else. */
export type CaseRecord = {
  person: string
  /** The day of the briefing, local, ISO. */
  asOf: string
  /** What stands before the first change of level that is visible. */
  levelBefore: Level | null
  entries: readonly RecordEntry[]
  /** Safe contact is recorded, in an entry of its own kind that is not among these. */
  hasSafeContact?: true
}

/** The level that the visible record leaves the case on. */
export function levelOf({ entries, levelBefore }: CaseRecord): Level | null {
  return entries.findLast((one) => one.kind === 'concern_change')?.level ?? levelBefore
}
