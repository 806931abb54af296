import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Fault, parsePatch, plant } from '../access/planted.ts'
import type { Guard } from './in-process.ts'
import type { Issuer } from './issuer.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FAULTS = new URL('faults-teams/', import.meta.url)
/** The guard of Teams and what it imports. */
const PARTS = ['package.json', 'src/surfaces/teams', 'src/door', 'src/domain', 'src/ports']

/** Every check of the guard taken out, as a patch of one line each, by its name. */
export async function readGuardFaults(): Promise<Fault[]> {
  const names = (await readdir(FAULTS)).filter((name) => name.endsWith('.patch')).sort()
  return await Promise.all(
    names.map(async (name) =>
      parsePatch(name.replace('.patch', ''), await readFile(new URL(name, FAULTS), 'utf8')),
    ),
  )
}

type Keys = { keysOf(set: unknown): Promise<Issuer['keys']> }

/** Works with a copy of the guard with a fault in it, and with the keys as that copy reads them. */
export async function withFault<T>(
  fault: Fault,
  work: (guard: Guard, keysOf: Keys['keysOf']) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-guard-'))
  try {
    for (const part of PARTS) {
      await cp(join(ROOT, part), join(folder, part), { recursive: true })
    }
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    const path = join(folder, fault.file)
    await writeFile(path, plant(fault, await readFile(path, 'utf8')))
    const load = (name: string) =>
      import(pathToFileURL(join(folder, 'src/surfaces/teams', name)).href)
    const { judge } = (await load('guard.ts')) as Pick<Guard, 'judge'>
    const { firstOrRetry } = (await load('replays.ts')) as Pick<Guard, 'firstOrRetry'>
    const { keysOf } = (await load('keys.ts')) as Keys
    return await work({ judge, firstOrRetry }, keysOf)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
