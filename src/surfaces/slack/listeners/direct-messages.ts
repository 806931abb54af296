import type { App } from '@slack/bolt'
import { answerDirectMessage } from '../../../conversations/answer-direct-message.ts'
import type { Surface } from '../surface.ts'

type Direct = {
  channel: string
  channel_type?: string
  ts: string
  user?: string
  text?: string
  subtype?: string
  bot_id?: string
  team?: string
}

/**
 * What people write to the bot. The answer is a row of the outbox before Slack hears "received".
 */
export function listenToDirectMessages(app: App, { world }: Surface): void {
  app.event('message', async ({ event, body }) => {
    const said = event as Direct
    if (said.channel_type !== 'im' || said.subtype || said.bot_id || !said.user) return
    const workspace = said.team ?? body.team_id
    const actor = await world.people.findActor({
      surface: 'slack',
      workspace,
      account: said.user,
    })
    if (!actor) return
    const key = `slack:message:${workspace}:${said.channel}:${said.ts}`
    await answerDirectMessage(world, actor, said.text ?? '', key)
  })
}
