import { randomHex } from './ids.ts'
import { TRIGGER_MS } from './limits.table.ts'

interface Trigger {
  userId: string
  /** The modal in which the person acted; null when it was not in a modal. */
  viewId: string | null
  issuedMs: number
  used: boolean
}

/** Trigger ids: each lives three seconds and opens one view. */
export class Triggers {
  #issued = new Map<string, Trigger>()
  #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** A new trigger id for this person. */
  issue(userId: string, viewId: string | null = null): string {
    const at = this.#now()
    const id = `${Math.floor(at)}.${1_000 + this.#issued.size}.${randomHex()}`
    this.#issued.set(id, { userId, viewId, issuedMs: at, used: false })
    return id
  }

  /** Uses a trigger id up, or says which of Slack's errors stands in the way. */
  exchange(id: string): Trigger | { error: string } {
    const trigger = this.#issued.get(id)
    if (trigger === undefined) return { error: 'invalid_trigger_id' }
    if (trigger.used) return { error: 'exchanged_trigger_id' }
    if (this.#now() - trigger.issuedMs > TRIGGER_MS) return { error: 'expired_trigger_id' }
    trigger.used = true
    return trigger
  }
}
