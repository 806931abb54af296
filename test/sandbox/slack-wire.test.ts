import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  type Arrived,
  aTrigger,
  aWorkspace,
  modalOf,
  openForAnn,
  plain,
  SECRET,
} from './a-workspace.ts'

/** Slack's own recipe, written once more: a mistake in the stand-in's copy shows here. */
function recipe({ headers, rawBody }: Arrived): string {
  const base = `v0:${headers['x-slack-request-timestamp']}:${rawBody}`
  return `v0=${createHmac('sha256', SECRET).update(base).digest('hex')}`
}

describe('what is sent to the bot', () => {
  it('is signed, whatever its kind', async () => {
    const scene = await aWorkspace()
    const ann = scene.standIn.as('U0ANN')
    await ann.command('/note', 'a & b = é')
    await ann.say('hello')
    await ann.shortcut('record')
    expect(scene.arrived).toHaveLength(3)
    for (const one of scene.arrived) expect(one.headers['x-slack-signature']).toBe(recipe(one))
    const types = scene.arrived.map((one) => one.headers['content-type'])
    const form = 'application/x-www-form-urlencoded'
    expect(types).toEqual([form, 'application/json', form])
  })

  it('carries the time of the stand-in clock', async () => {
    const scene = await aWorkspace({ now: () => 1_790_000_000_999 })
    await scene.standIn.as('U0ANN').command('/note')
    expect(scene.arrived[0]?.headers['x-slack-request-timestamp']).toBe('1790000000')
  })

  it('can be spoiled: time, signature, number of copies, body', async () => {
    const scene = await aWorkspace({ now: () => 1_790_000_000_000 })
    const { deliver } = scene.standIn
    await deliver('event', { type: 'x' }, { timestampOffsetSeconds: -301 })
    await deliver('event', { type: 'x' }, { signature: 'v0=wrong' })
    await deliver('event', { type: 'x' }, { signature: null })
    const [old, wrong, none] = scene.arrived
    expect(old?.headers['x-slack-request-timestamp']).toBe('1789999699')
    expect(old?.headers['x-slack-signature']).toBe(old && recipe(old))
    expect(wrong?.headers['x-slack-signature']).toBe('v0=wrong')
    expect(none?.headers).not.toHaveProperty('x-slack-signature')
    const copies = await deliver('event', { type: 'x' }, { times: 3, body: '{"type":"own"}' })
    expect(copies.map((one) => one.status)).toEqual([200, 200, 200])
    expect(scene.arrived.slice(3).map((one) => one.rawBody)).toEqual(
      Array(3).fill('{"type":"own"}'),
    )
  })
})

describe('trigger ids', () => {
  const view = modalOf([])

  it('open one view', async () => {
    const scene = await aWorkspace()
    const trigger_id = await aTrigger(scene)
    expect(await scene.call('views.open', { trigger_id, view })).toMatchObject({ ok: true })
    const again = await scene.call('views.open', { trigger_id, view })
    expect(again).toEqual({ ok: false, error: 'exchanged_trigger_id' })
  })

  it.each([
    [3_000, { ok: true }],
    [3_001, { ok: false, error: 'expired_trigger_id' }],
  ])('after %i ms', async (ms, expected) => {
    let clockMs = 1_790_000_000_000
    const scene = await aWorkspace({ now: () => clockMs })
    const trigger_id = await aTrigger(scene)
    clockMs += ms
    expect(await scene.call('views.open', { trigger_id, view })).toMatchObject(expected)
  })

  it('are not made up', async () => {
    const scene = await aWorkspace()
    const answer = await scene.call('views.open', { trigger_id: '1.2.abc', view })
    expect(answer).toEqual({ ok: false, error: 'invalid_trigger_id' })
  })

  it('are not used up by a view that is refused', async () => {
    const scene = await aWorkspace()
    const trigger_id = await aTrigger(scene)
    const bad = modalOf([], { title: plain('x'.repeat(25)) })
    const refused = await scene.call('views.open', { trigger_id, view: bad })
    expect(refused).toMatchObject({ error: 'invalid_arguments' })
    expect(await scene.call('views.open', { trigger_id, view })).toMatchObject({ ok: true })
  })

  it('push only from inside a modal', async () => {
    const scene = await aWorkspace()
    await openForAnn(scene, view)
    const trigger_id = await aTrigger(scene)
    const answer = await scene.call('views.push', { trigger_id, view })
    expect(answer).toEqual({ ok: false, error: 'not_found' })
  })
})

describe('events', () => {
  it('are sent again when they are not accepted, with the number and the reason', async () => {
    const scene = await aWorkspace()
    let left = 2
    scene.answers(() => ({ status: left-- > 0 ? 500 : 200 }))
    const first = await scene.standIn.as('U0ANN').say('hello')
    expect(first.status).toBe(500)
    await scene.standIn.waitFor(() => scene.arrived.length === 3, { what: 'retries' })
    const [one, two, three] = scene.arrived
    expect(one?.headers).not.toHaveProperty('x-slack-retry-num')
    expect(two?.headers).toMatchObject({
      'x-slack-retry-num': '1',
      'x-slack-retry-reason': 'http_error',
    })
    expect(three?.headers['x-slack-retry-num']).toBe('2')
    expect(new Set(scene.arrived.map((each) => each.payload.event_id)).size).toBe(1)
  })

  it('are given up after the last delay', async () => {
    const scene = await aWorkspace({ eventRetryMs: [0, 1] })
    scene.answers(() => ({ status: 500 }))
    await scene.standIn.as('U0ANN').say('hello')
    await scene.standIn.waitFor(() => scene.standIn.requests[2]?.status === 500, { what: 'three' })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(scene.arrived).toHaveLength(3)
  })

  it('are not sent again when the bot says so', async () => {
    const scene = await aWorkspace({ eventRetryMs: [0] })
    scene.answers(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }))
    await scene.standIn.as('U0ANN').say('hello')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(scene.arrived).toHaveLength(1)
  })

  it('are not waited for longer than three seconds', async () => {
    const scene = await aWorkspace({ eventRetryMs: [0] })
    let slow = true
    scene.answers(() => {
      const afterMs = slow ? 3_400 : 0
      slow = false
      return { afterMs }
    })
    const told = await scene.standIn.as('U0ANN').say('hello')
    expect(told.status).toBeNull()
    expect(told.ms).toBeGreaterThanOrEqual(2_990)
    expect(told.ms).toBeLessThan(3_390)
    await scene.standIn.waitFor(() => scene.arrived[1], { what: 'the second attempt' })
    expect(scene.arrived[1]?.headers['x-slack-retry-reason']).toBe('http_timeout')
  })
})
