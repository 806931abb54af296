import { dmOf, dmPartner, findChannel } from '../places.ts'
import type { SlackChannel, SlackUser } from '../types.ts'
import { findUser, type World } from '../world.ts'
import { type Answer, type Args, answer, refuse, word } from './answers.ts'

export function authTest(world: World): Answer {
  const { teamId, teamName, domain, botUserId, botName } = world.workspace
  return answer({
    url: `https://${domain}.slack.com/`,
    team: teamName,
    user: botName,
    team_id: teamId,
    user_id: botUserId,
    bot_id: world.botId,
    is_enterprise_install: false,
  })
}

export function apiTest(_: World, args: Args): Answer {
  const error = word(args, 'error')
  return error === '' ? answer({ args }) : refuse(error)
}

export function listTeams(world: World): Answer {
  const { teamId, teamName } = world.workspace
  return answer({ teams: [{ id: teamId, name: teamName }], response_metadata: { next_cursor: '' } })
}

function profileOf(world: World, user: SlackUser) {
  const own = user.teamId === undefined || user.teamId === world.workspace.teamId
  return {
    id: user.id,
    team_id: user.teamId ?? world.workspace.teamId,
    name: user.name,
    deleted: user.deleted ?? false,
    real_name: user.realName,
    tz: 'Europe/London',
    profile: { real_name: user.realName, display_name: user.name, team: world.workspace.teamId },
    is_admin: false,
    is_bot: user.id === world.workspace.botUserId,
    is_restricted: user.isRestricted ?? false,
    is_ultra_restricted: false,
    is_stranger: !own,
    is_app_user: false,
  }
}

export function userInfo(world: World, args: Args): Answer {
  const { botUserId, botName } = world.workspace
  const asked = word(args, 'user')
  const bot = { id: botUserId, name: botName.toLowerCase(), realName: botName }
  const user = asked === botUserId ? bot : findUser(world, asked)
  return user === null ? refuse('user_not_found') : answer({ user: profileOf(world, user) })
}

function channelInfo(channel: SlackChannel) {
  return { id: channel.id, name: channel.name, is_channel: true, is_im: false, is_archived: false }
}

export function openConversation(world: World, args: Args): Answer {
  const asked = word(args, 'users') || (dmPartner(world, word(args, 'channel')) ?? '')
  const user = findUser(world, asked)
  if (user === null) return refuse('user_not_found')
  if (user.deleted === true) return refuse('user_disabled')
  return answer({ channel: { id: dmOf(world, user.id), is_im: true, user: user.id } })
}

export function conversationInfo(world: World, args: Args): Answer {
  const id = word(args, 'channel')
  const user = dmPartner(world, id)
  if (user !== null) return answer({ channel: { id, is_im: true, user } })
  const channel = findChannel(world, id)
  return channel === null
    ? refuse('channel_not_found')
    : answer({ channel: { ...channelInfo(channel), is_member: isIn(world, channel) } })
}

function isIn(world: World, channel: SlackChannel): boolean {
  return channel.members.includes(world.workspace.botUserId)
}

export function conversationMembers(world: World, args: Args): Answer {
  const id = word(args, 'channel')
  const user = dmPartner(world, id)
  const members =
    user === null ? findChannel(world, id)?.members : [user, world.workspace.botUserId]
  if (members === undefined) return refuse('channel_not_found')
  return answer({ members, response_metadata: { next_cursor: '' } })
}

export function userConversations(world: World, args: Args): Answer {
  const user = word(args, 'user') || world.workspace.botUserId
  const channels = world.workspace.channels.filter((one) => one.members.includes(user))
  return answer({ channels: channels.map(channelInfo), response_metadata: { next_cursor: '' } })
}
