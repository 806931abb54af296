import type { CaseId, EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'

/** What becomes of signs of risk that a rule found. None of it changes a level. */
export interface Signs {
  /**
   * An entry that its author wrote has a high or critical sign: when nobody has acted on it after
   * `waitSeconds`, its author’s supervisor is told. The first time only.
   * `beside`: the same entry on the first case, where this one is kept on a second: whoever hears
   * of that one does not hear again.
   */
  watch(
    actor: Actor,
    entry: EntryId,
    what: { critical: boolean; waitSeconds: number; beside?: EntryId },
  ): Promise<void>
  /** How many small signs an entry of the actor’s own has. The first time only. */
  noteMinor(actor: Actor, entry: EntryId, howMany: number): Promise<void>
  /** Puts small signs together for leads, where there are enough. @returns how many were told. */
  tellPatterns(): Promise<number>
  /** What was last put together for somebody on a case, oldest first, within so many days. */
  patternOf(actor: Actor, caseId: CaseId): Promise<{ entries: EntryId[]; days: number }>
  /** "Not a risk", of what one rule found; false: the entry is not for the actor. */
  answer(actor: Actor, entry: EntryId, rule: string): Promise<boolean>
  /** How often "not a risk" was said, by rule, the most first; empty for who does not keep them. */
  countAnswers(actor: Actor): Promise<{ rule: string; answers: number }[]>
  /** Tells of those whose time has come. @returns how many were settled. */
  tellOverdue(): Promise<number>
}
