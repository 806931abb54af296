import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage } from '../../src/demo/stage.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import { type CardNode, everythingIn, wordOf } from '../../src/sandbox/teams/cards/card.ts'
import type { Message, Person } from '../../src/sandbox/teams/stand-in.ts'
import { CHANNELS, KEZIA } from './charity-names.ts'
import { closeAndSearch } from './planted.ts'
import { actsOn, handsOf } from './scenes.ts'
import { sentTo } from './sent.ts'

const held: { stage: Stage | null } = { stage: null }
beforeAll(async () => {
  held.stage = await openStage({ say: () => undefined, linked: 'teams' })
})
afterAll(async () => await closeAndSearch(held.stage))
const stage = (): Stage => {
  if (!held.stage) throw new Error('the stage is not open')
  return held.stage
}
const scene = actsOn('teams', stage, (key) => handsOf(stage(), 'teams', key))
const { until, shown, title } = scene

const CHANNEL = charity.channels[0]?.teamsChannelId ?? ''
const at = (key: string): Person => {
  const user = charity.staff.find((member) => member.key === key)?.teamsUserId
  return stage().teams.as(user ?? '')
}
const words = (messages: Message[]) => JSON.stringify(messages)
const buttonsOf = (person: Person) =>
  everythingIn(person.dialog()?.card as CardNode)
    .filter(({ type }) => type.startsWith('Action.'))
    .map((node) => wordOf(node, 'title'))
async function openHome(key: string) {
  await scene.person(key).openHome()
  return await until('a Home', () => scene.person(key).home())
}
const goBack = (key: string) => at(key).press('dialog', { title: 'Back' })

/** “Record” beside the box, up to the form for a note. */
async function toNote(key: string): Promise<void> {
  await at(key).compose('record')
  await title(key, 'Daybook')
  await scene.person(key).fill({ group: 'contact', in_contact: 'record_note' })
  await scene.person(key).submit()
  await title(key, 'Write a note')
}

describe('“Record” beside the box', () => {
  it('leads to everything that can be recorded, and Back to what was chosen', async () => {
    await at('amina').compose('record')
    expect(await shown('amina', 'What do you want to record?')).not.toContain('"Back"')
    await toNote('amina')
    at('amina').type('text', 'Half a sentence. canary-back')
    await goBack('amina')
    await title('amina', 'Daybook')
    expect(scene.person('amina').held('in_contact')).toBe('record_note')
    expect(buttonsOf(at('amina'))).not.toContain('Back')
    await at('amina').submit()
    await title('amina', 'Write a note')
    await scene.person('amina').fill({ case: KEZIA, text: 'A whole sentence.' })
    expect(await scene.submit('amina')).toEqual({})
    await shown('amina', `Saved on ${KEZIA}`)
    at('amina').close()
  })

  it('what was typed in a form that was left is a draft, whole', async () => {
    await scene.person('amina').ask('drafts')
    await scene.opened('amina', 'the drafts')
    await scene.person('amina').press('window', 'open_draft')
    await title('amina', 'Write a note')
    expect(scene.person('amina').held('text')).toBe('Half a sentence. canary-back')
    await goBack('amina')
    await shown('amina', 'Not sent yet')
    at('amina').close()
  })
})

describe('one dialog after the other', () => {
  it('search, an entry of what was found, a correction of it: three times Back is the search', async () => {
    const fields = { words: 'canary-trail' }
    expect(await scene.send('amina', `note ${KEZIA}`, { text: 'He sang. canary-trail' })).toEqual(
      {},
    )
    const home = await openHome('amina')
    await scene.toForm('amina', home, 'ask_search', 'Search')
    await scene.person('amina').fill(fields)
    await scene.person('amina').submit()
    await shown('amina', 'He sang.')
    await scene.person('amina').press('window', 'open_entry')
    await shown('amina', 'Amina Yusuf-Hale')
    await scene.person('amina').press('window', 'add_addendum')
    await until('the form', () => scene.person('amina').hasField('text'))
    await goBack('amina')
    await shown('amina', 'add_addendum')
    await goBack('amina')
    await shown('amina', 'canary-trail')
    await goBack('amina')
    expect(scene.person('amina').held('words')).toBe('canary-trail')
    expect(buttonsOf(at('amina'))).not.toContain('Back')
    at('amina').close()
  })

  it('a form that is left half-filled is not held up by what is missing, and says it when sent', async () => {
    await toNote('amina')
    await scene.person('amina').submit()
    await until('what is missing', () => Object.keys(scene.person('amina').errors()).length > 0)
    await goBack('amina')
    await title('amina', 'Daybook')
    at('amina').close()
  })

  it('Back is for whoever came that way, and for an hour', async () => {
    await at('amina').compose('record')
    const from = JSON.stringify(at('amina').dialog()?.card).match(/"from":"([\w-]+)"/)?.[1] ?? ''
    at('amina').close()
    expect(from).not.toBe('')
    await scene.person('bex').present('back', from)
    expect(await shown('bex', 'ask for it again')).not.toContain('What do you want to record?')
    at('bex').close()
  })
})

describe('behind a slash in the supervisors’ channel', () => {
  it('a note is saved, and nobody else there sees that anything was written', async () => {
    const before = at('ruth').messages(CHANNEL).length
    await at('priya').slash(CHANNEL, `note ${KEZIA} Rang the school. canary-slash`)
    await until('the answer', () => words(at('priya').messages(CHANNEL)).includes('Saved on'))
    expect(at('ruth').messages(CHANNEL)).toHaveLength(before)
    expect(await scene.look('priya', `timeline ${KEZIA}`)).toContain('canary-slash')
  })

  it('a form opens from there, for its author alone', async () => {
    await at('priya').slash(CHANNEL, `disclosure ${KEZIA}`)
    const answer = await until('the answer', () =>
      at('priya')
        .messages(CHANNEL)
        .findLast((one) => words([one]).includes('Open the form')),
    )
    await at('priya').press({ conversation: CHANNEL, id: answer.id }, { title: 'Open the form' })
    expect(await shown('priya', KEZIA)).toContain('in their words')
    at('priya').close()
    const ofRuth = at('ruth').messages(CHANNEL)
    expect(ofRuth.some(({ id }) => id === answer.id)).toBe(false)
  })

  it('comes in the chat of one’s own where Teams has no messages for one person', async () => {
    stage().teams.faults.set('whisper', { kind: '403', times: 1 })
    const before = at('ruth').messages(CHANNEL).length
    const mine = at('priya').chats().length
    await at('priya').mention(CHANNEL, `note ${KEZIA} He cried. canary-aloud`)
    await until('the answer', () =>
      words(at('priya').chats().slice(mine)).includes('Nothing that was written there was kept'),
    )
    // What she wrote aloud stands there; the bot adds nothing to it.
    expect(at('ruth').messages(CHANNEL)).toHaveLength(before + 1)
    expect(await scene.look('priya', `timeline ${KEZIA}`)).not.toContain('canary-aloud')
  })
})

it('somebody who adds the app again and again is welcomed once', async () => {
  for (let n = 0; n < 3; n += 1) {
    await at('tomos').uninstall()
    await at('tomos').install()
  }
  await until('the welcome', () => words(at('tomos').chats()).includes('Welcome to Daybook'))
  await scene.answered('tomos', 'help', 'What you can write here')
  const welcomes = at('tomos')
    .chats()
    .filter((one) => words([one]).includes('Welcome to Daybook'))
  expect(welcomes).toHaveLength(1)
})

it('of all this no channel got a name or a word of anybody', () => {
  for (const channel of CHANNELS) {
    const posts = sentTo(stage()).filter(({ to }) => to === channel)
    expect(JSON.stringify(posts)).not.toMatch(/canary|Kezia|Farrowby/)
  }
})

it('keeps within the limits of the platform', () => {
  expect(stage().teams.breaches).toEqual([])
})
