import { spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { createServer, connect as dial } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { setUpOrganisation } from '../../src/database/set-up.ts'
import { DirectoryVault } from '../../src/vault/directory-vault.ts'
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts'
import { ALDER } from '../setup/people.table.ts'

let database: FreshDatabase
let good: Record<string, string>

beforeAll(async () => {
  database = await freshDatabase()
  const vault = await mkdtemp(join(tmpdir(), 'daybook-vault-'))
  await new DirectoryVault(vault).initialise()
  good = {
    DAYBOOK_DATABASE_URL: database.serviceUrl,
    DAYBOOK_VAULT: vault,
    DAYBOOK_PORT: '0',
    DAYBOOK_SLACK_BOT_TOKEN: 'xoxb-made-up-secret',
    DAYBOOK_SLACK_SIGNING_SECRET: 'made-up-signing-secret',
    DAYBOOK_SLACK_API_URL: 'http://127.0.0.1:9/api/',
  }
})
afterAll(async () => await database.drop())

/** Runs a file of the product with nothing but the given environment; ends it when it serves. */
async function run(file: string, args: string[], environment: Record<string, string>) {
  const env = { PATH: process.env.PATH ?? '', ...environment }
  const child = spawn(process.execPath, [file, ...args], { env })
  let said = ''
  let warned = ''
  let elsewhere: boolean | null = null
  child.stderr.on('data', (chunk) => {
    warned += chunk
  })
  child.stdout.on('data', (chunk) => {
    said += chunk
    const [, port] = /listens on port (\d+)/.exec(said) ?? []
    if (!port || elsewhere !== null) return
    elsewhere = false
    answers(Number(port), ELSEWHERE).then((isThere) => {
      elsewhere = isThere
      child.kill('SIGTERM')
    })
  })
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, said, warned, elsewhere }
}

/** Another address of this machine than the one that a development switch may listen on. */
const ELSEWHERE = '127.0.0.2'

async function answers(port: number, host: string): Promise<boolean> {
  return await new Promise((done) => {
    const socket = dial({ port, host }, () => done(true)).once('error', () => done(false))
    socket.once('connect', () => socket.destroy())
  })
}

const start = (changes: Record<string, string | undefined>) => {
  const given = Object.entries({ ...good, ...changes }).filter(([, value]) => value !== undefined)
  return run('src/main.ts', [], Object.fromEntries(given) as Record<string, string>)
}

it('the service starts, says where it listens, and stops when asked', async () => {
  const { code, said, warned, elsewhere } = await start({})
  expect(said).toMatch(/^Daybook listens on port \d+\.\n$/)
  expect(elsewhere).toBe(true)
  expect({ code, warned: warned.replace(/.*"msg":"listening".*\n/, '') }).toEqual({
    code: 0,
    warned: '',
  })
})

it('with an empty environment it names every missing value in a sentence, all at once', async () => {
  const { code, warned } = await run('src/main.ts', [], {})
  expect(code).toBe(1)
  for (const name of ['DAYBOOK_DATABASE_URL', 'DAYBOOK_VAULT', 'DAYBOOK_SLACK_BOT_TOKEN']) {
    expect(warned).toContain(`${name} is missing`)
  }
})

it('with wrong values it says what is wrong, and repeats none of them', async () => {
  const { code, warned } = await start({
    DAYBOOK_SLACK_BOT_TOKEN: 'a-secret-of-the-wrong-kind',
    DAYBOOK_SLACK_API_URL: 'https://slack.com.example.org/api/',
  })
  expect(code).toBe(1)
  expect(warned).toContain('it begins with xoxb-')
  expect(warned).toContain('DAYBOOK_SLACK_API_URL')
  expect(warned).not.toContain('a-secret-of-the-wrong-kind')
})

it('on a port that is taken it says so', async () => {
  const taken = createServer()
  await new Promise<void>((done) => taken.listen(0, done))
  const { port } = taken.address() as { port: number }
  const { code, warned } = await start({ DAYBOOK_PORT: String(port) })
  taken.close()
  expect(code).toBe(1)
  expect(warned).toContain('The port is taken')
})

it('without its database it says so', async () => {
  const { code, warned } = await start({ DAYBOOK_DATABASE_URL: 'postgresql://a:b@127.0.0.1:9/x' })
  expect(code).toBe(1)
  expect(warned).toContain('The database can’t be reached')
})

it('without its vault it says so', async () => {
  const { code, warned } = await start({ DAYBOOK_VAULT: join(tmpdir(), 'daybook-no-vault') })
  expect(code).toBe(1)
  expect(warned).toContain('The key vault can’t be read')
})

it('refuses a role that could change the record', async () => {
  const { code, warned } = await start({ DAYBOOK_DATABASE_URL: database.ownerUrl })
  expect(code).toBe(1)
  expect(warned).toContain('could change the record')
})

const TEAMS = {
  DAYBOOK_TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
  DAYBOOK_TEAMS_APP_PASSWORD: 'made-up-secret-of-an-app',
  DAYBOOK_TEAMS_TENANT: '66666666-7777-4888-8999-000000000000',
}
const NO_SLACK = {
  DAYBOOK_SLACK_BOT_TOKEN: undefined,
  DAYBOOK_SLACK_SIGNING_SECRET: undefined,
  DAYBOOK_SLACK_API_URL: undefined,
}

it('starts with Teams alone', async () => {
  const { code, said, warned } = await start({ ...NO_SLACK, ...TEAMS })
  expect([code, said]).toEqual([0, expect.stringMatching(/^Daybook listens/)])
  expect(warned).not.toContain('WARNING')
})

it('with a stand-in for Teams it warns, listens on 127.0.0.1 alone, and refuses where people are real', async () => {
  const dev = { ...NO_SLACK, ...TEAMS, DAYBOOK_TEAMS_DEV: 'http://127.0.0.1:9' }
  const { code, warned, elsewhere } = await start(dev)
  expect(elsewhere).toBe(false)
  expect([code, warned]).toEqual([0, expect.stringContaining('WARNING: DAYBOOK_TEAMS_DEV is set')])
  const sql = connect(database.ownerUrl, 1)
  await setUpOrganisation(sql, { ...ALDER, madeUp: false })
  await sql.end()
  const refused = await start(dev)
  expect(refused).toMatchObject({ code: 1, said: '' })
  expect(refused.warned).toContain('an organisation that is not made up')
})

it('`daybook` lists its commands, verifies an empty record, and knows what is not a command', async () => {
  const daybook = (args: string[]) =>
    run('src/admin/daybook.ts', args, { ...good, DAYBOOK_OWNER_URL: database.ownerUrl })
  expect((await daybook(['help'])).said).toContain('verify')
  const verified = await daybook(['verify', '--json'])
  expect(JSON.parse(verified.said)).toEqual({ cases: 0, entries: 0, accessEvents: 0, faults: [] })
  expect((await daybook(['migrate', '--json'])).said).toBe('{"applied":[]}\n')
  expect((await daybook(['nonsense'])).code).toBe(2)
  expect((await daybook(['setup'])).warned).toContain('Say which file')
})
