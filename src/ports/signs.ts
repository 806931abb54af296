import type { EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'

/** What becomes of signs of risk that a rule found. None of it changes a level. */
export interface Signs {
  /**
   * An entry that its author wrote has a high or critical sign: when nobody has acted on it after
   * `waitSeconds`, its author’s supervisor is told. The first time only.
   */
  watch(
    actor: Actor,
    entry: EntryId,
    what: { critical: boolean; waitSeconds: number },
  ): Promise<void>
  /** "Not a risk", of what one rule found; false: the entry is not for the actor. */
  answer(actor: Actor, entry: EntryId, rule: string): Promise<boolean>
  /** How often "not a risk" was said, by rule, the most first; empty for who does not keep them. */
  countAnswers(actor: Actor): Promise<{ rule: string; answers: number }[]>
  /** Tells of those whose time has come. @returns how many were settled. */
  tellOverdue(): Promise<number>
}
