import { type CloudEnvironment, PUBLIC } from '@microsoft/teams.api'
import { CLOUDS, type CloudName } from './clouds.table.ts'

/** What the Teams surface needs to know of the app's registration and of where Teams is. */
export type TeamsSettings = {
  /** The app's id, which is also the audience of what Teams sends. */
  appId: string
  secret: string
  /** The one tenant whose people may use Daybook. */
  tenant: string
  /** Where tokens come from, inbound and outbound. */
  cloud: CloudEnvironment
  /** The only origins that an activity may name as its service address. */
  serviceOrigins: readonly string[]
  /** Where a tenant is reached of which nobody has written yet. */
  serviceUrl: string
}

type Registration = Pick<TeamsSettings, 'appId' | 'secret' | 'tenant'>

/**
 * Teams in one of Microsoft's clouds.
 * @param origin where the service is, for a cloud of which Microsoft lists none.
 * @throws RangeError when it is listed nowhere and not named.
 */
export function microsoftTeams(
  registration: Registration,
  name: CloudName,
  origin: string | null,
): TeamsSettings {
  const { cloud, serviceOrigin } = CLOUDS[name]
  const service = serviceOrigin ?? origin
  if (service === null) throw new RangeError(`where the service of ${name} is was not said`)
  return {
    ...registration,
    cloud,
    serviceOrigins: [service],
    serviceUrl: `${service}/teams/`,
  }
}

/**
 * A stand-in for Teams on this machine, for the demo and for development. Authentication stays on:
 * only the keys are the stand-in's own.
 * @throws RangeError when `origin` is not on this machine.
 */
export function localTeams(registration: Registration, origin: string): TeamsSettings {
  if (!isLoopback(origin)) throw new RangeError('a stand-in for Teams is on this machine only')
  return {
    ...registration,
    cloud: {
      ...PUBLIC,
      loginEndpoint: `${origin}/login`,
      loginTenant: registration.tenant,
      tokenServiceUrl: origin,
      openIdMetadataUrl: `${origin}/v1/.well-known/openidconfiguration`,
      graphScope: `${origin}/.default`,
    },
    serviceOrigins: [origin],
    serviceUrl: `${origin}/`,
  }
}

function isLoopback(origin: string): boolean {
  const { protocol, hostname, origin: bare } = new URL(origin)
  return bare === origin && protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname)
}
