import { afterAll, beforeAll } from 'vitest'
import type { Linked } from '../../src/demo/links.ts'
import { openStage, type Stage } from '../../src/demo/stage.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import type { Delivery, Message, Person } from '../../src/sandbox/slack/stand-in.ts'
import { closeAndSearch } from './planted.ts'
import { WAIT_MS } from './waiting.ts'

export const CHANNEL = charity.channels[0]?.slackChannelId ?? ''
export function userOf(key: string): string {
  const person = charity.staff.find((member) => member.key === key)
  if (!person) throw new RangeError(`nobody is called ${key}`)
  return person.slackUserId
}

/**
 * The whole product in front of the made-up charity, for the tests of one file.
 */
export function theCharity({ database = [] as string[], linked = 'slack' as Linked } = {}) {
  const held: { stage: Stage | null } = { stage: null }
  beforeAll(async () => {
    held.stage = await openStage({ say: () => undefined, database, linked })
  })
  afterAll(async () => {
    await closeAndSearch(held.stage)
  })
  const stage = (): Stage => {
    if (!held.stage) throw new Error('the stage is not open')
    return held.stage
  }
  return { stage, person: (key: string) => stage().slack.as(userOf(key)) }
}

/** Waits for a message, in somebody's messages with the bot or in a channel. */
export async function message(
  stage: Stage,
  where: () => readonly Message[],
  what: string | ((m: Message) => boolean),
): Promise<Message> {
  const fits = typeof what === 'string' ? (m: Message) => wordsOf(m).includes(what) : what
  const name = typeof what === 'string' ? `a message with “${what}”` : 'a message'
  return await stage.slack.waitFor(() => where().find(fits), { what: name, timeoutMs: WAIT_MS })
}

/** Everything that can be read in a message, with its notification. */
export function wordsOf(m: unknown): string {
  return JSON.stringify(m)
}

export type Filled = Record<string, string>

/**
 * Opens a form by its command and fills it in, as a person would. `case` is chosen by reference.
 */
export async function fill(person: Person, command: string, stage: Stage, fields: Filled) {
  await person.command(command)
  await stage.slack.waitFor(() => person.modal(), { what: 'the form', timeoutMs: WAIT_MS })
  await fillForm(person, stage, fields)
}

/** Lists that are searched as one types. */
const SEARCHED = [
  ...['case', 'rightCase', 'other', 'staffMember', 'referral', 'action', 'actionOwner'],
  ...['readers', 'who', 'listed', 'listed2'],
]

/** Fills in the form that is open. `case` is chosen by reference, people by name. */
async function fillForm(person: Person, stage: Stage, fields: Filled) {
  for (const [field, value] of Object.entries(fields)) {
    // A field that another one brings up is drawn a moment later.
    const drawn = () => wordsOf(person.modal()).includes(`"action_id":"${field}"`)
    await stage.slack.waitFor(drawn, { what: `the field ${field}`, timeoutMs: WAIT_MS })
    if (!SEARCHED.includes(field)) {
      await person.type(field, value)
      continue
    }
    const isSpecial = value === 'new' || value === 'elsewhere'
    const options = await person.suggest(field, isSpecial ? '' : value)
    const chosen = isSpecial ? options.find((option) => option.value === value) : options[0]
    await person.type(field, chosen?.value ?? '')
  }
}

/** Fills in a form and sends it. */
export async function send(
  person: Person,
  command: string,
  stage: Stage,
  fields: Filled,
): Promise<Delivery> {
  await fill(person, command, stage, fields)
  return await person.submit()
}
