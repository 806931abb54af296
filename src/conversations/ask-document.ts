import { Failure } from '../domain/failures.ts'
import { type EntryId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import { answerMessage } from '../messages/answer.ts'
import { documentMessage, documentNotSentMessage } from '../messages/captured.ts'
import { failedMessage } from '../messages/failed.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import type { MessageToDraw } from '../ports/outbox.ts'
import type { World } from './world.ts'

/**
 * “Open” at a document of an entry: it comes by direct message, where the platform takes it out of
 * chat again. `typed`: the entry and the document; whether it is theirs is asked when it is drawn.
 */
export async function askDocument(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const [entryTyped = '', document = ''] = typed.split(':')
  const entry = findId<EntryId>(entryTyped)
  if (!entry || !findId(document)) return refuse('not_found')
  // A file that Teams takes lies in somebody’s OneDrive, and nobody takes it out of there again.
  if (actor.via === 'teams') {
    return plainMessage(
      'Documents are not sent through Teams: the copy would stay in your OneDrive.',
      'Open it in Slack, or ask whoever runs Daybook here to export it for you.',
    )
  }
  const to = { staff: actor.id }
  await world.outbox.tell(actor, [{ lane: 1, to, template: 'document', ids: { entry, document } }])
  return plainMessage('The document comes to you in a direct message, and leaves it again.')
}

/** So often a platform is offered the bytes; then the person hears what else there is to do. */
const MOST_TRIES = 5

/** The document, to somebody who reads its entry now; logged before it leaves. */
export async function drawDocument(
  world: World,
  to: Actor,
  { ids: { entry, document }, id: message, attempts = 1 }: MessageToDraw,
): Promise<Message | null> {
  if (!entry || !document || !message) return null
  if (attempts > MOST_TRIES) return documentNotSentMessage()
  try {
    const sent = await world.documents.handOver(to, { entry, document, message })
    return sent ? documentMessage(sent.name, sent.n, sent.bytes) : answerMessage('not_found')
  } catch (thrown) {
    // It will not be whole the next time either.
    const isLost = thrown instanceof Failure && LOST.includes(thrown.code)
    if (isLost) return failedMessage(thrown)
    throw thrown
  }
}

/** What no further try brings back. */
export const LOST: readonly string[] = ['record_damaged', 'key_destroyed']
