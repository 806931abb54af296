import { isRefusal, type Refusal } from '../domain/refusals.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import type { Account } from '../ports/people.ts'
import type { World } from './world.ts'

/**
 * Somebody whom Daybook does not know yet sends the one-time code that they were handed: their
 * account is linked, and they are the first administrator.
 */
export async function claimAdministrator(
  world: World,
  account: Account,
  code: string,
): Promise<Message | Refusal> {
  const done = await world.changes.claimAdministrator(account, code)
  if (isRefusal(done)) return done
  return plainMessage(
    'This account is linked to you now, and you look after Daybook from here.',
    'The leads have been told. What gives somebody reading is confirmed by a second person.',
  )
}
