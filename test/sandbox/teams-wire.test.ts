import { describe, expect, it } from 'vitest'
import {
  ANN,
  APP_ID,
  aTenant,
  BEN,
  cardOf,
  conversationsOf,
  TEAM_ROOM,
  TENANT,
  words,
} from './a-tenant.ts'

describe('with Microsoft’s own SDK', () => {
  it('a message is believed by its token, and answered in the chat with a token of the bot', async () => {
    const { standIn, bot } = await aTenant()
    bot.app.on('message', async ({ activity, send }) => {
      await send(`You said: ${activity.text}`)
    })
    const ann = standIn.as(ANN)
    const told = await ann.say('hello & <goodbye>')
    expect(told.status).toBe(200)
    expect(ann.chats().map(({ text }) => text)).toEqual([
      'hello & <goodbye>',
      'You said: hello & <goodbye>',
    ])
    expect(standIn.calls.map(({ operation }) => operation)).toEqual(['token', 'send'])
    expect(standIn.breaches).toEqual([])
  })

  it.each([
    ['no token', { authorization: null }],
    ['another audience', { claims: { aud: 'somebody-else' } }],
    ['another issuer', { claims: { iss: 'https://example.org' } }],
    ['a token that ran out', { claims: { exp: 1_700_000_000 } }],
    ['a token for another service', { claims: { serviceurl: 'https://example.org/' } }],
    ['a token that names no service', { claims: { serviceurl: undefined } }],
  ])('a request with %s is refused', async (_, spoiled) => {
    const { standIn, bot } = await aTenant()
    const heard: string[] = []
    bot.app.on('message', async ({ activity }) => void heard.push(activity.id))
    await standIn.as(ANN).say('first')
    const [sent] = standIn.requests
    if (!sent) throw new Error('nothing was sent')
    const [refused] = await standIn.deliver(sent.activity, spoiled)
    expect(refused?.status).toBe(401)
    expect(heard).toHaveLength(1)
  })

  it('the bot writes first, to a person and to a channel, changes it and takes it back', async () => {
    const { standIn, bot } = await aTenant()
    const ben = standIn.as(BEN)
    const { user } = standIn.idsOf(BEN)
    const conversations = conversationsOf(bot, standIn)
    const members = [{ id: user, name: '', role: 'user' as const }]
    const { id } = await conversations.create({
      members,
      tenantId: TENANT,
      isGroup: false,
    } as never)
    expect(id).toBe(ben.chat)
    const first = await conversations.createActivity(id, { type: 'message', text: 'Hello Ben' })
    const posted = { type: 'message' as const, attachments: [cardOf([words('An alert')])] as never }
    const second = await conversations.createActivity(TEAM_ROOM, posted)
    expect(ben.messages(TEAM_ROOM).map((one) => one.id)).toEqual([second.id])
    await conversations.updateActivity(id, first.id, { type: 'message', text: 'Hello again' })
    expect(ben.chats().map(({ text, edited }) => [text, edited])).toEqual([['Hello again', true]])
    await conversations.deleteActivity(id, first.id)
    expect(ben.chats()).toEqual([])
    const found = await conversations.getMembers(TEAM_ROOM)
    expect(found.map((one) => one.aadObjectId)).toEqual([ANN, BEN])
  })
})

describe('the form of an activity', () => {
  const keysOf = (value: unknown) => Object.keys(value as object).sort()

  it('is that of a message in a personal chat', async () => {
    const { standIn } = await aTenant()
    await standIn.as(ANN).say('one')
    const sent = standIn.requests[0]?.activity
    const always = ['channelData', 'channelId', 'conversation', 'from', 'id', 'recipient']
    const about = ['attachments', 'entities', 'text', 'textFormat', 'type', 'serviceUrl']
    const times = ['locale', 'localTimestamp', 'localTimezone', 'timestamp']
    expect(keysOf(sent)).toEqual([...always, ...about, ...times].sort())
    expect(keysOf(sent?.conversation)).toEqual(['conversationType', 'id', 'tenantId'])
    expect(sent?.from).toEqual({
      ...{ id: standIn.idsOf(ANN).user, name: 'Ann Aspinall' },
      aadObjectId: ANN,
    })
    expect(sent?.recipient).toEqual({ id: `28:${APP_ID}`, name: 'Daybook' })
    expect(sent?.channelData).toEqual({ tenant: { id: TENANT } })
  })
})

describe('the connector', () => {
  const post = (url: string, authorization: string, body: object) =>
    fetch(url, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  it('takes nothing without the bot’s own token, and gives none for a wrong secret', async () => {
    const { standIn } = await aTenant()
    const url = `${standIn.serviceUrl}v3/conversations/${TEAM_ROOM}/activities`
    const message = { type: 'message', text: 'Hello' }
    expect((await post(url, 'Bearer made.up.token', message)).status).toBe(401)
    await standIn.as(ANN).say('hello')
    const [sent] = standIn.requests
    // The platform's own token is not the bot's.
    expect((await post(url, sent?.headers.authorization ?? '', message)).status).toBe(401)
    const login = await fetch(`${standIn.cloud.loginEndpoint}/${TENANT}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: APP_ID,
        client_secret: 'wrong',
        scope: standIn.cloud.botScope,
      }),
    })
    expect(login.status).toBe(401)
    expect(standIn.as(ANN).messages(TEAM_ROOM)).toEqual([])
  })
})
