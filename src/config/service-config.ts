import { ConfigError, readConfig, type VariableName } from './config.ts'

const ALWAYS = ['DAYBOOK_DATABASE_URL', 'DAYBOOK_VAULT', 'DAYBOOK_PORT', 'DAYBOOK_LOG'] as const
const SLACK = [
  'DAYBOOK_SLACK_BOT_TOKEN',
  'DAYBOOK_SLACK_SIGNING_SECRET',
  'DAYBOOK_SLACK_APP_TOKEN',
  'DAYBOOK_SLACK_API_URL',
] as const
const SLACK_BY_SOCKET = SLACK.filter((name) => name !== 'DAYBOOK_SLACK_SIGNING_SECRET')
const TEAMS = [
  'DAYBOOK_TEAMS_APP_ID',
  'DAYBOOK_TEAMS_APP_PASSWORD',
  'DAYBOOK_TEAMS_TENANT',
  'DAYBOOK_TEAMS_CLOUD',
  'DAYBOOK_TEAMS_SERVICE',
  'DAYBOOK_TEAMS_DEV',
] as const

const MODEL = [
  'DAYBOOK_MODEL_URL',
  'DAYBOOK_MODEL_NAME',
  'DAYBOOK_MODEL_KEY',
  'DAYBOOK_MODEL_DAILY',
] as const

const EMAIL = ['DAYBOOK_SMTP_URL', 'DAYBOOK_SMTP_FROM'] as const
const WEBHOOK = ['DAYBOOK_WEBHOOK_URL', 'DAYBOOK_WEBHOOK_SECRET'] as const
const HEARTBEAT = ['DAYBOOK_HEARTBEAT_URL', 'DAYBOOK_HEARTBEAT_SECRET'] as const

/** Every variable that the service may read. */
export const SERVICE_VARIABLES = [
  ...ALWAYS,
  ...SLACK,
  ...TEAMS,
  ...EMAIL,
  ...WEBHOOK,
  ...HEARTBEAT,
  ...MODEL,
] satisfies VariableName[]

type Environment = Record<string, string | undefined>

/**
 * What the service needs. Slack, Teams or both: a platform is set up as soon as one of its
 * variables is set, and then all of them have to be. The same holds for each second way.
 * @throws ConfigError
 */
export function readServiceConfig(environment: Environment = process.env) {
  const { names, hasSlack, hasTeams } = namesIn(environment)
  const read: Read = readConfig(names, environment)
  if (read.DAYBOOK_TEAMS_DEV && environment.NODE_ENV === 'production') {
    throw new ConfigError([DEV_IN_PRODUCTION])
  }
  return {
    ...waysOf(read),
    databaseUrl: read.DAYBOOK_DATABASE_URL ?? '',
    vault: read.DAYBOOK_VAULT ?? '',
    port: read.DAYBOOK_PORT ?? 0,
    log: read.DAYBOOK_LOG ?? ('info' as const),
    slack: hasSlack ? slackOf(read) : null,
    teams: hasTeams
      ? {
          appId: read.DAYBOOK_TEAMS_APP_ID ?? '',
          secret: read.DAYBOOK_TEAMS_APP_PASSWORD ?? '',
          tenant: read.DAYBOOK_TEAMS_TENANT ?? '',
          ...cloudOf(read),
        }
      : null,
    /** A model that may be asked once an organisation has switched it on. */
    model: modelOf(read),
    /** The origin of a stand-in for Teams, for development on this machine only. */
    teamsDev: read.DAYBOOK_TEAMS_DEV ?? null,
  }
}

/** What has to be there, by what is there. */
function namesIn(environment: Environment) {
  const isSet = (name: string) => Boolean(environment[name]?.trim())
  const hasTeams = TEAMS.some(isSet)
  const hasSlack = SLACK.some(isSet) || !hasTeams
  const sets = [
    [true, ALWAYS],
    [hasSlack, isSet('DAYBOOK_SLACK_APP_TOKEN') ? SLACK_BY_SOCKET : SLACK],
    [hasTeams, TEAMS],
    [EMAIL.some(isSet), EMAIL],
    [WEBHOOK.some(isSet), WEBHOOK],
    [HEARTBEAT.some(isSet), HEARTBEAT],
    [isSet('DAYBOOK_MODEL_URL'), MODEL],
  ] as const
  const names = sets.flatMap(([isUsed, some]) => (isUsed ? some : []))
  return { names, hasSlack, hasTeams }
}

type Read = Partial<ReturnType<typeof readConfig<(typeof SERVICE_VARIABLES)[number]>>>

/** With the app’s own token we open a WebSocket, and nothing is signed. */
function slackOf(read: Read) {
  const { DAYBOOK_SLACK_BOT_TOKEN: botToken = '', DAYBOOK_SLACK_API_URL: apiUrl = '' } = read
  const appToken = read.DAYBOOK_SLACK_APP_TOKEN
  if (appToken) return { botToken, apiUrl, appToken }
  return { botToken, apiUrl, signingSecret: read.DAYBOOK_SLACK_SIGNING_SECRET ?? '' }
}

/** In which of Microsoft’s clouds Teams is, and where, of the one that lists no host. */
function cloudOf(read: Read) {
  const { DAYBOOK_TEAMS_CLOUD: cloud = 'public', DAYBOOK_TEAMS_SERVICE: origin = null } = read
  if ((cloud === 'china') !== (origin !== null)) throw new ConfigError([SERVICE_OF_CHINA])
  return { cloud, serviceOrigin: origin }
}

/** By which other ways a High is told, and who hears that all is well. */
function waysOf(read: Read) {
  const { DAYBOOK_SMTP_URL: smtp, DAYBOOK_WEBHOOK_URL: url, DAYBOOK_HEARTBEAT_URL: beat } = read
  const isPlain = smtp ? new URL(smtp).protocol === 'smtp:' : false
  const isHere = smtp ? ['127.0.0.1', 'localhost'].includes(new URL(smtp).hostname) : false
  return {
    email: smtp
      ? { url: smtp, from: read.DAYBOOK_SMTP_FROM ?? '', encrypted: !(isPlain && isHere) }
      : null,
    webhook: url ? { url, secret: read.DAYBOOK_WEBHOOK_SECRET ?? '' } : null,
    heartbeat: beat ? { url: beat, secret: read.DAYBOOK_HEARTBEAT_SECRET ?? '' } : null,
  }
}

function modelOf(read: Read) {
  const { DAYBOOK_MODEL_URL: url, DAYBOOK_MODEL_NAME: name = '' } = read
  if (!url) return null
  return { url, name, key: read.DAYBOOK_MODEL_KEY ?? null, mostADay: read.DAYBOOK_MODEL_DAILY ?? 0 }
}

const SERVICE_OF_CHINA =
  'DAYBOOK_TEAMS_SERVICE goes with DAYBOOK_TEAMS_CLOUD=china, and with no other cloud.'
const DEV_IN_PRODUCTION =
  'DAYBOOK_TEAMS_DEV is for development on this machine: it is refused with NODE_ENV=production.'
