import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { charity } from '../sandbox/charity/charity.ts'
import { openPostgres, type PostgresServer } from '../sandbox/postgres/server.ts'
import { type SlackStandIn, startSlackStandIn } from '../sandbox/slack/stand-in.ts'
import { layHistory } from './history.ts'
import { type Seeded, WORKSPACE } from './seed.ts'
import { serviceUrlOf } from './service-url.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const BOT = 'U0DAYBOOK1'

/** Everything that the demo consists of, running on this machine only. */
export type Stage = {
  postgres: PostgresServer
  slack: SlackStandIn
  seeded: Seeded
  /** What the service is started with. */
  environment: Record<string, string>
  ownerUrl: string
  vault: string
  /** Where the service listens, and the secrets of this run: made up, and gone when it ends. */
  requestUrl: string
  botToken: string
  signingSecret: string
  /** Everything that the service has printed, on both outputs, since the stage was opened. */
  printed(): string
  /** Ends the service at once, as a power cut would. */
  killService(): Promise<void>
  /** Starts it again, and points Slack to it. */
  restartService(): Promise<void>
  close(): Promise<void>
}

/** `database`: settings of PostgreSQL, as `name=value`. */
export type StageOptions = {
  port: number
  say: (line: string) => void
  database?: readonly string[]
}

/**
 * Starts PostgreSQL, the record with the made-up charity, the stand-in for Slack, and the service.
 */
export async function openStage({ port, say, database }: StageOptions): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-demo-'))
  const vault = join(folder, 'vault')
  const { seeded, servicePassword } = await layHistory(folder, say)
  say('Starting PostgreSQL …')
  const postgres = await openPostgres(folder, database)
  const ownerUrl = postgres.superuserUrl('postgres')
  const serviceUrl = serviceUrlOf(ownerUrl, servicePassword)
  const secrets = {
    signingSecret: randomBytes(16).toString('hex'),
    token: 'xoxb-made-up-for-the-demo',
  }
  const slack = await startSlack(port, secrets)
  say('Starting Daybook …')
  const environment = {
    DAYBOOK_DATABASE_URL: serviceUrl,
    DAYBOOK_VAULT: vault,
    DAYBOOK_PORT: '0',
    DAYBOOK_SLACK_BOT_TOKEN: secrets.token,
    DAYBOOK_SLACK_SIGNING_SECRET: secrets.signingSecret,
    DAYBOOK_SLACK_API_URL: `${slack.url}/api/`,
    DAYBOOK_LOG: 'warn',
  }
  const service = await keepService(environment, slack)
  const close = async () => {
    await service.end('SIGTERM')
    await slack.close()
    await postgres.remove()
    await rm(folder, { recursive: true, force: true })
  }
  const { token: botToken, signingSecret } = secrets
  return {
    ...{ postgres, slack, seeded, environment, ownerUrl, vault, botToken, signingSecret, close },
    printed: service.printed,
    killService: () => service.end('SIGKILL'),
    restartService: service.start,
    get requestUrl() {
      return service.requestUrl()
    },
  }
}

/** The stand-in, with the charity's people and a page that shows two of them side by side. */
async function startSlack(port: number, secrets: { signingSecret: string; token: string }) {
  const { staff, channels, organisation } = charity
  const userOf = new Map(staff.map((person) => [person.key, person.slackUserId]))
  const channelIds = channels.map((channel) => channel.slackChannelId)
  const pane = { channels: channelIds }
  return await startSlackStandIn({
    port,
    workspace: {
      teamId: WORKSPACE,
      teamName: organisation.name,
      domain: 'marrowbridge-made-up',
      appId: 'A0DAYBOOK1',
      botUserId: BOT,
      botName: 'Daybook',
      users: staff.map(({ slackUserId, key, name }) => ({
        id: slackUserId,
        name: key,
        realName: name,
      })),
      channels: channels.map(({ slackChannelId, name, members }) => ({
        id: slackChannelId,
        name: name.replace(/^#/, ''),
        members: [...members.map((key) => userOf.get(key) ?? ''), BOT],
      })),
    },
    bot: {
      signingSecret: secrets.signingSecret,
      token: secrets.token,
      commands: [
        { name: '/note', hint: 'K-… what happened' },
        { name: '/disclosure', hint: 'record what somebody told you' },
        { name: '/concern', hint: 'raise the level of a case' },
        { name: '/brief', hint: 'K-… sums up a case for you' },
        { name: '/daybook', hint: 'everything else, from a referral to closing a case' },
      ],
    },
    page: {
      title: 'Daybook demo',
      panes: [
        {
          key: 'worker',
          title: 'Amina',
          subtitle: 'Family support worker, on her phone',
          userId: userOf.get('amina') ?? '',
          frame: 'phone',
          show: 'dm',
        },
        {
          ...pane,
          key: 'supervisor',
          title: 'Priya',
          subtitle: 'Families team leader, on duty',
          userId: userOf.get('priya') ?? '',
          frame: 'desk',
          show: channelIds[0] ?? 'dm',
        },
      ],
    },
  })
}

/** A service that can be ended and started again; Slack is told where it listens each time. */
async function keepService(environment: Record<string, string>, slack: SlackStandIn) {
  let running: Service | null = null
  const heard: string[] = []
  const requestUrl = () => `http://127.0.0.1:${running?.port ?? 0}/slack/events`
  const start = async () => {
    running = await startService(environment, MAIN, (words) => heard.push(words))
    slack.setRequestUrl(requestUrl())
  }
  const end = async (signal: NodeJS.Signals) => {
    const child = running?.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill(signal)
    await ended
  }
  await start()
  return { requestUrl, start, end, printed: () => heard.join('') }
}

export type Service = { child: ChildProcess; port: number }

/**
 * Starts the real service as a process of its own; resolves when it listens. Its errors are passed
 * on; `hear` is given all that it prints.
 */
export async function startService(
  environment: Record<string, string>,
  main: string = MAIN,
  hear: (words: string) => void = () => undefined,
): Promise<Service> {
  const child = spawn(process.execPath, [main], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout?.on('data', (chunk: Buffer) => hear(String(chunk)))
  child.stderr?.on('data', (chunk: Buffer) => {
    hear(String(chunk))
    process.stderr.write(chunk)
  })
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  child.once('exit', () => process.off('exit', endWithUs))
  const port = await new Promise<number>((ready, fail) => {
    child.once('exit', (code) => fail(new Error(`the service ended with code ${code}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      const [, found] = /listens on port (\d+)/.exec(String(chunk)) ?? []
      if (found) ready(Number(found))
    })
  })
  return { child, port }
}
