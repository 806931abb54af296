import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Failure } from '../../../src/domain/failures.ts'
import { plainMessage } from '../../../src/messages/message.ts'
import type { Account } from '../../../src/ports/people.ts'
import type { Place, Places } from '../../../src/ports/places.ts'
import { openTeamsApp } from '../../../src/surfaces/teams/app.ts'
import { type TeamsRef, teamsPostman } from '../../../src/surfaces/teams/postman.ts'
import { teamsSender } from '../../../src/surfaces/teams/sender.ts'
import { localTeams } from '../../../src/surfaces/teams/settings.ts'
import { botToken } from '../../../src/surfaces/teams/token.ts'
import { APP, openTenant, TENANT, type Tenant } from './a-tenant.ts'

const PERSON: Account = { surface: 'teams', workspace: TENANT, account: 'made-up-person' }
const CHANNEL: Account = { ...PERSON, account: '19:made-up@thread.tacv2' }
const quiet = () => undefined
const MESSAGE = plainMessage('Made up.')

const REF = { surface: 'teams', conversation: CHANNEL.account, activity: 'made-up' } as const

let tenant: Tenant
let known: Map<string, Place>
beforeAll(async () => {
  tenant = await openTenant()
})
afterAll(() => tenant.close())
beforeEach(() => {
  tenant.posted.length = 0
  tenant.failNext.length = 0
  known = new Map()
})

/** A postman who goes through the real SDK to the tenant on this machine. */
function postman() {
  const settings = localTeams({ appId: APP, secret: 'made-up', tenant: TENANT }, tenant.origin)
  const places: Places = {
    remember: async ({ account }, place) => void known.set(account, place),
    find: async ({ account }) => known.get(account) ?? null,
  }
  const token = botToken(settings, () => Math.floor(Date.now() / 1000))
  const { client } = openTeamsApp(settings, token, { info: quiet, warn: quiet, error: quiet })
  return teamsPostman(teamsSender(settings, client), places, settings)
}

const paths = () => tenant.posted.map(({ method, path }) => `${method} ${path}`)
const failureOf = async (work: Promise<unknown>) => {
  const thrown = await work.then(
    () => null,
    (failure: unknown) => failure,
  )
  if (!(thrown instanceof Failure)) throw new Error('it did not fail')
  return { code: thrown.code, cause: thrown.cause }
}

describe('the postman of Teams', () => {
  it('looks somebody up anew whose stored address is of another cloud', async () => {
    const elsewhere = 'https://smba.infra.gov.teams.microsoft.us/teams/'
    const old = { conversation: 'a:old', member: '29:old', bot: `28:${APP}` }
    known.set(PERSON.account, { ...old, serviceUrl: elsewhere })
    await postman().postMessage(PERSON, MESSAGE)
    expect(paths()[0]).toBe('POST /v3/conversations')
    expect(known.get(PERSON.account)?.serviceUrl).toContain(tenant.origin)
  })

  it('writes where somebody was met, at the address of their region', async () => {
    const serviceUrl = `${tenant.origin}/uk/${TENANT}/`
    const met = { conversation: 'a:met', member: '29:met', bot: `28:${APP}`, serviceUrl }
    known.set(PERSON.account, met)
    await postman().postMessage(PERSON, MESSAGE)
    expect(paths()).toEqual([`POST /uk/${TENANT}/v3/conversations/a:met/activities`])
  })

  it.each(['28:another', null])('looks somebody up anew whom bot %s has met', async (bot) => {
    const serviceUrl = `${tenant.origin}/uk/${TENANT}/`
    known.set(PERSON.account, { conversation: 'a:old', member: '29:old', bot, serviceUrl })
    await postman().postMessage(PERSON, MESSAGE)
    expect(paths()[0]).toBe(`POST /uk/${TENANT}/v3/conversations`)
    expect(tenant.posted[0]?.body).toMatchObject({ members: [{ id: PERSON.account }] })
    expect(JSON.stringify(tenant.posted)).not.toContain('old')
  })

  it('opens somebody’s own chat once, and remembers it', async () => {
    const one = postman()
    for (let n = 0; n < 2; n += 1) await one.postMessage(PERSON, MESSAGE)
    expect(paths()).toEqual([
      'POST /v3/conversations',
      ...Array(2).fill('POST /v3/conversations/a:made-up-person/activities'),
    ])
    const [opened] = tenant.posted
    expect(opened?.body).toMatchObject({ isGroup: false, tenantId: TENANT })
  })

  it('posts in a channel, and changes a message where it is', async () => {
    const one = postman()
    const ref = (await one.postMessage(CHANNEL, MESSAGE)) as TeamsRef
    expect(ref).toMatchObject({ surface: 'teams', conversation: CHANNEL.account })
    await one.changeMessage(ref, MESSAGE)
    const at = `/v3/conversations/${CHANNEL.account}/activities`
    expect(paths()).toEqual([`POST ${at}`, `PUT ${at}/${ref.activity}`])
  })

  it('writes long words in as many messages as they need', async () => {
    const words = plainMessage('Made up.', 'word '.repeat(8000))
    await postman().postMessage(CHANNEL, words)
    expect(tenant.posted.length).toBeGreaterThan(1)
    for (const { body } of tenant.posted) {
      expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(28_000)
    }
  })

  it('of a page that did not arrive says which pages are there, so that they can be taken away', async () => {
    const words = plainMessage('Made up.', 'word '.repeat(8000))
    const one = postman()
    const whole = (await one.postMessage(CHANNEL, words)) as TeamsRef
    const pages = 1 + (whole.rest?.length ?? 0)
    tenant.posted.length = 0
    tenant.failNext.push(...Array.from({ length: pages - 1 }, () => 0), 503)
    const { code, cause } = await failureOf(one.postMessage(CHANNEL, words))
    expect(code).toBe('platform_unavailable')
    const { left } = cause as { left: TeamsRef }
    expect(1 + (left.rest?.length ?? 0)).toBe(pages - 1)
    await one.deleteMessage(left)
    expect(paths().filter((path) => path.startsWith('DELETE'))).toHaveLength(pages - 1)
  })

  it.each([429, 412, 500, 502, 504])('of %i says that it may be tried again', async (status) => {
    tenant.failNext.push(status)
    const { code, cause } = await failureOf(postman().postMessage(CHANNEL, MESSAGE))
    expect(code).toBe('platform_unavailable')
    const wait = status === 429 ? { retryAfterSeconds: 47 } : {}
    expect(cause).toEqual({ code: `status_${status}`, ...wait })
    expect(tenant.posted).toEqual([])
  })

  it.each([400, 403, 404])('of %i says that it is no use', async (status) => {
    tenant.failNext.push(status)
    const { code } = await failureOf(postman().postMessage(CHANNEL, MESSAGE))
    expect(code).toBe('platform_refused')
  })

  it('of silence says that nobody knows, and does not ask again by itself', async () => {
    tenant.failNext.push('silence')
    const { code, cause } = await failureOf(postman().postMessage(CHANNEL, MESSAGE))
    expect([code, cause]).toEqual([
      'platform_unavailable',
      expect.objectContaining({ unknown: true }),
    ])
    expect(tenant.posted).toEqual([])
  })

  it('goes to no address that is not on the list, whatever was stored', async () => {
    for (const serviceUrl of [
      'https://evil.example/',
      `${tenant.origin}.evil.example/`,
      `${tenant.origin.replace('http://', 'http://x@')}/`,
      'https://evil.trafficmanager.net/',
    ]) {
      known.set(CHANNEL.account, { conversation: null, member: null, serviceUrl, bot: null })
      await postman().postMessage(CHANNEL, MESSAGE)
      expect(paths()).toEqual([`POST /v3/conversations/${CHANNEL.account}/activities`])
      tenant.posted.length = 0
      const ref: TeamsRef = { ...REF, serviceUrl }
      const { code, cause } = await failureOf(postman().changeMessage(ref, MESSAGE))
      expect([code, cause]).toEqual(['platform_refused', { code: 'foreign_host' }])
    }
    expect(tenant.posted).toEqual([])
  })

  it('follows no redirect', async () => {
    tenant.failNext.push(307)
    const { code, cause } = await failureOf(postman().postMessage(CHANNEL, MESSAGE))
    expect([code, cause]).toEqual(['platform_refused', { code: 'status_307' }])
  })
})
