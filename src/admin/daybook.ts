import { parseArgs } from 'node:util'
import { ConfigError } from '../config/config.ts'
import { failureWords, toFailure } from '../domain/failures.ts'
import type { CommandResult } from './command.ts'
import { commands } from './commands.ts'

/** `npm run -s daybook -- <command> [--json]`. Exit 0: done; 1: could not; 2: not a command. */
async function main(): Promise<number> {
  const args = process.argv.slice(2)
  // The command stands first; each has options of its own.
  const [name = 'help'] = args.filter((arg) => !arg.startsWith('-'))
  const command = commands[name]
  if (!command) {
    process.stderr.write(`There is no command “${name}”. Try: npm run -s daybook -- help\n`)
    return 2
  }
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...command.options, json: { type: 'boolean', default: false } },
  })
  return say(await command.run(positionals.slice(1), values), values.json === true)
}

function say(result: CommandResult, json: boolean): number {
  const text = json ? JSON.stringify(result.data) : result.lines.join('\n')
  process.stdout.write(`${text}\n`)
  return result.ok ? 0 : 1
}

function explain(thrown: unknown): string {
  if (thrown instanceof ConfigError) return thrown.message
  const { code } = toFailure(thrown)
  if (code !== 'unexpected') return failureWords(code)
  return thrown instanceof Error ? thrown.message : failureWords('unexpected')
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (thrown: unknown) => {
    process.stderr.write(`${explain(thrown)}\n`)
    process.exitCode = 1
  },
)
