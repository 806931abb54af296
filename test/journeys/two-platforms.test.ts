import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStage, type Stage } from '../../src/demo/stage.ts'
import type { Hands } from './hands.ts'
import { actsOn, handsOf, type Platform } from './scenes.ts'
import { sentTo } from './sent.ts'
import { KEZIA } from './the-charity.ts'

let stage: Stage
beforeAll(async () => {
  // The worker and the supervisor on Slack, the lead on Teams, the deputy on both.
  stage = await openStage({ port: 0, say: () => undefined })
})
afterAll(() => stage.close())

const on = (platform: Platform) =>
  actsOn(
    platform,
    () => stage,
    (key): Hands => handsOf(stage, platform, key),
  )
const slack = on('slack')
const teams = on('teams')

it('a High that is written down on Slack reaches the lead on Teams, once, without a name', async () => {
  const fields = { case: KEZIA, words: 'She said so to me. A-word-of-hers.', worry: 'high' }
  expect(await slack.send('amina', '/disclosure', fields)).toEqual({})
  const alert = await teams.message('ruth', `High concern · ${KEZIA}`)
  expect(alert.words).toContain('Nobody has this yet')
  await slack.posted(KEZIA)
  await teams.posted(KEZIA, 'ruth')
  await slack.message('amina', `Saved on ${KEZIA}`)
  const alerts = handsOf(stage, 'teams', 'ruth')
    .messages()
    .filter(({ words }) => words.includes(`High concern · ${KEZIA}`))
  expect(alerts).toHaveLength(1)
  const byOthers = sentTo(stage).filter(
    ({ to, words }) => to !== 'amina' && words.includes('A-word'),
  )
  expect(byOthers).toEqual([])
})

it('somebody takes it on Slack, and every message on both platforms says so', async () => {
  const alert = await slack.posted(KEZIA)
  await handsOf(stage, 'slack', 'priya').press(alert, 'take_alert')
  await slack.posted((m) => m.words.includes(KEZIA) && m.words.includes('has this since'))
  await teams.posted((m) => m.words.includes(KEZIA) && m.words.includes('has this since'), 'ruth')
  const told = await teams.message('ruth', (m) => m.words.includes('has this since'))
  expect(told.words).not.toContain('Nobody has this yet')
  await slack.message('amina', 'has this')
})

it('an answer goes to the platform where it was asked, and to no other', async () => {
  expect((await teams.brief('devan', KEZIA)).length).toBeGreaterThan(0)
  expect((await slack.brief('devan', KEZIA)).length).toBeGreaterThan(0)
  const briefs = (platform: Platform) =>
    handsOf(stage, platform, 'devan')
      .messages()
      .filter(({ words }) => words.includes(`Brief on ${KEZIA}`))
  const pages = [briefs('teams').length, briefs('slack').length]
  // Each came once, whole: a second copy would double the pages of one of them.
  expect(new Set(briefs('teams').map(({ words }) => words)).size).toBe(pages[0])
  expect(new Set(briefs('slack').map(({ words }) => words)).size).toBe(pages[1])
})
