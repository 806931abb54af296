import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import type { World } from './world.ts'

/**
 * "It helped" or "Something is wrong" under a brief: `K-7QF3M good`, with `ai` where one wrote it.
 */
export async function rateBrief(
  world: World,
  actor: Actor,
  value: string,
): Promise<Message | Refusal> {
  const [reference = '', word = '', by] = value.split(' ')
  const rating = { helpful: word === 'good', byAi: by === 'ai' }
  if (!(await world.ai.rate(actor, reference, rating))) return refuse('not_found')
  if (rating.helpful) return plainMessage('Thank you. That is counted.')
  return plainMessage(
    'Thank you. That is counted, and changes nothing on the record.',
    'Where the record itself is wrong, open the entry and add a correction.',
    'Where the brief says what the record does not, tell your lead which sentence it is.',
  )
}
