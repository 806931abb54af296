import { findReferenceIn } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Refusal } from '../domain/refusals.ts'
import { aiMessage } from '../messages/ai.ts'
import type { Message } from '../messages/message.ts'
import type { World } from './world.ts'

/**
 * `ai`, `ai on`, `ai off`, `ai off K-…`: how AI is switched, and switching it. Every switch is kept
 * with who and when.
 */
export async function showAi(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const reference = findReferenceIn(typed)
  const turn = /^\s*(on|off)\b/i.exec(typed)?.[1]?.toLowerCase()
  if (turn) {
    const refusal = await world.ai.turn(actor, reference, turn === 'on')
    if (refusal) return refusal
  }
  const state = await world.ai.state(actor, reference)
  const names = await world.people.findNames(state.switchedBy ? [state.switchedBy] : [])
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  return aiMessage({
    ...state,
    ...{ zone, reference, isSetUp: world.writer !== null },
    by: (state.switchedBy && names.get(state.switchedBy)?.name) || null,
  })
}
