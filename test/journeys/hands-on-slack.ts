import type { Stage } from '../../src/demo/stage.ts'
import type { Message, Person } from '../../src/sandbox/slack/stand-in.ts'
import { type Filled, type Hands, isKind, type Pressable, type Seen } from './hands.ts'
import { WAIT_MS } from './waiting.ts'

const COMMANDS = ['note', 'disclosure', 'concern', 'brief']

/** The buttons in anything made of blocks, in the order of the blocks. */
function buttonsIn(drawn: unknown): Pressable[] {
  if (typeof drawn !== 'object' || drawn === null) return []
  const { type, action_id, value, text } = drawn as Record<string, unknown>
  if (type === 'button') {
    const label = (text as { text?: string } | undefined)?.text ?? ''
    return [{ action: String(action_id), value: String(value ?? ''), label }]
  }
  return Object.values(drawn).flatMap(buttonsIn)
}

function seen(message: Message): Seen {
  const { ts: id, channel: where } = message
  return { id, where, words: JSON.stringify(message), buttons: buttonsIn(message.blocks) }
}

const byBot = (message: Message) => message.bot_id !== undefined

/** Slack asks in commands: some forms have one of their own, all stand under `/daybook`. */
function commandFor(words: string): [string, string] {
  const [, name = '', text = ''] = /^\/(\w+)\s*([\s\S]*)$/.exec(words) ?? []
  return COMMANDS.includes(name) ? [`/${name}`, text] : ['/daybook', words]
}

/** Slack itself hands text on like this. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Somebody’s hands at Slack. */
export function handsOnSlack(stage: Stage, person: Person, channel: string): Hands {
  const { slack } = stage
  const hasField = (field: string) =>
    JSON.stringify(person.modal()).includes(`"action_id":"${field}"`)
  const isSearched = (field: string) =>
    JSON.stringify(person.modal()?.blocks).includes(
      `"type":"external_select","action_id":"${field}"`,
    )

  /** A field that another one brings up is drawn a moment later. */
  async function draw(field: string): Promise<void> {
    await slack.waitFor(() => hasField(field), { what: `the field ${field}`, timeoutMs: WAIT_MS })
  }

  async function fillOne(field: string, value: string): Promise<void> {
    await draw(field)
    if (!isSearched(field)) {
      await person.type(field, value)
      return
    }
    const isSpecial = value === 'new' || value === 'elsewhere'
    const options = await person.suggest(field, isSpecial ? '' : value)
    const chosen = isSpecial ? options.find((option) => option.value === value) : options[0]
    await person.type(field, chosen?.value ?? '')
  }

  function held(field: string): string {
    const { value, selected_option: chosen } = person.modal()?.state.values[field]?.[field] ?? {}
    return value ?? chosen?.value ?? ''
  }

  async function fill(fields: Filled): Promise<void> {
    for (const [field, value] of Object.entries(fields)) await fillOne(field, value)
  }

  async function press(on: Seen | 'window', action: string, value?: string): Promise<void> {
    const buttons = on === 'window' ? buttonsIn(person.modal()?.blocks) : on.buttons
    const fits = (one: Pressable) => isKind(one, action) && (value ?? one.value) === one.value
    const button = buttons.find(fits)
    if (!button) throw new Error(`there is no ${action} to press`)
    const message = on === 'window' ? null : { channel: on.where, ts: on.id }
    const target =
      message === null ? 'modal' : on !== 'window' && on.where === 'home' ? 'home' : message
    await person.click(target, button.action, { value: button.value })
  }

  function home(): Seen | null {
    const view = person.home()
    if (!view) return null
    return {
      id: view.id,
      where: 'home',
      words: JSON.stringify(view),
      buttons: buttonsIn(view.blocks),
    }
  }

  /** Has the bot’s own token write a message with that button to this person. */
  async function present(action: string, value: string): Promise<void> {
    const text = { type: 'plain_text', text: action }
    const button = { type: 'button', action_id: action, value, text }
    const blocks = [{ type: 'actions', elements: [button] }]
    const answer = await fetch(`${slack.url}/api/chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stage.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel: person.id, text: 'made up', blocks }),
    })
    const { channel: where, ts } = (await answer.json()) as { channel: string; ts: string }
    await person.click({ channel: where, ts }, action, { value })
  }

  const messages = () => {
    const all = [...person.dms().filter(byBot), ...person.ephemerals()]
    return all.sort((a, b) => Number(a.ts) - Number(b.ts)).map(seen)
  }
  return {
    ask: async (words) => void (await person.command(...commandFor(words))),
    say: async (words) => void (await person.say(words)),
    title: () => person.modal()?.title?.text ?? null,
    window: () => (person.modal() ? JSON.stringify(person.modal()) : ''),
    windowButtons: () => buttonsIn(person.modal()?.blocks),
    async close() {
      while (person.modal()) await person.close()
    },
    async leave() {
      while (person.modal()) await person.close()
    },
    hasField,
    draw,
    held,
    fill,
    options: async (field, typed) =>
      (await person.suggest(field, typed)).map((option) => option.text.text),
    submit: async () => void (await person.submit()),
    errors: () => person.errors(),
    write(text, file) {
      const files = file && [person.file(file.name, file.mimetype, file.bytes)]
      const { ts: id, channel: where } = person.write(channel, escaped(text), files)
      return { id, where }
    },
    edit: async ({ id: ts, where }, text) =>
      void (await person.edit({ channel: where, ts }, escaped(text))),
    erase: async ({ id: ts, where }) => void (await person.erase({ channel: where, ts })),
    record: async ({ id: ts, where }) =>
      void (await person.shortcut('record_message', { channel: where, ts })),
    openHome: async () => void (await person.openHome()),
    home,
    messages,
    channel: () => person.messages(channel).filter(byBot).map(seen),
    press,
    present,
    screen: () => JSON.stringify([messages(), person.home(), person.modals(), person.errors()]),
  }
}
