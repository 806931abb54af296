import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)

// A network namespace of its own has the loopback interface and nothing else.
const ALONE = ['-n', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"']
const canBeAlone = spawnSync('unshare', [...ALONE, 'true']).status === 0 // as root
if (!canBeAlone)
  console.log('No network namespace here: that the demo needs no network is not tested.')

it.runIf(canBeAlone)(
  'the demo’s whole story happens on a machine without any network',
  async () => {
    const args = [...ALONE, process.execPath, 'src/demo.ts', '--check']
    const { stdout } = await run('unshare', args)
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, acknowledged: true })
  },
)
