import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { OrganisationFile } from '../../src/database/set-up.ts'
import { startService } from '../../src/demo/service-process.ts'
import {
  type SlackStandIn,
  type StandInOptions,
  startSlackStandIn,
} from '../../src/sandbox/slack/stand-in.ts'
import { type OwnRecord, openOwnRecord } from '../own-record.ts'
import { organisation, workspaceWith } from './organisation.ts'
import { type PostgresProxy, startProxy } from './proxy.ts'
import type { Target } from './steps.ts'

/** One PostgreSQL, one stand-in and one proxy for all kills; the service comes and goes. */
export type Scene = {
  record: OwnRecord
  slack: SlackStandIn
  proxy: PostgresProxy
  /** Starts the service, from another `main.ts` when one is given. */
  open(main?: string): Promise<void>
  /** Kills, breaks every connection, and starts again what was killed. */
  kill(target: Target): Promise<void>
  /** How often the service ended by itself, which nobody asked it to. */
  deaths(): number
  close(): Promise<void>
}

type Set = {
  /** Their workspace, where it is not that of the crash bench. */
  workspace?: (secrets: { token: string; signingSecret: string }) => StandInOptions
  /** What the service is started with besides. */
  environment?: Record<string, string>
  /** The service connects to Slack (Socket Mode), and nothing is sent to an address of it. */
  bySocket?: boolean
}

/** @param people who works there; five people and those who hear of a High, when absent. */
export async function openScene(
  people: OrganisationFile = organisation,
  { workspace = (secrets) => workspaceWith(secrets, people), ...set }: Set = {},
): Promise<Scene> {
  const record = await openOwnRecord(people)
  const secrets = { token: 'xoxb-made-up-for-a-bench', signingSecret: hex() }
  const appToken = set.bySocket ? 'xapp-made-up-for-a-bench' : undefined
  const { bot, ...there } = workspace(secrets)
  const slack = await startSlackStandIn({
    ...there,
    bot: { ...bot, ...(appToken ? { appToken } : {}) },
  })
  const proxy = await startProxy(record.postgres.port)
  const address = new URL(record.serviceUrl)
  address.port = String(proxy.port)
  const environment = {
    DAYBOOK_DATABASE_URL: address.href,
    DAYBOOK_VAULT: record.vaultFolder,
    DAYBOOK_PORT: '0',
    DAYBOOK_SLACK_BOT_TOKEN: secrets.token,
    ...(appToken
      ? { DAYBOOK_SLACK_APP_TOKEN: appToken }
      : { DAYBOOK_SLACK_SIGNING_SECRET: secrets.signingSecret }),
    DAYBOOK_SLACK_API_URL: `${slack.url}/api/`,
    DAYBOOK_LOG: 'error',
    ...set.environment,
  }
  const service = keepService(environment, slack)
  return {
    record,
    slack,
    proxy,
    open: (main) => service.start(main),
    kill: (target) => killAndRestart({ record, proxy, service }, target),
    deaths: () => service.deaths(),
    async close() {
      await service.kill()
      await proxy.close()
      await slack.close()
      await record.remove()
    },
  }
}

function hex(): string {
  return randomBytes(16).toString('hex')
}

type Kept = {
  start(main?: string): Promise<void>
  kill(): Promise<void>
  restart(): Promise<void>
  deaths(): number
}

function keepService(environment: Record<string, string>, slack: SlackStandIn): Kept {
  let running: ChildProcess | null = null
  let from: string | undefined
  let deaths = 0
  const kept: Kept = {
    async start(main) {
      await kept.kill()
      from = main
      await kept.restart()
    },
    async restart() {
      const { child, port } = await startService(environment, from)
      running = child
      child.once('exit', () => {
        if (running !== child) return
        deaths += 1
        void persist(kept.restart)
      })
      slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`)
    },
    async kill() {
      const child = running
      running = null
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGKILL')
      await gone
    },
    deaths: () => deaths,
  }
  return kept
}

type Mortal = Pick<Scene, 'record' | 'proxy'> & { service: Kept }

async function killAndRestart({ record, proxy, service }: Mortal, target: Target): Promise<void> {
  const { postgres } = record
  proxy.freeze()
  await Promise.all([
    target === 'postgres' ? null : service.kill(),
    target === 'service' ? null : postgres.kill(),
  ])
  proxy.reset()
  if (target !== 'service') await persist(postgres.start)
  if (target !== 'postgres') await service.restart()
}

const AGAIN_MS = 100
const ATTEMPTS = 100

/**
 * Starts something again until it starts: a process of the killed PostgreSQL may still hold its
 * memory for a moment, and a service does not start without PostgreSQL.
 */
async function persist(start: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start()
    } catch (thrown) {
      if (attempt === ATTEMPTS) throw thrown
      await pause(AGAIN_MS)
    }
  }
}
