import { randomBytes } from 'node:crypto'
import type { FormValues } from '../../messages/form.ts'

/** How long words wait for a button, in milliseconds, and how many do at a time. */
const HELD_MS = 60 * 60_000
const MOST = 2000

/**
 * A message of a person can not open a window; a button in the answer can. Until they press it,
 * what they typed waits here, in memory only: no word of theirs stands in a card's data.
 */
export interface HeldWords {
  /** @returns an id that only its owner can use. */
  hold(owner: string, values: FormValues): string
  /** Null when they are not there any more: it was long ago, or the service was started again. */
  find(owner: string, id: string): FormValues | null
}

/** @param nowMs milliseconds since the epoch. */
export function heldWords(nowMs: () => number): HeldWords {
  const held = new Map<string, { owner: string; values: FormValues; until: number }>()
  return {
    hold(owner, values) {
      const [oldest] = held.keys()
      if (held.size >= MOST && oldest) held.delete(oldest)
      const id = randomBytes(9).toString('base64url')
      held.set(id, { owner, values, until: nowMs() + HELD_MS })
      return id
    },
    find(owner, id) {
      const found = held.get(id)
      return found && found.owner === owner && nowMs() < found.until ? found.values : null
    },
  }
}
