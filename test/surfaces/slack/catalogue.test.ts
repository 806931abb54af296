import { readFile } from 'node:fs/promises'
import type { App } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import {
  DOCUMENT_SCOPES,
  SCOPES,
  slackLink,
  slackManifest,
} from '../../../src/admin/slack-manifest.ts'
import { listenToSlack } from '../../../src/surfaces/slack/app.ts'
import { EVENTS } from '../../../src/surfaces/slack/catalogue.table.ts'
import type { Surface } from '../../../src/surfaces/slack/surface.ts'

type Manifest = {
  features: {
    slash_commands: { command: string }[]
    shortcuts: { callback_id: string; type: string }[]
  }
  oauth_config: { scopes: { bot: string[] } }
  settings: { event_subscriptions: { bot_events: string[] }; socket_mode_enabled: boolean }
}
const ADDRESS = 'https://daybook.example.org'
const manifest = slackManifest(ADDRESS) as Manifest

/** The scope that each method of the Web API takes, by Slack’s reference; null: none. */
const METHOD_SCOPES: Record<string, string | null> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  'files.delete': 'files:write',
  'users.info': 'users:read',
  'views.open': null,
  'views.push': null,
  'views.update': null,
  'views.publish': null,
}
/** Those that no call and no event says by itself. */
const OTHER_SCOPES = ['commands', 'im:write']

/** What Bolt is really made to listen to, by name; what is caught all the same is left out. */
function registered() {
  const names = { command: [] as string[], shortcut: [] as string[], event: [] as string[] }
  const note = (kind: keyof typeof names) => (name: unknown) => {
    if (typeof name === 'string') names[kind].push(name)
  }
  const ignore = () => undefined
  const app = {
    ...{ command: note('command'), shortcut: note('shortcut'), event: note('event') },
    ...{ view: ignore, action: ignore, options: ignore },
  }
  listenToSlack(app as unknown as App, { world: {} } as Surface)
  return names
}

const sorted = (names: Iterable<string>) => [...new Set(names)].sort()

describe('the manifest and the listeners', () => {
  const { command, shortcut, event } = registered()

  it('have the same commands, both ways', () => {
    const named = manifest.features.slash_commands.map((one) => one.command)
    expect(sorted(named)).toEqual(sorted(command))
    expect(named).toHaveLength(5)
  })

  it('have the same shortcuts, both ways', () => {
    const named = manifest.features.shortcuts.map((one) => one.callback_id)
    expect(sorted(named)).toEqual(sorted(shortcut))
  })

  it('have the same events, both ways', () => {
    const { bot_events } = manifest.settings.event_subscriptions
    const told = bot_events.map((name) => EVENTS[name as keyof typeof EVENTS].type)
    expect(sorted(told)).toEqual(sorted(event))
  })

  it('have the scopes of what is called and heard, and no other, each with its reason', async () => {
    const called = await callsIn(['accounts.ts', 'postman.ts', 'listeners'])
    const ofCalls = called.map((method) => METHOD_SCOPES[method])
    expect(ofCalls).not.toContain(undefined)
    const ofEvents = Object.values(EVENTS).map(({ scope }) => scope)
    const needed = [...ofCalls, ...ofEvents, ...OTHER_SCOPES].filter((one) => one != null)
    const whole = slackManifest(ADDRESS, true) as Manifest
    // Fetching a file is no method: `files.ts` does it.
    expect(sorted(whole.oauth_config.scopes.bot)).toEqual(sorted([...needed, 'files:read']))
    const always = needed.filter((scope) => !Object.hasOwn(DOCUMENT_SCOPES, scope))
    expect(sorted(manifest.oauth_config.scopes.bot)).toEqual(sorted(always))
    const reasons = Object.values({ ...SCOPES, ...DOCUMENT_SCOPES })
    for (const reason of reasons) expect(reason.length).toBeGreaterThan(15)
  })
})

describe('the manifest of an app in Socket Mode', () => {
  it('names no address at all', () => {
    const socket = slackManifest(null) as Manifest
    expect(socket.settings.socket_mode_enabled).toBe(true)
    expect(JSON.stringify(socket)).not.toContain('http')
    expect(manifest.settings.socket_mode_enabled).toBe(false)
    expect(socket.oauth_config).toEqual(manifest.oauth_config)
  })
})

describe('the link that makes the app', () => {
  it.each([ADDRESS, null])('carries the whole manifest to Slack: %s', (address) => {
    const link = new URL(slackLink(address))
    expect([link.origin, link.pathname]).toEqual(['https://api.slack.com', '/apps'])
    expect(link.searchParams.get('new_app')).toBe('1')
    const carried = JSON.parse(link.searchParams.get('manifest_json') ?? '')
    expect(carried).toEqual(slackManifest(address))
    expect(link.href.length).toBeLessThan(8000)
  })
})

/** The methods of the Web API that these files call. */
async function callsIn(names: string[]): Promise<string[]> {
  const { readdir } = await import('node:fs/promises')
  const root = 'src/surfaces/slack'
  const files = await Promise.all(
    names.map(async (name) => {
      if (name.endsWith('.ts')) return [`${root}/${name}`]
      return (await readdir(`${root}/${name}`)).map((file) => `${root}/${name}/${file}`)
    }),
  )
  const texts = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')))
  const found = texts.flatMap((text) => [...text.matchAll(/\bclient\.(\w+\.\w+)\(/g)])
  return sorted(found.map(([, method]) => method ?? ''))
}
