import { expect, it } from 'vitest'
import { Failure } from '../../../src/domain/failures.ts'
import { teamsAccounts } from '../../../src/surfaces/teams/accounts.ts'
import type { Envelope } from '../../../src/surfaces/teams/read/envelope.ts'
import type { Member } from '../../../src/surfaces/teams/sender.ts'

const TENANT = '66666666-7777-4888-8999-000000000000'
const ELSEWHERE = '77777777-7777-4888-8999-000000000000'

/** Teams, as far as it says who somebody in a conversation is. */
function anAsker(members: Record<string, Member | Failure | 'never'>) {
  const state = { now: 0, asked: [] as string[], log: [] as unknown[] }
  const member = async ({ conversation }: { conversation: string }) => {
    state.asked.push(conversation)
    const said = members[conversation] ?? new Failure('platform_refused', { code: 'status_403' })
    if (said === 'never') return await new Promise(() => undefined)
    if (said instanceof Failure) throw said
    return said
  }
  const place = { conversation: 'a:own', member: null, serviceUrl: 'https://s.example/', bot: null }
  const warn = (_: string, fields: unknown) => void state.log.push(fields)
  const asking = {
    sender: { member } as never,
    places: { find: async () => place } as never,
    tenant: TENANT,
    now: () => state.now,
  }
  const log = { info: () => undefined, error: () => undefined, warn }
  return { state, accounts: teamsAccounts(asking, log) }
}

function activity(conversation = 'a:own', account: string | null = 'ann'): Envelope {
  const conversationType = conversation.startsWith('a:') ? 'personal' : 'groupChat'
  return {
    ...{ type: 'message', channelId: 'msteams', serviceUrl: 'https://s.example/' },
    from: { id: `29:${account}`, ...(account ? { aadObjectId: account } : {}) },
    conversation: { id: conversation, conversationType },
  }
}

it.each<[string, Member, boolean]>([
  ['a member', { userRole: 'user', tenantId: TENANT }, true],
  ['a member, in capitals', { userRole: 'user', tenantId: TENANT.toUpperCase() }, true],
  ['a guest', { userRole: 'guest', tenantId: TENANT }, false],
  ['a guest, told by their address', { userPrincipalName: 'g_o.example#EXT#@c.example' }, false],
  ['somebody of another tenant', { userRole: 'user', tenantId: ELSEWHERE }, false],
  ['somebody in a meeting without an account', { userRole: 'anonymous' }, false],
])('%s is told apart', async (_, member, isMember) => {
  expect(await anAsker({ 'a:own': member }).accounts.isMember(activity())).toBe(isMember)
})

it('nobody whom the directory does not know is a member', async () => {
  expect(await anAsker({}).accounts.isMember(activity('a:own', null))).toBe(false)
})

it('asks in the chat with the person where the bot is not in the conversation', async () => {
  const { state, accounts } = anAsker({ 'a:own': { userRole: 'guest' } })
  expect(await accounts.isMember(activity('19:among-others@thread.v2'))).toBe(false)
  expect(state.asked).toEqual(['19:among-others@thread.v2', 'a:own'])
  expect(state.log).toEqual([])
})

it('asks Teams once in five minutes', async () => {
  const members: Record<string, Member> = { 'a:own': { userRole: 'user' } }
  const { state, accounts } = anAsker(members)
  await Promise.all([accounts.isMember(activity()), accounts.isMember(activity())])
  members['a:own'] = { userRole: 'guest' }
  state.now = 299_999
  expect(await accounts.isMember(activity())).toBe(true)
  state.now = 300_000
  expect(await accounts.isMember(activity())).toBe(false)
  expect(state.asked).toHaveLength(2)
})

it('goes by what Teams said last when it does not answer, and by the link when it never did', async () => {
  const members: Record<string, Member | Failure | 'never'> = { 'a:own': { userRole: 'guest' } }
  const { state, accounts } = anAsker(members)
  expect(await accounts.isMember(activity())).toBe(false)
  state.now += 300_000
  members['a:own'] = new Failure('platform_unavailable', { code: 'status_503' })
  expect(await accounts.isMember(activity())).toBe(false)
  expect(await accounts.isMember(activity('a:own', 'ben'))).toBe(true)
  expect(state.log).toEqual([{ code: 'platform_unavailable' }, { code: 'platform_unavailable' }])
  members['a:own'] = 'never'
  const began = performance.now()
  expect(await accounts.isMember(activity('a:own', 'cai'))).toBe(true)
  expect(performance.now() - began).toBeLessThan(2500)
})
