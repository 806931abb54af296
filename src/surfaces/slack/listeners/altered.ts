import type { App } from '@slack/bolt'
import { noteAltered } from '../../../conversations/note-altered.ts'
import { instantOf, type SlackMessage, sourceOf, wordsOf } from '../read/message.ts'
import type { Surface } from '../surface.ts'

type Altered = {
  subtype?: string
  channel: string
  ts: string
  deleted_ts?: string
  message?: SlackMessage
  previous_message?: SlackMessage
}

/**
 * A message was edited or deleted. Of one that nobody has recorded nothing is kept, and nothing is
 * looked at but where it stands.
 */
export function listenToAlterations(app: App, { world }: Surface): void {
  app.event('message', async ({ event, body }) => {
    const { subtype, channel, ts, deleted_ts, message, previous_message } = event as Altered
    if (subtype === 'message_deleted' && deleted_ts) {
      const source = sourceOf(body.team_id, channel, deleted_ts)
      return await noteAltered(world, source, { change: 'deleted', at: instantOf(ts) })
    }
    if (subtype !== 'message_changed' || !message?.edited?.ts) return
    // Slack also says so when it unfolds a link, or when somebody answers in a thread.
    if (message.edited.ts === previous_message?.edited?.ts) return
    const source = sourceOf(body.team_id, channel, message.ts)
    const text = wordsOf(message.text ?? '')
    const at = instantOf(message.edited.ts)
    await noteAltered(world, source, { change: 'edited', at, ...(text ? { text } : {}) })
  })
}
