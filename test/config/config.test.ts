import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig, type VariableName } from '../../src/config/config.ts'
import { readServiceConfig, SERVICE_VARIABLES } from '../../src/config/service-config.ts'

const ALL: VariableName[] = [...SERVICE_VARIABLES, 'DAYBOOK_OWNER_URL']

const GOOD: Record<VariableName, string> = {
  DAYBOOK_DATABASE_URL: 'postgresql://daybook:made-up@localhost/daybook',
  DAYBOOK_OWNER_URL: 'postgres://owner:made-up@localhost/daybook',
  DAYBOOK_VAULT: '/var/lib/daybook/vault',
  DAYBOOK_PORT: '3000',
  DAYBOOK_SLACK_BOT_TOKEN: 'xoxb-made-up',
  DAYBOOK_SLACK_SIGNING_SECRET: '0123456789abcdef',
  DAYBOOK_SLACK_APP_TOKEN: 'xapp-1-made-up',
  DAYBOOK_SLACK_API_URL: 'https://slack.com/api/',
  DAYBOOK_TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
  DAYBOOK_TEAMS_APP_PASSWORD: 'a-made-up-password',
  DAYBOOK_TEAMS_TENANT: '66666666-7777-4888-8999-000000000000',
  DAYBOOK_TEAMS_CLOUD: 'china',
  DAYBOOK_TEAMS_SERVICE: 'https://teams.example.cn',
  DAYBOOK_TEAMS_DEV: 'http://127.0.0.1:4310',
  DAYBOOK_MODEL_URL: 'https://models.example/v1',
  DAYBOOK_MODEL_NAME: 'made-up/model-1:latest',
  DAYBOOK_MODEL_KEY: 'made-up-key',
  DAYBOOK_MODEL_DAILY: '200',
  DAYBOOK_LOG: 'info',
  DAYBOOK_SMTP_URL: 'smtps://daybook:made-up@mail.example.org:465',
  DAYBOOK_SMTP_FROM: 'daybook@example.org',
  DAYBOOK_WEBHOOK_URL: 'https://texts.example.org/daybook',
  DAYBOOK_WEBHOOK_SECRET: '0123456789abcdef0123456789abcdef',
  DAYBOOK_HEARTBEAT_URL: 'https://watch.example.org/daybook',
  DAYBOOK_HEARTBEAT_SECRET: 'fedcba9876543210fedcba9876543210',
}
const OPTIONAL: string[] = [
  'DAYBOOK_PORT',
  'DAYBOOK_LOG',
  ...['DAYBOOK_SLACK_APP_TOKEN', 'DAYBOOK_SLACK_API_URL'],
  ...['DAYBOOK_TEAMS_DEV', 'DAYBOOK_TEAMS_CLOUD', 'DAYBOOK_TEAMS_SERVICE'],
  ...['DAYBOOK_MODEL_URL', 'DAYBOOK_MODEL_KEY', 'DAYBOOK_MODEL_DAILY'],
]
const REQUIRED = ALL.filter((name) => !OPTIONAL.includes(name))

function sentencesFor(environment: Record<string, string | undefined>): string[] {
  try {
    readConfig(ALL, environment)
    return []
  } catch (thrown) {
    if (!(thrown instanceof ConfigError)) throw thrown
    expect(thrown.message).toBe(thrown.sentences.join('\n'))
    return thrown.sentences
  }
}

/** Values that are wrong, each with a secret in it that must not be repeated. */
const WRONG: Record<VariableName, string[]> = {
  DAYBOOK_DATABASE_URL: ['mysql://root:hunter2@db', 'hunter2', 'localhost/hunter2'],
  DAYBOOK_OWNER_URL: ['https://hunter2@db'],
  DAYBOOK_VAULT: ['vault/hunter2', '~/hunter2', './hunter2'],
  DAYBOOK_PORT: ['hunter2', '-1', '65536', '80.5', '70000.5', '1e9'],
  DAYBOOK_SLACK_BOT_TOKEN: ['xoxp-hunter2', 'hunter2'],
  DAYBOOK_SLACK_SIGNING_SECRET: ['hunter2'],
  DAYBOOK_SLACK_APP_TOKEN: ['xoxb-hunter2', 'hunter2'],
  DAYBOOK_SLACK_API_URL: [
    'hunter2',
    'http://slack.com/api/hunter2',
    'https://slack.com.hunter2.example/api/',
    'https://hunter2-slack.com/api/',
    'https://hunter2.example/?slack.com',
    'ftp://slack.com/hunter2',
  ],
  DAYBOOK_TEAMS_APP_ID: ['hunter2', '11111111-2222-4333-8444-55555555hunter2'],
  DAYBOOK_TEAMS_APP_PASSWORD: ['hunter2'],
  DAYBOOK_TEAMS_TENANT: ['hunter2.onmicrosoft.com', 'common'],
  DAYBOOK_TEAMS_CLOUD: ['hunter2', 'Public', 'usgov'],
  DAYBOOK_TEAMS_SERVICE: [
    'hunter2',
    'http://teams.hunter2.cn',
    'https://teams.hunter2.example',
    'https://teams.example.cn/hunter2',
    'https://hunter2@teams.example.cn',
  ],
  DAYBOOK_TEAMS_DEV: [
    'hunter2',
    'https://hunter2.example',
    'http://127.0.0.1.hunter2.example',
    'http://127.0.0.1:4310/hunter2',
    'http://hunter2@127.0.0.1:4310',
  ],
  DAYBOOK_MODEL_URL: ['hunter2', 'http://hunter2.example/v1', 'file:///hunter2'],
  DAYBOOK_MODEL_NAME: ['hunter2 hunter2', 'hunter2'.repeat(40)],
  DAYBOOK_MODEL_KEY: ['hunter2', 'hunter2 hunter2'],
  DAYBOOK_MODEL_DAILY: ['hunter2', '0', '1.5', '10001'],
  DAYBOOK_LOG: ['hunter2', 'INFO', 'trace'],
  DAYBOOK_SMTP_URL: ['hunter2', 'https://hunter2.example', 'mail.example.org:hunter2'],
  DAYBOOK_SMTP_FROM: ['hunter2', 'Daybook <a@hunter2.example>', 'a@b hunter2@c'],
  DAYBOOK_WEBHOOK_URL: ['hunter2', 'http://hunter2.example', 'ftp://127.0.0.1/hunter2'],
  DAYBOOK_WEBHOOK_SECRET: ['hunter2'],
  DAYBOOK_HEARTBEAT_URL: ['hunter2', 'http://hunter2.example', 'ftp://127.0.0.1/hunter2'],
  DAYBOOK_HEARTBEAT_SECRET: ['hunter2'],
}

describe('the configuration', () => {
  it('that is right is read, with defaults for what may be left out', () => {
    const numbers = { DAYBOOK_PORT: 3000, DAYBOOK_MODEL_DAILY: 200 }
    expect(readConfig(ALL, GOOD)).toEqual({ ...GOOD, ...numbers })
    const some = Object.fromEntries(REQUIRED.map((name) => [name, GOOD[name]]))
    const { DAYBOOK_TEAMS_DEV: _dev, DAYBOOK_MODEL_URL: _url, ...more } = GOOD
    const { DAYBOOK_MODEL_KEY: _key, DAYBOOK_SLACK_APP_TOKEN: _app, ...rest } = more
    const { DAYBOOK_TEAMS_SERVICE: _service, ...defaults } = rest
    expect(readConfig(ALL, some)).toEqual({
      ...{ ...defaults, ...numbers },
      DAYBOOK_TEAMS_CLOUD: 'public',
    })
  })

  it('that is missing altogether is said all at once, in one sentence each', () => {
    const sentences = sentencesFor({})
    expect(sentences).toHaveLength(REQUIRED.length)
    for (const [n, name] of REQUIRED.entries()) {
      expect(sentences[n]).toMatch(new RegExp(`^${name} is missing: .*\\.$`))
    }
  })

  it('that is only blanks is missing', () => {
    expect(sentencesFor(Object.fromEntries(ALL.map((name) => [name, '  '])))).toEqual(
      sentencesFor({}),
    )
  })

  const wrong = ALL.flatMap((name) => WRONG[name].map((value) => [name, value] as const))
  it.each(wrong)(
    'with a wrong %s says so in one sentence, and repeats no value: %s',
    (name, value) => {
      const sentences = sentencesFor({ ...GOOD, [name]: value })
      expect(sentences).toHaveLength(1)
      expect(sentences[0]).toMatch(new RegExp(`^${name} .*\\.$`))
      expect(sentences.join()).not.toContain('hunter2')
    },
  )

  it('with everything wrong says everything, in order, and repeats nothing', () => {
    const sentences = sentencesFor(Object.fromEntries(ALL.map((name) => [name, WRONG[name][0]])))
    expect(sentences.map((sentence) => sentence.split(' ')[0])).toEqual(ALL)
    expect(sentences.join()).not.toContain('hunter2')
  })

  it.each([
    'http://127.0.0.1:4000/api/',
    'http://localhost:4000/',
    'http://[::1]:4000/',
    'https://slack.com/api/',
    'https://eu.slack.com/api/',
  ])('takes Slack itself or a stand-in on this machine: %s', (address) => {
    expect(sentencesFor({ ...GOOD, DAYBOOK_SLACK_API_URL: address })).toEqual([])
  })

  it('is asked for what a command needs and for no more', () => {
    const { DAYBOOK_VAULT } = GOOD
    expect(readConfig(['DAYBOOK_VAULT'], { DAYBOOK_VAULT })).toEqual({ DAYBOOK_VAULT })
  })

  it('does not let the service read the owner’s address', () => {
    expect(SERVICE_VARIABLES).not.toContain('DAYBOOK_OWNER_URL')
  })
})

const only = (...prefixes: string[]) =>
  Object.fromEntries(
    Object.entries(GOOD).filter(([name]) =>
      [...prefixes, 'DAYBOOK_DATABASE', 'DAYBOOK_VAULT'].some((prefix) => name.startsWith(prefix)),
    ),
  )

describe('the second ways', () => {
  it('are those that are set, each whole, and none is needed', () => {
    const none = readServiceConfig(only('DAYBOOK_SLACK'))
    expect([none.email, none.webhook]).toEqual([null, null])
    const both = readServiceConfig(GOOD)
    expect(both.email).toMatchObject({ from: GOOD.DAYBOOK_SMTP_FROM, encrypted: true })
    expect(both.webhook?.url).toBe(GOOD.DAYBOOK_WEBHOOK_URL)
    const half = { ...only('DAYBOOK_SLACK'), DAYBOOK_SMTP_FROM: GOOD.DAYBOOK_SMTP_FROM }
    expect(() => readServiceConfig(half)).toThrow('DAYBOOK_SMTP_URL is missing')
  })

  it('are encrypted, except to a server on this machine', () => {
    const encrypted = (url: string) =>
      readServiceConfig({ ...GOOD, DAYBOOK_SMTP_URL: url }).email?.encrypted
    expect(encrypted('smtp://mail.example.org:587')).toBe(true)
    expect(encrypted('smtp://127.0.0.1:2525')).toBe(false)
  })
})

describe('the platforms', () => {
  it('are in one cloud of Microsoft, whose host is named where none is listed', () => {
    const teams = only('DAYBOOK_TEAMS')
    const { DAYBOOK_TEAMS_SERVICE, DAYBOOK_TEAMS_CLOUD: _, ...unsaid } = teams
    const read = (more: object) => readServiceConfig({ ...unsaid, ...more }).teams
    expect(read({})).toMatchObject({ cloud: 'public', serviceOrigin: null })
    expect(read({ DAYBOOK_TEAMS_CLOUD: 'gcc-high' })).toMatchObject({ cloud: 'gcc-high' })
    expect(readServiceConfig(teams).teams?.serviceOrigin).toBe(GOOD.DAYBOOK_TEAMS_SERVICE)
    for (const more of [
      { DAYBOOK_TEAMS_CLOUD: 'china' },
      { DAYBOOK_TEAMS_CLOUD: 'dod', DAYBOOK_TEAMS_SERVICE },
      { DAYBOOK_TEAMS_SERVICE },
    ]) {
      expect(() => read(more)).toThrow('goes with DAYBOOK_TEAMS_CLOUD=china')
    }
  })

  it('are Slack, Teams or both, by what is set', () => {
    const slack = readServiceConfig(only('DAYBOOK_SLACK'))
    expect([slack.slack?.botToken, slack.teams]).toEqual([GOOD.DAYBOOK_SLACK_BOT_TOKEN, null])
    const teams = readServiceConfig(only('DAYBOOK_TEAMS'))
    expect([teams.slack, teams.teams?.tenant]).toEqual([null, GOOD.DAYBOOK_TEAMS_TENANT])
    const both = readServiceConfig(GOOD)
    expect([both.slack === null, both.teams === null]).toEqual([false, false])
  })

  it('are at least one, and each is set up whole', () => {
    expect(() => readServiceConfig(only())).toThrow('DAYBOOK_SLACK_BOT_TOKEN is missing')
    const half = { ...only(), DAYBOOK_TEAMS_APP_ID: GOOD.DAYBOOK_TEAMS_APP_ID }
    expect(() => readServiceConfig(half)).toThrow('DAYBOOK_TEAMS_TENANT is missing')
    expect(() => readServiceConfig(half)).not.toThrow('SLACK')
  })

  it('have a switch for development on this machine, which production refuses', () => {
    expect(readServiceConfig(GOOD).teamsDev).toBe('http://127.0.0.1:4310')
    expect(readServiceConfig(only('DAYBOOK_TEAMS_A', 'DAYBOOK_TEAMS_T')).teamsDev).toBeNull()
    const production = { ...GOOD, NODE_ENV: 'production' }
    expect(() => readServiceConfig(production)).toThrow('refused with NODE_ENV=production')
  })
})
