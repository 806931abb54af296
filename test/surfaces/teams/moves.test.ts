import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openService, type Service } from './a-daybook.ts'
import { APP, TENANT } from './a-tenant.ts'

/** A team has the id of its General channel; supervisors are in another of its channels. */
const TEAM = '19:general-of-north@thread.tacv2'
const SUPERVISORS = '19:supervisors-of-north@thread.tacv2'
const BOT = { id: `28:${APP}` }

let service: Service
beforeAll(async () => {
  service = await openService()
  await service.owner`INSERT INTO daybook.channel
    (id, organisation_id, surface, workspace, account, purpose) VALUES (${randomUUID()},
    ${service.organisation.organisationId}, 'teams', ${TENANT}, ${SUPERVISORS}, 'supervisors')`
})
afterAll(() => service.close())

/** What Teams sends from a channel of a team: Microsoft’s page on conversation events has it. */
const fromTeam = (channel: string, more: object, data: object = {}) => ({
  ...service.person('sol').says(''),
  conversation: { id: channel, conversationType: 'channel', isGroup: true, tenantId: TENANT },
  channelData: { tenant: { id: TENANT }, team: { id: TEAM }, ...data },
  ...more,
})
const event = (eventType: string, more: object = {}, data: object = {}) =>
  fromTeam(TEAM, { type: 'conversationUpdate', ...more }, { eventType, ...data })
const installation = (action: string, data: object = {}) =>
  fromTeam(TEAM, { type: 'installationUpdate', action }, data)

const noted = async () =>
  (
    await service.owner`SELECT account, why FROM daybook.platform_change
      WHERE surface = 'teams' ORDER BY id`
  ).map(({ account, why }) => [account, why])

async function notedAfter(...activities: object[]): Promise<unknown[]> {
  const before = (await noted()).length
  for (const activity of activities) expect((await service.send(activity)).status).toBe(200)
  return (await noted()).slice(before)
}
const TAKEN = [[SUPERVISORS, 'app_removed']]
const BACK = [[SUPERVISORS, 'app_added']]

describe('an app that is taken from a team', () => {
  it('is known for its channels once somebody was heard of there, or chose one when adding it', async () => {
    expect(await notedAfter(installation('remove'))).toEqual([])
    const chosen = { settings: { selectedChannel: { id: SUPERVISORS } } }
    expect(await notedAfter(installation('add', chosen))).toEqual([])
    await expect
      .poll(() => service.owner`SELECT team FROM daybook.place WHERE account = ${SUPERVISORS}`, {
        timeout: 10_000,
      })
      .toEqual([{ team: TEAM }])
  })

  it('is noted once for each channel, however often Teams says it, until it is added', async () => {
    const removed = event('teamMemberRemoved', { membersRemoved: [BOT] })
    expect(await notedAfter(removed, installation('remove'), removed)).toEqual(TAKEN)
    const told = await service.owner`SELECT ids->>'code' AS code, s.name FROM daybook.outbox o
      JOIN daybook.staff s ON s.id = o.to_staff WHERE template = 'platform_lost' ORDER BY 2`
    expect(told.map(({ name }) => name)).toEqual(['Ada Jessop', 'Dev Halloran', 'Lena Garth'])
    const added = event('teamMemberAdded', { membersAdded: [BOT] })
    expect(await notedAfter(installation('add'), added)).toEqual(BACK)
  })

  it.each([
    ['teamArchived', 'teamUnarchived'],
    ['teamDeleted', 'teamRestored'],
    ['teamHardDeleted', 'teamRestored'],
  ])('as it is when Teams says %s, and it is over at %s', async (away, back) => {
    expect(await notedAfter(event(away))).toEqual(TAKEN)
    expect(await notedAfter(event(back))).toEqual(BACK)
  })

  it('with two channels of supervisors: each is noted, and people hear once', async () => {
    const second = '19:evenings-of-north@thread.tacv2'
    await service.owner`INSERT INTO daybook.channel
      (id, organisation_id, surface, workspace, account, purpose) VALUES (${randomUUID()},
      ${service.organisation.organisationId}, 'teams', ${TENANT}, ${second}, 'supervisors')`
    await service.send(fromTeam(second, { type: 'message', text: 'help' }))
    const known = () => service.owner`SELECT team FROM daybook.place WHERE account = ${second}`
    await expect.poll(known, { timeout: 10_000 }).toEqual([{ team: TEAM }])
    const heard = async () =>
      (await service.owner`SELECT FROM daybook.outbox WHERE template = 'platform_lost'`).length
    const before = await heard()
    expect(await notedAfter(event('teamArchived'))).toHaveLength(2)
    expect(await heard()).toBe(before + 3)
    expect(await notedAfter(event('teamUnarchived'))).toHaveLength(2)
    await service.owner`DELETE FROM daybook.channel WHERE account = ${second}`
  })

  it('and of a channel that is deleted, which comes back when it is restored', async () => {
    const channel = { channel: { id: SUPERVISORS } }
    expect(await notedAfter(event('channelDeleted', {}, channel))).toEqual(TAKEN)
    expect(await notedAfter(event('channelRestored', {}, channel))).toEqual(BACK)
  })

  it('while other people, other channels, other teams and junk change nothing', async () => {
    const somebody = { id: '29:somebody-else' }
    const junk = [
      event('teamMemberRemoved', { membersRemoved: [somebody] }),
      event('teamMemberRemoved', { membersRemoved: 'all' }),
      event('teamRenamed'),
      event('constructor'),
      event('channelDeleted', {}, { channel: { id: '19:another@thread.tacv2' } }),
      event('channelDeleted'),
      event('teamDeleted', {}, { team: { id: '19:another-team@thread.tacv2' } }),
      event('teamDeleted', {}, { team: 7 }),
      installation('upgrade'),
      fromTeam(SUPERVISORS, { type: 'message', text: 'teamDeleted' }),
    ]
    expect(await notedAfter(...junk)).toEqual([])
  })
})
