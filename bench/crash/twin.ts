import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type Patch = { file: string; before: string; after: string }
export type Twin = { main: string; remove(): Promise<void> }

/**
 * A copy of the product with one fault planted.
 * @throws Error when the place where it is planted does not stand there exactly once.
 */
export async function plantFault({ file, before, after }: Patch): Promise<Twin> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-twin-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    for (const part of ['src', 'prisma', 'package.json']) {
      await cp(join(ROOT, part), join(folder, part), { recursive: true })
    }
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    const text = await readFile(join(folder, file), 'utf8')
    if (text.split(before).length !== 2) {
      throw new Error(`${file} has changed: the fault can not be planted in it any more`)
    }
    await writeFile(
      join(folder, file),
      text.replace(before, () => after),
    )
  } catch (thrown) {
    await remove()
    throw thrown
  }
  return { main: join(folder, 'src', 'main.ts'), remove }
}
