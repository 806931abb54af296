import { type Failure, toFailure } from '../domain/failures.ts'
import type { Message } from '../messages/message.ts'
import type { ClaimedMessage, Outbox } from '../ports/outbox.ts'
import type { Account, People } from '../ports/people.ts'
import type { Postman } from '../ports/postman.ts'

/** Draws a message from what is true now; null when it is not, or no longer, for that recipient. */
export type Draw = (message: ClaimedMessage) => Promise<Message | null>

export type Delivery = {
  outbox: Outbox
  people: People
  postman: Postman<Message>
  draw: Draw
  /** Hears of every message that could not be delivered, by code. */
  report: (code: string, attempts: number) => void
}

/** How many messages one round takes; High lanes first. */
const BATCH = 20
const LONGEST_WAIT_SECONDS = 60

/**
 * Delivers what is due: at least once, because no platform tells whether an unanswered call
 * arrived. @returns how many messages were claimed.
 */
export async function deliverDue(d: Delivery): Promise<number> {
  const claimed = await d.outbox.claim(BATCH)
  await Promise.all(claimed.map((message) => deliver(d, message)))
  return claimed.length
}

async function deliver(d: Delivery, message: ClaimedMessage): Promise<void> {
  try {
    await deliverOnce(d, message)
  } catch (thrown) {
    const failure = toFailure(thrown)
    d.report(failure.code, message.attempts)
    await d.outbox.markFailed(message.id, failure.code, waitAfter(failure, message.attempts))
  }
}

async function deliverOnce(d: Delivery, message: ClaimedMessage): Promise<void> {
  const { redraw } = message
  if (redraw?.state === 'waiting') return await d.outbox.markFailed(message.id, 'not_yet_sent', 1)
  if (redraw?.state === 'dropped') return await d.outbox.markFailed(message.id, 'dropped', null)
  const drawn = await d.draw(message)
  if (!drawn) return await d.outbox.markFailed(message.id, 'not_for_them', null)
  if (redraw) {
    await d.postman.changeMessage(redraw.ref, drawn)
    return await d.outbox.markSent(message.id, redraw.ref)
  }
  const account = await accountOf(d.people, message)
  if (!account) return await d.outbox.markFailed(message.id, 'no_account', null)
  await d.outbox.markSent(message.id, await d.postman.postMessage(account, drawn))
}

async function accountOf(people: People, message: ClaimedMessage): Promise<Account | null> {
  return 'staff' in message.to
    ? await people.findAccountOf(message.to.staff, 'slack')
    : await people.findChannel(message.to.channel)
}

/**
 * Nothing is ever given up: a fault of ours waits longer, and the alert's ladder climbs meanwhile.
 */
function waitAfter(failure: Failure, attempts: number): number {
  const asked = (failure.cause as { retryAfterSeconds?: number } | undefined)?.retryAfterSeconds
  return asked ?? Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(attempts, 6))
}
