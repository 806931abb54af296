import { findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import type { World } from './world.ts'

/** “Delete now”: a message goes out of somebody’s own chat; the record keeps what was released. */
export async function deleteMessage(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const id = findId(typed)
  if (!id || !(await world.outbox.deleteNow(actor, id))) return refuse('message_gone')
  return plainMessage(
    'Taken out of this chat.',
    'The record keeps what was shown to you, and when.',
  )
}
