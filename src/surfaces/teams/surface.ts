import { attemptWithin } from '../../conversations/attempt.ts'
import type { World } from '../../conversations/world.ts'
import type { Failure } from '../../domain/failures.ts'
import type { Actor } from '../../domain/people.ts'
import type { Answers } from '../../door/first-time.ts'
import type { FormValues } from '../../messages/form.ts'
import type { Log } from '../../ports/log.ts'
import type { Account } from '../../ports/people.ts'
import type { Accounts } from './accounts.ts'
import type { Held } from './held.ts'
import type { Envelope } from './read/envelope.ts'
import type { Sender } from './sender.ts'
import type { Trail } from './trail.ts'

/** What every listener needs. `tenant`: the only one whose people are known here. */
export type Surface = {
  world: World
  log: Log
  tenant: string
  held: Held<FormValues>
  trails: Held<Trail>
  sender: Sender
  accounts: Accounts
  /** By key what is being answered at this moment. */
  answering: Set<string>
  /** What was answered, by the same keys. */
  answers: Answers
}

/** Teams waits about 5 s for a dialog or a button; with the door's half second, ours is before. */
const ANSWER_MS = 3500

/**
 * The account behind an activity: the person's id in the directory of our tenant. Null of somebody
 * whom the directory does not know, such as another bot.
 */
export function accountOf(surface: Surface, activity: Envelope): Account | null {
  const account = activity.from.aadObjectId
  return account ? { surface: 'teams', workspace: surface.tenant, account } : null
}

/**
 * Who is asking; null when the account is not linked to an active member of staff. A guest of the
 * tenant who is linked has nothing all the same.
 */
export async function findActorOf(surface: Surface, activity: Envelope): Promise<Actor | null> {
  const account = accountOf(surface, activity)
  if (!account) return null
  // Both at once: people wait for it.
  const isMember = surface.accounts.isMember(activity)
  const actor = await surface.world.people.findActor(account)
  return (await isMember) ? actor : null
}

/** Runs a listener's work; a failure is logged by code and handed back to be said in words. */
export async function attempt<T>(surface: Surface, work: () => Promise<T>): Promise<T | Failure> {
  return await attemptWithin(surface.log, ANSWER_MS, work)
}
