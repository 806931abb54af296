import { afterAll, beforeAll, describe, expect } from 'vitest'
import { openStage, type Stage, type StageOptions } from '../../src/demo/stage.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import type { Filled, Hands, Seen } from './hands.ts'
import { handsOnSlack } from './hands-on-slack.ts'
import { handsOnTeams } from './hands-on-teams.ts'
import { closeAndSearch } from './planted.ts'
import { WAIT_MS } from './waiting.ts'

export const PLATFORMS = ['slack', 'teams'] as const
export type Platform = (typeof PLATFORMS)[number]

/** Somebody’s hands on one of the platforms. */
export function handsOf(stage: Stage, platform: Platform, key: string): Hands {
  const person = charity.staff.find((member) => member.key === key)
  if (!person) throw new RangeError(`nobody is called ${key}`)
  const [channel] = charity.channels
  return platform === 'slack'
    ? handsOnSlack(stage, stage.slack.as(person.slackUserId), channel?.slackChannelId ?? '')
    : handsOnTeams(stage, stage.teams.as(person.teamsUserId), channel?.teamsChannelId ?? '')
}

/** A charity that is on one platform, with what its people do there. */
export type Scene = ReturnType<typeof actsOn>

/**
 * Tells the same journey on each platform: one charity on Slack, the same charity on Teams. Each
 * has a record of its own, so that what one journey wrote is not there in the other.
 * @param database settings of PostgreSQL, as `name=value`.
 */
export function onBoth(tell: (scene: Scene) => void, database: string[] = []): void {
  describe.each(PLATFORMS)('on %s', (platform) => tellOn(platform, tell, { database }))
}

/** The same, and once more on Slack through the WebSocket that the service opens itself. */
export function onEachWay(tell: (scene: Scene) => void): void {
  onBoth(tell)
  describe('on slack, in Socket Mode', () => tellOn('slack', tell, { slackBy: 'socket' }))
}

type Way = Pick<StageOptions, 'database' | 'slackBy'>

function tellOn(platform: Platform, tell: (scene: Scene) => void, way: Way): void {
  const held: { stage: Stage | null } = { stage: null }
  beforeAll(async () => {
    held.stage = await openStage({ say: () => undefined, linked: platform, ...way })
    // What is asked first waits for everything to be loaded; Slack’s forms do not wait so long.
    await handsOf(held.stage, platform, 'tomos').ask('/note')
    await handsOf(held.stage, platform, 'tomos').close()
  })
  afterAll(async () => {
    await closeAndSearch(held.stage)
  })
  const stage = (): Stage => {
    if (!held.stage) throw new Error('the stage is not open')
    return held.stage
  }
  tell(actsOn(platform, stage, (key) => handsOf(stage(), platform, key)))
}

/** What people do that takes more than one step, in words of the journeys. */
export function actsOn(platform: Platform, stage: () => Stage, person: (key: string) => Hands) {
  const until = <T>(what: string, holds: () => T | null | undefined | false): Promise<T> =>
    stage()[platform].waitFor(holds, { what, timeoutMs: WAIT_MS })

  /**
   * Does what opens a window, and once more when it does not come: on a machine with much to do
   * Slack’s trigger runs out, and a person would ask again.
   */
  async function reach(what: string, act: () => Promise<unknown>, holds: () => boolean) {
    await act()
    const first = stage()[platform].waitFor(holds, { what, timeoutMs: WAIT_MS / 2 })
    if (await first.catch(() => false)) return
    await act()
    await until(what, holds)
  }

  /** Asks under a word until a window with that title is open. */
  async function askFor(key: string, asked: string, wanted: string): Promise<void> {
    const isOpen = () => person(key).title() === wanted
    await reach(`the window “${wanted}”`, () => person(key).ask(asked), isOpen)
  }

  /** Waits for a message that the bot wrote to somebody. */
  async function message(key: string, what: string | ((m: Seen) => boolean), from = 0) {
    return await found(() => person(key).messages().slice(from), what)
  }

  /** Waits for a message in the supervisors’ channel, as a member of it sees it. */
  async function posted(what: string | ((m: Seen) => boolean), key = 'priya') {
    return await found(() => person(key).channel(), what)
  }

  async function found(where: () => Seen[], what: string | ((m: Seen) => boolean)): Promise<Seen> {
    const fits = typeof what === 'string' ? (m: Seen) => m.words.includes(what) : what
    const name = typeof what === 'string' ? `a message with “${what}”` : 'a message'
    return await until(name, () => where().find(fits))
  }

  async function title(key: string, wanted: string): Promise<void> {
    await until(`the window “${wanted}”`, () => person(key).title() === wanted)
  }

  /** Waits until the window on top has these words; all that is in it. */
  async function shown(key: string, words: string): Promise<string> {
    await until(`a window with “${words}”`, () => person(key).window().includes(words))
    return person(key).window()
  }

  /** Waits until these words are anywhere that only this person sees. */
  async function told(key: string, words: string): Promise<void> {
    await until(`“${words}” for ${key}`, () => person(key).screen().includes(words))
  }

  /** Opens a form under its word and fills it in. */
  async function fill(key: string, asked: string, fields: Filled): Promise<void> {
    const [first = ''] = Object.keys(fields)
    const isOpen = () =>
      person(key).title() !== null && (platform === 'teams' || person(key).hasField(first))
    await reach(`the form for ${asked}`, () => person(key).ask(asked), isOpen)
    await person(key).fill(fields)
  }

  /** Opens a form under its word, fills it in and sends it; `errors`: what stands under fields. */
  async function send(key: string, asked: string, fields: Filled) {
    await fill(key, asked, fields)
    const errors = await submit(key)
    await person(key).close()
    return errors
  }

  /** Sends the form that is open, and waits until it is saved or says what is wrong. */
  async function submit(key: string): Promise<Record<string, string>> {
    await person(key).submit()
    const isAnswered = () =>
      person(key).title() === 'Saved' || Object.keys(person(key).errors()).length > 0
    await until('the answer to a form', isAnswered)
    return person(key).errors()
  }

  /** A view by its word; everything in its window. */
  async function look(key: string, asked: string): Promise<string> {
    await reach(
      `the answer to ${asked}`,
      () => person(key).ask(asked),
      () => isView(key),
    )
    const words = person(key).window()
    await person(key).close()
    return words
  }

  const isView = (key: string) =>
    ['From the record', 'Not opened'].includes(person(key).title() ?? '')

  async function opened(key: string, what: string): Promise<string> {
    await until(what, () => isView(key))
    return person(key).window()
  }

  /** Opens an entry by its id, as a button would; its window’s words. It stays open. */
  async function open(key: string, entry: string): Promise<string> {
    await person(key).present('open_entry', entry)
    return await opened(key, 'the entry')
  }

  /**
   * An answer with these words, to nobody else, without the ids that the platform makes up. Other
   * messages may come in between, such as a receipt.
   */
  async function answered(key: string, asked: string, words: string): Promise<string> {
    const before = new Set(
      person(key)
        .messages()
        .map(({ id }) => id),
    )
    await person(key).ask(asked)
    const answer = await until(`an answer to ${asked}`, () =>
      person(key)
        .messages()
        .find((one) => !before.has(one.id) && one.words.includes(words)),
    )
    return answer.words.replaceAll(/"(id|ts|block_id)":"[^"]*"/g, '')
  }

  /** Asks for a brief in words; the messages that it came in. */
  async function brief(key: string, reference: string): Promise<Seen[]> {
    const before = person(key).messages().length
    await person(key).say(`brief me on ${reference}`)
    await message(key, `Brief on ${reference}`, before)
    return person(key).messages().slice(before)
  }

  /** The id of the entry that a brief cites beside some words. */
  async function citedBeside(key: string, reference: string, words: string): Promise<string> {
    const before = person(key).messages().length
    await brief(key, reference)
    // A long one comes in several messages.
    const sent = () => person(key).messages().slice(before)
    const said = () =>
      sent()
        .map((one) => one.words)
        .join()
    await until(`“${words}” in the brief`, () => said().includes(words))
    const all = said()
    const at = all.indexOf(words)
    return /open_entry[\s\S]*?([0-9a-f]{8}-[0-9a-f-]{27})/.exec(all.slice(at))?.[1] ?? ''
  }

  /** Presses a button that leads to a form, and waits for it. */
  async function toForm(key: string, on: Seen | 'window', start: string, form: string) {
    const buttons = on === 'window' ? person(key).windowButtons() : on.buttons
    const button = buttons.find(({ value }) => value.startsWith(start))
    expect(button, `a button for ${start}`).toBeDefined()
    await person(key).press(on, button?.action ?? '', button?.value)
    await title(key, form)
  }

  const breaches = () => stage()[platform].breaches
  return {
    ...{
      platform,
      stage,
      person,
      until,
      reach,
      askFor,
      message,
      posted,
      title,
      shown,
      told,
      fill,
      send,
      submit,
    },
    ...{ look, opened, open, answered, brief, citedBeside, toForm, breaches },
  }
}
