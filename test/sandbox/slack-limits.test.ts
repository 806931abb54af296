import { describe, expect, it } from 'vitest'
import { LIMITS, type LimitName, OVERFLOW_LEAST } from '../../src/sandbox/slack/limits.table.ts'
import { aWorkspace, type Fields, inputOf, modalOf, openForAnn, plain } from './a-workspace.ts'
import { SAMPLES } from './limit-samples.ts'

const names = Object.keys(LIMITS) as LimitName[]

describe('the limits of Slack', () => {
  it.each(names)('%s is accepted at the limit', async (name) => {
    const scene = await aWorkspace()
    const answer = await SAMPLES[name](scene, LIMITS[name].max)
    expect(answer).toMatchObject({ ok: true })
    expect(scene.standIn.breaches).toEqual([])
  })

  it.each(names)('%s is refused one over and the breach is remembered', async (name) => {
    const scene = await aWorkspace()
    const answer = await SAMPLES[name](scene, LIMITS[name].max + 1)
    expect(answer).toMatchObject({ ok: false, error: LIMITS[name].error })
    expect(scene.standIn.breaches).toMatchObject([{ error: LIMITS[name].error }])
  })
})

const refused: [string, Fields[]][] = [
  ['an unknown block', [{ type: 'carousel' }]],
  ['an unknown element', [{ type: 'actions', elements: [{ type: 'lever', action_id: 'a' }] }]],
  ['an unknown key', [{ type: 'divider', colour: 'red' }]],
  ['a section without words', [{ type: 'section' }]],
  ['empty words', [{ type: 'section', text: plain('') }]],
  ['a header with marks', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
  ['a button without text', [{ type: 'actions', elements: [{ type: 'button', action_id: 'a' }] }]],
  [
    'a text field in a row of actions',
    [{ type: 'actions', elements: [{ type: 'plain_text_input' }] }],
  ],
  ['a select without options', [inputOf('a', { type: 'static_select' })]],
  ['rich text of no known part', [{ type: 'rich_text', elements: [{ type: 'text', text: 'x' }] }]],
  [
    'a list in rich text of anything but sections',
    [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_list', style: 'bullet', elements: [{ type: 'text' }] }],
      },
    ],
  ],
  [
    'one block id twice',
    [
      { type: 'divider', block_id: 'same' },
      { type: 'divider', block_id: 'same' },
    ],
  ],
]

describe('the form of blocks', () => {
  it.each(refused)('%s is refused in a message and in a view', async (_, blocks) => {
    const scene = await aWorkspace()
    const message = { channel: 'C0TEAM', text: 'x', blocks }
    expect(await scene.call('chat.postMessage', message)).toMatchObject({ error: 'invalid_blocks' })
    const view = { type: 'home', blocks }
    const answer = await scene.call('views.publish', { user_id: 'U0ANN', view })
    expect(answer).toMatchObject({ error: 'invalid_arguments' })
    expect(scene.standIn.breaches).toHaveLength(2)
  })

  it('an overflow menu has at least its least number of options', async () => {
    const scene = await aWorkspace()
    const answer = (count: number) => SAMPLES.overflowOptions(scene, count)
    expect(await answer(OVERFLOW_LEAST)).toMatchObject({ ok: true })
    expect(await answer(OVERFLOW_LEAST - 1)).toMatchObject({ error: 'invalid_blocks' })
  })

  it('a modal with an input block has a submit button', async () => {
    const scene = await aWorkspace()
    const { submit: _, ...view } = modalOf([inputOf('a', { type: 'plain_text_input' })])
    await expect(openForAnn(scene, view)).rejects.toThrow('submit is required')
  })

  it('says where the fault is, as Slack does', async () => {
    const scene = await aWorkspace()
    const blocks = [{ type: 'divider' }, { type: 'header', text: plain('x'.repeat(151)) }]
    const answer = await scene.call('chat.postMessage', { channel: 'C0TEAM', blocks })
    expect(JSON.stringify(answer.response_metadata)).toContain('[json-pointer:/1/text/text]')
  })
})
