import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPostgres, type PostgresServer } from '../sandbox/postgres/server.ts'
import type { SlackStandIn } from '../sandbox/slack/stand-in.ts'
import type { TeamsStandIn } from '../sandbox/teams/stand-in.ts'
import { layHistory } from './history.ts'
import { type Linked, linkPeople } from './links.ts'
import type { Seeded } from './seed.ts'
import { keepService } from './service-process.ts'
import { serviceUrlOf } from './service-url.ts'
import {
  appTokenFor,
  type SecondStandIns,
  slackEnvironment,
  startSecond,
  startSlack,
  startTeams,
  teamsEnvironment,
} from './stand-ins.ts'

/** Everything that the demo consists of, running on this machine only. */
export type Stage = {
  postgres: PostgresServer
  slack: SlackStandIn
  teams: TeamsStandIn
  seeded: Seeded
  /** What takes e-mail and webhooks in place of the world; only where the demo has them. */
  second: SecondStandIns | null
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
  /** Starts it again, and points both platforms to it. */
  restartService(): Promise<void>
  close(): Promise<void>
}

export type StageOptions = {
  say: (line: string) => void
  /** Where people have their accounts; as the demo shows them when absent. */
  linked?: Linked
  /** How Slack reaches the service; over HTTP when absent. */
  slackBy?: 'http' | 'socket'
  /** Settings of PostgreSQL, as `name=value`. */
  database?: readonly string[]
}

/** Starts PostgreSQL, the record with the made-up charity, both stand-ins, and the service. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { say, linked = 'demo', slackBy = 'http', database } = options
  const folder = await mkdtemp(join(tmpdir(), 'daybook-demo-'))
  const vault = join(folder, 'vault')
  const { seeded, servicePassword } = await layHistory(folder, say)
  say('Starting PostgreSQL …')
  const postgres = await openPostgres(folder, database)
  const ownerUrl = postgres.superuserUrl('postgres')
  const serviceUrl = serviceUrlOf(ownerUrl, servicePassword)
  await linkPeople(ownerUrl, linked)
  const signingSecret = randomBytes(16).toString('hex')
  const secrets = { signingSecret, token: 'xoxb-made-up-for-the-demo', ...appTokenFor(slackBy) }
  const password = randomBytes(16).toString('hex')
  const [slack, teams] = [await startSlack(secrets), await startTeams(password)]
  const second = linked === 'demo' ? await startSecond() : null
  say('Starting Daybook …')
  const environment = {
    DAYBOOK_DATABASE_URL: serviceUrl,
    DAYBOOK_VAULT: vault,
    DAYBOOK_PORT: '0',
    ...slackEnvironment(secrets, slack.url),
    ...teamsEnvironment(password),
    ...second?.environment,
    DAYBOOK_LOG: 'warn',
  }
  const service = await keepService(environment, { slack, teams })
  const close = async () => {
    await service.end('SIGTERM')
    await slack.close()
    await teams.close()
    await second?.close()
    await postgres.remove()
    await rm(folder, { recursive: true, force: true })
  }
  return {
    ...{ postgres, slack, teams, second, seeded, environment, ownerUrl, vault, close },
    ...{ botToken: secrets.token, signingSecret },
    printed: service.printed,
    killService: () => service.end('SIGKILL'),
    restartService: service.start,
    get requestUrl() {
      return service.requestUrl()
    },
  }
}
