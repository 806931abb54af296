import type { App } from '@slack/bolt'
import { answerDirectMessage, answerFile } from '../../../conversations/answer-direct-message.ts'
import type { RefusalCode } from '../../../domain/refusals.ts'
import { type Answers, answersOf } from '../../../door/first-time.ts'
import { answerMessage } from '../../../messages/answer.ts'
import { renderMessage } from '../render/message.ts'
import { findActorBy, type Surface } from '../surface.ts'
import { inTurn } from './in-turn.ts'

type Direct = {
  channel: string
  channel_type?: string
  ts: string
  user?: string
  text?: string
  subtype?: string
  files?: readonly unknown[]
  bot_id?: string
  team?: string
}

/**
 * What people write to the bot, also in a thread. The answer is a row of the outbox before Slack
 * hears "received"; who is not linked is told so in words, and an app is not answered.
 */
export function listenToDirectMessages(app: App, surface: Surface): void {
  const { world } = surface
  const answers = answersOf(world.intake)
  app.event('message', async ({ event, body, client }) => {
    const said = event as Direct
    if (said.channel_type !== 'im' || !isWords(said) || said.bot_id || !said.user) return
    const workspace = said.team ?? body.team_id
    // Of a partner's person Slack names their own workspace; the organisation is then not theirs.
    const enterprise = workspace === body.team_id ? (body.enterprise_id ?? null) : null
    const actor = await findActorBy(surface, { user: said.user, team: workspace, enterprise })
    const key = `slack:message:${workspace}:${said.channel}:${said.ts}`
    if (actor) {
      const { text = '', files = [] } = said
      if (text.trim() !== '' || files.length === 0) {
        await answerDirectMessage(world, actor, text, key)
      }
      if (files.length > 0) await answerFile(world, actor, key)
      return
    }
    const answer = { channel: said.channel, ...inWords('not_on_daybook') }
    await once(answers, `${key}:answer`, () => client.chat.postMessage(answer))
  })
}

/** Of what else a message may be, these two are words of somebody as well. */
const isWords = ({ subtype }: Direct) =>
  subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast'

/**
 * Whoever names the bot in a channel is told where to write to it, and nobody else sees that.
 * Nothing of what was said there is kept, whoever it is.
 */
export function listenToMentions(app: App, { world }: Surface): void {
  const answers = answersOf(world.intake)
  app.event('app_mention', async ({ event, body, client }) => {
    const { channel, ts, user, bot_id } = event as Direct
    if (!user || bot_id) return
    const key = `slack:mention:${body.team_id}:${channel}:${ts}`
    const answer = { channel, user, ...inWords('not_here') }
    await once(answers, key, () => client.chat.postEphemeral(answer))
  })
}

/** Somebody became a guest, was deactivated, or came back: what Slack said before is forgotten. */
export function listenToAccounts(app: App, { accounts }: Surface): void {
  app.event('user_change', async ({ event }) => accounts.forget(event.user.id))
}

/**
 * The app was taken away, or its token: what waits is kept, whoever leads hears by another way, and
 * the next start needs a new token.
 */
export function listenToRemoval(app: App, { world, log }: Surface): void {
  for (const why of ['app_uninstalled', 'tokens_revoked'] as const) {
    app.event(why, async ({ body }) => {
      log.error('the app was removed from Slack', { surface: 'slack', code: why })
      const places = [body.team_id, body.enterprise_id].filter((place) => place !== undefined)
      for (const place of places) await world.platforms.noteRemoved('slack', place, why)
    })
  }
}

/**
 * Posts unless it was posted. It is noted afterwards: what Slack did not take is posted when Slack
 * tells of it again.
 */
async function once(answers: Answers, key: string, post: () => Promise<unknown>): Promise<void> {
  await inTurn(key, async () => {
    if (!(await answers.isNew(key))) return
    await post()
    await answers.note(key)
  })
}

function inWords(code: RefusalCode) {
  return renderMessage(answerMessage(code))
}
