import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))
// Starts one PostgreSQL for the whole run; tests that need none still run without the file.
const database = `${root}test/setup/database.ts`

const MEMORY = '/dev/shm'
const ROOM_BYTES = 4 * 2 ** 30
/**
 * In CI every database of the tests lies in memory, where there is room: PostgreSQL keeps all its
 * settings, and no commit waits for a disk.
 */
function layInMemory(): void {
  if (!process.env.CI || !existsSync(MEMORY)) return
  const { bavail, bsize } = statfsSync(MEMORY)
  if (bavail * bsize < ROOM_BYTES || tmpdir().startsWith(MEMORY)) return
  const folder = mkdtempSync(join(MEMORY, 'daybook-tests-'))
  chmodSync(folder, 0o755)
  process.env.TMPDIR = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
layInMemory()

/** What takes longest begins first: at the end no long file is left to one worker alone. */
const LONGEST = ['test/bench/', 'test/journeys/']
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((folder) => moduleId.includes(folder))
      return found === -1 ? LONGEST.length : found
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  root,
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: existsSync(database) ? [database] : [],
    sequence: { sequencer: LongestFirst },
    // What two workers have loaded once serves all their files; what a file changes of the process
    // it gives back (the setup file).
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    setupFiles: [`${root}test/setup/give-back.ts`],
    // A guard against what hangs, no measure of speed: the machine may be busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
  },
})
