import { type Failure, toFailure } from '../domain/failures.ts'
import type { SurfaceName } from '../domain/people.ts'
import { selfDeleting } from '../messages/deletion.ts'
import type { Message } from '../messages/message.ts'
import type { ClaimedMessage, Outbox, Template } from '../ports/outbox.ts'
import type { Account, People } from '../ports/people.ts'
import type { Postman } from '../ports/postman.ts'
import type { limited } from './limited.ts'
import type { Pace } from './pace.ts'

/** Draws a message from what is true now; null when it is not, or no longer, for that recipient. */
export type Draw = (message: ClaimedMessage) => Promise<Message | null>

/** A platform that is not set up has none. */
export type Postmen = Partial<Record<SurfaceName, Postman<Message>>>

export type Delivery = {
  outbox: Outbox
  people: People
  /** Of each platform that the service is set up for. */
  postmen: Postmen
  draw: Draw
  /**
   * Where what was posted is, while the database could not be told so: it is not posted again.
   * Starts empty, and dies with the process.
   */
  posted: Map<string, unknown>
  /** Whose turn it is where a platform asked to slow down. */
  pace: Pace
  /** A number from 0 to 1, by chance: what fails together is not tried again together. */
  chance?: () => number
  /** Hears of every message that could not be delivered, by code. */
  report: (code: string, attempts: number) => void
}

/** With words of the record in them: they do not stay. Which these are the database says too. */
const HOLDS_CONTENT: ReadonlySet<Template> = new Set([
  ...(['brief', 'not_saved', 'advice_asked', 'advice_given', 'document'] as const),
])

const LONGEST_WAIT_SECONDS = 60
/** After a call that may or may not have arrived: not at once, it may be there twice. */
const UNKNOWN_WAIT_SECONDS = 30

/**
 * `read`: lets so many be drawn at once. `left`: what a try that failed has left, or may have left,
 * on the platform; it dies with the process.
 */
type InTurn = Delivery & { read: ReturnType<typeof limited>; left: Map<string, unknown> }

/** Tries to deliver a message that was claimed, and marks what became of it. */
export async function deliver(d: InTurn, message: ClaimedMessage): Promise<void> {
  try {
    await deliverOnce(d, message)
  } catch (thrown) {
    const failure = toFailure(thrown)
    d.report(failure.code, message.attempts)
    const chance = (d.chance ?? Math.random)()
    const { left } = (failure.cause ?? {}) as Cause
    if (left) d.left.set(message.id, left)
    const wait = d.posted.has(message.id) ? 1 : waitAfter(failure, message.attempts, chance)
    await d.outbox.markFailed(message.id, failure.code, wait)
  }
}

async function deliverOnce(d: InTurn, message: ClaimedMessage): Promise<void> {
  const { redraw, id } = message
  if (d.posted.has(id)) return await markPosted(d, id)
  const seconds = redraw ? 0 : await secondsUntilTurn(d, message)
  if (seconds > 0) return await d.outbox.markFailed(id, 'not_its_turn', seconds)
  if (redraw?.state === 'waiting') return await d.outbox.markFailed(message.id, 'not_yet_sent', 1)
  if (redraw?.state === 'dropped') return await d.outbox.markFailed(message.id, 'dropped', null)
  const plain = await d.read(() => d.draw(message))
  const leaves = HOLDS_CONTENT.has(message.template)
  const drawn = plain && leaves ? selfDeleting(plain, message.id) : plain
  if (!drawn) return await d.outbox.markFailed(message.id, 'not_for_them', null)
  if (redraw) {
    const postman = whoChanges(d.postmen, redraw.ref)
    if (!postman) return await d.outbox.markFailed(message.id, 'no_account', null)
    await postman.changeMessage(redraw.ref, drawn)
    return await d.outbox.markSent(message.id, redraw.ref)
  }
  const account = await d.read(() => accountOf(d, message))
  const postman = account && d.postmen[account.surface]
  if (!postman) return await d.outbox.markFailed(message.id, 'no_account', null)
  await takeAway(d, postman, id)
  d.posted.set(
    id,
    await postman.postMessage(account, drawn).catch(slowDown(d.pace, message, account)),
  )
  await markPosted(d, id)
}

/** A second copy of a document, or of the first pages of a message, is worse than a later one. */
async function takeAway({ left }: InTurn, postman: Postman<Message>, id: string): Promise<void> {
  if (!left.has(id)) return
  await postman.deleteMessage(left.get(id)).catch((thrown: unknown) => {
    // A platform that will not have it deleted is not asked again.
    if (toFailure(thrown).code !== 'platform_refused') throw thrown
  })
  left.delete(id)
}

/** Until the database knows that it is there; what is claimed again meanwhile comes here. */
async function markPosted({ outbox, posted }: Delivery, id: string): Promise<void> {
  await outbox.markSent(id, posted.get(id))
  posted.delete(id)
}

/** What is not to be sent yet is not drawn either. */
async function secondsUntilTurn(d: InTurn, message: ClaimedMessage): Promise<number> {
  if (!d.pace.isSlow()) return 0
  const account = await d.read(() => accountOf(d, message))
  return account ? d.pace.secondsUntilTurn(message, placeOf(account)) : 0
}

function slowDown(pace: Pace, message: ClaimedMessage, to: Account) {
  return (thrown: unknown): never => {
    const { retryAfterSeconds } = (toFailure(thrown).cause ?? {}) as Cause
    if (retryAfterSeconds) pace.slowDown(message, placeOf(to), retryAfterSeconds)
    throw thrown
  }
}

function placeOf({ surface, workspace, account }: Account): string {
  return [surface, workspace, account].join('/')
}

/** A message remembers its platform; the first one did not say so yet. */
function whoChanges(postmen: Postmen, ref: unknown): Postman<Message> | undefined {
  const { surface = 'slack' } = (ref ?? {}) as { surface?: SurfaceName }
  return postmen[surface]
}

/** Where a message goes: to the account it names, else to the one that was linked first. */
async function accountOf(d: Delivery, { to, surface }: ClaimedMessage): Promise<Account | null> {
  if ('channel' in to) return await d.people.findChannel(to.channel)
  const accounts = await d.people.listAccountsOf(to.staff)
  const reachable = accounts.filter((account) => d.postmen[account.surface])
  return reachable.find((account) => !surface || account.surface === surface) ?? null
}

/**
 * What a postman may say of a failure: how long to wait, that nobody knows if it arrived, and what
 * of it is there all the same.
 */
type Cause = { retryAfterSeconds?: number; unknown?: true; left?: unknown }

/**
 * Nothing is ever given up: a fault of ours waits longer, and the alert's ladder climbs meanwhile.
 */
function waitAfter(failure: Failure, attempts: number, chance: number): number {
  const { retryAfterSeconds, unknown } = (failure.cause ?? {}) as Cause
  const doubled = 2 ** Math.min(attempts, 6) * (0.75 + chance / 2)
  const wait = Math.min(LONGEST_WAIT_SECONDS, Math.round(doubled))
  return retryAfterSeconds ?? (unknown ? Math.max(UNKNOWN_WAIT_SECONDS, wait) : wait)
}
