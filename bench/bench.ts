import { parseArgs } from 'node:util'
import { benches } from './benches.ts'
import { type Asked, AskedWrongly, type Bench, inWords, runBench } from './report.ts'

const USAGE =
  'npm run -s bench -- <name> [--size N] [--seed N] [--surface NAME] [--real [N]] [--json]'

/** `npm run -s bench -- <name>`: runs one bench and says what came of it. */
async function main(): Promise<number> {
  const { name, json, ...given } = readArguments()
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
  if (!bench) return refuse(`There is no bench of that name. The benches are: ${names()}.`)
  const line = await runBench(name, bench, asked(given, bench))
  process.stdout.write(`${json ? JSON.stringify(line) : inWords(line)}\n`)
  return line.ok ? 0 : 1
}

function readArguments() {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2).flatMap(withMinutes),
    allowPositionals: true,
    options: {
      size: { type: 'string' },
      seed: { type: 'string', default: '1' },
      surface: { type: 'string' },
      real: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  return { name: positionals[0] ?? '', ...values }
}

/** `--real` by itself is an outage of 35 minutes. */
function withMinutes(arg: string, n: number, all: readonly string[]): string[] {
  return arg === '--real' && !/^\d/.test(all[n + 1] ?? '') ? [arg, '35'] : [arg]
}

type Given = { size?: string; seed: string; surface?: string; real?: string }

function asked(given: Given, bench: Bench): Asked {
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const usual = bench.defaultSizeOf?.[given.surface ?? ''] ?? bench.defaultSize
  const size = given.size === undefined ? usual : whole(given.size, 1)
  const surface = given.surface === undefined ? {} : { surface: given.surface }
  const real = given.real === undefined ? {} : { real: whole(given.real, 1) }
  return { size, seed: whole(given.seed, 0), ...surface, ...real, say }
}

function whole(text: string, least: number): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= least) return number
  throw new AskedWrongly(`${text} is not a whole number from ${least} on.`)
}

function names(): string {
  return Object.keys(benches).join(', ')
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\nUsage: ${USAGE}\n`)
  return 2
}

main()
  .catch((thrown: unknown) => {
    if (thrown instanceof AskedWrongly) return refuse(thrown.message)
    process.stderr.write(`The bench could not be run: ${describe(thrown)}\n`)
    return 1
  })
  .then((code) => process.exit(code))

function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const cause = thrown.cause ? ` ${JSON.stringify(thrown.cause)}` : ''
  return `${thrown.stack ?? thrown.message}${cause}`
}
