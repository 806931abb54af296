import type { Stage } from '../../src/demo/stage.ts'
import {
  type Card,
  type CardNode,
  everythingIn,
  wordOf,
} from '../../src/sandbox/teams/cards/card.ts'
import type { Message, Person } from '../../src/sandbox/teams/stand-in.ts'
import { type Filled, type Hands, isKind, type Pressable, type Seen } from './hands.ts'

/** What a button of ours carries. */
type Carried = {
  msteams?: { type?: string }
  daybook?: { action?: string; value?: string; form?: string; redraw?: boolean; keep?: boolean }
}
const carriedBy = (node: CardNode) => (node.data ?? {}) as Carried

function buttonsIn(cards: readonly Card[]): Pressable[] {
  const actions = cards.flatMap(everythingIn).filter((node) => node.type.startsWith('Action.'))
  return actions.flatMap((node) => {
    const { action, value = '' } = carriedBy(node).daybook ?? {}
    return action === undefined ? [] : [{ action, value, label: wordOf(node, 'title') }]
  })
}

function seen(message: Message): Seen {
  const { id, conversation: where, cards } = message
  return { id, where, words: JSON.stringify(message), buttons: buttonsIn(cards) }
}

const byBot = (message: Message) => message.author === 'bot'
/** These act where they stand; every other button opens a window. */
const IN_PLACE = [
  'take_alert',
  'ask_supervisor',
  'confirm_change',
  'decline_change',
  'delete_message',
  'drop_draft',
]

/** The sentences in the colour of a warning, each by the input that follows it. */
function sentencesBeside(card: Card): Record<string, string> {
  const errors: Record<string, string> = {}
  let said: string[] = []
  for (const node of everythingIn(card)) {
    const isWarning = /^attention$/i.test(wordOf(node, 'color'))
    if (isWarning) said.push(wordOf(node, 'text'))
    if (!node.type.startsWith('Input.')) continue
    if (said.length > 0) errors[wordOf(node, 'id')] = said.join(' ')
    said = []
  }
  return errors
}

/** Somebody’s hands at Teams. */
export function handsOnTeams(stage: Stage, person: Person, channel: string): Hands {
  const dialogCards = () => [person.dialog()?.card ?? []].flat()
  const inputs = () =>
    dialogCards()
      .flatMap(everythingIn)
      .filter(({ type }) => /^Input/.test(type))
  const inputFor = (field: string) => inputs().find((node) => wordOf(node, 'id') === field)
  const messages = () => person.chats().filter(byBot).map(seen)

  /** A word that needs a window is answered, before anything else, with a button that opens it. */
  async function ask(words: string): Promise<void> {
    const before = new Set(messages().map(({ id }) => id))
    await person.say(words || 'daybook')
    const opens = ({ buttons: [button, ...more] }: Seen) =>
      more.length === 0 && /^Open/.test(button?.label ?? '')
    const answer = messages().find((one) => !before.has(one.id) && opens(one))
    const [button] = answer?.buttons ?? []
    if (answer && button) await press(answer, button.action, button.value)
  }

  async function press(on: Seen | 'window', action: string, value?: string): Promise<void> {
    const target = on === 'window' ? 'dialog' : { conversation: on.where, id: on.id }
    await person.press(target, (node) => {
      const { action: found = '', value: held = '' } = carriedBy(node).daybook ?? {}
      const kind = { action: found, value: held, label: '' }
      return isKind(kind, action) && (value ?? held) === held
    })
  }

  const isRedraw = (node: CardNode) => carriedBy(node).daybook?.redraw === true
  const isKeeping = (node: CardNode) => carriedBy(node).daybook?.keep === true
  const isSending = (node: CardNode) =>
    Boolean(carriedBy(node).daybook?.form) && !isRedraw(node) && !isKeeping(node)

  async function fillOne(field: string, value: string): Promise<void> {
    const input = inputFor(field)
    const isSearched = input !== undefined && 'choices.data' in input
    if (!isSearched) return person.type(field, value)
    const isSpecial = value === 'new' || value === 'elsewhere'
    const options = await person.search(field, isSpecial ? '' : value)
    const chosen = isSpecial ? options.find((option) => option.value === value) : options[0]
    person.type(field, chosen?.value ?? '')
  }

  /** What is there is filled in first; then the person asks for the questions that fit. */
  async function fill(fields: Filled): Promise<void> {
    let left = Object.entries(fields)
    for (let round = 0; left.length > 0; round += 1) {
      const drawn = left.filter(([field]) => inputFor(field))
      for (const [field, value] of drawn) await fillOne(field, value)
      left = left.filter((one) => !drawn.includes(one))
      if (left.length === 0) return
      if (drawn.length === 0 && round > 0) throw new Error(`no field ${left[0]?.[0]} is drawn`)
      await askAgain()
    }
  }

  /** Asks for the questions that fit what was chosen. */
  async function askAgain(): Promise<void> {
    const told = await person.press('dialog', isRedraw)
    if (told.errors) throw new Error(`not drawn again: ${JSON.stringify(told.errors)}`)
  }

  async function submit(): Promise<void> {
    await person.submit(isSending)
    // Nothing was sent when a choice brought up other questions: they are there now.
    const isOther = Object.values(errors()).some((words) => words.includes('Nothing is sent yet'))
    if (isOther) await person.submit(isSending)
  }

  const errors = (): Record<string, string> =>
    Object.assign({}, ...dialogCards().map(sentencesBeside), person.errors())

  const show = async (card: Card) => {
    const id = await postAsBot(stage, person.chat, card)
    return { conversation: person.chat, id }
  }
  async function present(action: string, value: string): Promise<void> {
    const daybook = { action, value }
    const button = IN_PLACE.includes(action)
      ? { type: 'Action.Execute', title: action, verb: action, data: { daybook } }
      : { type: 'Action.Submit', title: action, data: { msteams: OPENS, daybook } }
    const on = await show({ type: 'AdaptiveCard', version: '1.5', body: [], actions: [button] })
    await person.press(on, { title: action })
  }

  return {
    ask,
    say: async (words) => void (await person.say(words)),
    title: () => person.dialog()?.title ?? null,
    window: () => (person.dialog() ? JSON.stringify(windowOf(person)) : ''),
    windowButtons: () => buttonsIn(dialogCards()),
    close: async () => person.close(),
    async leave() {
      const told = await person.press('dialog', isKeeping)
      if (told.errors) throw new Error(`not kept: ${JSON.stringify(told.errors)}`)
      person.close()
    },
    hasField: (field) => inputFor(field) !== undefined,
    async draw(field) {
      if (!inputFor(field)) await askAgain()
    },
    held: (field) => person.value(field),
    fill,
    options: async (field, typed) => (await person.search(field, typed)).map(({ title }) => title),
    submit,
    errors,
    write(text, file) {
      const { id, conversation: where } = person.write(channel, text, file && [file.name])
      return { id, where }
    },
    edit: async ({ id, where }, text) =>
      void (await person.edit({ id, conversation: where } as Message, text)),
    erase: async ({ id, where }) =>
      void (await person.erase({ id, conversation: where } as Message)),
    record: async ({ id, where }) =>
      void (await person.messageAction('record_message', { id, conversation: where })),
    openHome: async () => void (await person.say('home')),
    home: () => messages().findLast(({ words }) => words.includes('Waits for you')) ?? null,
    messages,
    channel: () => person.messages(channel).filter(byBot).map(seen),
    press,
    present,
    screen: () => JSON.stringify([messages(), windowOf(person), person.toast()]),
  }
}

const OPENS = { type: 'task/fetch' }

function windowOf(person: Person) {
  const dialog = person.dialog()
  return dialog && { title: dialog.title, card: dialog.card, values: [...dialog.values] }
}

/** Has the bot’s own token write a card into somebody’s chat. */
async function postAsBot({ teams, environment }: Stage, chat: string, card: Card): Promise<string> {
  const tenant = environment.DAYBOOK_TEAMS_TENANT ?? ''
  const login = await fetch(`${teams.cloud.loginEndpoint}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: environment.DAYBOOK_TEAMS_APP_ID ?? '',
      client_secret: environment.DAYBOOK_TEAMS_APP_PASSWORD ?? '',
      scope: teams.cloud.botScope,
    }),
  })
  const { access_token } = (await login.json()) as { access_token: string }
  const content = { contentType: 'application/vnd.microsoft.card.adaptive', content: card }
  const send = () =>
    fetch(`${teams.serviceUrl}v3/conversations/${chat}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', attachments: [content] }),
    })
  let sent = await send()
  while (sent.status === 429) {
    await new Promise((done) => setTimeout(done, 300))
    sent = await send()
  }
  const { id } = (await sent.json()) as { id: string }
  return id
}
