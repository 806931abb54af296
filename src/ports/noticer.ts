/** Words of an entry that may point to a risk, for its author only. */
export type NoticedSign = {
  /** Verbatim. */
  words: string
  /** What the rule looks for, in plain words. */
  why: string
  /** How the words around it read. */
  reads: 'current' | 'historical' | 'denied' | 'hypothetical' | 'other_person'
  /** High or critical: what nobody acted on is brought to a supervisor. */
  grave: boolean
  critical: boolean
  /** The id of the rule. */
  rule: string
  /** No rule found it: it is like notes that people labelled. It is shown to its author alone. */
  byLikeness: boolean
}

export type Noticed = {
  /** False: written in another language, so that nothing found says nothing. */
  checked: boolean
  /** Gravest first. */
  signs: NoticedSign[]
  /** What the author may want to add: at most three, in plain words. */
  mayAdd: string[]
}

/** Small signs of one kind that three or more entries hold together. */
export type Together = {
  /** The kind in plain words. */
  what: string
  entries: number
  authors: number
  /** From the first of them to the last. */
  days: number
}

/** Reads what somebody has written, offline and by rules only. Pure; changes no level. */
export interface Noticer {
  notice(text: string): Noticed
  /** @param window days within which the entries have to lie. Each kind once. */
  together(
    entries: readonly { id: string; date: string; author: string; text: string }[],
    windowDays: number,
  ): Together[]
}
