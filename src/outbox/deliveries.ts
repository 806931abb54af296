import type { ClaimedMessage, Place, Places } from '../ports/outbox.ts'
import { type Delivery, deliver } from './deliver.ts'
import { limited } from './limited.ts'

/**
 * How many of each are on their way at once. A call that hangs takes one place and holds up nothing
 * else: a High has places of its own, and so has a document, whose bytes take their time.
 */
const PLACES: Places = { high: 20, others: 20, documents: 1 }
/** So many are drawn at once: each takes connections that people wait for too. */
const READ_AT_ONCE: Places = { high: 3, others: 3, documents: 1 }

type Heard = { onFree?: () => void; onFault: (thrown: unknown) => void }

/** Messages on their way: as many are claimed as there are places free, whatever still hangs. */
export class Deliveries {
  #delivery: Delivery
  #heard: Heard
  #reading: Record<Place, ReturnType<typeof limited>>
  #going = new Map<string, { place: Place; done: Promise<void> }>()
  #left = new Map<string, unknown>()
  /** More may be due than there was a place for. */
  #isMore = false

  /** @param heard hears of a place that is free again when more may be due. */
  constructor(delivery: Delivery, heard: Heard) {
    this.#delivery = delivery
    this.#heard = heard
    this.#reading = {
      high: limited(READ_AT_ONCE.high),
      others: limited(READ_AT_ONCE.others),
      documents: limited(READ_AT_ONCE.documents),
    }
  }

  /** Claims what is due, High first, and starts it. @returns how many were started. */
  async begin(): Promise<number> {
    const free = this.#free()
    if (Math.max(...Object.values(free)) === 0) return 0
    const claimed = await this.#delivery.outbox.claim(free)
    const begun = claimed
      // On its way all the same, where its claim ran out because the database was away.
      .filter(({ id }) => !this.#going.has(id))
      .toSorted((a, b) => a.lane - b.lane)
    for (const message of begun) this.#start(message, placeOf(message))
    this.#isMore = Object.values(this.#free()).includes(0)
    return begun.length
  }

  /** What is still on its way is nobody else's: to be said before its claim runs out. */
  async hold(): Promise<void> {
    if (this.#going.size > 0) await this.#delivery.outbox.hold([...this.#going.keys()])
  }

  /** Ends when everything that was on its way has arrived or failed. */
  async settled(): Promise<void> {
    while (this.#going.size > 0) {
      await Promise.all([...this.#going.values()].map(({ done }) => done))
    }
  }

  #free(): Places {
    const free = { ...PLACES }
    for (const { place } of this.#going.values()) free[place] -= 1
    return free
  }

  #start(message: ClaimedMessage, place: Place): void {
    const done = deliver(
      { ...this.#delivery, read: this.#reading[place], left: this.#left },
      message,
    )
      .catch(this.#heard.onFault)
      .finally(() => {
        this.#going.delete(message.id)
        if (!this.#isMore) return
        this.#isMore = false
        this.#heard.onFree?.()
      })
    this.#going.set(message.id, { place, done })
  }
}

function placeOf({ template, lane }: ClaimedMessage): Place {
  if (template === 'document') return 'documents'
  return lane === 0 ? 'high' : 'others'
}

/**
 * Delivers what is due now, and waits for all of it: at least once, because no platform tells
 * whether an unanswered call arrived. @returns how many were delivered or tried.
 */
export async function deliverDue(delivery: Delivery): Promise<number> {
  const faults: unknown[] = []
  const onFault = (thrown: unknown) => void faults.push(thrown)
  const deliveries = new Deliveries(delivery, { onFault })
  const begun = await deliveries.begin()
  await deliveries.settled()
  if (faults.length > 0) throw faults[0]
  return begun
}
