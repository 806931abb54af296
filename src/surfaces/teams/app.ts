import { App, type HttpRouteHandler, type IHttpServerAdapter } from '@microsoft/teams.apps'
import { Failure, toFailure } from '../../domain/failures.ts'
import type { Log } from '../../ports/log.ts'
import { isOn } from './checks.table.ts'
import type { Envelope } from './read/envelope.ts'
import type { TeamsSettings } from './settings.ts'

export const MESSAGES_PATH = '/api/messages'

/** How long a call of Teams may take before the outbox tries again later, in milliseconds. */
const CALL_MS = 8000

/** What is answered to an activity: a status, and a body where Teams waits for one. */
export type Answer = { status: number; body?: unknown }

export type Listen = (activity: Envelope) => Promise<Answer>

/**
 * The Teams SDK, with its own authentication on, behind our door. The door gives it what it let in;
 * it calls `listen`. Nothing of it reads the environment: everything that it would look for there
 * is given.
 */
export function openTeamsApp(settings: TeamsSettings, token: () => Promise<string>, log: Log) {
  const logger = quietLogger(log)
  const routes = new Map<string, HttpRouteHandler>()
  const door: IHttpServerAdapter = {
    registerRoute: (_method, path, handler) => void routes.set(path, handler),
  }
  const app = new App({
    clientId: settings.appId,
    // Empty on purpose: the SDK would look into the environment for one that is not given.
    clientSecret: '',
    token: async () => await token(),
    tenantId: settings.tenant,
    cloud: settings.cloud,
    serviceUrl: settings.serviceUrl,
    messagingEndpoint: MESSAGES_PATH,
    httpServerAdapter: door,
    dangerouslyAllowUnauthenticatedRequests: false,
    telemetry: { agent365: false },
    logger,
    client: { timeout: CALL_MS, logger, middlewares: [onlyTo(settings)] },
  })
  app.event('error', ({ error }) => {
    const { code, cause } = toFailure(error)
    const { code: why = error.name } = (cause ?? {}) as { code?: string }
    log.error('an activity of Teams failed', { code, cause: why, surface: 'teams' })
  })
  let ready: Promise<void> | null = null
  return {
    client: (serviceUrl: string) => app.api.clone({ serviceUrl }),
    listen(listen: Listen): void {
      const answer = async ({ activity }: { activity: unknown }) =>
        withBody(await listen(activity as Envelope))
      app.on('activity', answer as never)
      // Routes of the SDK's own that would ask Microsoft for a person's token.
      app.on('signin.token-exchange', answer as never)
      app.on('signin.verify-state', answer as never)
      app.on('signin.failure', answer as never)
    },
    /** Hands on what the door let in. The SDK checks its token once more. */
    async handle(authorization: string, body: Envelope): Promise<Answer> {
      ready ??= app.initialize()
      await ready
      const handler = routes.get(MESSAGES_PATH)
      if (!handler) throw new Failure('unexpected', { code: 'no_route' })
      return await handler({ body, headers: { authorization } })
    },
  }
}

/** The SDK takes an answer for one of an invoke only when it has both. */
function withBody({ status, body }: Answer): Required<Answer> {
  return { status, body }
}

/** Nothing is asked of a host that is not on the list, also not by a redirect. */
function onlyTo({ serviceOrigins }: TeamsSettings) {
  return {
    async invoke<R>(
      { config }: { config: { url?: string; maxRedirects?: number } },
      next: () => Promise<R>,
    ): Promise<R> {
      if (!isOn(serviceOrigins, config.url ?? '')) {
        throw new Failure('platform_refused', { code: 'foreign_host' })
      }
      config.maxRedirects = 0
      return await next()
    },
  }
}

/** The SDK puts activities into its log lines: only that there was an error is kept. */
function quietLogger(log: Log) {
  const ignore = () => undefined
  const error = () => log.error('the Teams library reported an error', { surface: 'teams' })
  const logger = { debug: ignore, info: ignore, warn: ignore, trace: ignore, log: ignore, error }
  return { ...logger, child: () => ({ ...logger, child: () => quietLogger(log) }) }
}
