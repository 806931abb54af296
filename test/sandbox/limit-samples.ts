import type { LimitName } from '../../src/sandbox/slack/limits.table.ts'
import {
  aTrigger,
  type Fields,
  inputOf,
  modalOf,
  openForAnn,
  plain,
  type Scene,
} from './a-workspace.ts'

/** Uses exactly `count` of what the limit counts; answers what Slack answers. */
type Sample = (scene: Scene, count: number) => Promise<Fields>

const letters = (count: number) => 'x'.repeat(count)
const list = <T>(count: number, one: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => one(index))
const option = (index: number) => ({ text: plain(`Option ${index}`), value: `v${index}` })
const options = (count: number) => list(count, option)

const post =
  (blocks: (count: number) => Fields[]): Sample =>
  (scene, count) =>
    scene.call('chat.postMessage', { channel: 'C0TEAM', text: 'x', blocks: blocks(count) })

/** One element in a row of actions of a message. */
const element = (make: (count: number) => Fields): Sample =>
  post((count) => [{ type: 'actions', elements: [{ action_id: 'a', ...make(count) }] }])

const open =
  (view: (count: number) => Fields): Sample =>
  async (scene, count) =>
    scene.call('views.open', { trigger_id: await aTrigger(scene), view: view(count) })

const form = (blocks: (count: number) => Fields[]): Sample =>
  open((count) => modalOf(blocks(count)))

const button = (more: Fields) => ({ type: 'button', text: plain('Press'), ...more })

const confirmed = (more: (count: number) => Fields): Sample =>
  element((count) => {
    const words = {
      title: plain('Sure?'),
      text: plain('Really'),
      confirm: plain('Yes'),
      deny: plain('No'),
    }
    return button({ confirm: { ...words, ...more(count) } })
  })

const select = (more: Fields) => ({ type: 'static_select', options: options(2), ...more })

/** Sections whose words fill `count` characters of JSON exactly. */
function filled(sections: number, count: number, around: (blocks: Fields[]) => unknown): Fields[] {
  const make = (lengths: number[]) =>
    lengths.map((length) => ({
      type: 'section',
      text: { type: 'plain_text', text: letters(length) },
    }))
  const spare = count - JSON.stringify(around(make(list(sections, () => 0)))).length
  const each = Math.floor(spare / sections)
  return make(list(sections, (index) => (index === 0 ? spare - each * (sections - 1) : each)))
}

async function update(scene: Scene, text: string): Promise<Fields> {
  const { ts } = await scene.call('chat.postMessage', { channel: 'C0TEAM', text: 'x' })
  return scene.call('chat.update', { channel: 'C0TEAM', ts, text })
}

async function stack(scene: Scene, count: number): Promise<Fields> {
  const ann = scene.standIn.as('U0ANN')
  const row = { type: 'actions', elements: [button({ action_id: 'more' })] }
  let answer = await openForAnn(scene, modalOf([row]))
  for (let views = 1; views < count; views += 1) {
    await ann.click('modal', 'more')
    const trigger_id = scene.arrived.at(-1)?.payload.trigger_id
    answer = await scene.call('views.push', { trigger_id, view: modalOf([row]) })
  }
  return answer
}

async function suggestions(scene: Scene, count: number): Promise<Fields> {
  await openForAnn(scene, modalOf([inputOf('who', { type: 'external_select' })]))
  scene.answers(() => ({ body: { options: options(count) } }))
  const offered = await scene.standIn.as('U0ANN').suggest('who', 'opt')
  return { ok: offered.length === count, error: scene.standIn.breaches.at(-1)?.error }
}

/** One sample for every limit in the table; the compiler asks for each. */
export const SAMPLES: Record<LimitName, Sample> = {
  messageText: (scene, count) =>
    scene.call('chat.postMessage', { channel: 'C0TEAM', text: letters(count) }),
  updatedMessageTextBytes: (scene, count) => update(scene, `&${letters(count - 5)}`),
  messageBlocks: post((count) => list(count, () => ({ type: 'divider' }))),
  messageBlocksCharacters: post((count) => filled(6, count, (blocks) => blocks)),
  viewBlocks: form((count) => list(count, () => ({ type: 'divider' }))),
  viewBytes: open((count) => modalOf(filled(90, count, (blocks) => modalOf(blocks)))),
  viewTitle: open((count) => modalOf([], { title: plain(letters(count)) })),
  viewSubmit: open((count) => modalOf([], { submit: plain(letters(count)) })),
  viewClose: open((count) => modalOf([], { close: plain(letters(count)) })),
  privateMetadata: open((count) => modalOf([], { private_metadata: letters(count) })),
  callbackId: open((count) => modalOf([], { callback_id: letters(count) })),
  externalId: open((count) => modalOf([], { external_id: letters(count) })),
  stackedViews: stack,
  blockId: post((count) => [{ type: 'divider', block_id: letters(count) }]),
  actionId: element((count) => button({ action_id: letters(count) })),
  headerText: post((count) => [{ type: 'header', text: plain(letters(count)) }]),
  sectionText: post((count) => [{ type: 'section', text: plain(letters(count)) }]),
  sectionFields: post((count) => [{ type: 'section', fields: list(count, () => plain('x')) }]),
  sectionFieldText: post((count) => [{ type: 'section', fields: [plain(letters(count))] }]),
  contextElements: post((count) => [{ type: 'context', elements: list(count, () => plain('x')) }]),
  contextText: post((count) => [{ type: 'context', elements: [plain(letters(count))] }]),
  actionsElements: post((count) => [
    { type: 'actions', elements: list(count, (index) => button({ action_id: `a${index}` })) },
  ]),
  inputLabel: form((count) => [
    inputOf('a', { type: 'plain_text_input' }, { label: plain(letters(count)) }),
  ]),
  inputHint: form((count) => [
    inputOf('a', { type: 'plain_text_input' }, { hint: plain(letters(count)) }),
  ]),
  buttonText: element((count) => button({ text: plain(letters(count)) })),
  buttonValue: element((count) => button({ value: letters(count) })),
  buttonUrl: element((count) => button({ url: letters(count) })),
  accessibilityLabel: element((count) => button({ accessibility_label: letters(count) })),
  optionText: element((count) =>
    select({ options: [{ text: plain(letters(count)), value: 'v' }] }),
  ),
  optionValue: element((count) =>
    select({ options: [{ text: plain('x'), value: letters(count) }] }),
  ),
  optionDescription: element((count) =>
    select({ options: [{ ...option(0), description: plain(letters(count)) }] }),
  ),
  selectOptions: element((count) => select({ options: options(count) })),
  optionGroups: element((count) => ({
    type: 'static_select',
    option_groups: list(count, () => ({ label: plain('G'), options: options(1) })),
  })),
  optionGroupLabel: element((count) => ({
    type: 'static_select',
    option_groups: [{ label: plain(letters(count)), options: options(1) }],
  })),
  overflowOptions: element((count) => ({ type: 'overflow', options: options(count) })),
  radioOptions: element((count) => ({ type: 'radio_buttons', options: options(count) })),
  checkboxesOptions: element((count) => ({ type: 'checkboxes', options: options(count) })),
  placeholder: element((count) => select({ placeholder: plain(letters(count)) })),
  plainTextInputMaxLength: form((count) => [
    inputOf('a', { type: 'plain_text_input', max_length: count }),
  ]),
  plainTextInputInitialValue: form((count) => [
    inputOf('a', { type: 'plain_text_input', initial_value: letters(count) }),
  ]),
  confirmTitle: confirmed((count) => ({ title: plain(letters(count)) })),
  confirmText: confirmed((count) => ({ text: plain(letters(count)) })),
  confirmButton: confirmed((count) => ({ confirm: plain(letters(count)) })),
  suggestedOptions: suggestions,
}
