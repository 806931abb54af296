import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'

const run = promisify(execFile)
const name = `daybook_install_${randomBytes(4).toString('hex')}`
let admin: postgres.Sql
let environment: Record<string, string>
let folder: string

beforeAll(async () => {
  const owner = new URL(inject('ownerUrl'))
  owner.pathname = '/postgres'
  admin = postgres(owner.href, { max: 1, onnotice: () => undefined })
  await admin.unsafe(`CREATE DATABASE ${name}`)
  owner.pathname = `/${name}`
  const service = new URL(owner)
  service.username = `${name}_service`
  service.password = randomBytes(8).toString('hex')
  folder = await mkdtemp(join(tmpdir(), 'daybook-install-'))
  environment = {
    PATH: process.env.PATH ?? '',
    DAYBOOK_OWNER_URL: owner.href,
    DAYBOOK_DATABASE_URL: service.href,
    DAYBOOK_VAULT: join(folder, 'vault'),
    DAYBOOK_PORT: '0',
    DAYBOOK_SLACK_BOT_TOKEN: 'xoxb-made-up',
    DAYBOOK_SLACK_SIGNING_SECRET: 'made-up-signing-secret',
    DAYBOOK_SLACK_API_URL: 'http://127.0.0.1:9/api/',
    DAYBOOK_TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
    DAYBOOK_TEAMS_APP_PASSWORD: 'made-up-secret-of-an-app',
    DAYBOOK_TEAMS_TENANT: '66666666-7777-4888-8999-000000000000',
  }
})
afterAll(async () => {
  await admin.unsafe(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.end()
})

it('a volunteer who follows the README has a running service', async () => {
  const text = await readFile('README.md', 'utf8')
  const block = /## Run it for real[\s\S]*?```sh\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
  const steps = block.split('\n').flatMap((line) => /daybook -- ([^#]+)/.exec(line)?.[1] ?? [])
  expect(steps.length).toBe(6)
  // What is written goes into a folder of the test’s own.
  const elsewhere = (word: string) => (word.endsWith('.zip') ? join(folder, word) : word)
  for (const step of steps) {
    const args = ['src/admin/daybook.ts', ...step.trim().split(/\s+/).map(elsewhere)]
    const { stdout } = await run(process.execPath, args, { env: environment })
    expect(stdout.length, step).toBeGreaterThan(0)
  }
  const child = spawn(process.execPath, ['src/main.ts'], { env: environment })
  const said = await new Promise<string>((done) => {
    child.stdout.on('data', (chunk) => done(String(chunk)))
    child.once('exit', (code) => done(`ended with ${code}`))
  })
  child.kill('SIGTERM')
  expect(said).toMatch(/^Daybook listens on port \d+/)
})
