import type { ChangeId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal } from '../domain/refusals.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import type { World } from './world.ts'

/**
 * The second person confirms or declines a change of people. Whether they may, and whether it still
 * can be, is decided when they press.
 */
export async function answerChange(
  world: World,
  actor: Actor,
  id: ChangeId,
  confirmed: boolean,
): Promise<Message | Refusal> {
  const done = await world.changes.answer(actor, id, confirmed)
  if (isRefusal(done)) return done
  const said = confirmed ? 'Confirmed. It is so from now on.' : 'Declined. Nothing was changed.'
  return plainMessage(said, 'Whoever asked for it will hear.')
}
