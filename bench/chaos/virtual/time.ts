type Event = { at: number; run: () => void }

/** Lets everything that is ready to go on do so. */
const settle = () => new Promise<void>((done) => setImmediate(done))

/** A clock that only moves from one event to the next; the one scheduler of a script. */
export class VirtualTime {
  nowMs: number
  #events: Event[] = []

  constructor(startMs: number) {
    this.nowMs = startMs
  }

  /** @returns what takes it back. */
  after(ms: number, run: () => void): () => void {
    const event = { at: this.nowMs + Math.max(0, ms), run }
    const later = this.#events.findIndex((one) => one.at > event.at)
    this.#events.splice(later === -1 ? this.#events.length : later, 0, event)
    return () => {
      this.#events = this.#events.filter((one) => one !== event)
    }
  }

  wait(ms: number): Promise<void> {
    return new Promise((done) => this.after(ms, done))
  }

  /** Goes from event to event: until `isOver`, nothing is left, or `mostMs` is past. */
  async run(mostMs: number, isOver: () => boolean): Promise<void> {
    const end = this.nowMs + mostMs
    await settle()
    while (!isOver()) {
      const next = this.#events.shift()
      if (next === undefined || next.at > end) return
      this.nowMs = Math.max(this.nowMs, next.at)
      next.run()
      await settle()
    }
  }
}

/** While `work` goes on, the product’s own timers are the script’s. */
export async function withTimersOf<Done>(time: VirtualTime, work: () => Promise<Done>) {
  const real = { set: globalThis.setTimeout, clear: globalThis.clearTimeout }
  const set = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const handle = { cancel: time.after(ms, () => run(...args)), unref: () => handle }
    return handle
  }
  const clear = (handle?: { cancel?: () => void }) => handle?.cancel?.()
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear })
  try {
    return await work()
  } finally {
    Object.assign(globalThis, { setTimeout: real.set, clearTimeout: real.clear })
  }
}
