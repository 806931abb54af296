import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { migrate } from '../database/migrate.ts'
import { openPostgres } from '../sandbox/postgres/server.ts'
import { wireWorld } from '../wiring.ts'
import { type Seeded, seed } from './seed.ts'
import { serviceUrlOf } from './service-url.ts'

const run = promisify(execFile)
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const KEPT = `daybook-demo-history-${process.getuid?.() ?? 0}-`
const DAY_MS = 24 * 60 * 60 * 1000
const LOCK_MS = 60_000

/** The made-up charity with its history: a stopped PostgreSQL, and what opens it. */
export type History = { seeded: Seeded; servicePassword: string }

/**
 * Lays a copy of the made-up history into a folder: `data` and `password` for PostgreSQL, `vault`
 * for the keys. It is written once for each day and each state of the code, and kept in the
 * system’s temporary folder until the next day: what is copied is the same record byte for byte.
 */
export async function layHistory(folder: string, say: (line: string) => void): Promise<History> {
  const kept = join(tmpdir(), `${KEPT}${await stateOfTheCode()}`)
  await keepHistory(kept, say)
  await run('cp', ['-a', `${kept}/.`, folder])
  return await readHistory(folder)
}

async function readHistory(folder: string): Promise<History> {
  const { seeded, servicePassword } = JSON.parse(
    await readFile(join(folder, 'history.json'), 'utf8'),
  )
  const maps = Object.entries(seeded).map(([key, value]) => {
    return [key, Array.isArray(value) ? new Map(value as [string, string][]) : value]
  })
  return { seeded: Object.fromEntries(maps) as Seeded, servicePassword }
}

/**
 * Writes it beside the place where it is kept and moves it there whole: nobody sees half of it.
 * Whoever finds another at it waits, and takes over from one that died.
 */
async function keepHistory(kept: string, say: (line: string) => void): Promise<void> {
  const lock = `${kept}.lock`
  while (!existsSync(kept)) {
    if (!(await takeLock(lock))) {
      await new Promise((again) => setTimeout(again, 100))
      continue
    }
    try {
      await forgetOld()
      say('Writing eighteen months of made-up history, once a day …')
      const folder = await mkdtemp(`${kept}.new-`)
      await writeHistory(folder)
      await rename(folder, kept)
    } finally {
      await rm(lock, { recursive: true, force: true })
    }
  }
}

async function writeHistory(folder: string): Promise<void> {
  const postgres = await openPostgres(folder)
  try {
    const ownerUrl = postgres.superuserUrl('postgres')
    const servicePassword = randomBytes(12).toString('hex')
    const serviceUrl = serviceUrlOf(ownerUrl, servicePassword)
    await migrate(ownerUrl, serviceUrl)
    const parts = wireWorld(serviceUrl, join(folder, 'vault'), { connections: 2 })
    await parts.vault.initialise()
    const today = Temporal.Now.plainDateISO('Europe/London')
    const seeded = await seed(parts.world, ownerUrl, today).finally(() => parts.close())
    const plain = Object.entries(seeded).map(([key, value]) => {
      return [key, value instanceof Map ? [...value] : value]
    })
    const history = { seeded: Object.fromEntries(plain), servicePassword }
    await writeFile(join(folder, 'history.json'), JSON.stringify(history), { mode: 0o600 })
  } finally {
    await postgres.stop()
  }
}

/** Changes with the day, with the code and with the tables that the history is written from. */
async function stateOfTheCode(): Promise<string> {
  const hash = createHash('sha256')
  hash.update(`${Temporal.Now.plainDateISO('Europe/London')} ${process.version}`)
  for (const part of ['package-lock.json', 'prisma', 'src']) {
    for (const file of await filesUnder(join(ROOT, part))) {
      hash.update(file).update(await readFile(file))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

async function filesUnder(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const found = await readdir(path, { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name)).sort()
}

/** Whoever died over it left the lock: after a minute it is anybody’s. */
async function takeLock(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => null)
  if (found && Date.now() - found.mtimeMs > LOCK_MS)
    await rm(lock, { recursive: true, force: true })
  return await mkdir(lock).then(
    () => true,
    () => false,
  )
}

/** What was kept on an earlier day is not needed again. */
async function forgetOld(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const path = join(tmpdir(), name)
    const found = name.startsWith(KEPT) ? await stat(path).catch(() => null) : null
    if (found && Date.now() - found.mtimeMs > DAY_MS) {
      await rm(path, { recursive: true, force: true })
    }
  }
}
