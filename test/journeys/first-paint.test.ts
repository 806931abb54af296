import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { theBrowser } from '../setup/browser.ts'

/** From `npm run demo` until a browser shows something, when everything is installed. */
const BAR_MS = 10_000
/** Other tests use the machine at the same time: whoever is too slow once may try once more. */
const ONCE_MORE = { retry: 1 }

const { hasBrowser, open } = theBrowser()
let demo: ChildProcess | null = null
afterAll(() => demo?.kill('SIGTERM'))

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

/** Starts the demo as `npm run demo` does; resolves when it has said where it opens. */
async function startDemo(port: number): Promise<() => string> {
  let said = ''
  const args = ['.ci/ensure.mjs', 'src/demo.ts', '--port', String(port)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  demo = child
  await new Promise<void>((opens, fail) => {
    child.once('exit', (code) => fail(new Error(`the demo ended with ${code}: ${said}`)))
    child.stderr.on('data', (chunk: Buffer) => {
      said += String(chunk)
      if (said.includes('The demo opens at')) opens()
    })
  })
  return () => said
}

describe.runIf(hasBrowser)('the demo, from a cold start', () => {
  it(
    'is painted within ten seconds, says what it waits for, and becomes the page by itself',
    ONCE_MORE,
    async () => {
      const size = { width: 1024, height: 768 }
      demo?.kill('SIGTERM')
      // The browser is open before somebody starts the demo.
      const other = await open('data:text/html,<p data-pane>', size)
      const port = await freePort()
      const start = Date.now()
      const said = await startDemo(port)
      const until = '#steps, [data-pane]'
      const { page, faults } = await open(`http://127.0.0.1:${port}`, size, { until })
      const paint = `performance.timeOrigin +
      performance.getEntriesByName('first-contentful-paint')[0].startTime`
      const paintedMs = Math.round(Number(await page.evaluate(paint)) - start)
      console.log(`first contentful paint ${paintedMs} ms after the demo was started`)
      expect(paintedMs).toBeGreaterThan(0)
      expect(paintedMs).toBeLessThan(BAR_MS)
      await page.getByText('Starting PostgreSQL').waitFor({ timeout: 120_000 })
      await page.waitForSelector('[data-pane]', { timeout: 120_000 })
      expect(said()).toContain('The demo is open at')
      expect(await page.textContent('body')).toContain('Amina')
      expect(faults.filter((fault) => !/ERR_CONNECTION|Failed to fetch|404/.test(fault))).toEqual(
        [],
      )
      await page.close()
      await other.page.close()
    },
  )
})

const TAKES_THE_PORT = `import { createServer } from 'node:net'
const server = createServer().listen(Number(process.argv[3]), '127.0.0.1', () => server.close())
console.log(process.argv.slice(2).join(' '))
`

/** What a fresh clone has before its packages, and an `npm` that waits to be let on. */
async function freshClone(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-clone-'))
  for (const part of ['.ci', 'src/sandbox/page/waiting']) {
    await cp(part, join(folder, part), { recursive: true })
  }
  const lock = { packages: { '': {}, 'node_modules/one': { version: '1.0.0' } } }
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lock))
  await writeFile(join(folder, 'src/demo.ts'), TAKES_THE_PORT)
  await mkdir(join(folder, 'bin'))
  const npm = `#!/bin/sh\nuntil [ -e "${folder}/installed" ]; do sleep 0.1; done\n`
  await writeFile(join(folder, 'bin/npm'), npm, { mode: 0o755 })
  return folder
}

describe('the demo on a fresh clone', () => {
  it('has a page while the packages are installed, and then leaves it its address', async () => {
    const folder = await freshClone()
    const port = await freePort()
    const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` }
    const args = ['.ci/ensure.mjs', 'src/demo.ts', '--port', String(port)]
    const child = spawn(process.execPath, args, { cwd: folder, env })
    demo = child
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += String(chunk)
    })
    const ended = new Promise((done) => child.once('exit', done))
    const url = `http://127.0.0.1:${port}`
    await new Promise<void>((opens) => {
      child.stderr.on('data', (chunk: Buffer) => {
        said.err += String(chunk)
        if (said.err.includes(`The demo opens at ${url}`)) opens()
      })
    })
    expect(await (await fetch(url)).text()).toContain('Getting ready')
    const { steps } = await (await fetch(`${url}/steps`)).json()
    expect(steps).toEqual([expect.stringContaining('Installing the packages')])
    await writeFile(join(folder, 'installed'), '')
    expect(await ended).toBe(0)
    await expect(fetch(url)).rejects.toThrow('fetch failed')
    const given = /^--port \d+ --started \d{13} --first-answer (\d+)$/.exec(said.out.trim())
    expect(Number(given?.[1])).toBeLessThan(BAR_MS)
    await rm(folder, { recursive: true })
  })
})
