import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const text =
  /\.(ts|tsx|mjs|cjs|js|json|md|sql|prisma|css|html|ya?ml|toml|txt)$|(^|\/)(run|LICENSE)$/

export type RepositoryFile = { readonly path: string; readonly text: string }

/** Every text file of the repository that git keeps or would keep; paths with forward slashes. */
export function readRepository(): RepositoryFile[] {
  return listPaths()
    .filter((one) => text.test(one) && one !== 'package-lock.json' && existsSync(root + one))
    .map((one) => ({ path: one, text: readFileSync(root + one, 'utf8') }))
}

function listPaths(): string[] {
  try {
    const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
    const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' })
    return listed.split('\0').filter((one) => one !== '')
  } catch {
    return walk('')
  }
}

/** For a copy without git: everything but what is installed or generated. */
function walk(folder: string): string[] {
  const left = ['node_modules', 'generated', 'coverage', '.git', '.daybook']
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((one) => {
    if (left.includes(one.name)) return []
    const place = path.posix.join(folder, one.name)
    return one.isDirectory() ? walk(place) : [place]
  })
}
