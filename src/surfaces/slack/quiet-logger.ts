import { LogLevel } from '@slack/bolt'
import type { Log } from '../../ports/log.ts'

/** Bolt and the client may put payloads into their log lines: only that there was one is kept. */
export function quietLogger(log: Log) {
  const ignore = () => undefined
  return {
    debug: ignore,
    info: ignore,
    warn: ignore,
    error: () => log.error('the Slack library reported an error', { surface: 'slack' }),
    setLevel: ignore,
    getLevel: () => LogLevel.ERROR,
    setName: ignore,
  }
}
