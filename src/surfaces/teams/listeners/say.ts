import { toFailure } from '../../../domain/failures.ts'
import { isFirstOrUnknown } from '../../../door/first-time.ts'
import type { Message } from '../../../messages/message.ts'
import type { Envelope } from '../read/envelope.ts'
import { renderPages } from '../render/message.ts'
import type { Where } from '../sender.ts'
import type { Surface } from '../surface.ts'

/** Where an activity came from. */
export function whereOf({ serviceUrl, conversation }: Envelope): Where {
  return { serviceUrl, conversation: conversation.id }
}

/** Once: Teams sends a message again when it heard no answer in time. */
export async function say(
  { world, sender }: Surface,
  where: Where,
  message: Message,
  key: string,
): Promise<void> {
  if (!(await isFirstOrUnknown(world.intake.isFirst, key))) return
  for (const page of renderPages(message)) await patiently(() => sender.post(where, page))
}

/**
 * Once, to whoever wrote in a channel or group chat, so that nobody else there sees it; where Teams
 * has no such messages, in their own chat. Who can be reached in neither hears nothing.
 */
export async function whisper(
  surface: Surface,
  activity: Envelope,
  message: Message,
  key: string,
): Promise<void> {
  const { world, sender, log } = surface
  if (!(await isFirstOrUnknown(world.intake.isFirst, key))) return
  const { serviceUrl, from } = activity
  const pages = renderPages(message)
  const isRefused = await refuses(async () => {
    for (const page of pages) {
      await patiently(() => sender.whisper(whereOf(activity), from.id, page))
    }
  })
  if (!isRefused) return
  const isUnreached = await refuses(async () => {
    const conversation = await sender.open(serviceUrl, from.id)
    for (const page of pages) await patiently(() => sender.post({ serviceUrl, conversation }, page))
  })
  if (isUnreached) log.warn('nobody could be answered', { surface: 'teams' })
}

/** True when Teams said no. */
async function refuses(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    return false
  } catch (thrown) {
    if (toFailure(thrown).code !== 'platform_refused') throw thrown
    return true
  }
}

/** Milliseconds before each further attempt. Teams itself waits 15 s for us. */
const ATTEMPTS_MS = [500, 2000]

/** Tries again what Teams did not take; never what it may have taken, nor what it refuses. */
async function patiently(act: () => Promise<unknown>): Promise<void> {
  for (const wait of [...ATTEMPTS_MS, null]) {
    try {
      await act()
      return
    } catch (thrown) {
      const { code, cause } = toFailure(thrown)
      const isUnknown = (cause as { unknown?: true } | undefined)?.unknown
      if (wait === null || isUnknown || code !== 'platform_unavailable') throw thrown
      await new Promise((done) => setTimeout(done, wait))
    }
  }
}
