import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt'
import { captureMessage, type SeenMessage } from '../../../conversations/capture-message.ts'
import { refuse } from '../../../domain/refusals.ts'
import { SHORTCUTS, type ShortcutId } from '../catalogue.table.ts'
import {
  documentsOf,
  instantOf,
  leftOf,
  type SlackMessage,
  sourceOf,
  wordsOf,
} from '../read/message.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'
import { openForm } from './open-form.ts'
import { windowOf } from './window.ts'

type Client = App['client']

/** “Record to Daybook” at a message, and “Record” from anywhere. */
export function listenToShortcuts(app: App, surface: Surface): void {
  for (const id of Object.keys(SHORTCUTS) as ShortcutId[]) {
    app.shortcut(id, async ({ ack, shortcut, client }) => {
      await ack()
      const { trigger_id } = shortcut
      const outcome = await attempt(surface, () => open(surface, shortcut as Used, client))
      if (outcome) await client.views.open({ trigger_id, view: windowOf(outcome) })
    })
  }
  app.shortcut(/.*/, async ({ ack, shortcut }) => {
    if (!Object.hasOwn(SHORTCUTS, shortcut.callback_id)) await ack()
  })
}

type Used = GlobalShortcut | MessageShortcut

async function open(surface: Surface, used: Used, client: Client) {
  const actor = await findActorOf(surface, used)
  if (!actor) return refuse('not_on_daybook')
  const opening =
    used.type === 'message_action'
      ? await captureMessage(surface.world, actor, await seen(surface, used))
      : { form: 'menu', values: {} }
  await openForm(surface, actor, opening, { client, trigger: used.trigger_id, onTop: false })
  return null
}

/** The message as Slack handed it over: only what whoever used the shortcut sees themself. */
async function seen(surface: Surface, used: MessageShortcut): Promise<SeenMessage> {
  const { channel, team } = used
  const message = used.message as unknown as SlackMessage
  const workspace = team?.id ?? ''
  return {
    text: wordsOf(message.text ?? ''),
    writtenBy: await authorOf(surface, workspace, message),
    writtenAt: instantOf(message.ts),
    permalink: permalinkOf(team?.domain ?? 'app', channel.id, message.ts),
    editedAt: message.edited?.ts ? instantOf(message.edited.ts) : null,
    left: leftOf(message),
    documents: documentsOf(message),
    source: sourceOf(workspace, channel.id, message.ts),
  }
}

async function authorOf({ world }: Surface, workspace: string, message: SlackMessage) {
  const { user, username, bot_id } = message
  const account = { surface: 'slack', workspace, account: user ?? '' } as const
  const known = user ? await world.people.findActor(account) : null
  if (known) return known.name
  if (bot_id) return `The app ${username ?? bot_id}`
  return `The Slack account ${username ?? user ?? 'of somebody'}`
}

function permalinkOf(domain: string, channel: string, ts: string): string {
  return `https://${domain}.slack.com/archives/${channel}/p${ts.replace('.', '')}`
}
