import { attemptWithin } from '../../conversations/attempt.ts'
import type { World } from '../../conversations/world.ts'
import type { Failure } from '../../domain/failures.ts'
import type { Actor } from '../../domain/people.ts'
import type { Log } from '../../ports/log.ts'
import type { Account } from '../../ports/people.ts'
import type { Accounts } from './accounts.ts'

/** What every listener needs. */
export type Surface = { world: World; log: Log; accounts: Accounts }

/** Slack waits 3 s for an answer; with the door's half second, ours is on its way before that. */
const ANSWER_MS = 2200

type Body = {
  team_id?: string
  enterprise_id?: string | null
  user_id?: string
  team?: unknown
  enterprise?: { id?: string } | null
  user?: unknown
}

/** Who did something, and in which workspace; where it is one of several, in which organisation. */
export type Told = { user: string; team: string; enterprise: string | null }

/**
 * Who is asking, by workspace and account. Slack says it differently in commands, in forms and in
 * buttons. A person of another workspace has another team, so no account of ours matches.
 * @returns null when the account is not linked to an active member of staff.
 */
export async function findActorOf(surface: Surface, body: object): Promise<Actor | null> {
  const told = toldIn(body)
  return told ? await findActorBy(surface, told) : null
}

/**
 * An organisation of several workspaces (Enterprise Grid) has people's accounts as a whole, or one
 * of its workspaces has them: both are looked for. A guest who is linked has nothing all the same.
 */
export async function findActorBy({ world, accounts }: Surface, told: Told): Promise<Actor | null> {
  for (const workspace of [told.team, told.enterprise]) {
    if (!workspace) continue
    const account = { surface: 'slack', workspace, account: told.user } as const
    const actor = await world.people.findActor(account)
    if (actor) return (await accounts.isMember(told.user, workspace)) ? actor : null
  }
  return null
}

/** The account that sent something, linked or not; null when it says none. */
export function findAccountIn(body: object): Account | null {
  const told = toldIn(body)
  return told && { surface: 'slack', workspace: told.team, account: told.user }
}

function toldIn(body: object): Told | null {
  const { team_id, enterprise_id, user_id, team, enterprise, user } = body as Body
  const about = (user ?? {}) as { id?: string; team_id?: string }
  const workspace = team_id ?? about.team_id ?? (team as { id?: string } | null)?.id
  const account = user_id ?? about.id
  const above = enterprise_id ?? enterprise?.id ?? null
  return workspace && account ? { user: account, team: workspace, enterprise: above } : null
}

/** Runs a listener's work; a failure is logged by code and handed back to be said in words. */
export async function attempt<T>(surface: Surface, work: () => Promise<T>): Promise<T | Failure> {
  return await attemptWithin(surface.log, ANSWER_MS, work)
}
