/** One line of the access log: what was released to whom, by which way out. Ids only. */
export type LogLine = {
  at: string
  actor: string
  exit: string
  /** Entries whose text left; and those that only the engine of a brief read. */
  cited: string[]
  consulted: string[]
}

/** An entry whose text somebody had been given. `exit` is `written` for what they wrote. */
export type KnownEntry = {
  entry: string
  kind: string
  author: string | null
  recordedAt: string
  firstReleasedAt: string
  exit: string
  times: number
}

/** A release that a lead is shown because of how it was made. */
export type LookUp = {
  at: string
  actor: string
  reference: string
  exit: string
  entries: number
  unlinked: boolean
  bulk: boolean
  outOfHours: boolean
}

/** Who knew what, when. Empty where there is no such case, or it is not for whoever asks. */
export interface KnowledgeOf {
  accessLog(reference: string, since: string): Promise<LogLine[]>
  /** What had been released to a person of a case by a time. */
  knew(person: string, reference: string, at: string): Promise<KnownEntry[]>
  /**
   * Look-ups that a lead is shown: of cases that the reader did not work, of many within an hour,
   * or out of hours; never their own.
   * @param many so many different cases within an hour are a bulk.
   */
  lookUps(since: string, many: number): Promise<LookUp[]>
  /** What the asker themself has been given of a case so far; what they wrote is among it. */
  givenToMe(reference: string): Promise<KnownEntry[]>
  /** What left to somebody under the override that this step asks to review. */
  releasedUnder(step: string): Promise<KnownEntry[]>
}
