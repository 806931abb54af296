import type { Client, TeamsChannelAccount } from '@microsoft/teams.api'
import { Failure } from '../../domain/failures.ts'
import { botId, isOn } from './checks.table.ts'
import type { TeamsSettings } from './settings.ts'

/** One conversation, and the service address of its region. */
export type Where = { serviceUrl: string; conversation: string }

/** What Teams says of somebody in a conversation. */
export type Member = Pick<TeamsChannelAccount, 'userRole' | 'tenantId' | 'userPrincipalName'>

/** Puts activities into conversations. Throws `platform_unavailable` or `platform_refused`. */
export interface Sender {
  /** @returns the activity's id. */
  post(where: Where, activity: object): Promise<string>
  /** Into a channel or group chat, where only `member` sees it; refused where Teams has no such. */
  whisper(where: Where, member: string, activity: object): Promise<string>
  change(where: Where, activity: string, changed: object): Promise<void>
  /** Takes an activity out of its conversation. */
  erase(where: Where, activity: string): Promise<void>
  /** The personal chat with somebody, new or not. @returns the conversation's id. */
  open(serviceUrl: string, member: string): Promise<string>
  /** Who somebody in a conversation is. */
  member(where: Where, member: string): Promise<Member>
}

/** @param client the SDK's client for one service address. */
export function teamsSender(
  settings: TeamsSettings,
  client: (serviceUrl: string) => Client,
): Sender {
  const bot = { id: botId(settings.appId), name: 'Daybook' }
  const at = (serviceUrl: string) => {
    // An address comes from outside and was stored: it is checked at every use.
    if (!isOn(settings.serviceOrigins, serviceUrl)) {
      throw new Failure('platform_refused', { code: 'foreign_host' })
    }
    return client(serviceUrl).conversations
  }
  return {
    async post({ serviceUrl, conversation }, activity) {
      const sent = { ...activity, from: bot, conversation: { id: conversation } }
      const { id } = await asked(at(serviceUrl).createActivity(conversation, sent as never))
      return id
    },
    async whisper({ serviceUrl, conversation }, member, activity) {
      const recipient = { id: member, isTargeted: true }
      const sent = { ...activity, recipient, from: bot, conversation: { id: conversation } }
      const { id } = await asked(at(serviceUrl).createTargetedActivity(conversation, sent as never))
      return id
    },
    async change({ serviceUrl, conversation }, id, changed) {
      const sent = { ...changed, id, from: bot, conversation: { id: conversation } }
      await asked(at(serviceUrl).updateActivity(conversation, id, sent as never))
    },
    async erase({ serviceUrl, conversation }, id) {
      await asked(at(serviceUrl).deleteActivity(conversation, id))
    },
    async open(serviceUrl, member) {
      const about = {
        isGroup: false,
        bot,
        members: [{ id: member }],
        tenantId: settings.tenant,
        channelData: { tenant: { id: settings.tenant } },
      }
      return (await asked(at(serviceUrl).create(about as never))).id
    },
    async member({ serviceUrl, conversation }, member) {
      return await asked(at(serviceUrl).getMemberById(conversation, member))
    },
  }
}

type CallError = {
  code?: string
  response?: { status?: number; headers?: Record<string, unknown> }
}

/** What Teams says when it is busy, has just moved or is down: to be tried again. */
const TRY_AGAIN = new Set([408, 412, 429, 500, 502, 503, 504])

/** An answer that says no; one that says later; and none, of which nobody knows what happened. */
async function asked<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown
    const { code, response } = thrown as CallError
    const status = response?.status
    const seconds = Number(response?.headers?.['retry-after'])
    const cause = {
      code: status === undefined ? (code ?? 'no_answer') : `status_${status}`,
      ...(seconds > 0 ? { retryAfterSeconds: seconds } : {}),
      ...(status === undefined && code !== 'ECONNREFUSED' ? { unknown: true } : {}),
    }
    const isLater = status === undefined || TRY_AGAIN.has(status)
    throw new Failure(isLater ? 'platform_unavailable' : 'platform_refused', cause)
  }
}
