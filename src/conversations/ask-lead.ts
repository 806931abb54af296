import { ladderForAdvice } from '../domain/consultation.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import { askedMessage } from '../messages/consultation.ts'
import type { Message } from '../messages/message.ts'
import { colleaguesAt } from './duty-now.ts'
import type { World } from './world.ts'

/** A longer question is a note, or a call. */
const LONGEST = 6000

/** “Ask the lead”: the question is with the lead on duty; once a key. */
export async function askLead(
  world: World,
  actor: Actor,
  asked: { question: string; inDanger: boolean; key: string },
): Promise<Message | Refusal> {
  const question = asked.question.trim()
  if (question === '') return refuse('empty_text', 'question')
  if (question.length > LONGEST) return refuse('text_too_long', 'question')
  const { settings } = await world.people.getOrganisation(actor.organisationId)
  const now = world.clock.now()
  const { people, away } = await colleaguesAt(world, actor.organisationId, now)
  const present = people.filter(({ id }) => !away.includes(id))
  const ladder = ladderForAdvice(present.length > 1 ? present : people, actor.id)
  if (ladder.length === 0) return refuse('nobody_to_ask')
  await world.consultations.ask(actor, { ...asked, question, ladder })
  return askedMessage(asked.inDanger, settings)
}
