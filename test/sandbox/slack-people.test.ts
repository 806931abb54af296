import { describe, expect, it } from 'vitest'
import { aWorkspace, plain } from './a-workspace.ts'

const ROW = {
  type: 'actions',
  block_id: 'row',
  elements: [
    { type: 'button', action_id: 'go', text: plain('Go'), value: 'one', style: 'primary' },
    {
      type: 'static_select',
      action_id: 'level',
      options: [{ text: plain('Low'), value: 'low' }],
    },
  ],
}

describe('a slash command', () => {
  it('shows what the acknowledgement says to that person only', async () => {
    const scene = await aWorkspace()
    scene.answers(() => ({ body: { text: 'On it', blocks: [{ type: 'divider' }] } }))
    expect(await scene.standIn.as('U0ANN').command('/note', 'x')).toMatchObject({ status: 200 })
    expect(scene.standIn.as('U0ANN').ephemerals()).toMatchObject([{ text: 'On it' }])
    expect(scene.standIn.as('U0ANN').dms()).toEqual([])
    expect(scene.standIn.as('U0BEN').ephemerals()).toEqual([])
  })

  it('may be answered later through its response_url, five times', async () => {
    const scene = await aWorkspace()
    const ann = scene.standIn.as('U0ANN')
    await ann.command('/note')
    const url = String(scene.arrived[0]?.payload.response_url)
    const post = (body: unknown) =>
      fetch(url, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      })
    await post({ text: 'one' })
    await post({ text: 'two', replace_original: true })
    expect(ann.ephemerals().map((one) => one.text)).toEqual(['two'])
    await post({ text: 'for all', response_type: 'in_channel' })
    expect(ann.dms().map((one) => one.text)).toEqual(['for all'])
    await post({ delete_original: true })
    expect(ann.ephemerals()).toEqual([])
    const statuses = [(await post({ text: 'x' })).status, (await post({ text: 'y' })).status]
    expect(statuses).toEqual([200, 404])
  })

  it.each([
    ['dispatch_failed', { status: 500 }],
    ['operation_timeout', { afterMs: 3_200 }],
  ])('tells the person of %s', async (fault, answer) => {
    const scene = await aWorkspace()
    scene.answers(() => answer)
    const told = await scene.standIn.as('U0ANN').command('/note')
    expect(told.notice).toBe(`/note failed with the error "${fault}"`)
  })

  it('which the bot does not have is not sent', async () => {
    const scene = await aWorkspace()
    const told = await scene.standIn.as('U0ANN').command('/nothing')
    expect([told.notice, scene.arrived]).toEqual(['/nothing is not a valid command.', []])
  })
})

describe('a button', () => {
  it('is pressed in a message', async () => {
    const scene = await aWorkspace()
    const ann = scene.standIn.as('U0ANN')
    const { ts, channel } = await scene.call('chat.postMessage', {
      channel: 'U0ANN',
      text: 'x',
      blocks: [ROW],
    })
    const target = { channel: String(channel), ts: String(ts) }
    await ann.click(target, 'level', { option: 'low' })
    await ann.click(target, 'go')
    expect(scene.arrived.at(-1)?.payload).toMatchObject({
      type: 'block_actions',
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
      message: { ts, blocks: [{ block_id: 'row' }] },
      state: { values: { row: { level: { selected_option: { value: 'low' } } } } },
      actions: [{ type: 'button', action_id: 'go', block_id: 'row', value: 'one' }],
    })
  })

  it('says so when the bot does not answer', async () => {
    const scene = await aWorkspace()
    await scene.call('views.publish', { user_id: 'U0ANN', view: { type: 'home', blocks: [ROW] } })
    scene.answers(() => ({ status: 503 }))
    const told = await scene.standIn.as('U0ANN').click('home', 'go')
    expect(told.notice).toBe('We had some trouble connecting. Try again?')
  })

  it('is there only for those who see the message', async () => {
    const scene = await aWorkspace()
    const post = { channel: 'C0LEADS', text: 'x', blocks: [ROW] }
    const { ts } = await scene.call('chat.postMessage', post)
    const target = { channel: 'C0LEADS', ts: String(ts) }
    await expect(scene.standIn.as('U0ANN').click(target, 'go')).rejects.toThrow('nothing like that')
    expect(await scene.standIn.as('U0BEN').click(target, 'go')).toMatchObject({ status: 200 })
  })
})

describe('a person', () => {
  it('sees their own conversations and the channels they are in', async () => {
    const scene = await aWorkspace()
    const [ann, ben] = [scene.standIn.as('U0ANN'), scene.standIn.as('U0BEN')]
    expect(ann.channels().map((one) => one.name)).toEqual(['team', 'other'])
    expect(() => ann.messages('C0LEADS')).toThrow('does not see')
    expect(() => ann.messages(ben.dm)).toThrow('does not see')
    expect(ben.messages('C0LEADS')).toEqual([])
  })

  it('opens the Home tab, which the bot publishes for them', async () => {
    const scene = await aWorkspace()
    await scene.standIn.as('U0ANN').openHome()
    expect(scene.arrived[0]?.payload.event).toMatchObject({ type: 'app_home_opened', tab: 'home' })
    await scene.call('views.publish', { user_id: 'U0ANN', view: { type: 'home', blocks: [ROW] } })
    expect(scene.standIn.as('U0ANN').home()?.blocks).toHaveLength(1)
    expect(scene.standIn.as('U0BEN').home()).toBeNull()
  })

  it('uses a shortcut on a message', async () => {
    const scene = await aWorkspace()
    const ann = scene.standIn.as('U0ANN')
    const { ts } = ann.write('C0TEAM', 'look at this')
    await ann.shortcut('record_message', { channel: 'C0TEAM', ts })
    expect(scene.arrived.at(-1)?.payload).toMatchObject({
      type: 'message_action',
      callback_id: 'record_message',
      message_ts: ts,
      message: { text: 'look at this', user: 'U0ANN' },
    })
  })

  it('is waited for, and the wait says what it was for', async () => {
    const { standIn } = await aWorkspace()
    const never = standIn.waitFor(() => null, { timeoutMs: 60, what: 'a miracle' })
    await expect(never).rejects.toThrow('waited 60 ms for a miracle')
  })
})
