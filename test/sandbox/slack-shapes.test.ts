import { describe, expect, it } from 'vitest'
import {
  type Arrived,
  aWorkspace,
  type Fields,
  inputOf,
  modalOf,
  openForAnn,
  plain,
} from './a-workspace.ts'

// The keys of requests which Slack itself sent, written down from recordings of them.
const ENVELOPE = 'type user api_app_id token team enterprise is_enterprise_install'
const COMMAND =
  'token team_id team_domain channel_id channel_name user_id user_name command text api_app_id ' +
  'is_enterprise_install response_url trigger_id'
const USER = 'id username name team_id'
const EPHEMERAL_ACTIONS = `${ENVELOPE} container trigger_id channel state response_url actions`
const MESSAGE_ACTIONS = `${EPHEMERAL_ACTIONS} message`
const CONTAINER = 'type message_ts channel_id is_ephemeral'
const MESSAGE = 'user type ts bot_id app_id text team blocks'
const BUTTON = 'action_id block_id text value style type action_ts'
const SELECT = 'type action_id block_id selected_option placeholder action_ts'
const SUBMISSION = `${ENVELOPE} trigger_id view response_urls`
const VIEW =
  'id team_id type blocks private_metadata callback_id state hash title clear_on_close ' +
  'notify_on_close close submit previous_view_id root_view_id app_id external_id ' +
  'app_installed_team_id bot_id'
const INPUT = 'type block_id label optional dispatch_action element'
const EVENT_ENVELOPE =
  'token team_id context_team_id context_enterprise_id api_app_id event type event_id event_time ' +
  'authorizations is_ext_shared_channel'
const MESSAGE_EVENT = 'type user ts client_msg_id text team blocks channel event_ts channel_type'
const AUTHORIZATION = 'enterprise_id team_id user_id is_bot is_enterprise_install'

const keys = (words: string) => words.split(' ').toSorted()

/** The keys of what stands at a path such as `view.blocks.0`. */
function keysAt(arrived: Arrived | undefined, path = ''): string[] {
  const steps = path === '' ? [] : path.split('.')
  const found = steps.reduce<unknown>((node, step) => (node as Fields)[step], arrived?.payload)
  return Object.keys(found as Fields).toSorted()
}

const ROW = {
  type: 'actions',
  elements: [
    { type: 'button', action_id: 'go', text: plain('Go'), value: 'v', style: 'primary' },
    {
      type: 'static_select',
      action_id: 'pick',
      placeholder: plain('Pick'),
      options: [{ text: plain('A'), value: 'a' }],
    },
  ],
}

describe('requests have the keys of real ones', () => {
  it('a slash command', async () => {
    const scene = await aWorkspace()
    await scene.standIn.as('U0ANN').command('/note', 'x')
    expect(keysAt(scene.arrived[0])).toEqual(keys(COMMAND))
    expect(scene.arrived[0]?.payload).toMatchObject({ is_enterprise_install: 'false' })
  })

  it('an action in a message', async () => {
    const scene = await aWorkspace()
    const ann = scene.standIn.as('U0ANN')
    const { ts } = await scene.call('chat.postMessage', {
      channel: 'U0ANN',
      text: 'x',
      blocks: [ROW],
    })
    const target = { channel: ann.dm, ts: String(ts) }
    await ann.click(target, 'go')
    await ann.click(target, 'pick', { option: 'a' })
    const [button, select] = scene.arrived
    expect(keysAt(button)).toEqual(keys(MESSAGE_ACTIONS))
    expect(keysAt(button, 'user')).toEqual(keys(USER))
    expect(keysAt(button, 'container')).toEqual(keys(CONTAINER))
    expect(keysAt(button, 'message')).toEqual(keys(MESSAGE))
    expect(keysAt(button, 'actions.0')).toEqual(keys(BUTTON))
    expect(keysAt(button, 'channel')).toEqual(keys('id name'))
    expect(keysAt(button, 'team')).toEqual(keys('id domain'))
    expect(keysAt(select, 'actions.0')).toEqual(keys(SELECT))
  })

  it('an action in an ephemeral message', async () => {
    const scene = await aWorkspace()
    const ann = scene.standIn.as('U0ANN')
    const post = { channel: 'C0TEAM', user: 'U0ANN', text: 'x', blocks: [ROW] }
    const { message_ts } = await scene.call('chat.postEphemeral', post)
    await ann.click({ channel: 'C0TEAM', ts: String(message_ts) }, 'go')
    expect(keysAt(scene.arrived[0])).toEqual(keys(EPHEMERAL_ACTIONS))
    expect(scene.arrived[0]?.payload.container).toMatchObject({ is_ephemeral: true })
  })

  it('a submission', async () => {
    const scene = await aWorkspace()
    await openForAnn(scene, modalOf([inputOf('words', { type: 'plain_text_input' })]))
    await scene.standIn.as('U0ANN').type('words', 'x')
    await scene.standIn.as('U0ANN').submit()
    const last = scene.arrived.at(-1)
    expect(keysAt(last)).toEqual(keys(SUBMISSION))
    expect(keysAt(last, 'view')).toEqual(keys(VIEW))
    expect(keysAt(last, 'view.blocks.0')).toEqual(keys(INPUT))
    expect(keysAt(last, 'view.title')).toEqual(keys('type text emoji'))
    expect(keysAt(last, 'view.state.values.words.words')).toEqual(keys('type value'))
    const view = (last?.payload.view ?? {}) as Fields
    expect(view.root_view_id).toBe(view.id)
    expect(view.previous_view_id).toBeNull()
    expect(view.hash).toMatch(/^\d{10}\.\w{8}$/)
  })

  it('a direct message', async () => {
    const scene = await aWorkspace()
    await scene.standIn.as('U0ANN').say('hello')
    const [event] = scene.arrived
    expect(keysAt(event)).toEqual(keys(EVENT_ENVELOPE))
    expect(keysAt(event, 'event')).toEqual(keys(MESSAGE_EVENT))
    expect(keysAt(event, 'authorizations.0')).toEqual(keys(AUTHORIZATION))
    expect(event?.payload.event).toMatchObject({
      channel_type: 'im',
      blocks: [{ type: 'rich_text', elements: [{ elements: [{ type: 'text', text: 'hello' }] }] }],
    })
  })
})
