import type { DraftId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'

/** What stood in a form that was not sent: its id and its fields. */
export type DraftWords = { form: string; values: Record<string, string | null> }

/** Instants are ISO 8601. */
export type Draft = { id: DraftId; begunAt: string; savedAt: string; words: DraftWords }

/**
 * What people began to write, encrypted under their own key and for nobody else; wiped after seven
 * days. Throws `Failure`.
 */
export interface Drafts {
  /**
   * Keeps what stands in a form, over what was kept of it before; nothing once it was sent.
   * @param key the form’s on the screen, which its submission has too.
   * @param draft the draft that was opened in this form.
   */
  keep(actor: Actor, key: string, words: DraftWords, draft: DraftId | null): Promise<void>
  /** A draft that begins with something, under an id of its own. */
  begin(actor: Actor, key: string, words: DraftWords): Promise<DraftId>
  /** A draft that was opened in a form goes when that form is sent. */
  bind(actor: Actor, key: string, draft: DraftId): Promise<void>
  /** The actor’s own, newest first. */
  list(actor: Actor): Promise<Draft[]>
  /** False: there is none of theirs. */
  drop(actor: Actor, id: DraftId): Promise<boolean>
  /** The form was closed: its author is asked about what was kept of it. */
  close(actor: Actor, key: string): Promise<void>
  /** Reminds, tells the lead of age, wipes. @returns how many. */
  sweep(): Promise<number>
}
