import type { Envelope } from '../read/envelope.ts'
import { readMoved, teamOf } from '../read/moved.ts'
import type { Surface } from '../surface.ts'

/** Where an activity came from is where that person, or that channel, is reached from now on. */
export async function rememberPlace({ world, tenant }: Surface, activity: Envelope): Promise<void> {
  const { conversation, from, serviceUrl } = activity
  const bot = activity.recipient?.id ?? null
  const place = { surface: 'teams', workspace: tenant } as const
  const isPersonal = conversation.conversationType === 'personal'
  if (isPersonal && from.aadObjectId) {
    const known = { conversation: conversation.id, member: from.id, serviceUrl, bot }
    return await world.places.remember({ ...place, account: from.aadObjectId }, known)
  }
  if (conversation.conversationType !== 'channel') return
  const { team, chosen } = teamOf(activity)
  // Whoever adds the app to a team chooses a channel for it, which need not be where this is said.
  const [here = ''] = conversation.id.split(';')
  for (const account of new Set([here, chosen ?? here])) {
    const known = { conversation: account, member: null, serviceUrl, bot }
    await world.places.remember({ ...place, account }, known, team)
  }
}

/** The app was taken from one person, one channel or one team, or added. */
export async function takeMove({ world, tenant, log }: Surface, activity: Envelope): Promise<void> {
  const moved = readMoved(activity)
  if (!moved) return
  const { accounts, isThere } = moved
  if (!isThere) log.warn('the app was removed from a place of Teams', { surface: 'teams' })
  for (const account of accounts) {
    await world.platforms.noteAppMoved({ surface: 'teams', workspace: tenant, account }, isThere)
  }
}
