import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openService, type Service } from './a-daybook.ts'
import { TENANT } from './a-tenant.ts'

let service: Service
beforeAll(async () => {
  service = await openService()
})
afterAll(() => service.close())
beforeEach(() => {
  service.logged.length = 0
})

const wren = () => service.person('wren')
const search = () =>
  wren().asks('application/search', { queryText: '', dataset: 'record_note/case' })

describe('the door', () => {
  it('lets in what Teams signed, and the SDK answers behind it', async () => {
    const { status, body } = await service.send(search())
    expect([status, body.type]).toEqual([200, 'application/vnd.microsoft.search.searchResponse'])
  })

  it('says the same to every forger, and echoes nothing', async () => {
    const secret = 'a-word-that-must-not-come-back'
    const forged = [
      await service.send({ ...search(), text: secret }, ''),
      await service.send({ ...search(), text: secret }, `Bearer ${secret}`),
      await service.send(
        { ...search(), channelData: { tenant: { id: randomUUID() } } },
        `Bearer ${await service.tenant.sign({ jti: secret })}`,
      ),
    ]
    expect(new Set(forged.map(({ text }) => text)).size).toBe(1)
    expect(forged.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(JSON.stringify([forged, service.logged])).not.toContain(secret)
    expect(service.logged.map(([, fields]) => fields?.code)).toEqual([
      'no_token',
      'no_token',
      'wrong_tenant',
    ])
  })

  it('answers what can not be read, or is too large, without echoing it', async () => {
    const authorization = `Bearer ${await service.tenant.sign()}`
    const send = (body: string) =>
      fetch(service.url, { method: 'POST', headers: { authorization }, body })
    const broken = await send('{"type": "message", "text": "a secret')
    expect([broken.status, await broken.text()]).toEqual([
      400,
      expect.not.stringContaining('secret'),
    ])
    const large = await send(`{"text": "${'x'.repeat(301_000)}"}`)
    expect([large.status, await large.text()]).toEqual([413, expect.not.stringContaining('xx')])
  })

  it('is there for one path and one method only', async () => {
    const got = await fetch(service.url)
    const elsewhere = await fetch(service.url.replace('messages', 'functions/x'), {
      method: 'POST',
    })
    expect([got.status, elsewhere.status]).toEqual([404, 404])
  })

  it('answers an invoke again when Teams asks again at once', async () => {
    const activity = search()
    const twice = [await service.send(activity), await service.send(activity)]
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    const [row] = await service.owner`SELECT count(*)::int AS n FROM daybook.delivery
      WHERE key LIKE 'teams:invoke:%'`
    expect(row?.n).toBeGreaterThan(0)
  })

  it('says of an invoke that it does not know that it does not know it', async () => {
    for (const name of ['no/such', 'signin/tokenExchange', 'handoff/action']) {
      const { status, text } = await service.send(wren().asks(name, { code: 'a secret' }))
      expect([status, text]).toEqual([501, expect.not.stringContaining('secret')])
    }
    expect(service.tenant.posted).toEqual([])
  })

  it('knows nobody of another tenant, and nobody whom the directory does not know', async () => {
    const stranger = { ...wren().says('help'), from: { id: '29:somebody' } }
    expect((await service.send(stranger)).status).toBe(200)
    const posted = JSON.stringify(service.tenant.posted)
    expect(posted).toContain('not linked to Daybook')
    expect(posted).not.toContain('What you can write here')
    expect(TENANT).not.toBe('')
  })
})
