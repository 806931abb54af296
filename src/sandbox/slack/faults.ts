/** A way in which a call to Slack can go wrong. */
export interface Fault {
  kind: '429' | '500' | 'hang' | 'reset_before' | 'reset_after_accept' | 'ok_false'
  /** How many calls it strikes. */
  times: number
  retryAfterSeconds?: number
  /** The error of `ok_false`; `internal_error` when absent. */
  error?: string
}

/** The faults that are set, by method; `'*'` strikes any method. */
export class Faults {
  #set = new Map<string, Fault>()

  /** Makes the next `times` calls of the method go wrong. */
  set(method: string, fault: Fault): void {
    this.#set.set(method, { ...fault })
  }

  /** Lets every call succeed again. */
  clear(): void {
    this.#set.clear()
  }

  /** The fault which strikes this call, or null. Counts it. */
  strike(method: string): Fault | null {
    const key = this.#set.has(method) ? method : '*'
    const fault = this.#set.get(key)
    if (fault === undefined) return null
    fault.times -= 1
    if (fault.times <= 0) this.#set.delete(key)
    return fault
  }
}
