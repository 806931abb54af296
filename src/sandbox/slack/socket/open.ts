import { createHash } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Answer, answer, refuse } from '../api/answers.ts'
import { randomToken } from '../ids.ts'
import { changed, type World } from '../world.ts'
import { Link } from './link.ts'

/** Part of the protocol: RFC 6455, section 1.3. */
const PROTOCOL_KEY = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** Slack lets an app have ten connections at once. */
const LINKS_MOST = 10

/** `apps.connections.open`: an address that may be used once. It takes the app’s own token. */
export function openConnection(world: World, token: string): Answer {
  const { appToken } = world.bot
  if (appToken === undefined) return refuse('not_allowed_token_type')
  if (token !== appToken) return refuse(token === '' ? 'not_authed' : 'invalid_auth')
  const ticket = randomToken(24)
  world.tickets.add(ticket)
  const url = `${world.url.replace(/^http/, 'ws')}/link/?ticket=${ticket}`
  return answer({ url: world.linkUrl ?? url })
}

/** Lets apps connect: each with a ticket of its own, once. */
export function listenForLinks(world: World, server: Server): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    const url = new URL(request.url ?? '/', world.url)
    const key = request.headers['sec-websocket-key']
    const ticket = url.searchParams.get('ticket') ?? ''
    if (url.pathname !== '/link/' || !key || !world.tickets.delete(ticket)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    const accept = createHash('sha1').update(`${key}${PROTOCOL_KEY}`).digest('base64')
    const lines = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade']
    socket.write([...lines, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n'))
    welcome(world, socket)
  })
}

function welcome(world: World, socket: Duplex): void {
  const link = new Link(socket, () => {
    world.links = world.links.filter((one) => one !== link)
    changed(world)
  })
  world.links.push(link)
  if (world.links.length > LINKS_MOST) world.links[0]?.recycle()
  link.say({
    type: 'hello',
    num_connections: world.links.length,
    connection_info: { app_id: world.workspace.appId },
    debug_info: { host: 'stand-in', approximate_connection_time: 18_060 },
  })
  changed(world)
}
