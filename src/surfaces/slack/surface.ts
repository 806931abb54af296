import { attemptWithin } from '../../conversations/attempt.ts'
import type { World } from '../../conversations/world.ts'
import type { Failure } from '../../domain/failures.ts'
import type { Actor } from '../../domain/people.ts'
import type { Log } from '../../ports/log.ts'
import type { Account } from '../../ports/people.ts'

/** What every listener needs. */
export type Surface = { world: World; log: Log }

/** Slack waits 3 s for an answer; with the door's half second, ours is on its way before that. */
const ANSWER_MS = 2200

type Body = { team_id?: string; user_id?: string; team?: unknown; user?: unknown }

/**
 * Who is asking, by workspace and account. Slack says it differently in commands, in forms and in
 * buttons. A person of another workspace has another team, so no account of ours matches.
 * @returns null when the account is not linked to an active member of staff.
 */
export async function findActorOf(surface: Surface, body: object): Promise<Actor | null> {
  const account = findAccountIn(body)
  return account ? await surface.world.people.findActor(account) : null
}

/** The account that sent something, linked or not; null when it says none. */
export function findAccountIn(body: object): Account | null {
  const { team_id, user_id, team, user } = body as Body
  const about = (user ?? {}) as { id?: string; team_id?: string }
  const workspace = team_id ?? about.team_id ?? (team as { id?: string } | null)?.id
  const account = user_id ?? about.id
  return workspace && account ? { surface: 'slack', workspace, account } : null
}

/** Runs a listener's work; a failure is logged by code and handed back to be said in words. */
export async function attempt<T>(surface: Surface, work: () => Promise<T>): Promise<T | Failure> {
  return await attemptWithin(surface.log, ANSWER_MS, work)
}
