import { expect, it } from 'vitest'
import type { Level } from '../../src/domain/levels.ts'
import { type HomeCase, type HomeFacts, homeMessage } from '../../src/messages/home.ts'

const zone = 'Europe/London'
const now = '2026-11-30T15:00:00Z'
const settings = {
  numbers: { emergency: '999', lead: '07700 900101', council: '1', outOfHours: '2' },
  takeWithinMinutes: 15,
} as HomeFacts['settings']

const aCase = (level: Level | null, contactDays: number | null, seenDays = contactDays) => ({
  ...{ reference: 'K-7QF3M', label: 'K-7QF3M · K.F., 9', level },
  silence: { contactDays, seenDays },
})
const home = (part: Partial<HomeFacts>) =>
  homeMessage({
    now,
    zone,
    settings,
    alerts: [],
    due: [],
    dueInAll: 0,
    moreAlerts: 0,
    moreQuestions: 0,
    requests: 0,
    drafts: 0,
    waits: [],
    questions: [],
    sections: [],
    levels: null,
    ...part,
  })
const lines = (cases: HomeCase[]) => {
  const { parts } = home({ sections: [{ title: 'Your cases', cases, total: cases.length }] })
  return parts.flatMap((part) => (part.type === 'line' ? [part.text] : []))
}

it('says level and silence in words, and what is due', () => {
  expect(
    lines([aCase('high', 8, 20), aCase(null, 0), aCase('low', 1, null), aCase('low', null)]),
  ).toEqual([
    'K-7QF3M · K.F., 9 · High · last contact 8 days ago, seen 20 days ago · due every 7 days',
    'K-7QF3M · K.F., 9 · Not yet assessed · last contact today, seen then',
    'K-7QF3M · K.F., 9 · Low · last contact yesterday, not seen yet',
    'K-7QF3M · K.F., 9 · Low · no contact recorded · due every 60 days',
  ])
})

it('says in its first words how much waits, and no name', () => {
  expect(home({}).summary).toBe('Daybook · nothing waits for you')
  expect(home({ requests: 2 }).summary).toBe('Daybook · 2 waiting for you')
  const more = home({ moreAlerts: 3, moreQuestions: 2 })
  expect(more.summary).toBe('Daybook · 5 waiting for you')
  expect(JSON.stringify(more.parts)).toContain('3 more alerts wait.')
  expect(JSON.stringify(more.parts)).toContain('More questions wait: 2.')
})

it('says of planned contacts, referrals and decisions how many wait, and on which cases', () => {
  const wait = { planned: 0, referrals: 0, decisions: 0 }
  const { summary, parts } = home({
    waits: [
      { ...wait, reference: 'K-7QF3M', planned: 1 },
      { ...wait, reference: 'K-2XB9T', referrals: 2 },
      ...Array.from({ length: 6 }, () => ({ ...wait, reference: 'K-44444', referrals: 1 })),
      { ...wait, reference: 'K-55555' },
    ],
  })
  expect(summary).toBe('Daybook · 9 waiting for you')
  expect(
    parts.flatMap((part) => (part.type === 'line' ? [part.text, part.button.value] : [])),
  ).toEqual([
    ...['A planned contact has no note: K-7QF3M', 'case K-7QF3M'],
    '8 referrals have no answer: K-2XB9T, K-44444, K-44444, K-44444, K-44444 and 2 more',
    'caseload',
  ])
})
