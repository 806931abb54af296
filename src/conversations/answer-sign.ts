import { type EntryId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import type { World } from './world.ts'

/** "Not a risk": the value is the entry’s id and that of the rule. It is counted for the rule. */
export async function answerSign(
  world: World,
  actor: Actor,
  value: string,
): Promise<Message | Refusal> {
  const [entry = '', rule = ''] = value.split(' ')
  const id = findId<EntryId>(entry)
  const isRule = /^[a-z0-9_.-]{1,60}$/.test(rule)
  const isKept = id !== null && isRule && (await world.signs.answer(actor, id, rule))
  if (!isKept) return refuse('not_found')
  return plainMessage(
    'Kept: you say that this is not a risk.',
    'The entry stays as it is. How often a rule is wrong is counted, so that it can be mended.',
  )
}
