import { App, HTTPReceiver, LogLevel, type Receiver } from '@slack/bolt'
import type { Log } from '../../ports/log.ts'
import { listenToActions } from './listeners/actions.ts'
import { listenToAlterations } from './listeners/altered.ts'
import { listenToCommands } from './listeners/commands.ts'
import {
  listenToAccounts,
  listenToDirectMessages,
  listenToMentions,
  listenToRemoval,
} from './listeners/direct-messages.ts'
import { listenToHome } from './listeners/home.ts'
import { listenToSearches } from './listeners/searches.ts'
import { listenToShortcuts } from './listeners/shortcuts.ts'
import { listenToViews } from './listeners/views.ts'
import { persistFirst } from './persist-first.ts'
import { quietLogger } from './quiet-logger.ts'
import { EVENTS_PATH } from './server.ts'
import { onceEach } from './socket/once.ts'
import { socketReceiver } from './socket/receiver.ts'
import type { Surface } from './surface.ts'

type Common = { botToken: string; apiUrl: string }
type HttpSettings = Common & { signingSecret: string }
type SocketModeSettings = Common & { appToken: string }

/** Slack reaches us over HTTP, or we open a WebSocket to it. */
export type SlackSettings = HttpSettings | SocketModeSettings

/** How long a call of Slack may take before the outbox tries again later. */
const CALL_MS = 8000

/** Bolt, with its own signature check on, behind our door. */
export function openOverHttp({ signingSecret, ...settings }: HttpSettings, log: Log) {
  const http = new HTTPReceiver({
    signingSecret,
    endpoints: EVENTS_PATH,
    logger: quietLogger(log),
    unhandledRequestTimeoutMillis: 2900,
    processEventErrorHandler: async ({ response }) => {
      if (!response.headersSent) response.writeHead(500).end()
      return false
    },
  })
  return { app: openApp(settings, persistFirst(http), log), handle: http.requestListener }
}

/** Bolt through a WebSocket that we open to Slack: nobody has to reach us. */
export function openOverSocket({ appToken, ...settings }: SocketModeSettings, log: Log) {
  const receiver = socketReceiver({ appToken, apiUrl: settings.apiUrl }, log)
  return { app: openApp(settings, persistFirst(onceEach(receiver)), log), receiver }
}

function openApp({ botToken, apiUrl }: Common, receiver: Receiver, log: Log): App {
  const logger = quietLogger(log)
  const app = new App({
    receiver,
    logger,
    logLevel: LogLevel.ERROR,
    // The token is our own and never changes while we run: no call to Slack is needed to know it.
    authorize: async () => ({ botToken }),
    clientOptions: {
      slackApiUrl: apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: CALL_MS,
      logger,
    },
  })
  app.error(async (error) => {
    log.error('a listener failed', { code: 'unexpected', cause: error.code ?? error.name })
    throw error
  })
  return app
}

/** Makes Bolt listen to what the catalogue names. */
export function listenToSlack(app: App, surface: Surface): void {
  listenToCommands(app, surface)
  listenToViews(app, surface)
  listenToActions(app, surface)
  listenToSearches(app, surface)
  listenToDirectMessages(app, surface)
  listenToMentions(app, surface)
  listenToRemoval(app, surface)
  listenToAccounts(app, surface)
  listenToHome(app, surface)
  listenToShortcuts(app, surface)
  listenToAlterations(app, surface)
}
