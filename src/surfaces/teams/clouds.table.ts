import { CHINA, type CloudEnvironment, PUBLIC, US_GOV, US_GOV_DOD } from '@microsoft/teams.api'

/** Where the Teams of a cloud is: who signs, where tokens come from, where messages are sent. */
type Cloud = {
  cloud: CloudEnvironment
  /** The only origin that an activity may name as its service address; each region is a path. */
  serviceOrigin: string | null
}

/**
 * The clouds of Microsoft, each with its own login, issuer, keys and service host. Never a wildcard:
 * anybody can have a name under trafficmanager.net. What another cloud signed is a forgery here.
 */
export const CLOUDS = {
  public: { cloud: PUBLIC, serviceOrigin: 'https://smba.trafficmanager.net' },
  // Signed like the public cloud, and served from elsewhere.
  gcc: { cloud: PUBLIC, serviceOrigin: 'https://smba.infra.gcc.teams.microsoft.com' },
  'gcc-high': { cloud: US_GOV, serviceOrigin: 'https://smba.infra.gov.teams.microsoft.us' },
  dod: { cloud: US_GOV_DOD, serviceOrigin: 'https://smba.infra.dod.teams.microsoft.us' },
  // Microsoft lists no service host for it: whoever runs Daybook there names it.
  china: { cloud: CHINA, serviceOrigin: null },
} as const satisfies Record<string, Cloud>

export type CloudName = keyof typeof CLOUDS
