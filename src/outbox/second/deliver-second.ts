import { type Failure, toFailure } from '../../domain/failures.ts'
import { noticeWords } from '../../messages/second-way.ts'
import type { People } from '../../ports/people.ts'
import type { ClaimedNotice, SecondOutbox, SecondWays } from '../../ports/second-way.ts'

export type SecondDelivery = {
  second: SecondOutbox
  people: People
  ways: SecondWays
  report: (code: string, attempts: number) => void
}

/** So many are on their way at once. */
const PLACES = 20
const LONGEST_WAIT_SECONDS = 60

/** Notices on their way by a second way: a server that hangs takes one place, and no other. */
export class SecondDeliveries {
  #delivery: SecondDelivery
  #onFault: (thrown: unknown) => void
  #going = new Map<string, Promise<void>>()

  constructor(delivery: SecondDelivery, onFault: (thrown: unknown) => void) {
    this.#delivery = delivery
    this.#onFault = onFault
  }

  /** Starts what is due. @returns how many. */
  async begin(): Promise<number> {
    const free = PLACES - this.#going.size
    const claimed = free > 0 ? await this.#delivery.second.claim(free) : []
    const begun = claimed.filter(({ id }) => !this.#going.has(id))
    for (const notice of begun) {
      const done = deliver(this.#delivery, notice)
        .catch(this.#onFault)
        .finally(() => this.#going.delete(notice.id))
      this.#going.set(notice.id, done)
    }
    return begun.length
  }

  /** Ends when all of it has arrived or failed. */
  async settled(): Promise<void> {
    await Promise.all(this.#going.values())
  }
}

/** Sends what goes by a second way; what fails is tried again. @returns how many were due. */
export async function deliverSecond(d: SecondDelivery): Promise<number> {
  const faults: unknown[] = []
  const deliveries = new SecondDeliveries(d, (thrown) => faults.push(thrown))
  const begun = await deliveries.begin()
  await deliveries.settled()
  if (faults.length > 0) throw faults[0]
  return begun
}

async function deliver(d: SecondDelivery, claimed: ClaimedNotice): Promise<void> {
  try {
    await send(d, claimed)
    await d.second.mark(claimed.id, null, null)
  } catch (thrown) {
    const failure: Failure = toFailure(thrown)
    d.report(failure.code, claimed.attempts)
    const wait = Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(claimed.attempts, 6))
    await d.second.mark(claimed.id, failure.code, wait)
  }
}

async function send({ people, ways }: SecondDelivery, claimed: ClaimedNotice): Promise<void> {
  const { id, event, drill, reference, raisedAt, way, address } = claimed
  const { settings, zone } = await people.getOrganisation(claimed.organisation)
  const words = noticeWords({ event, drill, reference, raisedAt, zone }, settings)
  const ring = settings.numbers.lead
  const level = 'high' as const
  const notice = { id, event, drill, reference, level, raisedAt, ring, ...words }
  await ways[way]?.send(notice, address)
}
