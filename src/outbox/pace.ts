/** Apart from each other, once a place was too busy: Slack takes about one a second there. */
const APART_MS = 1000
/** Nothing is kept of a place that was quiet for so long. */
const QUIET_MS = 60_000

type Waiting = { id: string; lane: 0 | 1 | 2 }

/**
 * Spreads what goes to one place once its platform has asked to slow down there: each message gets
 * a turn of its own, a High before anything that has no turn yet, and nothing is tried before.
 * NB: remembers only in this process; a message that it forgets is tried, and told to wait again.
 */
export class Pace {
  #now: () => number
  /** From when on a lane is free, by place. */
  #free = new Map<string, [number, number, number]>()
  #turns = new Map<string, number>()

  /** @param now milliseconds of any clock that goes on. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Whether anything has to wait for its turn anywhere. */
  isSlow(): boolean {
    const now = this.#now()
    for (const [place, free] of this.#free) {
      if (Math.max(...free) + QUIET_MS < now) this.#free.delete(place)
    }
    return this.#free.size > 0
  }

  /** The platform took no message there, and asked to send nothing for so long: it is next. */
  slowDown(message: Waiting, place: string, seconds: number): void {
    const free = this.#free.get(place) ?? [0, 0, 0]
    const turn = Math.max(this.#now() + seconds * 1000, ...free.slice(0, message.lane + 1))
    this.#turns.set(message.id, turn)
    const after = free.map((from, lane) => (lane < message.lane ? from : turn + APART_MS))
    this.#free.set(place, after as typeof free)
  }

  /** @returns for how many seconds a message has to wait for its turn; 0: it may go now. */
  secondsUntilTurn(message: Waiting, place: string): number {
    const free = this.#free.get(place)
    if (!free) return 0
    const now = this.#now()
    const given = this.#turns.get(message.id)
    const turn = given ?? Math.max(now, ...free.slice(0, message.lane + 1))
    if (given === undefined) free[message.lane] = turn + APART_MS
    if (turn > now) this.#turns.set(message.id, turn)
    else this.#turns.delete(message.id)
    return Math.ceil((turn - now) / 1000)
  }
}
