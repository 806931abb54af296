import type { App } from '@slack/bolt'
import { lastSaid } from '../../door/last-said.ts'
import type { Log } from '../../ports/log.ts'

type Profile = {
  team_id?: string
  deleted?: boolean
  is_restricted?: boolean
  is_ultra_restricted?: boolean
  is_stranger?: boolean
  is_bot?: boolean
  is_app_user?: boolean
  enterprise_user?: { enterprise_id?: string; teams?: string[] }
}

/** Who is behind an account of Slack, as Slack has it now. */
export type Accounts = {
  /**
   * Whether an account is a full member of a workspace, or of an organisation of several: no
   * guest, nobody of another one, no app, nobody who was deactivated. When Slack does not say in
   * time, what it said last holds; of an account that it never spoke of, the link in the record.
   */
  isMember(user: string, workspace: string): Promise<boolean>
  /** Slack told that something about this account is different. */
  forget(user: string): void
}

/** `now`: milliseconds of any clock that goes on. */
type Asking = { client: App['client']; token: string; now: () => number }

/** Asks Slack, and remembers for a while what it said. */
export function slackAccounts({ client, token, now }: Asking, log: Log): Accounts {
  const said = lastSaid<Profile>(now)

  async function ask(user: string): Promise<Profile | null> {
    try {
      const { user: profile = {} } = await client.users.info({ token, user })
      return profile
    } catch (thrown) {
      const { data, code } = thrown as { data?: { error?: string }; code?: string }
      if (data?.error === 'user_not_found') return { deleted: true }
      log.warn('an account could not be looked up', { code: data?.error ?? code ?? 'unexpected' })
      return null
    }
  }

  return {
    async isMember(user, workspace) {
      const profile = await said.hear(user, () => ask(user))
      return profile === null || belongs(profile, workspace)
    },
    forget: said.forget,
  }
}

/** Whoever may be here at all, and is of this workspace or of this organisation of several. */
function belongs(profile: Profile, workspace: string): boolean {
  const { team_id, enterprise_user: organisation } = profile
  const isGuest = profile.is_restricted || profile.is_ultra_restricted || profile.is_stranger
  const isNobody = profile.deleted || profile.is_bot || profile.is_app_user
  const places = [team_id, organisation?.enterprise_id, ...(organisation?.teams ?? [])]
  return !isGuest && !isNobody && places.includes(workspace)
}
