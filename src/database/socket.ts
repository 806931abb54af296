import { connect as dial, type Socket } from 'node:net'

type Where = { host: string[]; port: number[]; path?: string | false }

/**
 * A socket for the driver on which a connection that is reset looks like one that was closed.
 * postgres.js tells its callers of an error at once and only tidies up when the socket closes. A
 * call in between is sent nowhere and waits for ever; and, as its source reads, a later answer on
 * that connection could then be given to the call before it: to somebody else.
 * NB: with TLS the driver lays a socket of its own over this one.
 */
export function openSocket({ host, port, path }: Where): Socket {
  const socket = path ? dial(path) : dial({ host: host[0] ?? 'localhost', port: port[0] ?? 5432 })
  const listen = socket.on.bind(socket)
  let isThere = false
  listen('connect', () => {
    isThere = true
  })
  socket.on = ((event: string, listener: (...args: unknown[]) => void) => {
    if (event === 'close') return listen('close', () => listener(false))
    if (event !== 'error') return listen(event, listener)
    // Whoever can not be reached at all is told at once.
    return listen('error', (thrown) => (isThere ? undefined : listener(thrown)))
  }) as Socket['on']
  return socket
}
