import { expect, it } from 'vitest'
import { slackAccounts } from '../../../src/surfaces/slack/accounts.ts'

const HOME = 'T0HOME'
type Profile = Record<string, unknown>

/** Slack, as far as it says who somebody is. */
function anAsker(profile: Profile | Error | 'never') {
  const state = { now: 0, calls: 0, profile, log: [] as unknown[] }
  const info = async () => {
    state.calls += 1
    if (state.profile === 'never') return await new Promise(() => undefined)
    if (state.profile instanceof Error) throw state.profile
    return { user: state.profile }
  }
  const warn = (_: string, fields: unknown) => void state.log.push(fields)
  const log = { info: () => undefined, error: () => undefined, warn }
  const asking = {
    client: { users: { info } } as never,
    token: 'xoxb-made-up',
    now: () => state.now,
  }
  return { state, accounts: slackAccounts(asking, log) }
}

it.each([
  ['a member', { team_id: HOME }, HOME, true],
  ['a guest of several channels', { team_id: HOME, is_restricted: true }, HOME, false],
  ['a guest of one channel', { team_id: HOME, is_ultra_restricted: true }, HOME, false],
  ['somebody of a Connect channel', { team_id: 'T0PARTNER', is_stranger: true }, HOME, false],
  ['somebody of another workspace', { team_id: 'T0PARTNER' }, HOME, false],
  ['somebody who was deactivated', { team_id: HOME, deleted: true }, HOME, false],
  ['an app', { team_id: HOME, is_bot: true }, HOME, false],
  ['nobody known', {}, HOME, false],
  [
    'a member of another workspace of the same organisation',
    {
      team_id: 'T0SISTER',
      enterprise_user: { enterprise_id: 'E0GRID', teams: ['T0SISTER', HOME] },
    },
    HOME,
    true,
  ],
  [
    'a member of the organisation as a whole',
    { team_id: 'T0SISTER', enterprise_user: { enterprise_id: 'E0GRID', teams: ['T0SISTER'] } },
    'E0GRID',
    true,
  ],
  [
    'a member of another organisation',
    { team_id: 'T0OTHER', enterprise_user: { enterprise_id: 'E0OTHER', teams: ['T0OTHER'] } },
    'E0GRID',
    false,
  ],
])('%s is told apart', async (_, profile, workspace, isMember) => {
  expect(await anAsker(profile).accounts.isMember('U1', workspace)).toBe(isMember)
})

it('asks Slack once in five minutes, and again as soon as Slack tells of a change', async () => {
  const { state, accounts } = anAsker({ team_id: HOME })
  await Promise.all([accounts.isMember('U1', HOME), accounts.isMember('U1', HOME)])
  await accounts.isMember('U1', HOME)
  expect(state.calls).toBe(1)
  state.profile = { team_id: HOME, is_restricted: true }
  expect(await accounts.isMember('U1', HOME)).toBe(true)
  accounts.forget('U1')
  expect(await accounts.isMember('U1', HOME)).toBe(false)
  state.profile = { team_id: HOME }
  state.now += 299_999
  expect(await accounts.isMember('U1', HOME)).toBe(false)
  state.now += 1
  expect(await accounts.isMember('U1', HOME)).toBe(true)
  expect(state.calls).toBe(3)
})

it('goes by what Slack said last when it does not answer, and by the link when it never did', async () => {
  const { state, accounts } = anAsker({ team_id: HOME, is_restricted: true })
  expect(await accounts.isMember('U1', HOME)).toBe(false)
  state.now += 300_000
  state.profile = 'never'
  const began = performance.now()
  expect(await accounts.isMember('U1', HOME)).toBe(false)
  expect(await accounts.isMember('U2', HOME)).toBe(true)
  expect(performance.now() - began).toBeLessThan(2500)
  const data = { error: 'ratelimited' }
  state.profile = Object.assign(new Error('made up'), { code: 'slack_webapi_platform_error', data })
  expect(await accounts.isMember('U3', HOME)).toBe(true)
  expect(state.log).toEqual([{ code: 'ratelimited' }])
})

it('takes an account that Slack does not know for nobody’s', async () => {
  const data = { error: 'user_not_found' }
  const { accounts } = anAsker(Object.assign(new Error('made up'), { data }))
  expect(await accounts.isMember('U1', HOME)).toBe(false)
})
