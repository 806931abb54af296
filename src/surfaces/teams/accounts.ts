import { toFailure } from '../../domain/failures.ts'
import { lastSaid } from '../../door/last-said.ts'
import type { Log } from '../../ports/log.ts'
import type { Places } from '../../ports/places.ts'
import type { Envelope } from './read/envelope.ts'
import type { Member, Sender, Where } from './sender.ts'

/** Who is behind an account of Teams, as Teams has it now. */
export interface Accounts {
  /**
   * Whether whoever did this is a member of our tenant: no guest, nobody of another one. When Teams
   * does not say in time, what it said last holds; of somebody of whom it never spoke, the link.
   */
  isMember(activity: Envelope): Promise<boolean>
}

/** `now`: milliseconds of any clock that goes on. */
type Asking = { sender: Sender; places: Places; tenant: string; now: () => number }

/** Asks Teams, and remembers for a while what it said. */
export function teamsAccounts({ sender, places, tenant, now }: Asking, log: Log): Accounts {
  const said = lastSaid<Member>(now)

  /** Null where the bot is not in the conversation: Teams lists its members to nobody else. */
  async function askIn(where: Where, member: string): Promise<Member | null> {
    try {
      return await sender.member(where, member)
    } catch (thrown) {
      const { code } = toFailure(thrown)
      if (code !== 'platform_refused') log.warn('an account could not be looked up', { code })
      return null
    }
  }

  async function ask({ conversation, from, serviceUrl }: Envelope): Promise<Member | null> {
    const [id = ''] = conversation.id.split(';')
    const here = await askIn({ serviceUrl, conversation: id }, from.id)
    if (here || conversation.conversationType === 'personal') return here
    const account = from.aadObjectId ?? ''
    const chat = await places.find({ surface: 'teams', workspace: tenant, account })
    if (!chat?.conversation) return null
    return await askIn({ serviceUrl: chat.serviceUrl, conversation: chat.conversation }, from.id)
  }

  return {
    async isMember(activity) {
      const { aadObjectId: account } = activity.from
      if (!account) return false
      const member = await said.hear(account, () => ask(activity).catch(() => null))
      return member === null || belongs(member, tenant)
    },
  }
}

/** A guest has a role of that name, and keeps the address of where they come from. */
function belongs({ userRole, tenantId, userPrincipalName }: Member, tenant: string): boolean {
  const isGuest = /guest|anonymous/i.test(userRole ?? '') || /#ext#/i.test(userPrincipalName ?? '')
  return !isGuest && (tenantId ?? tenant).toLowerCase() === tenant.toLowerCase()
}
