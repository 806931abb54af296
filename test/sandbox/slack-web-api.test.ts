import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { aWorkspace, type Fields, plain, TOKEN } from './a-workspace.ts'

function form(url: string, fields: Record<string, string>, token: string | null = TOKEN) {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
  return fetch(url, { method: 'POST', headers, body: new URLSearchParams(fields) })
}

describe('the Web API', () => {
  it('takes forms as well as JSON', async () => {
    const { standIn } = await aWorkspace()
    const blocks = JSON.stringify([{ type: 'header', text: plain('A heading') }])
    const answer = await form(`${standIn.url}/api/chat.postMessage`, { channel: 'U0ANN', blocks })
    expect(await answer.json()).toMatchObject({
      ok: true,
      message: { blocks: [{ type: 'header' }] },
    })
    expect(standIn.calls).toMatchObject([{ method: 'chat.postMessage', status: 200 }])
  })

  it.each([
    [null, 'not_authed'],
    ['xoxb-another', 'invalid_auth'],
  ])('refuses the token %s', async (token, error) => {
    const { standIn } = await aWorkspace()
    const answer = await form(`${standIn.url}/api/auth.test`, {}, token)
    expect(await answer.json()).toEqual({ ok: false, error })
  })

  it('does not know other methods', async () => {
    const { call } = await aWorkspace()
    expect(await call('chat.shout', {})).toEqual({ ok: false, error: 'unknown_method' })
  })

  it('answers this machine only, and no other page', async () => {
    const { standIn } = await aWorkspace()
    const headers = { authorization: `Bearer ${TOKEN}`, origin: 'https://example.org' }
    const answer = await fetch(`${standIn.url}/api/auth.test`, { method: 'POST', headers })
    expect(answer.status).toBe(403)
  })

  it.each([
    ['127.0.0.1', 200],
    ['localhost', 200],
    ['rebound.example', 403],
  ])('asked as %s answers %i', async (host, status) => {
    const { standIn } = await aWorkspace()
    const { port } = new URL(standIn.url)
    const answered = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { host: `${host}:${port}` }
      const asked = request(`${standIn.url}/api/api.test`, { headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      asked.on('error', reject).end()
    })
    expect(answered).toBe(status)
  })

  it('knows whose workspace it is', async () => {
    const { call } = await aWorkspace()
    expect(await call('auth.test', {})).toMatchObject({
      ok: true,
      team_id: 'T0TEST',
      user_id: 'U0BOT',
    })
    const user = { id: 'U0GONE', deleted: true, is_restricted: false }
    expect(await call('users.info', { user: 'U0GONE' })).toMatchObject({ ok: true, user })
    expect(await call('users.info', { user: 'U0NO' })).toMatchObject({ error: 'user_not_found' })
  })

  it('posts to a person as a direct message', async () => {
    const { standIn, call } = await aWorkspace()
    const answer = await call('chat.postMessage', { channel: 'U0ANN', text: 'hello' })
    expect(answer.channel).toMatch(/^D/)
    expect(await call('conversations.open', { users: 'U0ANN' })).toMatchObject({
      channel: { id: answer.channel },
    })
    expect(
      standIn
        .as('U0ANN')
        .dms()
        .map((message) => message.text),
    ).toEqual(['hello'])
    expect(standIn.as('U0BEN').dms()).toEqual([])
  })

  it.each([
    [{ channel: 'C0OTHER', text: 'x' }, 'not_in_channel'],
    [{ channel: 'C0NO', text: 'x' }, 'channel_not_found'],
    [{ channel: 'U0GONE', text: 'x' }, 'channel_not_found'],
    [{ channel: 'C0TEAM' }, 'no_text'],
  ])('refuses to post %j', async (body: Fields, error) => {
    const { call } = await aWorkspace()
    expect(await call('chat.postMessage', body)).toEqual({ ok: false, error })
  })

  it('changes and deletes what the bot wrote and nothing else', async () => {
    const { standIn, call } = await aWorkspace()
    const ann = standIn.as('U0ANN')
    const { channel, ts } = await call('chat.postMessage', { channel: 'U0ANN', text: 'one' })
    await call('chat.update', { channel, ts, text: 'two' })
    expect(ann.dms()).toMatchObject([{ text: 'two', edited: {} }])
    await call('chat.delete', { channel, ts })
    expect(ann.dms()).toEqual([])
    await ann.say('mine')
    const own = { channel, ts: ann.dms()[0]?.ts, text: 'three' }
    expect(await call('chat.update', own)).toMatchObject({ error: 'cant_update_message' })
    expect(await call('chat.delete', own)).toMatchObject({ error: 'cant_delete_message' })
    expect(await call('chat.delete', { channel, ts: '1.2' })).toMatchObject({
      error: 'message_not_found',
    })
  })

  it('shows an ephemeral message to one person', async () => {
    const { standIn, call } = await aWorkspace()
    await call('chat.postEphemeral', { channel: 'C0TEAM', user: 'U0ANN', text: 'psst' })
    expect(
      standIn
        .as('U0ANN')
        .ephemerals()
        .map((one) => one.text),
    ).toEqual(['psst'])
    expect(standIn.as('U0BEN').ephemerals()).toEqual([])
    expect(standIn.as('U0BEN').everything('C0TEAM')).toEqual([])
    const outsider = { channel: 'C0LEADS', user: 'U0ANN', text: 'psst' }
    expect(await call('chat.postEphemeral', outsider)).toMatchObject({
      error: 'user_not_in_channel',
    })
  })

  it('gives every message a timestamp of its own, in order', async () => {
    const { standIn, call } = await aWorkspace({ now: () => 1_790_000_000_000 })
    const posts = Array.from({ length: 20 }, () =>
      call('chat.postMessage', { channel: 'C0TEAM', text: 'x' }),
    )
    await Promise.all(posts)
    const stamps = standIn
      .as('U0ANN')
      .messages('C0TEAM')
      .map((message) => message.ts)
    expect(new Set(stamps).size).toBe(20)
    expect(stamps).toEqual(stamps.toSorted())
    expect(stamps[0]).toMatch(/^1790000000\.\d{6}$/)
  })
})

describe('faults of the Web API', () => {
  const said = (scene: { standIn: { as(id: string): { messages(c: string): unknown[] } } }) =>
    scene.standIn.as('U0ANN').messages('C0TEAM').length
  const post = { channel: 'C0TEAM', text: 'x' }

  it('429 says when to come back', async () => {
    const scene = await aWorkspace()
    scene.standIn.faults.set('chat.postMessage', { kind: '429', times: 1, retryAfterSeconds: 7 })
    const answer = await form(`${scene.standIn.url}/api/chat.postMessage`, post)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7'])
    expect(said(scene)).toBe(0)
    expect(await scene.call('chat.postMessage', post)).toMatchObject({ ok: true })
  })

  it.each([
    ['500', 500, { ok: false, error: 'internal_error' }],
    ['ok_false', 200, { ok: false, error: 'internal_error' }],
  ] as const)('%s answers without effect', async (kind, status, body) => {
    const scene = await aWorkspace()
    scene.standIn.faults.set('*', { kind, times: 1 })
    const answer = await form(`${scene.standIn.url}/api/chat.postMessage`, post)
    expect([answer.status, await answer.json(), said(scene)]).toEqual([status, body, 0])
  })

  it.each([
    ['reset_before', 0],
    ['reset_after_accept', 1],
  ] as const)('%s cuts the line with %i message posted', async (kind, posted) => {
    const scene = await aWorkspace()
    scene.standIn.faults.set('chat.postMessage', { kind, times: 1 })
    await expect(scene.call('chat.postMessage', post)).rejects.toThrow('fetch failed')
    expect(said(scene)).toBe(posted)
    expect(scene.standIn.calls.at(-1)).toMatchObject({ answer: null, status: null })
  })

  it('hang never answers', async () => {
    const scene = await aWorkspace()
    scene.standIn.faults.set('chat.postMessage', { kind: 'hang', times: 1 })
    const waited = scene.call('chat.postMessage', post).then(
      () => 'answered',
      () => 'cut off',
    )
    const patience = new Promise((resolve) => setTimeout(resolve, 300, 'still waiting'))
    expect(await Promise.race([waited, patience])).toBe('still waiting')
    await scene.standIn.close()
    expect(await waited).toBe('cut off')
    expect(said(scene)).toBe(0)
  })

  it('strikes as often as it was set and one method only', async () => {
    const scene = await aWorkspace()
    scene.standIn.faults.set('chat.postMessage', {
      kind: 'ok_false',
      times: 2,
      error: 'fatal_error',
    })
    expect(await scene.call('auth.test', {})).toMatchObject({ ok: true })
    const answers = []
    for (let calls = 0; calls < 3; calls += 1)
      answers.push((await scene.call('chat.postMessage', post)).ok)
    expect(answers).toEqual([false, false, true])
  })
})
