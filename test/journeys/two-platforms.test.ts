import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { openStage, type Stage } from '../../src/demo/stage.ts'
import { CHANNELS, KEZIA } from './charity-names.ts'
import { closeAndSearch } from './planted.ts'
import { actsOn, handsOf, PLATFORMS, type Platform } from './scenes.ts'
import { sentTo } from './sent.ts'
import { WAIT_MS } from './waiting.ts'

const held: { stage: Stage | null } = { stage: null }
beforeAll(async () => {
  held.stage = await openStage({ say: () => undefined })
})
afterAll(async () => await closeAndSearch(held.stage))

const stage = (): Stage => {
  if (!held.stage) throw new Error('the stage is not open')
  return held.stage
}
const on = (platform: Platform) => actsOn(platform, stage, (key) => handsOf(stage(), platform, key))
const WORDS = 'He shut me in the shed. canary-two'
const TAKEN = 'Priya Raithwell has this'

it('a worker on Slack records a High, and it is on both channels, with the supervisor on Slack and the lead on Teams', async () => {
  const fields = { case: KEZIA, words: WORDS, worry: 'high' }
  expect(await on('slack').send('amina', '/disclosure', fields)).toEqual({})
  expect((await on('slack').posted(KEZIA)).words).toContain('Nobody has this yet')
  expect((await on('teams').posted(KEZIA, 'ruth')).words).toContain('Nobody has this yet')
  await on('slack').message('priya', 'High concern')
  await on('teams').message('ruth', 'High concern')
})

it('the lead reads it on Teams, where it opens in a dialog', async () => {
  const { person, shown, message } = on('teams')
  await person('ruth').press(await message('ruth', KEZIA), 'open_alert')
  expect(await shown('ruth', 'canary-two')).toContain('Amina Yusuf-Hale')
  await person('ruth').close()
})

it('the supervisor takes it on Slack: every card on Teams says so, and each is still one message', async () => {
  const { person, posted, message } = on('slack')
  await person('priya').press(await posted(KEZIA), 'take_alert')
  await message('amina', TAKEN)
  await posted(TAKEN)
  await message('priya', TAKEN)
  const lead = on('teams')
  await lead.posted(TAKEN, 'ruth')
  await lead.message('ruth', TAKEN)
  const places = [
    handsOf(stage(), 'slack', 'priya').channel(),
    handsOf(stage(), 'slack', 'priya').messages(),
    handsOf(stage(), 'teams', 'ruth').channel(),
    handsOf(stage(), 'teams', 'ruth').messages(),
  ]
  for (const messages of places) {
    const about = messages.filter(({ words }) => words.includes(KEZIA))
    expect(about.map(({ words }) => words.includes(TAKEN))).toEqual([true])
    expect(about[0]?.buttons.map(({ action }) => action)).not.toContain('take_alert')
  }
})

it('of all this nothing is shown twice: one receipt, one alert and one answer, wherever they look', async () => {
  const sql = connect(stage().ownerUrl, 1)
  const waiting = async () => (await sql`SELECT FROM daybook.outbox WHERE state = 'waiting'`).length
  await expect.poll(waiting, { timeout: WAIT_MS }).toBe(0)
  await sql.end()
  const ALERT = `High concern: ${KEZIA}`
  const seen: [key: string, told: Record<string, number>][] = [
    ['amina', { [`Saved on ${KEZIA}`]: 1, [TAKEN]: 1, [ALERT]: 0 }],
    ['priya', { [`Saved on ${KEZIA}`]: 0, [TAKEN]: 1, [KEZIA]: 1 }],
    ['ruth', { [`Saved on ${KEZIA}`]: 0, [TAKEN]: 1, [KEZIA]: 1 }],
  ]
  for (const [key, told] of seen) {
    const all = PLATFORMS.flatMap((platform) => handsOf(stage(), platform, key).messages())
    for (const [words, times] of Object.entries(told)) {
      const found = all.filter((one) => one.words.includes(words))
      expect([key, words, found.length]).toEqual([key, words, times])
    }
  }
})

it('a press on Teams after that changes nothing', async () => {
  const { person, told } = on('teams')
  const alert = await on('slack').posted(KEZIA)
  const id = alert.buttons.find(({ action }) => action === 'open_alert')?.value ?? ''
  await person('ruth').present('take_alert', id)
  await told('ruth', TAKEN)
})

it('the lead writes on Teams, the worker reads it on Slack: one case', async () => {
  const text = 'Spoke to the school this morning. canary-lead'
  expect(await on('teams').send('ruth', `note ${KEZIA}`, { text })).toEqual({})
  expect(await on('slack').look('amina', `timeline ${KEZIA}`)).toContain('canary-lead')
  expect(JSON.stringify(await on('teams').brief('ruth', KEZIA))).toContain('canary-two')
})

it('what asks is answered where it was asked, and nowhere else', async () => {
  const before = handsOf(stage(), 'slack', 'devan').messages().length
  await on('teams').brief('devan', KEZIA)
  expect(handsOf(stage(), 'slack', 'devan').messages()).toHaveLength(before)
})

it('who has both accounts has one list of what waits, and what is answered on one is off both', async () => {
  const both = [on('slack'), on('teams')]
  const told = (platform: Platform) =>
    handsOf(stage(), platform, 'devan')
      .messages()
      .filter(({ words }) => words.includes('canary-lower'))
  const fields = { to: 'low', reason: 'The shed is locked now. canary-lower' }
  expect(await on('teams').send('ruth', `lower ${KEZIA}`, fields)).toEqual({})
  for (const { look } of both) expect(await look('devan', 'waiting')).toContain('canary-lower')
  await on('slack').look('devan', `timeline ${KEZIA}`)
  const slack = on('slack')
  await slack.person('devan').ask('waiting')
  await slack.shown('devan', 'canary-lower')
  const waits = slack.person('devan').windowButtons()
  const value = waits.find((one) => one.value.startsWith('answer_lowering'))?.value ?? ''
  await slack.person('devan').close()
  const { person, title } = on('teams')
  await person('devan').present('open_form', value)
  await title('devan', 'Answer the request')
  await person('devan').fill({ confirmed: 'yes', reason: 'I have read it all.' })
  await person('devan').submit()
  await title('devan', 'Saved')
  await person('devan').close()
  for (const { look } of both) expect(await look('devan', 'waiting')).not.toContain('canary-lower')
  // Where they asked they were answered, there only; nothing was sent to both by itself.
  expect([told('slack').length, told('teams').length]).toEqual([1, 0])
})

it('of every byte that was sent to either platform, a channel got no name and no word', () => {
  const sent = sentTo(stage())
  for (const channel of CHANNELS) {
    const posts = JSON.stringify(sent.filter(({ to }) => to === channel))
    expect(posts).toContain(KEZIA)
    for (const secret of ['canary', 'Kezia', 'Farrowby', 'K.F.', 'shed', 'Amina']) {
      expect(posts).not.toContain(secret)
    }
  }
  const reached = new Set(sent.filter(({ words }) => words.includes('canary')).map(({ to }) => to))
  expect([...reached].sort()).toEqual(['amina', 'devan', 'ruth'])
})

it('keeps within the limits of both platforms', () => {
  expect([...stage().slack.breaches, ...stage().teams.breaches]).toEqual([])
})
