import { isAbsolute } from 'node:path'
import { z } from 'zod'

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** Where a Slack-shaped API may be: Slack's own, or a stand-in on this machine. */
function isSlackOrLoopback(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  if (LOOPBACK.includes(hostname)) return true
  return protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'))
}

/** What leaves for a model is encrypted on its way, or stays on this machine. */
function isSafeOrLoopback(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname))
}

const postgresUrl = (name: string, whose: string) =>
  z
    .string(`${name} is missing: set it to the address of PostgreSQL, ${whose}.`)
    .regex(/^postgres(ql)?:\/\//, `${name} is not an address of PostgreSQL (postgresql://…).`)

/** The origin of a stand-in on this machine, and nothing behind it. */
function isLoopbackOrigin(address: string): boolean {
  const { protocol, hostname, origin } = new URL(address)
  return origin === address && protocol === 'http:' && LOOPBACK.slice(0, 2).includes(hostname)
}

/** A host of the cloud in China, and nothing behind it. */
function isChineseOrigin(address: string): boolean {
  const { protocol, hostname, origin } = new URL(address)
  return origin === address && protocol === 'https:' && hostname.endsWith('.cn')
}

const directoryId = (name: string, where: string) =>
  z
    .string(`${name} is missing: copy it from ${where} of your app’s registration.`)
    .regex(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      `${name} is not right: it is 36 characters, in groups with hyphens between.`,
    )

const isAddress = (typed: string) => URL.canParse(typed) && new URL(typed).hostname !== ''

/** With `smtp:` the connection is encrypted before anything is said (STARTTLS). */
const isMailServer = (address: string) => /^smtps?:$/.test(new URL(address).protocol)

const token = (name: string, prefix: string, where: string) =>
  z
    .string(`${name} is missing: copy it from ${where} of your Slack app.`)
    .startsWith(prefix, `${name} is not right: it begins with ${prefix}.`)

/** Every environment variable, with the sentence that says what is wrong with it. */
const variables = {
  DAYBOOK_DATABASE_URL: postgresUrl('DAYBOOK_DATABASE_URL', 'as the service’s own role'),
  DAYBOOK_OWNER_URL: postgresUrl('DAYBOOK_OWNER_URL', 'as a role that may create roles'),
  DAYBOOK_VAULT: z
    .string('DAYBOOK_VAULT is missing: set it to a directory for the keys, outside the database.')
    .refine(isAbsolute, 'DAYBOOK_VAULT has to be a full path.'),
  DAYBOOK_PORT: z.coerce
    .number('DAYBOOK_PORT has to be a number from 0 to 65535.')
    .int('DAYBOOK_PORT has to be a number from 0 to 65535.')
    .min(0, 'DAYBOOK_PORT has to be a number from 0 to 65535.')
    .max(65535, 'DAYBOOK_PORT has to be a number from 0 to 65535.')
    .default(3000),
  DAYBOOK_SLACK_BOT_TOKEN: token('DAYBOOK_SLACK_BOT_TOKEN', 'xoxb-', '“OAuth & Permissions”'),
  DAYBOOK_SLACK_SIGNING_SECRET: z
    .string(
      'DAYBOOK_SLACK_SIGNING_SECRET is missing: copy it from “Basic Information” of your app.',
    )
    .min(16, 'DAYBOOK_SLACK_SIGNING_SECRET is too short to be one.'),
  DAYBOOK_SLACK_APP_TOKEN: token('DAYBOOK_SLACK_APP_TOKEN', 'xapp-', '“App-Level Tokens”')
    .regex(/^\S+$/, 'DAYBOOK_SLACK_APP_TOKEN is not right: it has no blanks.')
    .optional(),
  DAYBOOK_SLACK_API_URL: z
    // Nothing else is asked of what is no address.
    .url({ error: 'DAYBOOK_SLACK_API_URL has to be a web address.', abort: true })
    .refine(isSlackOrLoopback, 'DAYBOOK_SLACK_API_URL has to be Slack’s own or on this machine.')
    .default('https://slack.com/api/'),
  DAYBOOK_TEAMS_APP_ID: directoryId('DAYBOOK_TEAMS_APP_ID', '“Application (client) ID”'),
  DAYBOOK_TEAMS_APP_PASSWORD: z
    .string(
      'DAYBOOK_TEAMS_APP_PASSWORD is missing: make one in “Certificates & secrets” of your app.',
    )
    .min(16, 'DAYBOOK_TEAMS_APP_PASSWORD is too short to be one.'),
  DAYBOOK_TEAMS_TENANT: directoryId('DAYBOOK_TEAMS_TENANT', '“Directory (tenant) ID”'),
  DAYBOOK_TEAMS_CLOUD: z
    .enum(
      ['public', 'gcc', 'gcc-high', 'dod', 'china'],
      'DAYBOOK_TEAMS_CLOUD is public, gcc, gcc-high, dod or china.',
    )
    .default('public'),
  DAYBOOK_TEAMS_SERVICE: z
    .url({ error: 'DAYBOOK_TEAMS_SERVICE has to be a web address.', abort: true })
    .refine(isChineseOrigin, 'DAYBOOK_TEAMS_SERVICE has to be https:// and a host in .cn, no more.')
    .optional(),
  DAYBOOK_TEAMS_DEV: z
    .url({ error: 'DAYBOOK_TEAMS_DEV has to be a web address on this machine.', abort: true })
    .refine(isLoopbackOrigin, 'DAYBOOK_TEAMS_DEV has to be on this machine: http://127.0.0.1:….')
    .optional(),
  DAYBOOK_SMTP_URL: z
    .string('DAYBOOK_SMTP_URL is missing: set it to your server for e-mail, smtps://….')
    .refine(isAddress, { error: 'DAYBOOK_SMTP_URL has to be an address.', abort: true })
    .refine(isMailServer, 'DAYBOOK_SMTP_URL has to begin with smtps:// or smtp://.'),
  DAYBOOK_SMTP_FROM: z
    .string('DAYBOOK_SMTP_FROM is missing: set it to the address that alerts come from.')
    .regex(/^[^@\s<>]+@[^@\s<>]+$/, 'DAYBOOK_SMTP_FROM has to be one e-mail address.'),
  DAYBOOK_WEBHOOK_URL: z
    .string('DAYBOOK_WEBHOOK_URL is missing: set it to the address that alerts are posted to.')
    .refine(isAddress, { error: 'DAYBOOK_WEBHOOK_URL has to be a web address.', abort: true })
    .refine(isSafeOrLoopback, 'DAYBOOK_WEBHOOK_URL has to begin with https://.'),
  DAYBOOK_HEARTBEAT_URL: z
    .string('DAYBOOK_HEARTBEAT_URL is missing: set it to the address that hears that all is well.')
    .refine(isAddress, { error: 'DAYBOOK_HEARTBEAT_URL has to be a web address.', abort: true })
    .refine(isSafeOrLoopback, 'DAYBOOK_HEARTBEAT_URL has to begin with https://.'),
  DAYBOOK_HEARTBEAT_SECRET: z
    .string(
      'DAYBOOK_HEARTBEAT_SECRET is missing: set it to a long random text, known at both ends.',
    )
    .min(32, 'DAYBOOK_HEARTBEAT_SECRET is too short: at least 32 characters.'),
  DAYBOOK_WEBHOOK_SECRET: z
    .string('DAYBOOK_WEBHOOK_SECRET is missing: set it to a long random text, known at both ends.')
    .min(32, 'DAYBOOK_WEBHOOK_SECRET is too short: at least 32 characters.'),
  DAYBOOK_MODEL_URL: z
    .url({
      error: 'DAYBOOK_MODEL_URL has to be the address of an OpenAI-compatible endpoint.',
      abort: true,
    })
    .refine(
      isSafeOrLoopback,
      'DAYBOOK_MODEL_URL has to begin with https://, or be on this machine.',
    )
    .optional(),
  DAYBOOK_MODEL_NAME: z
    .string('DAYBOOK_MODEL_NAME is missing: say which model is to be asked.')
    .regex(/^[\w./:@-]{1,200}$/, 'DAYBOOK_MODEL_NAME is not right: a name has no blanks.'),
  DAYBOOK_MODEL_KEY: z
    .string()
    .regex(/^\S{8,}$/, 'DAYBOOK_MODEL_KEY is too short to be one.')
    .optional(),
  DAYBOOK_MODEL_DAILY: z.coerce
    .number('DAYBOOK_MODEL_DAILY has to be a number from 1 to 10000.')
    .int('DAYBOOK_MODEL_DAILY has to be a number from 1 to 10000.')
    .min(1, 'DAYBOOK_MODEL_DAILY has to be a number from 1 to 10000.')
    .max(10_000, 'DAYBOOK_MODEL_DAILY has to be a number from 1 to 10000.')
    .default(200),
  DAYBOOK_LOG: z
    .enum(['debug', 'info', 'warn', 'error'], 'DAYBOOK_LOG has to be debug, info, warn or error.')
    .default('info'),
}

export type VariableName = keyof typeof variables
type Values = { [Name in VariableName]: z.infer<(typeof variables)[Name]> }

/** Thrown with every missing or wrong value at once, one sentence each; no value is repeated. */
export class ConfigError extends Error {
  readonly sentences: string[]

  constructor(sentences: string[]) {
    super(sentences.join('\n'))
    this.sentences = sentences
  }
}

/**
 * Reads the variables that a command needs. The only reader of the environment.
 * @throws ConfigError
 */
export function readConfig<Name extends VariableName>(
  names: readonly Name[],
  environment: Record<string, string | undefined> = process.env,
): Pick<Values, Name> {
  const shape = Object.fromEntries(names.map((name) => [name, variables[name]]))
  const given = names.map((name) => [name, environment[name]?.trim() || undefined])
  const read = z.object(shape).safeParse(Object.fromEntries(given))
  if (read.success) return read.data as Pick<Values, Name>
  throw new ConfigError(read.error.issues.map((issue) => issue.message))
}
