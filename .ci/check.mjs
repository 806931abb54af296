// What must be clean before a change goes in: format and lint, types, import rules, dead code.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const hook = new URL('./typescript6.mjs', import.meta.url).href

const steps = [
  [
    'format and lint',
    ['@biomejs/biome/bin/biome', 'check', '--config-path', '.ci', '--error-on-warnings', '.'],
  ],
  ['types', ['typescript/bin/tsc', '--noEmit']],
  [
    'import rules',
    [
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.ci/dependency-cruiser.config.mjs',
      'src',
    ],
    ['--import', hook],
  ],
  [
    'dead code',
    [
      'knip/bin/knip.js',
      '--config',
      '.ci/knip.json',
      '--include',
      'files,dependencies,exports',
      '--no-config-hints',
    ],
  ],
]

let failures = 0
for (const [name, [script, ...args], nodeArgs = []] of steps) {
  const command = [...nodeArgs, path.join(root, 'node_modules', script), ...args]
  const startedMs = performance.now()
  const result = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
  const failed = result.status !== 0
  process.stdout.write(`${failed ? 'FAILED' : 'ok    '}  ${name} (${seconds} s)\n`)
  if (failed) {
    failures += 1
    process.stdout.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n`)
  }
}
process.exit(failures === 0 ? 0 : 1)
