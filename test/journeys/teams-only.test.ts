import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { openStage, type Stage } from '../../src/demo/stage.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import { type CardNode, everythingIn, wordOf } from '../../src/sandbox/teams/cards/card.ts'
import type { Message, Person } from '../../src/sandbox/teams/stand-in.ts'
import { CHANNELS, KEZIA, referenceOf } from './charity-names.ts'
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

it('the app is taken away from somebody: the lead hears, what waits is kept until it is there again', async () => {
  const sql = connect(stage().ownerUrl, 1)
  const bex = charity.staff.find(({ key }) => key === 'bex')?.name ?? ''
  await at('bex').uninstall()
  await scene.message('ruth', `removed from the Teams of ${bex}`)
  await sql.begin(async (tx) => {
    await tx`SELECT set_config('daybook.organisation', organisation_id::text, true),
      daybook.add_messages(jsonb_build_array(jsonb_build_object('lane', 1, 'staff', id,
        'template', 'help'))) FROM daybook.staff WHERE name = ${bex}`
  })
  const waits = () => sql`SELECT FROM daybook.outbox o JOIN daybook.staff s ON s.id = o.to_staff
    WHERE s.name = ${bex} AND o.state = 'waiting' AND o.last_failure = 'platform_refused'`
  await expect.poll(async () => (await waits()).length).toBe(1)
  await at('bex').install()
  await scene.message('bex', 'referral: to whom, and what was sent')
  const rows = await sql`SELECT there, why FROM daybook.platform_change WHERE surface = 'teams'
    AND account = (SELECT account FROM daybook.identity i JOIN daybook.staff s ON s.id = i.staff_id
      WHERE s.name = ${bex} AND i.surface = 'teams') ORDER BY id`
  await sql.end()
  expect(rows.map(({ why }) => why)).toEqual(['app_removed', 'app_added'])
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

const JUNK = ']]>\u202e<at>Amina</at> bananas 💥 %00 {"a":'
const NOT_FOUND = 'We can’t find that case'
/** What a person reads of what is shown, without the ids that are made up for it. */
const read = (shown: string) => (shown.match(/"(text|title)":"[^"]*"/g) ?? []).join('\n')
/** What each word opens; null: it is answered with a message. */
const OPENS = {
  note: 'Write a note',
  disclosure: 'Record a disclosure',
  concern: 'Raise a concern',
  'ask the lead': 'Ask the lead',
  brief: 'Brief me',
  case: null,
} as const

describe.each(Object.entries(OPENS))('“%s” in the chat', (word, opens) => {
  /** Everything that is shown for what somebody wrote, without what the platform makes up. */
  async function answer(behind: string): Promise<string> {
    const person = scene.person('amina')
    const before = person.messages().length
    await person.ask(`${word} ${behind}`.trim())
    const [first] = await until('an answer', () => {
      const all = person.messages().slice(before)
      return all.length > 0 ? all : null
    })
    const isOpening = /^Open/.test(first?.buttons[0]?.label ?? '')
    if (isOpening) await until('what opens', () => person.title())
    const all = `${first?.words} ${person.window()}`
    expect(person.title()).toBe(isOpening ? (opens ?? 'Not opened') : null)
    at('amina').close()
    return read(all)
  }

  it('with nothing behind it, and with junk of which nothing pings and nothing breaks', async () => {
    expect(await answer('')).toContain(opens ? 'opens here' : 'Which case is it?')
    const shown = await answer(JUNK)
    const isForm = opens !== null && word !== 'brief'
    expect(shown).toContain(isForm ? 'opens here' : NOT_FOUND)
    expect(shown).not.toContain('<at>')
    expect(stage().teams.breaches).toEqual([])
  })

  it('for a case that is not theirs, and for one that does not exist: the same words', async () => {
    const known = referenceOf('walter')
    const theirs = await answer(known)
    const nobodys = await answer('K-2222A')
    expect(theirs.replaceAll(known, 'K')).toBe(nobodys.replaceAll('K-2222A', 'K'))
    // A question to the lead is about no case: what stands behind it is words.
    if (word !== 'ask the lead') expect(theirs).toContain(NOT_FOUND)
  })
})

describe('a form that is sent with what was not offered', () => {
  it('says the same of a case that is not theirs and of one that does not exist', async () => {
    const sql = connect(stage().ownerUrl, 1)
    const [row] = await sql<{ id: string }[]>`
      SELECT id FROM daybook.case_file WHERE reference = ${referenceOf('walter')}`
    const count = async () =>
      (await sql<{ n: number }[]>`SELECT count(*)::int AS n FROM daybook.entry`)[0]?.n
    await scene.fill('amina', 'note', { case: KEZIA, text: 'Some words.' })
    await scene.submit('amina')
    const isSent = ({ activity }: { activity: Record<string, unknown> }) =>
      activity.name === 'task/submit'
    const { activity } = stage().teams.requests.findLast(isSent) ?? {}
    const { data } = (activity?.value ?? {}) as { data: { daybook: object } }
    const before = await count()
    const answers: string[] = []
    for (const id of [row?.id ?? '', '0b8f3c1e-6f0a-4a51-9d3e-3f1d2f6b7a10']) {
      const daybook = { ...data.daybook, submission: randomUUID() }
      const value = { ...(activity?.value as object), data: { ...data, daybook, case: id } }
      const [sent] = await stage().teams.deliver({ ...activity, id: randomUUID(), value } as never)
      answers.push(read(JSON.stringify(sent?.body)))
    }
    at('amina').close()
    expect(answers[0]).toBe(answers[1])
    expect(answers[0]).toContain(NOT_FOUND)
    expect(await count()).toBe(before)
    await sql.end()
  })

  it('a note of 60,000 characters is refused whole, and its words are handed back', async () => {
    const before = at('amina').chats().length
    await scene.person('amina').say(`note for ${KEZIA} ${'long '.repeat(12_000)}`)
    const answered = await until('an answer', () => {
      const all = words(
        at('amina')
          .chats()
          .slice(before + 1),
      )
      return all.includes('40,000 characters') ? all : null
    })
    expect(answered.split('long ').length - 1).toBeGreaterThan(11_900)
  })
})
