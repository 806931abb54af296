import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose'

export const APP = '11111111-2222-4333-8444-555555555555'
export const TENANT = '66666666-7777-4888-8999-000000000000'

export type Posted = { method: string; path: string; body: Record<string, never> }

/** The least of Microsoft that the surface needs: keys, a token, and conversations. */
export type Tenant = {
  origin: string
  /** What was put into conversations, oldest first. */
  posted: Posted[]
  /** What the next calls are answered with, before all goes well again. */
  failNext: (number | 'silence')[]
  sign(claims?: Record<string, unknown>): Promise<string>
  close(): Promise<void>
}

export async function openTenant(): Promise<Tenant> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const keys = {
    keys: [{ ...(await exportJWK(publicKey)), kid: 'key-1', endorsements: ['msteams'] }],
  }
  const posted: Posted[] = []
  const failNext: Tenant['failNext'] = []
  const server = createServer((request, response) => {
    void serve({ keys, posted, failNext }, request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    posted,
    failNext,
    sign: (claims = {}) => signed(privateKey, { serviceurl: `${origin}/`, ...claims }),
    close: () => closed(server),
  }
}

type Serving = { keys: object } & Pick<Tenant, 'posted' | 'failNext'>

async function serve(s: Serving, request: IncomingMessage, response: ServerResponse) {
  const path = request.url ?? ''
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const answer = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  if (path === '/v1/.well-known/keys') return answer(200, s.keys)
  if (path.endsWith('/oauth2/v2.0/token')) {
    return answer(200, {
      access_token: await new SignJWT({})
        .setProtectedHeader({ alg: 'HS256' })
        .sign(Buffer.alloc(32)),
      expires_in: 3600,
    })
  }
  if (/\/members\/[^/]+$/.test(path)) return answer(200, { tenantId: TENANT, userRole: 'user' })
  const fails = s.failNext.shift()
  if (fails === 'silence') return request.socket.destroy()
  if (fails === 307) response.setHeader('location', 'http://127.0.0.1:9/')
  if (fails === 429) response.setHeader('retry-after', '47')
  if (fails) return answer(fails, { error: { code: 'MadeUp' } })
  const body = JSON.parse(Buffer.concat(chunks).toString() || '{}')
  s.posted.push({ method: request.method ?? '', path: decodeURIComponent(path), body })
  if (path === '/v3/conversations') return answer(201, { id: `a:${body.members[0].id}` })
  return answer(201, { id: randomUUID() })
}

async function signed(key: CryptoKey, claims: Record<string, unknown>): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const times = { iat: now, nbf: now - 5, exp: now + 600 }
  const who = { iss: 'https://api.botframework.com', aud: APP }
  return await new SignJWT({ ...who, ...times, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'key-1', typ: 'JWT' })
    .sign(key)
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}

/** A person of the tenant, and the activities that their Teams sends. */
export function person(tenant: Pick<Tenant, 'origin'>, account: string) {
  const outside = () => ({
    channelId: 'msteams',
    id: randomUUID() as string,
    serviceUrl: `${tenant.origin}/`,
    from: { id: `29:${account}`, aadObjectId: account, name: 'Made Up' },
    recipient: { id: `28:${APP}` },
    conversation: { id: `a:${account}`, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
  })
  return {
    account,
    says: (text: string) => ({ ...outside(), type: 'message', text }),
    asks: (name: string, value: unknown) => ({ ...outside(), type: 'invoke', name, value }),
    adds: () => ({ ...outside(), type: 'installationUpdate', action: 'add' }),
  }
}
export type Activity = ReturnType<ReturnType<typeof person>['says']>
