import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Stage } from '../../src/demo/stage.ts'

const run = promisify(execFile)

/** The command line of the person who looks after Daybook. */
export function commandLineOf(stage: () => Stage) {
  return async (...args: string[]): Promise<string> => {
    const env = { ...process.env, ...stage().environment, DAYBOOK_OWNER_URL: stage().ownerUrl }
    const { stdout } = await run(process.execPath, ['src/admin/daybook.ts', ...args], { env })
    return stdout
  }
}
