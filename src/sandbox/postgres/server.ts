import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Binaries, findBinaries } from './binaries.ts'

const run = promisify(execFile)
const HOST = '127.0.0.1'
const LOG_CHARACTERS = 50_000_000

/** A PostgreSQL of one's own, bound to this machine: for the demo, tests and benches only. */
export interface PostgresServer {
  port: number
  /** The address of a database as superuser. */
  superuserUrl(database: string): string
  /** The end of its log, at most 50 million characters. */
  printed(): string
  start(): Promise<void>
  stop(): Promise<void>
  /** Ends every process of the server at once, as a power cut would. */
  kill(): Promise<void>
  /** Stops it and removes its files. */
  remove(): Promise<void>
}

/** Lays out and starts a server in a new folder below the system's temporary one. */
export async function startPostgres(flags: readonly string[] = []): Promise<PostgresServer> {
  return await openPostgres(await mkdtemp(join(tmpdir(), 'daybook-postgres-')), flags)
}

/** Starts the server that lies in a folder; in one that has none, lays it out first. */
export async function openPostgres(
  folder: string,
  flags: readonly string[] = [],
): Promise<PostgresServer> {
  const binaries = await findBinaries()
  const data = join(folder, 'data')
  const password = await passwordIn(folder)
  if (!existsSync(join(data, 'PG_VERSION'))) await layOut(binaries, folder, password)
  const port = await freePort()
  let child: ChildProcess | null = null
  let log = ''
  const endWithUs = () => child?.kill('SIGQUIT')
  process.once('exit', endWithUs)

  const server: PostgresServer = {
    port,
    superuserUrl: (database) => `postgresql://postgres:${password}@${HOST}:${port}/${database}`,
    printed: () => log,
    async start() {
      const options = ['-D', data, '-p', String(port), '-h', HOST, '-k', '', ...settings(flags)]
      const { postgres, user } = binaries
      child = spawn(postgres, options, { ...user, stdio: ['ignore', 'ignore', 'pipe'] })
      child.stderr?.on('data', (chunk: Buffer) => {
        log = `${log}${chunk}`.slice(-LOG_CHARACTERS)
      })
      await untilReady(child)
    },
    async stop() {
      await ended(child, () => child?.kill('SIGINT'))
      child = null
    },
    async kill() {
      const backends = await childrenOf(child?.pid)
      await ended(child, () => {
        child?.kill('SIGKILL')
        for (const pid of backends) killQuietly(pid)
      })
      child = null
    },
    async remove() {
      // What is thrown away need not be written out first.
      await ended(child, endWithUs)
      process.off('exit', endWithUs)
      await rm(folder, { recursive: true, force: true })
    },
  }
  await server.start()
  return server
}

function settings(flags: readonly string[]): string[] {
  const fixed = ['max_connections=100', 'timezone=UTC', 'shared_buffers=64MB']
  return [...fixed, ...flags].flatMap((flag) => ['-c', flag])
}

/** Made up for this server, and kept beside it. */
async function passwordIn(folder: string): Promise<string> {
  const path = join(folder, 'password')
  if (existsSync(path)) return await readFile(path, 'utf8')
  const password = randomBytes(12).toString('hex')
  await writeFile(path, password, { mode: 0o600 })
  return password
}

async function layOut(binaries: Binaries, folder: string, password: string): Promise<void> {
  const data = join(folder, 'data')
  const secret = join(folder, 'password-of-initdb')
  await rm(data, { recursive: true, force: true })
  await mkdir(data)
  await writeFile(secret, password)
  const { uid, gid } = binaries.user
  if (uid !== undefined && gid !== undefined) {
    for (const path of [folder, data, secret]) await chown(path, uid, gid)
  }
  await chmod(data, 0o700)
  const access = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', secret]
  const options = ['-D', data, ...access, '-E', 'UTF8', '--locale=C', '--no-instructions']
  await run(binaries.initdb, options, binaries.user)
  await rm(secret)
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, HOST, done))
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}

async function untilReady(child: ChildProcess): Promise<void> {
  let said = ''
  await new Promise<void>((ready, fail) => {
    child.once('exit', () => fail(new Error(`PostgreSQL did not start:\n${said.slice(-2000)}`)))
    child.stderr?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-4000)
      if (said.includes('ready to accept connections')) ready()
    })
  })
}

async function ended(child: ChildProcess | null, end: () => void): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  end()
  await gone
}

/** The processes that the server has started: each would live on a moment after its parent. */
async function childrenOf(pid: number | undefined): Promise<number[]> {
  const all = await readdir('/proc').catch(() => [])
  const stats = await Promise.all(
    all.filter((name) => /^\d+$/.test(name)).map((name) => readStat(Number(name))),
  )
  return stats.flatMap((stat) => (stat && stat.parent === pid ? [stat.pid] : []))
}

async function readStat(pid: number): Promise<{ pid: number; parent: number } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [, parent] = /\) \S (\d+)/.exec(text) ?? []
  return parent ? { pid, parent: Number(parent) } : null
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
