import type { Server } from 'node:http'
import { flushCompileCache } from 'node:module'
import { ConfigError } from './config/config.ts'
import { readServiceConfig } from './config/service-config.ts'
import { findObstacles, holdsRealPeople } from './database/start-check.ts'
import { failureWords, toFailure } from './domain/failures.ts'
import { obstacleWords } from './domain/obstacles.ts'
import { openLog } from './log/log.ts'
import type { Ai } from './ports/ai.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import { type Parts, type SurfaceSettings, wireSurfaces, wireWorld } from './wiring.ts'

/** What only code can say, never the environment. */
export type ServiceOptions = {
  /** The origin of a stand-in for Teams on this machine; the demo's. */
  teamsAt?: string
}

/** Runs the service: reads the configuration, refuses what is unsafe, listens. */
export function runDaybook(options: ServiceOptions = {}): void {
  start(options).catch((thrown: unknown) => leave(explain(thrown)))
}

async function start(options: ServiceOptions): Promise<void> {
  const config = readServiceConfig()
  const log = openLog(config.log)
  const model = config.model ? await modelOf(config.model, log) : undefined
  const parts = wireWorld(config.databaseUrl, config.vault, model ? { model } : {})
  const { sql, vault, close } = parts
  const obstacles = [...(await findObstacles(sql)), ...(await vault.findObstacles())]
  if (config.teamsDev && obstacles.length === 0 && (await holdsRealPeople(sql))) {
    obstacles.push(obstacleWords('dev_with_real_people'))
  }
  if (obstacles.length > 0) return leave(obstacles)

  if (config.teamsDev) process.stderr.write(`${DEV_WARNING}\n`)
  // Before the rounds: it keeps the process busy, and connections begun meanwhile would time out.
  await warmUp(parts)
  const { door, rounds } = await wireSurfaces(parts, await surfacesOf(config, options), log)
  const stop = async () => {
    door.close()
    await Promise.all(rounds.map((round) => round.stop()))
    await close()
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop())
  const port = await listen(door, config.port, config.teamsDev ? '127.0.0.1' : undefined)
  log.info('listening', { port })
  process.stdout.write(`Daybook listens on port ${port}.\n`)
  // Where Node was told to keep what it compiles, it is kept also when we are killed.
  flushCompileCache()
}

/** Whoever comes first does not wait for what is loaded at its first use; no answer is needed. */
async function warmUp({ world, followClock }: Parts): Promise<void> {
  const nobody = { surface: 'slack', workspace: '-', account: '-' } as const
  await Promise.all([world.people.findActor(nobody), followClock()])
  world.noticer.notice('There was nothing to be seen at the house.')
}

const DEV_WARNING =
  'WARNING: DAYBOOK_TEAMS_DEV is set. Whoever runs that address can say that they are anybody. ' +
  'This is for development with made-up people, and the service listens on this machine only.'

type ModelConfig = NonNullable<ReturnType<typeof readServiceConfig>['model']>

/** What speaks with models is loaded only where one is named, and asks no other host. */
async function modelOf({ url, name, key, mostADay }: ModelConfig, log: Log) {
  const [{ modelWriter }, { modelSettingsSchema }] = await Promise.all([
    import('./briefing/model/writer.ts'),
    import('./briefing/model/settings.ts'),
  ])
  const settings = modelSettingsSchema.parse({
    ...{ baseUrl: url, allowedHosts: [new URL(url).host], model: name },
    ...(key === null ? {} : { apiKey: key }),
  })
  return { mostADay, writer: (ai: Ai, clock: Clock) => modelWriter({ settings, ai, clock, log }) }
}

/** The library of Teams takes a second to load: only where it is used. */
async function surfacesOf(
  { slack, teams, teamsDev, email, webhook, heartbeat }: ReturnType<typeof readServiceConfig>,
  options: ServiceOptions,
): Promise<SurfaceSettings> {
  const ways = { email, webhook, heartbeat }
  if (!teams) return slack ? { slack, ways } : { ways }
  const { localTeams, microsoftTeams } = await import('./surfaces/teams/settings.ts')
  const origin = options.teamsAt ?? teamsDev
  const settings = origin
    ? localTeams(teams, origin)
    : microsoftTeams(teams, teams.cloud, teams.serviceOrigin)
  return { ...(slack ? { slack } : {}), teams: settings, ways }
}

async function listen(door: Server, port: number, host?: string): Promise<number> {
  await new Promise<void>((done, fail) => {
    door.once('error', fail)
    door.listen({ port, ...(host ? { host } : {}) }, done)
  })
  const address = door.address()
  return typeof address === 'object' && address ? address.port : port
}

/** Says every reason at once, in words, and ends. */
function leave(sentences: readonly string[]): never {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function explain(thrown: unknown): string[] {
  if (thrown instanceof ConfigError) return thrown.sentences
  if ((thrown as { code?: string }).code === 'EADDRINUSE') {
    return [obstacleWords('port_taken')]
  }
  const { code } = toFailure(thrown)
  if (code === 'database_unavailable') {
    return [obstacleWords('no_database')]
  }
  return [failureWords(code)]
}
