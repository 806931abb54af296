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

const BATCH = 20
const LONGEST_WAIT_SECONDS = 60

/** Sends what goes by a second way; what fails is tried again. @returns how many were due. */
export async function deliverSecond(d: SecondDelivery): Promise<number> {
  const claimed = await d.second.claim(BATCH)
  await Promise.all(claimed.map((notice) => deliver(d, notice)))
  return claimed.length
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
