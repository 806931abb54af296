import { describe, expect, it } from 'vitest'
import { checkCard } from '../../src/sandbox/teams/cards/check.ts'
import { entityFaults } from '../../src/sandbox/teams/cards/entities.ts'
import {
  ANN,
  aTenant,
  BEN,
  cardOf,
  conversationsOf,
  GUEST,
  TEAM_ROOM,
  TENANT,
  words,
} from './a-tenant.ts'

type Scene = Awaited<ReturnType<typeof aTenant>>

/** Calls the connector as the bot does, without a library that would hide the answer. */
async function caller({ standIn, bot }: Scene) {
  const token = await bot.app.tokenProvider.getAppToken?.(standIn.cloud.botScope)
  const authorization = `Bearer ${token}`
  return async (method: string, path: string, body: object) => {
    const headers = { authorization, 'content-type': 'application/json' }
    const url = `${standIn.serviceUrl}v3/conversations${path}`
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) })
    const told = (await answer.json()) as { error?: { code: string } }
    return [answer.status, told.error?.code, answer.headers.get('retry-after')]
  }
}

const room = `/${TEAM_ROOM}/activities`
const said = (text: string) => ({ type: 'message', text })

describe('the connector', () => {
  it('takes 28 KB and not a byte more', async () => {
    const scene = await aTenant()
    const call = await caller(scene)
    const around = JSON.stringify(said('')).length
    const [ok] = await call('POST', room, said('x'.repeat(28 * 1024 - around)))
    const [status, code] = await call('POST', room, said('x'.repeat(28 * 1024 - around + 1)))
    expect([ok, status, code]).toEqual([201, 413, 'MessageSizeTooBig'])
  })

  it('takes seven sends a second into a conversation, and more when the second is over', async () => {
    const clock = { ms: 1_790_000_000_000 }
    const call = await caller(await aTenant({}, { now: () => clock.ms }))
    const seven = await Promise.all(Array.from({ length: 7 }, () => call('POST', room, said('a'))))
    expect(seven.map(([status]) => status)).toEqual(Array(7).fill(201))
    expect(await call('POST', room, said('b'))).toEqual([429, 'TooManyRequests', '1'])
    clock.ms += 1_000
    expect((await call('POST', room, said('b')))[0]).toBe(201)
  })

  it.each([
    ['429', 429],
    ['412', 412],
    ['500', 500],
    ['502', 502],
    ['504', 504],
  ] as const)(
    'can be told to answer %s, as often as asked, without an effect',
    async (kind, status) => {
      const scene = await aTenant()
      const call = await caller(scene)
      scene.standIn.faults.set('send', { kind, times: 1, retryAfterSeconds: 9 })
      const [first, , retryAfter] = await call('POST', room, said('a'))
      expect([first, retryAfter]).toEqual([status, kind === '429' ? '9' : null])
      expect(scene.standIn.as(ANN).messages(TEAM_ROOM)).toEqual([])
      expect((await call('POST', room, said('a')))[0]).toBe(201)
    },
  )

  it('can be down, and can break off after it took a message', async () => {
    const scene = await aTenant()
    const call = await caller(scene)
    scene.standIn.faults.set('*', { kind: 'down' })
    await expect(call('POST', room, said('a'))).rejects.toThrow()
    scene.standIn.faults.clear()
    scene.standIn.faults.set('send', { kind: 'reset_after_accept', times: 1 })
    await expect(call('POST', room, said('b'))).rejects.toThrow()
    expect(
      scene.standIn
        .as(ANN)
        .messages(TEAM_ROOM)
        .map(({ text }) => text),
    ).toEqual(['b'])
  })

  it('opens a chat only with who is in the tenant and has the app', async () => {
    const scene = await aTenant()
    const call = await caller(scene)
    const open = (id: string, tenantId = TENANT) =>
      call('POST', '', { members: [{ id }], tenantId, isGroup: false })
    expect((await open(BEN))[0]).toBe(201)
    expect((await open(BEN, 'another'))[0]).toBe(403)
    expect((await open('29:nobody'))[0]).toBe(404)
    await scene.standIn.as(GUEST).uninstall()
    expect((await open(GUEST))[0]).toBe(403)
    const { chat } = scene.standIn.idsOf(GUEST)
    expect((await call('POST', `/${chat}/activities`, said('a')))[0]).toBe(403)
  })

  it('refuses a message without words, with a wrong card, or with citations that nobody would see', async () => {
    const scene = await aTenant()
    const call = await caller(scene)
    const cited = (count: number, name = 'K-7') => ({
      ...{ type: 'https://schema.org/Message', '@type': 'Message' },
      citation: Array.from({ length: count }, (_, at) => ({
        ...{ '@type': 'Claim', position: at + 1 },
        appearance: { '@type': 'DigitalDocument', name, abstract: 'a' },
      })),
    })
    const markers = Array.from({ length: 21 }, (_, at) => `[${at + 1}]`).join(' ')
    const bad = [
      said(''),
      { ...said('a'), attachments: [cardOf([{ type: 'Nonsense' }])] },
      { ...said('a'), attachments: [{ contentType: 'image/png', contentUrl: 'x' }] },
      { ...said(markers), entities: [cited(21)] },
      { ...said('[1]'), entities: [cited(1, 'x'.repeat(81))] },
      { ...said('[1] and 2'), entities: [cited(2)] },
    ]
    for (const body of bad) expect((await call('POST', room, body))[0]).toBe(400)
    expect(scene.standIn.breaches).toHaveLength(bad.length)
    expect((await call('POST', room, { ...said(markers), entities: [cited(20)] }))[0]).toBe(201)
    expect(entityFaults([cited(1), cited(1)], '[1]')).toEqual(['multiple root message entities'])
  })
})

describe('a message of a person', () => {
  it('comes again with the same id when the bot fails or is silent, and then no more', async () => {
    const { standIn, bot } = await aTenant({ message: 300, retry: 1 })
    const ann = standIn.as(ANN)
    const how = [{ status: 500 }, { status: 200, afterMs: 700 }]
    bot.instead.answer = () => how.shift() ?? { status: 200 }
    const first = await ann.say('hello')
    expect(first.status).toBe(500)
    await standIn.waitFor(() => standIn.requests.length === 3, { what: 'three attempts' })
    await standIn.waitFor(() => standIn.requests[2]?.status === 200, { what: 'the answer' })
    expect(standIn.requests.map(({ attempt, status }) => [attempt, status])).toEqual([
      [0, 500],
      [1, null],
      [2, 200],
    ])
    expect(new Set(standIn.requests.map(({ activity }) => activity.id)).size).toBe(1)
  })
})

describe('a card', () => {
  const card = (body: object[], more: object = {}) => ({
    ...{ type: 'AdaptiveCard', version: '1.5', body },
    ...more,
  })
  const input = (more: object) => ({ type: 'Input.Text', id: 'a', label: 'A', ...more })
  const unknown = { type: 'Chart.Sunburst', data: [] }
  const many = Array.from({ length: 7 }, (_, at) => ({ type: 'Action.Submit', title: `${at}` }))

  it.each([
    ['of version 1.6', card([], { version: '1.6' }), 'version 1.6'],
    ['with seven buttons', card([], { actions: many }), '7 actions'],
    ['with seven buttons in a set', card([{ type: 'ActionSet', actions: many }]), '7 actions'],
    ['with an unknown element', card([unknown]), 'without a fallback'],
    ['with a misspelt property', card([{ ...words('a'), wrapp: true }]), 'wrapp'],
    ['with an input without a label', card([{ type: 'Input.Text', id: 'a' }]), 'label'],
    ['with a silent requirement', card([input({ isRequired: true })]), 'errorMessage'],
    ['with an id that stands twice', card([input({}), input({})]), 'stands twice'],
    ['with a button without a title', card([], { actions: [{ type: 'Action.Submit' }] }), 'title'],
    ['with a picture that nobody can hear', card([{ type: 'Image', url: 'https://a' }]), 'altText'],
    ['over 28 KB', card([words('x'.repeat(29_000))]), 'bytes'],
    ['that is none', { type: 'HeroCard' }, 'not an AdaptiveCard'],
    [
      'whose button executes and opens a dialog',
      card([], {
        actions: [
          { type: 'Action.Execute', title: 'a', data: { msteams: { type: 'task/fetch' } } },
        ],
      }),
      'can not open a dialog',
    ],
  ])('%s is not drawn', (_, wrong, why) => {
    const checked = checkCard(wrong, 'message')
    expect('faults' in checked ? checked.faults.join() : 'drawn').toContain(why)
  })

  it('with a chart that has a fallback is drawn', () => {
    expect(checkCard(card([{ ...unknown, fallback: words('Levels: 1, 2') }]), 'message')).toEqual({
      card: expect.anything(),
    })
  })
})

describe('the SDK', () => {
  it('meets the limits too', async () => {
    const { standIn, bot } = await aTenant()
    const long = { type: 'message' as const, text: 'x'.repeat(29_000) }
    await expect(conversationsOf(bot, standIn).createActivity(TEAM_ROOM, long)).rejects.toThrow()
  })
})
