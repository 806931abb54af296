import { SocketModeReceiver } from '@slack/bolt'
import { Failure } from '../../../domain/failures.ts'
import type { Log } from '../../../ports/log.ts'
import { quietLogger } from '../quiet-logger.ts'
import { judgeEnvelope } from './judge-envelope.ts'

export type SocketSettings = { appToken: string; apiUrl: string }

/** How long Slack may take to say where to connect. */
const CALL_MS = 8000

/**
 * Bolt’s own receiver of WebSockets, with our checks in front of it. It does not connect again by
 * itself: when Slack says that it is not to be reached, its own attempt ends the whole process.
 */
export function socketReceiver({ appToken, apiUrl }: SocketSettings, log: Log): SocketModeReceiver {
  const logger = quietLogger(log)
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: CALL_MS },
    },
    customPropertiesExtractor: ({ envelope_id }: { envelope_id?: string }) => ({
      envelope: envelope_id,
    }),
    // What failed is not acknowledged: of an event Slack tells again, and a person sees it.
    processEventErrorHandler: async () => false,
  })
  const { client } = receiver
  const pass = client.listeners('ws_message')
  client.removeAllListeners('ws_message')
  client.on('ws_message', (...said: unknown[]) => {
    const verdict = judgeEnvelope(said[0])
    if (verdict === 'passed') return pass.forEach((next) => void next.apply(client, said))
    log.warn('an envelope was refused', { code: verdict })
  })
  client.on('authenticated', ({ url }: { url?: string }) => {
    if (!isWhereSlackIs(url ?? '', apiUrl)) {
      throw new Failure('unexpected', { code: 'foreign_host' })
    }
  })
  return receiver
}

/**
 * Whether an address that we were told to connect to is Slack’s own, encrypted; beside a stand-in
 * on this machine, the stand-in’s.
 */
export function isWhereSlackIs(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, host } = new URL(address)
  const api = new URL(apiUrl)
  if (api.protocol === 'http:') return protocol === 'ws:' && host === api.host
  return protocol === 'wss:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'))
}
