import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LARGEST_DOCUMENT } from '../../../src/domain/documents.ts'
import { fetchFromSlack, fileOrigin, sendBytes } from '../../../src/surfaces/slack/files.ts'

const TOKEN = 'made-up-token-1'
const asked: { host: string; authorization: string | undefined }[] = []
let here = ''
let elsewhere = ''

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { host = '', authorization } = request.headers
  asked.push({ host, authorization })
  if (request.url === '/moved') response.writeHead(302, { location: `${elsewhere}/taken` }).end()
  else if (request.url === '/later' && asked.length === 1) response.writeHead(503).end()
  else if (request.url === '/later' && asked.length === 2) response.destroy()
  else if (request.url === '/gone') response.writeHead(404).end()
  else if (request.url === '/huge') {
    const part = Buffer.alloc(1_000_000, 'x')
    const write = () => {
      while (!response.destroyed && response.write(part)) {
        // Until the other side has enough.
      }
    }
    response.on('drain', write).writeHead(200)
    write()
  } else response.writeHead(200).end('%PDF-1.7')
}
const servers = [createServer(answer), createServer(answer)]

beforeAll(async () => {
  const [one = '', two = ''] = await Promise.all(
    servers.map(async (server) => {
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    }),
  )
  here = one
  elsewhere = two
})
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections()
})

const get = (from: string) => fetchFromSlack({ botToken: TOKEN, apiUrl: `${here}/api/` })(from)

it('the token goes to the host of Slack’s files, and to no other', async () => {
  expect(fileOrigin('https://slack.com/api/')).toBe('https://files.slack.com')
  expect(await get(`${here}/a.pdf`)).toEqual({ bytes: Buffer.from('%PDF-1.7') })
  expect(asked.pop()?.authorization).toBe(`Bearer ${TOKEN}`)
  const port = new URL(here).port
  const foreign = [
    `${elsewhere}/a.pdf`,
    `http://localhost:${port}/a.pdf`,
    `http://a@127.0.0.1:${port}/a.pdf`,
    `https://127.0.0.1:${port}/a.pdf`,
    'file:///etc/passwd',
    'https://files.slack.com.example/a.pdf',
    'no address',
  ]
  for (const from of foreign) expect(await get(from)).toEqual({ not: 'not_reached' })
  expect(asked).toEqual([])
})

it('it follows nobody elsewhere', async () => {
  expect(await get(`${here}/moved`)).toEqual({ not: 'not_reached' })
  expect(asked.splice(0).map(({ host }) => host)).toEqual([new URL(here).host])
})

it('what may be had a moment later is asked for again, and then no more', async () => {
  expect(await get(`${here}/later`)).toEqual({ bytes: Buffer.from('%PDF-1.7') })
  expect(asked.splice(0)).toHaveLength(3)
  expect(await get(`${here}/gone`)).toEqual({ not: 'not_reached' })
  expect(asked.splice(0)).toHaveLength(1)
})

it('what is not there, or grows too large, is not taken', async () => {
  expect(await get(`${here}/gone`)).toEqual({ not: 'not_reached' })
  expect(await get(`${here}/huge`)).toEqual({ not: 'too_large' })
  expect(LARGEST_DOCUMENT).toBe(20_000_000)
  asked.splice(0)
})

it('bytes go nowhere but to the host of Slack’s files either', async () => {
  const sent = sendBytes(here, `${elsewhere}/upload`, Buffer.from('x'))
  await expect(sent).rejects.toMatchObject({ code: 'platform_refused' })
  expect(asked).toEqual([])
  await sendBytes(here, `${here}/upload`, Buffer.from('x'))
  expect(asked.splice(0)).toHaveLength(1)
  const gone = sendBytes(here, `${here}/gone`, Buffer.from('x'))
  await expect(gone).rejects.toMatchObject({ code: 'platform_unavailable' })
})
