import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../domain/failures.ts'
import { obstacleWords } from '../domain/obstacles.ts'
import type { KeyScope, Vault } from '../ports/vault.ts'
import { lock, unlock } from './box.ts'

const KEY_BYTES = 32

/**
 * Keys in a directory outside the database: `master.key`, and one wrapped key a file below `case/`
 * and `staff/`. Destroying a key is removing its file, from here and from the vault's backups.
 */
export class DirectoryVault implements Vault {
  readonly #directory: string
  readonly #cached = new Map<string, Buffer>()
  /** Keys that this process knows to be on disk, flushed with their folder. */
  readonly #flushed = new Set<string>()

  constructor(directory: string) {
    this.#directory = directory
  }

  /** Makes the master key, once. @returns false when there is one. */
  async initialise(): Promise<boolean> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 })
    return await this.#writeOnce('master.key', randomBytes(KEY_BYTES))
  }

  /** What stands in the way of using it, in sentences; empty when nothing does. */
  async findObstacles(): Promise<string[]> {
    if (await this.#exists('master.key')) return []
    return [obstacleWords('no_vault')]
  }

  async createKey(scope: KeyScope, id: string): Promise<void> {
    const name = join(scope, `${id}.key`)
    // An author's key is asked for with each of their forms: one flush is enough.
    if (this.#flushed.has(name) && this.#isStillThere(name)) return
    const master = await this.#master()
    const wrapped = lock(master, boundTo(scope, id), randomBytes(KEY_BYTES))
    await guarded(() => mkdir(join(this.#directory, scope), { recursive: true, mode: 0o700 }))
    const made = await this.#writeOnce(name, wrapped)
    if (made) this.#cached.delete(name)
    this.#flushed.add(name)
  }

  async getKey(scope: KeyScope, id: string): Promise<Buffer> {
    const name = join(scope, `${id}.key`)
    const cached = this.#cached.get(name)
    if (cached && this.#isStillThere(name)) return cached
    // A key that was destroyed since must not live on in memory. Reading again tells a destroyed
    // key
    // from a vault that is away, which is no reason to give anything up.
    this.#cached.delete(name)
    const key = unwrap(await this.#read(name), await this.#master(), boundTo(scope, id))
    this.#cached.set(name, key)
    return key
  }

  async #master(): Promise<Buffer> {
    const known = this.#cached.get('master.key')
    if (known && (await this.#exists('master.key'))) return known
    const master = await this.#read('master.key')
    this.#cached.set('master.key', master)
    return master
  }

  /** Asked for every entry, so not through Node's threads: those cost ten times the question. */
  #isStillThere(name: string): boolean {
    return existsSync(join(this.#directory, name))
  }

  async #exists(name: string): Promise<boolean> {
    return await access(join(this.#directory, name)).then(
      () => true,
      () => false,
    )
  }

  async #read(name: string): Promise<Buffer> {
    try {
      return await readFile(join(this.#directory, name))
    } catch (thrown) {
      const masterThere = name !== 'master.key' && (await this.#exists('master.key'))
      const gone = (thrown as NodeJS.ErrnoException).code === 'ENOENT' && masterThere
      throw new Failure(gone ? 'key_destroyed' : 'vault_unavailable', thrown)
    }
  }

  /** Whole or not at all, on disk before it returns, and never over an older one. */
  async #writeOnce(name: string, content: Buffer): Promise<boolean> {
    const path = join(this.#directory, name)
    const draft = `${path}.${randomBytes(6).toString('hex')}.new`
    return await guarded(async () => {
      const file = await open(draft, 'wx', 0o600)
      await file.writeFile(content)
      await file.sync()
      await file.close()
      const made = await link(draft, path).then(() => true, unlessThere)
      await unlink(draft)
      const folder = await open(join(path, '..'), 'r')
      await folder.sync()
      await folder.close()
      return made
    })
  }
}

function unlessThere(thrown: NodeJS.ErrnoException): boolean {
  if (thrown.code === 'EEXIST') return false
  throw thrown
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw new Failure('vault_unavailable', thrown)
  }
}

function boundTo(scope: KeyScope, id: string): string {
  return `daybook-vault/1|${scope}|${id}`
}

function unwrap(wrapped: Buffer, master: Buffer, bound: string): Buffer {
  try {
    return unlock(master, bound, wrapped)
  } catch (thrown) {
    throw new Failure('vault_unavailable', thrown)
  }
}
