import { randomUUID } from 'node:crypto'
import { randomToken } from '../ids.ts'
import { channelNamed } from '../places.ts'
import type { Message, Shortcut, View } from '../types.ts'
import { getUser, type OpenView, type World } from '../world.ts'

type Payload = Record<string, unknown>

/** Slack still sends this outdated token in every payload; nothing may rely on it. */
const VERIFICATION_TOKEN = 'stand-in-verification-token'

function person(world: World, userId: string): Payload {
  const user = getUser(world, userId)
  const team_id = user.teamId ?? world.workspace.teamId
  return { id: user.id, username: user.name, name: user.name, team_id }
}

function around(world: World): Payload {
  const { teamId, domain, appId } = world.workspace
  return {
    api_app_id: appId,
    token: VERIFICATION_TOKEN,
    team: { id: teamId, domain },
    enterprise: null,
    is_enterprise_install: false,
  }
}

/** A `response_url` which leads back to where the person acted. Slack lets it be used 5 times. */
function responseUrl(world: World, userId: string, channel: string, ts?: string): string {
  const id = randomToken(24)
  world.responses.set(id, { channel, userId, ts: ts ?? null, uses: 0 })
  return `${world.url}/response/${world.workspace.teamId}/${id}`
}

/** A message as payloads carry it: without what only the stand-in needs. */
export function messageSent(message: Message): Payload {
  const { only: _, channel: __, ...sent } = message
  return sent
}

export interface CommandAsked {
  userId: string
  channel: string
  command: string
  text: string
}

export function commandPayload(world: World, asked: CommandAsked): Payload {
  const { teamId, domain, appId } = world.workspace
  const user = getUser(world, asked.userId)
  return {
    token: VERIFICATION_TOKEN,
    team_id: user.teamId ?? teamId,
    team_domain: domain,
    channel_id: asked.channel,
    channel_name: channelNamed(world, asked.channel).name,
    user_id: user.id,
    user_name: user.name,
    command: asked.command,
    text: asked.text,
    api_app_id: appId,
    is_enterprise_install: 'false',
    response_url: responseUrl(world, user.id, asked.channel),
    trigger_id: world.triggers.issue(user.id),
  }
}

/** `block_actions` from a message: where it stands, the message itself and its state. */
export function messageActions(
  world: World,
  userId: string,
  message: Message,
  actions: Payload[],
): Payload {
  const { channel, ts, thread_ts } = message
  const ephemeral = message.only !== undefined
  const container = {
    type: 'message',
    message_ts: ts,
    channel_id: channel,
    is_ephemeral: ephemeral,
  }
  const values = world.chosen.get(`${userId} ${ts}`) ?? {}
  return {
    type: 'block_actions',
    user: person(world, userId),
    ...around(world),
    container: thread_ts === undefined ? container : { ...container, thread_ts },
    trigger_id: world.triggers.issue(userId),
    channel: channelNamed(world, channel),
    // Slack leaves an ephemeral message out of what it sends.
    ...(ephemeral ? {} : { message: messageSent(message) }),
    state: { values },
    response_url: responseUrl(world, userId, channel, ts),
    actions,
  }
}

/** `block_actions` from a modal or from a Home tab. */
export function viewActions(world: World, open: OpenView, actions: Payload[]): Payload {
  const modal = open.view.type === 'modal'
  return {
    type: 'block_actions',
    user: person(world, open.userId),
    ...around(world),
    container: { type: 'view', view_id: open.view.id },
    trigger_id: world.triggers.issue(open.userId, modal ? open.view.id : null),
    view: open.view,
    actions,
  }
}

export function submissionPayload(world: World, open: OpenView): Payload {
  return {
    type: 'view_submission',
    user: person(world, open.userId),
    ...around(world),
    trigger_id: world.triggers.issue(open.userId, open.view.id),
    view: open.view,
    response_urls: [],
  }
}

/** Slack sends nothing that was typed when a modal is closed. */
export function closedPayload(world: World, open: OpenView, cleared: boolean): Payload {
  const view: View = { ...open.view, state: { values: {} } }
  const user = person(world, open.userId)
  return { type: 'view_closed', user, ...around(world), view, is_cleared: cleared }
}

export interface SearchMade {
  actionId: string
  blockId: string
  typed: string
}

export function suggestionPayload(
  world: World,
  userId: string,
  place: OpenView | Message,
  search: SearchMade,
): Payload {
  const asked = {
    type: 'block_suggestion',
    user: person(world, userId),
    ...around(world),
    action_id: search.actionId,
    block_id: search.blockId,
    value: search.typed,
  }
  if ('view' in place)
    return { ...asked, container: { type: 'view', view_id: place.view.id }, view: place.view }
  const { ts, channel } = place
  const container = { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false }
  return { ...asked, container, channel: channelNamed(world, channel), message: messageSent(place) }
}

/** A shortcut, or an action on a message when there is one. */
export function shortcutPayload(
  world: World,
  userId: string,
  shortcut: Shortcut,
  message?: Message,
): Payload {
  const asked = {
    type: message === undefined ? 'shortcut' : 'message_action',
    user: person(world, userId),
    ...around(world),
    action_ts: world.nextTs(),
    callback_id: shortcut.callbackId,
    trigger_id: world.triggers.issue(userId),
  }
  if (message === undefined) return asked
  return {
    ...asked,
    channel: channelNamed(world, message.channel),
    message_ts: message.ts,
    message: messageSent(message),
    response_url: responseUrl(world, userId, message.channel, message.ts),
  }
}

/** The envelope of an event. */
export function eventPayload(world: World, event: Payload): Payload {
  const { teamId, appId, botUserId } = world.workspace
  return {
    token: VERIFICATION_TOKEN,
    team_id: teamId,
    context_team_id: teamId,
    context_enterprise_id: null,
    api_app_id: appId,
    event,
    type: 'event_callback',
    event_id: `Ev${randomToken(10)}`,
    event_time: Math.floor(world.now() / 1_000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: teamId,
        user_id: botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  }
}

/** What a person wrote to the bot, as a message and as the event about it. */
export function written(world: World, userId: string, channel: string, text: string): Message {
  const words = { type: 'text' as const, text }
  return {
    type: 'message',
    user: userId,
    ts: world.nextTs(),
    client_msg_id: randomUUID(),
    text,
    team: getUser(world, userId).teamId ?? world.workspace.teamId,
    blocks: [
      {
        type: 'rich_text',
        block_id: randomToken(5),
        elements: [{ type: 'rich_text_section', elements: [words] }],
      },
    ],
    channel,
  }
}
