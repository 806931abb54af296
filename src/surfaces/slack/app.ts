import { App, HTTPReceiver, LogLevel, type Receiver, type ReceiverEvent } from '@slack/bolt'
import type { Log } from '../../ports/log.ts'
import { listenToActions } from './listeners/actions.ts'
import { listenToAlterations } from './listeners/altered.ts'
import { listenToCommands } from './listeners/commands.ts'
import {
  listenToDirectMessages,
  listenToMentions,
  listenToRemoval,
} from './listeners/direct-messages.ts'
import { listenToHome } from './listeners/home.ts'
import { listenToSearches } from './listeners/searches.ts'
import { listenToShortcuts } from './listeners/shortcuts.ts'
import { listenToViews } from './listeners/views.ts'
import { EVENTS_PATH } from './server.ts'
import type { Surface } from './surface.ts'

export type SlackSettings = { botToken: string; signingSecret: string; apiUrl: string }

/** How long a call of Slack may take before the outbox tries again later. */
const CALL_MS = 8000

/** Bolt, with its own signature check on, behind our door. */
export function openSlackApp(settings: SlackSettings, log: Log) {
  const logger = quietLogger(log)
  const http = new HTTPReceiver({
    signingSecret: settings.signingSecret,
    endpoints: EVENTS_PATH,
    logger,
    unhandledRequestTimeoutMillis: 2900,
    processEventErrorHandler: async ({ response }) => {
      if (!response.headersSent) response.writeHead(500).end()
      return false
    },
  })
  const app = new App({
    receiver: persistFirst(http),
    logger,
    logLevel: LogLevel.ERROR,
    // The token is our own and never changes while we run: no call to Slack is needed to know it.
    authorize: async () => ({ botToken: settings.botToken }),
    clientOptions: {
      slackApiUrl: settings.apiUrl,
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
  return { app, handle: http.requestListener }
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
  listenToHome(app, surface)
  listenToShortcuts(app, surface)
  listenToAlterations(app, surface)
}

/**
 * Bolt says "received" for an event before its listener has run, and an event whose listener fails
 * is lost. Here Slack hears it after the listener is done; a failure is a 500, and Slack sends
 * again.
 */
function persistFirst(http: HTTPReceiver): Receiver {
  return {
    init(app) {
      const processEvent = async (event: ReceiverEvent) => {
        if (event.body.type !== 'event_callback') return await app.processEvent(event)
        await app.processEvent({ ...event, ack: async () => undefined })
        await event.ack()
      }
      http.init({ processEvent } as App)
    },
    start: async () => undefined,
    stop: async () => undefined,
  }
}

/** Bolt and the client may put payloads into their log lines: only that there was one is kept. */
function quietLogger(log: Log) {
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
