import { connect, createServer, type Server, type Socket } from 'node:net'
import { type Call, readCalls } from './wire.ts'

const HOST = '127.0.0.1'

/** A call of one of the record's functions, seen on its way there or on its way back. */
export type Sight = Call & { way: 'asked' | 'answered' }

/**
 * Stands between the service and PostgreSQL. It sees each call before it is passed on, and each
 * answer after PostgreSQL has given it and before the service gets it.
 */
export type PostgresProxy = {
  port: number
  /** Says of each sight whether everything stops right there: nothing goes on, either way. */
  watch(stops: (sight: Sight) => boolean): void
  freeze(): void
  /** Breaks every connection, and lets new ones through again. */
  reset(): void
  close(): Promise<void>
}

/** @param target the port of PostgreSQL on this machine. */
export async function startProxy(target: number): Promise<PostgresProxy> {
  const sockets = new Set<Socket>()
  const state = { frozen: false, stops: (_: Sight): boolean => false }
  const sees = (sight: Sight) => {
    if (!state.frozen && state.stops(sight)) state.frozen = true
    return state.frozen
  }
  const server = createServer({ noDelay: true }, (service) => {
    if (state.frozen) return service.destroy()
    const database = connect({ port: target, host: HOST, noDelay: true })
    for (const one of [service, database]) keep(sockets, one)
    service.once('close', () => database.destroy())
    database.once('close', () => service.destroy())
    relay(service, database, sees)
  })
  const port = await listen(server)
  const reset = () => {
    for (const socket of sockets) socket.destroy()
    state.frozen = false
  }
  return {
    port,
    watch(stops) {
      state.stops = stops
    },
    freeze() {
      state.frozen = true
    },
    reset,
    async close() {
      reset()
      await new Promise((done) => server.close(done))
    },
  }
}

function relay(service: Socket, database: Socket, sees: (sight: Sight) => boolean): void {
  const calls = readCalls()
  service.on('data', (chunk) => {
    const seen = calls.asked(chunk).map((call) => sees({ ...call, way: 'asked' }))
    if (!seen.includes(true) && !sees(NOTHING)) database.write(chunk)
  })
  database.on('data', (chunk) => {
    const seen = calls.answered(chunk).map((call) => sees({ ...call, way: 'answered' }))
    if (!seen.includes(true) && !sees(NOTHING)) service.write(chunk)
  })
}

/** Asks only whether everything stands still already. */
const NOTHING: Sight = { name: '', parameters: '', way: 'asked' }

function keep(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket)
  // A connection that breaks is what this is for.
  socket.on('error', () => socket.destroy())
  socket.once('close', () => sockets.delete(socket))
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, HOST, done))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the proxy has no port')
  return address.port
}
