import { toFailure } from '../../../domain/failures.ts'
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
  surface: Surface,
  where: Where,
  message: Message,
  key: string,
): Promise<void> {
  await once(surface, key, async () => {
    for (const page of renderPages(message)) {
      await patiently(() => surface.sender.post(where, page))
    }
  })
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
  await once(surface, key, () => whisperPages(surface, activity, renderPages(message)))
}

async function whisperPages(
  { sender, log }: Surface,
  activity: Envelope,
  pages: readonly object[],
): Promise<void> {
  const { serviceUrl, from } = activity
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

/**
 * Answers unless it was answered. It is noted afterwards: what Teams did not take is answered when
 * Teams sends the message again. What it may have taken is not.
 */
async function once(
  { answers, answering }: Surface,
  key: string,
  answer: () => Promise<void>,
): Promise<void> {
  if (answering.has(key) || !(await answers.isNew(key))) return
  answering.add(key)
  try {
    await answer()
    await answers.note(key)
  } catch (thrown) {
    const { cause } = toFailure(thrown)
    const isUnknown = (cause as { unknown?: true } | undefined)?.unknown === true
    if (isUnknown) await answers.note(key)
    throw thrown
  } finally {
    answering.delete(key)
  }
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
      // Not all at the same moment again.
      await new Promise((done) => setTimeout(done, wait * (0.75 + Math.random() / 2)))
    }
  }
}
