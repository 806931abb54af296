import { z } from 'zod'
import type { Envelope } from './envelope.ts'

const named = z.looseObject({ id: z.string().min(1).max(500) })
const inTeams = z.looseObject({
  eventType: z.string().max(60).optional(),
  team: named.optional(),
  channel: named.optional(),
  settings: z.looseObject({ selectedChannel: named.optional() }).optional(),
})
const members = z.array(named).max(1000)

/** What an activity says of the team and the channel that it comes from; null where it does not. */
export function teamOf(activity: Envelope): { team: string | null; chosen: string | null } {
  const { team, settings } = read(activity)
  return { team: team?.id ?? null, chosen: settings?.selectedChannel?.id ?? null }
}

/** What Teams says of a channel or a team: what it is called, whether it is there, and of which. */
const CHANGES: Readonly<Record<string, { isThere: boolean; of: 'team' | 'channel' }>> = {
  channelDeleted: { isThere: false, of: 'channel' },
  channelRestored: { isThere: true, of: 'channel' },
  teamArchived: { isThere: false, of: 'team' },
  teamUnarchived: { isThere: true, of: 'team' },
  teamDeleted: { isThere: false, of: 'team' },
  teamHardDeleted: { isThere: false, of: 'team' },
  teamRestored: { isThere: true, of: 'team' },
}

/** From which person, channels or team the app was taken, or is there again. */
export type Moved = { accounts: string[]; isThere: boolean }

/** Reads that an app, its channel or its team came or went; null when nothing of it did. */
export function readMoved(activity: Envelope): Moved | null {
  const { conversation, from, type, action } = activity
  const { eventType = '', team, channel } = read(activity)
  const isPersonal = conversation.conversationType === 'personal'
  const [general = ''] = conversation.id.split(';')
  const places = isPersonal
    ? [from.aadObjectId]
    : [...new Set([general, team?.id])].filter((id) => id !== '')
  const moved = (accounts: (string | undefined)[], isThere: boolean): Moved => {
    return { accounts: accounts.filter((id) => id !== undefined), isThere }
  }
  if (type === 'installationUpdate') {
    return action === 'add' || action === 'remove' ? moved(places, action === 'add') : null
  }
  if (type !== 'conversationUpdate' || isPersonal) return null
  if (isBotIn(activity, 'membersRemoved')) return moved(places, false)
  if (isBotIn(activity, 'membersAdded')) return moved(places, true)
  const change = Object.hasOwn(CHANGES, eventType) ? CHANGES[eventType] : undefined
  return change ? moved([{ team, channel }[change.of]?.id], change.isThere) : null
}

function isBotIn(activity: Envelope, list: 'membersAdded' | 'membersRemoved'): boolean {
  const found = members.safeParse(activity[list])
  return found.success && found.data.some(({ id }) => id === activity.recipient?.id)
}

function read({ channelData }: Envelope): z.infer<typeof inTeams> {
  const found = inTeams.safeParse(channelData ?? {})
  return found.success ? found.data : {}
}
