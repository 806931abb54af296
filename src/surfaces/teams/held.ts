import { randomBytes } from 'node:crypto'

/** How long something waits for a button, in milliseconds, and how many things do at a time. */
const HELD_MS = 60 * 60_000
const MOST = 2000

/**
 * What belongs to a card and may not stand in it waits here, in memory only: words that somebody
 * typed before the button that opens a form, and the dialogs that lie behind the one they see.
 */
export interface Held<T> {
  /** @returns an id that only its owner can use. */
  hold(owner: string, what: T): string
  /** Null when it is not there any more: it was long ago, or the service was started again. */
  find(owner: string, id: string): T | null
}

/** @param nowMs milliseconds since the epoch. */
export function heldFor<T>(nowMs: () => number): Held<T> {
  const held = new Map<string, { owner: string; what: T; until: number }>()
  return {
    hold(owner, what) {
      const [oldest] = held.keys()
      if (held.size >= MOST && oldest) held.delete(oldest)
      const id = randomBytes(9).toString('base64url')
      held.set(id, { owner, what, until: nowMs() + HELD_MS })
      return id
    },
    find(owner, id) {
      const found = held.get(id)
      return found && found.owner === owner && nowMs() < found.until ? found.what : null
    },
  }
}
