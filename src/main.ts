import type { Server } from 'node:http'
import { ConfigError, readConfig, SERVICE_VARIABLES } from './config/config.ts'
import { findObstacles } from './database/start-check.ts'
import { failureWords, toFailure } from './domain/failures.ts'
import { obstacleWords } from './domain/obstacles.ts'
import { openLog } from './log/log.ts'
import { wireSlack, wireWorld } from './wiring.ts'

/** Starts the service: reads the configuration, refuses what is unsafe, listens. */
async function start(): Promise<void> {
  const config = readConfig(SERVICE_VARIABLES)
  const log = openLog(config.DAYBOOK_LOG)
  const { world, sql, vault, close } = wireWorld(config.DAYBOOK_DATABASE_URL, config.DAYBOOK_VAULT)
  const obstacles = [...(await findObstacles(sql)), ...(await vault.findObstacles())]
  if (obstacles.length > 0) return leave(obstacles)

  const { door, rounds } = wireSlack(world, slackSettings(config), log)
  const stop = async () => {
    door.close()
    await Promise.all(rounds.map((round) => round.stop()))
    await close()
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop())
  const port = await listen(door, config.DAYBOOK_PORT)
  log.info('listening', { port })
  process.stdout.write(`Daybook listens on port ${port}.\n`)
}

function slackSettings(config: ReturnType<typeof readConfig<(typeof SERVICE_VARIABLES)[number]>>) {
  return {
    botToken: config.DAYBOOK_SLACK_BOT_TOKEN,
    signingSecret: config.DAYBOOK_SLACK_SIGNING_SECRET,
    apiUrl: config.DAYBOOK_SLACK_API_URL,
  }
}

async function listen(door: Server, port: number): Promise<number> {
  await new Promise<void>((done, fail) => {
    door.once('error', fail)
    door.listen(port, done)
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

start().catch((thrown: unknown) => leave(explain(thrown)))
