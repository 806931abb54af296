import { describe, expect, it } from 'vitest'
import {
  aTrigger,
  aWorkspace,
  type Fields,
  inputOf,
  modalOf,
  openForAnn,
  plain,
  type Scene,
} from './a-workspace.ts'

const TEXT = { type: 'plain_text_input', multiline: true }
const option = (value: string) => ({ text: plain(value.toUpperCase()), value })
const LEVELS = { type: 'static_select', options: ['low', 'high'].map(option) }
const TROUBLE = 'We had some trouble connecting. Try again?'

async function aForm(
  more: Fields[] = [],
): Promise<Scene & { ann: ReturnType<Scene['standIn']['as']> }> {
  const scene = await aWorkspace()
  await openForAnn(scene, modalOf([inputOf('words', TEXT), ...more], { notify_on_close: true }))
  return { ...scene, ann: scene.standIn.as('U0ANN') }
}

const typed = (scene: Awaited<ReturnType<typeof aForm>>) =>
  scene.ann.modal()?.state.values.words?.words?.value

describe('a modal', () => {
  it('is filled in, submitted and closed', async () => {
    const scene = await aForm([inputOf('level', LEVELS)])
    await scene.ann.type('words', 'what happened')
    await scene.ann.type('level', 'high')
    const told = await scene.ann.submit()
    expect(told).toMatchObject({ status: 200 })
    expect(told).not.toHaveProperty('notice')
    expect(scene.arrived.at(-1)?.payload).toMatchObject({
      type: 'view_submission',
      view: {
        state: {
          values: {
            words: { words: { type: 'plain_text_input', value: 'what happened' } },
            level: { level: { type: 'static_select', selected_option: { value: 'high' } } },
          },
        },
      },
    })
    expect(scene.ann.modal()).toBeNull()
  })

  it('asks for required fields before it sends anything', async () => {
    const scene = await aForm([inputOf('more', { ...TEXT, min_length: 3 }, { optional: true })])
    await scene.ann.type('more', 'ab')
    const before = scene.arrived.length
    const told = await scene.ann.submit()
    expect(told.errors).toEqual({
      words: 'Please complete this required field.',
      more: 'Please enter at least 3 characters.',
    })
    expect(scene.arrived).toHaveLength(before)
  })

  it.each([
    ['an error', () => ({ status: 500 })],
    ['no answer in time', () => ({ afterMs: 3_200 })],
    ['an answer that is no answer', () => ({ body: { response_action: 'vanish' } })],
    [
      'errors for a block which is not there',
      () => ({
        body: { response_action: 'errors', errors: { nowhere: 'No.' } },
      }),
    ],
    [
      'an update that breaks a limit',
      () => ({
        body: { response_action: 'update', view: modalOf([], { title: plain('x'.repeat(25)) }) },
      }),
    ],
  ])('keeps what was typed after %s', async (_, answer) => {
    const scene = await aForm()
    await scene.ann.type('words', 'what happened')
    scene.answers(answer)
    expect(await scene.ann.submit()).toMatchObject({ notice: TROUBLE })
    expect(typed(scene)).toBe('what happened')
  })

  it('shows field errors and keeps what was typed', async () => {
    const scene = await aForm()
    await scene.ann.type('words', 'short')
    scene.answers(() => ({ body: { response_action: 'errors', errors: { words: 'Say more.' } } }))
    expect((await scene.ann.submit()).errors).toEqual({ words: 'Say more.' })
    expect([scene.ann.errors(), typed(scene)]).toEqual([{ words: 'Say more.' }, 'short'])
    await scene.ann.type('words', 'longer')
    expect(scene.ann.errors()).toEqual({})
  })

  it('is redrawn, covered by another and cleared away as the bot answers', async () => {
    const scene = await aForm()
    await scene.ann.type('words', 'x')
    const view = (title: string) => modalOf([], { title: plain(title) })
    scene.answers(() => ({ body: { response_action: 'update', view: view('Second') } }))
    await scene.ann.submit()
    expect(scene.ann.modals().map((one) => one.title.text)).toEqual(['Second'])
    scene.answers(() => ({ body: { response_action: 'push', view: view('Third') } }))
    await scene.ann.submit()
    const [root, top] = scene.ann.modals()
    expect(top).toMatchObject({ root_view_id: root?.id, previous_view_id: root?.id })
    scene.answers(() => ({ body: { response_action: 'clear' } }))
    await scene.ann.submit()
    expect(scene.ann.modals()).toEqual([])
    expect(scene.standIn.breaches).toEqual([])
  })

  it('keeps typed words in an update only where both ids and the kind stay', async () => {
    const scene = await aForm([inputOf('other', TEXT), inputOf('third', TEXT)])
    for (const id of ['words', 'other', 'third']) await scene.ann.type(id, `in ${id}`)
    const blocks = [
      inputOf('words', { ...TEXT, initial_value: 'new' }),
      inputOf('other', { ...TEXT, action_id: 'renamed' }),
      inputOf('third', { type: 'number_input', is_decimal_allowed: false }),
    ]
    const view_id = scene.ann.modal()?.id
    expect(await scene.call('views.update', { view_id, view: modalOf(blocks) })).toMatchObject({
      ok: true,
    })
    expect(scene.ann.modal()?.state.values).toEqual({
      words: { words: { type: 'plain_text_input', value: 'in words' } },
      other: { renamed: { type: 'plain_text_input', value: null } },
      third: { third: { type: 'number_input', value: null } },
    })
  })

  it('refuses an update with an old hash', async () => {
    const scene = await aForm()
    const { id: view_id, hash } = scene.ann.modal() ?? {}
    const update = { view_id, hash, view: modalOf([]) }
    expect(await scene.call('views.update', update)).toMatchObject({ ok: true })
    expect(await scene.call('views.update', update)).toMatchObject({ error: 'hash_conflict' })
  })

  it('tells the bot that it was closed, without what was typed', async () => {
    const scene = await aForm()
    await scene.ann.type('words', 'bruise')
    await scene.ann.close()
    const last = scene.arrived.at(-1)
    expect(last?.payload).toMatchObject({ type: 'view_closed', is_cleared: false })
    expect(last?.rawBody).not.toContain('bruise')
    expect(scene.ann.modal()).toBeNull()
  })

  it('sends block_actions with the whole state where an input dispatches', async () => {
    const scene = await aForm([inputOf('level', LEVELS, { dispatch_action: true })])
    expect(await scene.ann.type('words', 'saved as I go')).toBeNull()
    expect(await scene.ann.type('level', 'LOW')).toMatchObject({ status: 200 })
    expect(scene.arrived.at(-1)?.payload).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: scene.ann.modal()?.id },
      view: { state: { values: { words: { words: { value: 'saved as I go' } } } } },
      actions: [{ type: 'static_select', selected_option: { value: 'low' } }],
    })
  })

  it('searches, and takes only what was suggested', async () => {
    const scene = await aForm([inputOf('who', { type: 'external_select' })])
    await expect(scene.ann.type('who', 'c1')).rejects.toThrow('does not offer')
    scene.answers(() => ({ body: { options: [option('c1')] } }))
    expect(await scene.ann.suggest('who', 'c')).toEqual([option('c1')])
    expect(scene.arrived.at(-1)?.payload).toMatchObject({ type: 'block_suggestion', value: 'c' })
    await scene.ann.type('who', 'c1')
    expect(scene.ann.modal()?.state.values.who).toMatchObject({
      who: { selected_option: { value: 'c1' } },
    })
  })

  it('holds every kind of value in the form Slack has for it', async () => {
    const boxes = { type: 'checkboxes', options: ['a', 'b'].map(option) }
    const scene = await aForm([
      inputOf('day', { type: 'datepicker' }),
      inputOf('time', { type: 'timepicker' }),
      inputOf('moment', { type: 'datetimepicker' }),
      inputOf('person', { type: 'users_select' }),
      inputOf('boxes', boxes),
      inputOf('one', { ...boxes, type: 'radio_buttons' }),
    ])
    const { ann } = scene
    await ann.type('day', '2026-11-23')
    await ann.type('time', '14:05')
    await ann.type('moment', 1_790_000_000)
    await ann.type('person', 'U0BEN')
    await ann.type('boxes', ['a', 'b'])
    await ann.type('one', 'b')
    await expect(ann.type('day', '23/11/2026')).rejects.toThrow('form')
    const values = ann.modal()?.state.values
    expect(values?.day?.day?.selected_date).toBe('2026-11-23')
    expect(values?.time?.time?.selected_time).toBe('14:05')
    expect(values?.moment?.moment?.selected_date_time).toBe(1_790_000_000)
    expect(values?.person?.person?.selected_user).toBe('U0BEN')
    expect(values?.boxes?.boxes?.selected_options?.map((one) => one.value)).toEqual(['a', 'b'])
    expect(values?.one?.one?.selected_option?.value).toBe('b')
  })

  it('belongs to the person whose trigger opened it', async () => {
    const scene = await aWorkspace()
    const trigger_id = await aTrigger(scene)
    await scene.call('views.open', { trigger_id, view: modalOf([]) })
    expect(scene.standIn.as('U0BEN').modal()).toBeNull()
    expect(scene.standIn.as('U0ANN').modal()?.title.text).toBe('A form')
  })
})
