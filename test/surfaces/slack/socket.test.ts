import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage } from '../../../src/demo/stage.ts'
import { judgeEnvelope } from '../../../src/surfaces/slack/socket/judge-envelope.ts'
import { isWhereSlackIs } from '../../../src/surfaces/slack/socket/receiver.ts'
import { KEZIA } from '../../journeys/charity-names.ts'
import { actsOn, handsOf } from '../../journeys/scenes.ts'

const envelope = (type: string, payload: object) =>
  JSON.stringify({ envelope_id: '11111111-2222-4333-8444-555555555555', type, payload })
const event = (type: unknown) => envelope('events_api', { type: 'event_callback', event: { type } })

describe('what comes through a WebSocket', () => {
  it.each([
    ['a command', envelope('slash_commands', { command: '/note' })],
    ['a form', envelope('interactive', { type: 'view_submission' })],
    ['an event', event('app_mention')],
    ['a greeting', '{"type":"hello"}'],
  ])('gets through when it is %s', (_, text) => {
    expect(judgeEnvelope(text)).toBe('passed')
  })

  it.each([
    ['no text', Buffer.from('{"type":"hello"}')],
    ['no JSON', '{"type":"hel'],
    ['no object', '"hello"'],
    ['nothing', 'null'],
    ['without an id', JSON.stringify({ type: 'slash_commands', payload: { command: '/note' } })],
    ['a command without a name', envelope('slash_commands', {})],
    ['a form of no kind', envelope('interactive', { type: 'error' })],
    ['an event of no kind', event(undefined)],
    // Words with which the library talks to itself.
    ['an event named like a signal', event('close')],
    ['an event named like the greeting', event('slack_event')],
    ['an event without its envelope', envelope('events_api', {})],
    ['a kind that nobody listens to', envelope('workflow', { type: 'hello' })],
  ])('is refused when it is %s', (_, data) => {
    expect(judgeEnvelope(data)).toBe('not_readable')
  })

  it('is refused when it is too long', () => {
    const text = envelope('slash_commands', { command: '/note', text: 'x'.repeat(1_000_000) })
    expect(judgeEnvelope(text)).toBe('too_large')
  })
})

describe('where the WebSocket leads', () => {
  it.each([
    ['wss://wss-primary.slack.com/link/?ticket=1', 'https://slack.com/api/', true],
    ['ws://wss-primary.slack.com/link/', 'https://slack.com/api/', false],
    ['wss://slack.com.example/link/', 'https://slack.com/api/', false],
    ['wss://example-slack.com/link/', 'https://slack.com/api/', false],
    ['https://slack.com/link/', 'https://slack.com/api/', false],
    ['', 'https://slack.com/api/', false],
    ['ws://127.0.0.1:4000/link/', 'http://127.0.0.1:4000/api/', true],
    ['ws://127.0.0.1:4001/link/', 'http://127.0.0.1:4000/api/', false],
    ['ws://slack.com/link/', 'http://127.0.0.1:4000/api/', false],
  ])('%s beside %s: %s', (address, api, isThere) => {
    expect(isWhereSlackIs(address, api)).toBe(isThere)
  })
})

describe('a service in Socket Mode', () => {
  const held: { stage: Stage | null } = { stage: null }
  const stage = (): Stage => held.stage as Stage
  const scene = actsOn('slack', stage, (key) => handsOf(stage(), 'slack', key))
  const { until, person } = scene
  beforeAll(async () => {
    held.stage = await openStage({ say: () => undefined, linked: 'slack', slackBy: 'socket' })
    await person('amina').ask('/note')
    await person('amina').close()
  })
  afterAll(() => stage().close())

  const notes = async (words: string) =>
    (await scene.look('amina', `timeline ${KEZIA}`)).split(words).length - 1

  it('has no address that Slack could post to', async () => {
    const answer = await fetch(stage().requestUrl, { method: 'POST', body: '{}' })
    expect(answer.status).toBe(404)
    expect(await (await fetch(new URL('/health', stage().requestUrl))).text()).toBe('ok')
  })

  it('connects again when Slack ends a connection, with a word or without, and goes on', async () => {
    const { slack } = stage()
    for (const [end, words] of [
      ['recycle', 'She was at school. once-again'],
      ['cut', 'She was at home. once-more'],
    ] as const) {
      const before = slack.links().at(-1)
      before?.[end]()
      await until('a new connection', () => slack.links().some((link) => link !== before))
      expect(await scene.send('amina', `note ${KEZIA}`, { text: words })).toEqual({})
      expect(await notes(words.split(' ').at(-1) ?? '')).toBe(1)
    }
  })

  it('hears what was said while it was away, once, when Slack tells of it again', async () => {
    const { slack } = stage()
    slack.faults.set('apps.connections.open', { kind: '500', times: 3 })
    slack.links().at(-1)?.cut()
    await until('no connection', () => slack.links().length === 0)
    const before = person('amina').messages().length
    await person('amina').say(`note ${KEZIA} She rang. said-while-away`)
    expect(slack.requests.at(-1)?.status).toBeNull()
    await until('a new connection', () => slack.links().length > 0)
    const sent = slack.requests.findLast(({ kind }) => kind === 'event')
    for (const attempt of [2, 2, 3]) {
      const [told] = await slack.deliver('event', sent?.payload ?? {}, { attempt })
      expect(told?.status).toBe(200)
    }
    await scene.message('amina', KEZIA, before)
    expect(await notes('said-while-away')).toBe(1)
  })

  it('does each form once, sent ten times over', async () => {
    const { slack } = stage()
    const text = 'She waved. ten-times'
    expect(await scene.send('amina', `note ${KEZIA}`, { text })).toEqual({})
    const sent = slack.requests.findLast(({ payload }) => payload.type === 'view_submission')
    const told = await slack.deliver('interactive', sent?.payload ?? {}, { times: 10 })
    expect(told.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(await notes('ten-times')).toBe(1)
  })

  it('is told nothing by what is none of Slack’s payloads, and lives on', async () => {
    const link = stage().slack.links().at(-1)
    for (const text of ['{', 'null', event('close'), envelope('events_api', {})]) {
      link?.sayRaw(text)
    }
    expect(await notes('ten-times')).toBe(1)
    expect(stage().slack.links().at(-1)).toBe(link)
    expect(stage().printed()).toContain('an envelope was refused')
  })

  it('does not follow to another host, and says so', async () => {
    const { slack } = stage()
    slack.faults.clear()
    slack.pointTo('ws://127.0.0.1:9/link/')
    slack.links().at(-1)?.cut()
    await until('the refusal', () => stage().printed().includes('foreign_host'))
    slack.pointTo(null)
    await until('a new connection', () => slack.links().length > 0)
  })
})
