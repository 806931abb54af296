import type { Actor } from '../domain/people.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import type { World } from './world.ts'

/** What fits one window. */
const MOST = 40

/** The rules of which people said "not a risk", and how often; for who keeps the rules. */
export async function showRules(world: World, actor: Actor): Promise<Message> {
  const counted = await world.signs.countAnswers(actor)
  if (counted.length === 0) return plainMessage('Of no rule did anybody say “not a risk” so far.')
  const lines = counted.slice(0, MOST).map(({ rule, answers }) => {
    const times = answers === 1 ? 'once' : `${answers} times`
    return `${rule.replaceAll('-', ' ')}: ${times}`
  })
  return plainMessage('Signs of risk that people called no risk, by rule:', lines.join('\n'))
}
