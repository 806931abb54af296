import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Fault, plant, readFaults } from '../access/planted.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export type Platform = 'slack' | 'teams'
/** Loads a module of the copy by its name. */
export type Load = <Module>(name: string) => Promise<Module>

/** Every check of a guard taken out, as a patch of one line each, by its name. */
export async function readGuardFaults(platform: Platform): Promise<Fault[]> {
  return await readFaults(new URL(`${platform}/faults/`, import.meta.url))
}

/** Works with modules of a copy of a platform's surface that has faults in it. */
export async function withFaults<T>(
  platform: Platform,
  faults: readonly Fault[],
  work: (load: Load) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-guard-'))
  const surface = `src/surfaces/${platform}`
  try {
    await linkAllBut(surface, folder)
    await cp(join(ROOT, surface), join(folder, surface), { recursive: true })
    for (const fault of faults) {
      const path = join(folder, fault.file)
      await writeFile(path, plant(fault, await readFile(path, 'utf8')))
    }
    return await work(async (name) => await import(pathToFileURL(join(folder, surface, name)).href))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The rest of the product is what it is. */
async function linkAllBut(surface: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'src/surfaces'), { recursive: true })
  const parts = (await readdir(join(ROOT, 'src'))).map((name) => `src/${name}`)
  for (const part of ['package.json', 'node_modules', ...parts]) {
    if (!surface.startsWith(`${part}/`)) await symlink(join(ROOT, part), join(folder, part))
  }
}

/**
 * The kinds that a guard without the check against them does not let in all the same, or that no
 * fault is about.
 * @param kinds which fault takes the check against each kind away.
 * @param tryKinds tries these kinds on a copy; how many of each got in.
 */
export async function kindsNotAccepted(
  platform: Platform,
  kinds: Readonly<Record<string, { fault: string }>>,
  tryKinds: (load: Load, names: readonly string[]) => Promise<Record<string, number>>,
): Promise<string[]> {
  const left = new Set(Object.keys(kinds))
  const missed: string[] = []
  for (const fault of await readGuardFaults(platform)) {
    const names = [...left].filter((name) => kinds[name]?.fault === fault.name)
    const accepted = await withFaults(platform, [fault], (load) => tryKinds(load, names))
    missed.push(...names.filter((name) => !accepted[name]))
    for (const name of names) left.delete(name)
  }
  return [...missed, ...left]
}
