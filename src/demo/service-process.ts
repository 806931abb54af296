import { type ChildProcess, spawn } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SlackStandIn } from '../sandbox/slack/stand-in.ts'
import type { TeamsStandIn } from '../sandbox/teams/stand-in.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const DEMO = fileURLToPath(new URL('./daybook.ts', import.meta.url))

export type StandIns = { slack: SlackStandIn; teams: TeamsStandIn }

/** A service that can be ended and started again; both stand-ins are told where it listens. */
export async function keepService(environment: Record<string, string>, to: StandIns) {
  let running: Service | null = null
  const heard: string[] = []
  const origin = () => `http://127.0.0.1:${running?.port ?? 0}`
  const requestUrl = () => `${origin()}/slack/events`
  const start = async () => {
    running = await startService(environment, DEMO, (words) => heard.push(words), [to.teams.url])
    to.slack.setRequestUrl(requestUrl())
    to.teams.setEndpoint(`${origin()}/api/messages`)
    const isBySocket = environment.DAYBOOK_SLACK_APP_TOKEN !== undefined
    const isLinked = () => !isBySocket || to.slack.links().length > 0
    await to.slack.waitFor(isLinked, { what: 'the service to connect', timeoutMs: 15_000 })
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
  args: readonly string[] = [],
): Promise<Service> {
  const kept = getCompileCacheDir()
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...(kept ? { NODE_COMPILE_CACHE: dirname(kept) } : {}), ...environment },
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
