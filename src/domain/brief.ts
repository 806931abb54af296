import type { Entry } from './entry-kinds.table.ts'
import type { Level } from './levels.ts'

/** The sections of a brief, in the order in which they are read. */
export const BRIEF_SECTIONS = {
  level: 'Level, safety and safe contact',
  happened: 'What happened',
  signals: 'Signs of risk, and what to check',
  decisions: 'Decisions and referrals',
  actions: 'Open actions',
  other_way: 'Points the other way',
  not_recorded: 'Not recorded, or not known',
  read_first: 'Read in full before a visit',
} as const
export type BriefSection = keyof typeof BRIEF_SECTIONS

/** A sentence and the ids of the entries that it rests on: never none. */
export type BriefSentence = {
  section: BriefSection
  text: string
  citations: { entry: string; label: string; about?: string }[]
}

export type BriefInput = {
  reference: string
  level: Level | null
  /** Only what the reader may see, oldest first. */
  entries: readonly Entry[]
  /** Names of staff by id. */
  names: ReadonlyMap<string, { name: string; jobTitle: string }>
  now: string
  zone: string
}

export type Brief = { sentences: BriefSentence[]; entriesRead: number; writtenByAi?: true }
