import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Failure } from '../../../src/domain/failures.ts'
import { fetchedKeys } from '../../../src/surfaces/teams/keys.ts'

const DAY = 24 * 3600
let server: Server
let address: string
let asked = 0
let isAway = false
let now = 1_000_000

beforeAll(async () => {
  const { publicKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(publicKey)), kid: 'one', endorsements: ['msteams'] }
  server = createServer((request, response) => {
    asked += 1
    if (isAway) return void response.writeHead(503).end()
    expect(request.url).toBe('/v1/keys')
    response.end(JSON.stringify({ keys: [key, { ...key, kid: 'other', endorsements: ['x'] }] }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  address = `http://127.0.0.1:${port}/v1/openidconfiguration`
})
afterAll(() => new Promise((done) => server.close(done)))
beforeEach(() => {
  asked = 0
  isAway = false
})

const open = () => fetchedKeys(address, () => now)

it('many who ask at once have the keys fetched once', async () => {
  const find = open()
  const found = await Promise.all(Array.from({ length: 20 }, () => find('one')))
  expect(found.every((key) => key !== null)).toBe(true)
  expect(asked).toBe(1)
})

it('a key of another channel is none, and an unknown one is asked for once a minute', async () => {
  const find = open()
  expect(await find('other')).toBeNull()
  for (let n = 0; n < 5; n += 1) expect(await find('forged')).toBeNull()
  expect(asked).toBe(1)
  now += 61
  expect(await find('forged')).toBeNull()
  expect(asked).toBe(2)
})

it('keys that can not be fetched again hold for a week, and none is made up', async () => {
  const find = open()
  expect(await find('one')).not.toBeNull()
  isAway = true
  now += 2 * DAY
  expect(await find('one')).not.toBeNull()
  // They are asked for beside that; nobody waits for it.
  await vi.waitFor(() => expect(asked).toBe(2))
  await new Promise((done) => setTimeout(done, 50))
  now += 6 * DAY
  const thrown = await find('one').catch((failure: unknown) => failure)
  expect((thrown as Failure).code).toBe('platform_unavailable')
  // Within the minute nobody asks again; nothing is let in meanwhile either.
  expect(await find('one')).toBeNull()
})
