import { z } from 'zod'
import { userIdFor } from '../ids.ts'
import type { TeamsUser } from '../types.ts'
import { chatOf, chatPartner, findChannel, findUser, noteBreach, type World } from '../world.ts'
import { sendActivity } from './activities.ts'
import { type Answer, type Asked, answer, refuse } from './answers.ts'
import { placeFor } from './places.ts'

const created = z.looseObject({
  isGroup: z.boolean().optional(),
  members: z.array(z.looseObject({ id: z.string() })).optional(),
  tenantId: z.string().optional(),
  activity: z.looseObject({ type: z.string() }).optional(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string() }).optional(),
      channel: z.looseObject({ id: z.string() }).optional(),
    })
    .optional(),
})

/** Opens the personal chat with somebody, or a thread in a channel. */
export function createConversation(asked: Asked): Answer {
  const { world, body } = asked
  const read = created.safeParse(body)
  if (!read.success) return badSyntax(world, z.prettifyError(read.error))
  const { members = [], tenantId, channelData, activity } = read.data
  const channel = channelData?.channel
  if (channel !== undefined) {
    const rest = [channel.id, 'activities']
    const sent = sendActivity({ ...asked, rest, body: { ...activity } })
    const { id } = sent.body as { id?: string }
    if (sent.status !== 201) return sent
    return answer(201, { id: `${channel.id};messageid=${id}`, activityId: id })
  }
  const [member, ...more] = members
  if (member === undefined || more.length > 0) return badSyntax(world, 'one member is needed')
  if ((channelData?.tenant?.id ?? tenantId) !== world.tenant.id)
    return refuse(403, 'ForbiddenOperationException', 'The bot is not installed in that tenant.')
  return personalChat(asked, findUser(world, member.id), activity)
}

function personalChat(asked: Asked, user: TeamsUser | null, activity?: object): Answer {
  const { world } = asked
  if (user === null || user.deleted === true || user.tenantId !== undefined)
    return refuse(404, 'UserNotFound', 'No such user in the tenant.')
  if (!world.installed.has(user.aadObjectId))
    return refuse(403, 'ForbiddenOperationException', 'The bot is not installed for that user.')
  const id = chatOf(world, user.aadObjectId)
  if (activity === undefined) return answer(201, { id })
  const sent = sendActivity({ ...asked, rest: [id, 'activities'], body: { ...activity } })
  if (sent.status !== 201) return sent
  return answer(201, { id, activityId: (sent.body as { id?: string }).id })
}

function badSyntax(world: World, what: string): Answer {
  noteBreach(world, 'create_conversation', 'BadSyntax', [what])
  return refuse(400, 'BadSyntax', what)
}

/** A member as the connector describes them. Guests are told by their role. */
function described(world: World, user: TeamsUser) {
  const { aadObjectId, name } = user
  const [givenName = '', ...surname] = name.split(' ')
  return {
    id: userIdFor(world.bot.appId, aadObjectId),
    name,
    aadObjectId,
    objectId: aadObjectId,
    givenName,
    surname: surname.join(' '),
    tenantId: user.tenantId ?? world.tenant.id,
    userRole: user.isGuest === true ? 'guest' : 'user',
  }
}

function membersOf(world: World, conversation: string): TeamsUser[] {
  const partner = chatPartner(world, conversation)
  if (partner !== null) return [partner]
  const members = findChannel(world, conversation)?.members ?? []
  return world.tenant.users.filter((user) => members.includes(user.aadObjectId))
}

/** Who is in a conversation: all of them, a page, or one. Closed accounts are left out. */
export function listMembers(asked: Asked): Answer {
  const { world, rest } = asked
  const place = placeFor(world, rest[0] ?? '')
  if ('refused' in place) return place.refused
  const members = membersOf(world, place.conversation).filter((user) => user.deleted !== true)
  const all = members.map((user) => described(world, user))
  if (rest[1]?.toLowerCase() === 'pagedmembers') return answer(200, { members: all })
  const wanted = rest[2]
  if (wanted === undefined) return answer(200, all)
  const one = all.find((member) => [member.id, member.aadObjectId].includes(wanted))
  return one === undefined
    ? refuse(404, 'MemberNotFoundInConversation', 'No such member.')
    : answer(200, one)
}
