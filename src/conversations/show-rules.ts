import type { Actor } from '../domain/people.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import type { World } from './world.ts'

/** What fits one window. */
const MOST = 40

/**
 * The rules of which people said "not a risk", and what they said of briefs; for who keeps the
 * rules.
 */
export async function showRules(world: World, actor: Actor): Promise<Message> {
  const counted = await world.signs.countAnswers(actor)
  const rules = counted.slice(0, MOST).map(({ rule, answers }) => {
    const times = answers === 1 ? 'once' : `${answers} times`
    return `${rule.replaceAll(/[-_]/g, ' ')}: ${times}`
  })
  const ratings = (await world.ai.countRatings(actor)).map(({ byAi, helpful, wrong }) => {
    const whose = byAi ? 'Briefs written by AI' : 'Briefs extracted from the record'
    return `${whose}: helpful to ${helpful}, wrong for ${wrong}.`
  })
  const none = 'Of no rule did anybody say “not a risk” so far.'
  const words = ['Signs of risk that people called no risk, by rule:', rules.join('\n')]
  return plainMessage(...(rules.length > 0 ? words : [none]), ...ratings)
}
