import type { SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../../ports/log.ts'

/** The first wait before connecting again, and the longest, in milliseconds. */
const FIRST_MS = 200
const LONGEST_MS = 10_000
/** How long the other side may take to say goodbye. */
const GOODBYE_MS = 1000

/**
 * Keeps a WebSocket to Slack open until it is stopped: connects again after each end, at once at
 * first and then less and less often. Meanwhile Slack keeps events and tells of them again.
 */
export function keepConnected(receiver: SocketModeReceiver, log: Log) {
  let isStopped = false
  let hurry = () => {}
  const pause = (ms: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, ms)
      hurry = () => {
        clearTimeout(timer)
        done()
      }
    })
  const run = async () => {
    let failed = 0
    while (!isStopped) {
      failed = (await once(receiver, log)) ? 0 : failed + 1
      if (!isStopped) await pause(Math.min(FIRST_MS * 2 ** failed, LONGEST_MS))
    }
  }
  const running = run()
  return {
    async stop() {
      isStopped = true
      hurry()
      await receiver.stop()
      await Promise.race([running, pause(GOODBYE_MS)])
      hurry()
    },
  }
}

/** Connects, and waits for the end of it. @returns whether there was a connection. */
async function once(receiver: SocketModeReceiver, log: Log): Promise<boolean> {
  const { client } = receiver
  let end = () => {}
  const ended = new Promise<void>((done) => {
    end = done
  })
  client.once('disconnected', end)
  try {
    await receiver.start()
    log.info('connected to Slack', { surface: 'slack' })
    await ended
    log.info('the connection to Slack ended', { surface: 'slack' })
    return true
  } catch (thrown) {
    client.off('disconnected', end)
    log.error('Slack could not be connected to', { surface: 'slack', code: codeOf(thrown) })
    return false
  }
}

/** Slack’s own word for it, such as `invalid_auth`. */
function codeOf(thrown: unknown): string {
  const { data, cause, code } = (thrown ?? {}) as {
    data?: { error?: string }
    cause?: { code?: string }
    code?: string
  }
  return data?.error ?? cause?.code ?? code ?? 'not_connected'
}
