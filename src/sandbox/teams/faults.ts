import type { Operation } from './types.ts'

/** A way in which a call to the connector can go wrong. */
export interface Fault {
  kind: '403' | '429' | '412' | '500' | '502' | '504' | 'down' | 'hang' | 'reset_after_accept'
  /** How many calls it strikes; every call when absent. */
  times?: number
  retryAfterSeconds?: number
}

/** The faults that are set, by operation; `'*'` strikes any. */
export class Faults {
  #set = new Map<string, Fault>()

  /** Makes the next `times` calls of the operation go wrong. */
  set(operation: Operation | '*', fault: Fault): void {
    this.#set.set(operation, { ...fault })
  }

  /** Lets every call succeed again. */
  clear(): void {
    this.#set.clear()
  }

  /** The fault which strikes this call, or null. Counts it. */
  strike(operation: Operation): Fault | null {
    const key = this.#set.has(operation) ? operation : '*'
    const fault = this.#set.get(key)
    if (fault === undefined) return null
    if (fault.times !== undefined) {
      fault.times -= 1
      if (fault.times <= 0) this.#set.delete(key)
    }
    return fault
  }
}
