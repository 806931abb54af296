import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Failure } from '../../src/domain/failures.ts'
import { DirectoryVault } from '../../src/vault/directory-vault.ts'

let folder: string
let vault: DirectoryVault

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'daybook-vault-')), 'keys')
  vault = new DirectoryVault(folder)
  await vault.initialise()
})
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

const path = (name: string) => join(folder, name)
const mode = async (name: string) => (await stat(path(name))).mode & 0o777
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (thrown: unknown) => (thrown instanceof Failure ? thrown.code : String(thrown)),
  )

describe('the master key', () => {
  it('is made once, also when ten processes make it at the same moment', async () => {
    const elsewhere = path('elsewhere')
    const all = Array.from({ length: 10 }, () => new DirectoryVault(elsewhere).initialise())
    expect((await Promise.all(all)).filter((made) => made)).toHaveLength(1)
    expect(await new DirectoryVault(elsewhere).initialise()).toBe(false)
    expect(await readFile(join(elsewhere, 'master.key'))).toHaveLength(32)
    expect(await readdir(elsewhere)).toEqual(['master.key'])
  })

  it('and everything else is readable by the service’s own user alone', async () => {
    await vault.createKey('case', 'a')
    await vault.createKey('staff', 'b')
    expect(await mode('')).toBe(0o700)
    expect(await mode('case')).toBe(0o700)
    expect(await mode('staff')).toBe(0o700)
    expect(await mode('master.key')).toBe(0o600)
    expect(await mode('case/a.key')).toBe(0o600)
    expect(await mode('staff/b.key')).toBe(0o600)
  })

  it('is missed in one sentence before the service starts', async () => {
    expect(await vault.findObstacles()).toEqual([])
    await unlink(path('master.key'))
    const obstacles = await vault.findObstacles()
    expect(obstacles).toHaveLength(1)
    expect(obstacles[0]).toContain('npm run -s daybook -- vault')
    expect(obstacles[0]).not.toContain(folder)
  })
})

describe('a key', () => {
  it('is made once, also when ten processes make it at the same moment', async () => {
    const vaults = Array.from({ length: 10 }, () => new DirectoryVault(folder))
    const keys = await Promise.all(
      vaults.map(async (one) => {
        await one.createKey('case', 'a')
        return (await one.getKey('case', 'a')).toString('hex')
      }),
    )
    expect(new Set(keys).size).toBe(1)
    expect(await readdir(path('case'))).toEqual(['a.key'])
  })

  it('has 32 bytes, is another one for each case and each person, and survives a restart', async () => {
    await vault.createKey('case', 'a')
    await vault.createKey('case', 'b')
    await vault.createKey('staff', 'a')
    const keys = [
      await vault.getKey('case', 'a'),
      await vault.getKey('case', 'b'),
      await vault.getKey('staff', 'a'),
    ]
    expect(keys.map((key) => key.length)).toEqual([32, 32, 32])
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(3)
    await vault.createKey('case', 'a')
    const restarted = new DirectoryVault(folder)
    expect(await restarted.getKey('case', 'a')).toEqual(keys[0])
  })

  it('lies on disk wrapped: the file does not hold it', async () => {
    await vault.createKey('case', 'a')
    const file = await readFile(path('case/a.key'))
    expect(file.includes(await vault.getKey('case', 'a'))).toBe(false)
    expect(file).toHaveLength(12 + 32 + 16)
  })

  it('that was destroyed is gone at once, also from memory and in other processes', async () => {
    const other = new DirectoryVault(folder)
    await vault.createKey('case', 'a')
    await vault.getKey('case', 'a')
    await other.getKey('case', 'a')
    await unlink(path('case/a.key'))
    expect(await codeOf(vault.getKey('case', 'a'))).toBe('key_destroyed')
    expect(await codeOf(other.getKey('case', 'a'))).toBe('key_destroyed')
    expect(await codeOf(vault.getKey('case', 'a'))).toBe('key_destroyed')
  })

  it('that never was is told like one that was destroyed', async () => {
    expect(await codeOf(vault.getKey('case', 'never'))).toBe('key_destroyed')
  })

  it('is bound to its id and scope: a file in the place of another is refused', async () => {
    await vault.createKey('case', 'a')
    await vault.createKey('case', 'b')
    await vault.createKey('staff', 'a')
    const [a, b] = [await readFile(path('case/a.key')), await readFile(path('case/b.key'))]
    await writeFile(path('case/a.key'), b)
    await writeFile(path('case/b.key'), a)
    await writeFile(path('staff/a.key'), a)
    for (const [scope, id] of [
      ['case', 'a'],
      ['case', 'b'],
      ['staff', 'a'],
    ] as const) {
      expect(await codeOf(vault.getKey(scope, id))).toBe('vault_unavailable')
    }
  })

  it('with any byte changed, or cut short, is refused', async () => {
    await vault.createKey('case', 'a')
    const file = await readFile(path('case/a.key'))
    for (let at = 0; at < file.length; at += 1) {
      const changed = Buffer.from(file)
      changed.writeUInt8(changed.readUInt8(at) ^ 0x80, at)
      await writeFile(path('case/a.key'), changed)
      expect([at, await codeOf(new DirectoryVault(folder).getKey('case', 'a'))]).toEqual([
        at,
        'vault_unavailable',
      ])
    }
    for (const length of [0, 12, 27, 59]) {
      await writeFile(path('case/a.key'), file.subarray(0, length))
      const outcome = await codeOf(new DirectoryVault(folder).getKey('case', 'a'))
      expect([length, outcome]).toEqual([length, 'vault_unavailable'])
    }
  })
})

describe('a vault that can not be reached', () => {
  it('is told as that, and never as “destroyed”: not even for a key that was used before', async () => {
    await vault.createKey('case', 'a')
    await vault.getKey('case', 'a')
    await rename(folder, `${folder}-unmounted`)
    expect(await codeOf(vault.getKey('case', 'a'))).toBe('vault_unavailable')
    expect(await codeOf(vault.createKey('case', 'b'))).toBe('vault_unavailable')
    await mkdir(folder)
    expect(await codeOf(vault.getKey('case', 'a'))).toBe('vault_unavailable')
    await rm(folder, { recursive: true })
    await rename(`${folder}-unmounted`, folder)
    expect(await codeOf(vault.getKey('case', 'a'))).toBe('fine')
  })

  it('makes no key under a master key that it does not have', async () => {
    await unlink(path('master.key'))
    expect(await codeOf(vault.createKey('case', 'a'))).toBe('vault_unavailable')
    expect(await readdir(folder)).toEqual([])
  })

  it('names no path and no key in its error', async () => {
    await rm(folder, { recursive: true })
    await expect(vault.getKey('case', 'a')).rejects.toThrow(/^vault_unavailable$/)
  })
})
