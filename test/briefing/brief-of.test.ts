import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { briefOf } from '../../src/briefing/extractive/brief-of.ts'
import { RECORD_KINDS, type RecordKind } from '../../src/briefing/record/record.ts'
import { wordCount } from '../../src/briefing/text/spans.ts'
import { entry, record } from './a-record.ts'

const LINES = [
  'Robin was seen alone at school and said that home is calmer.',
  'The police arrested his uncle on 4 May and he was bailed to Larkfield.',
  'I’ll ring the housing officer by 20 May about the boiler.',
  'Nobody has heard from the health visitor since March.',
  'Decision: keep the case open. Reason: two new bruises on his arm.',
  'Referred to MASH, ref LK-0504, with the words as they were said.',
  'He won the chess cup and walked the dog with his aunt.',
  'We had cake, and the weather was grim.',
]
const some = fc.array(
  fc.tuple(fc.constantFrom<RecordKind>(...RECORD_KINDS), fc.constantFrom(...LINES)),
  {
    minLength: 1,
    maxLength: 30,
  },
)
const made = (list: [RecordKind, string][]) =>
  record(
    list.map(([kind, text], n) =>
      entry({
        ...{ id: `e${n}`, kind, text, date: `2026-05-${String(1 + (n % 28)).padStart(2, '0')}` },
        ...(kind === 'concern_change' ? { level: 'high' as const } : {}),
        ...(kind === 'addendum' && n > 0 ? { corrects: 'e0' } : {}),
      }),
    ),
  )

describe('a brief of any record', () => {
  it('cites, in every unit, one to five entries that the reader may see', () => {
    fc.assert(
      fc.property(some, (list) => {
        const read = made(list)
        const known = new Set(read.entries.map((one) => one.id))
        for (const { citations, text } of briefOf(read).units) {
          expect(text).not.toMatch(/undefined|null|NaN|\[object/)
          expect(citations.length).toBeGreaterThanOrEqual(1)
          expect(citations.length).toBeLessThanOrEqual(5)
          expect(citations.every((id) => known.has(id))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('names every change of level, decision, disclosure and referral at least once', () => {
    fc.assert(
      fc.property(some, (list) => {
        const read = made(list)
        const cited = new Set(briefOf(read).units.flatMap((one) => one.citations))
        const must = ['concern_change', 'decision', 'disclosure', 'referral']
        for (const one of read.entries) if (must.includes(one.kind)) expect(cited).toContain(one.id)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same bytes from the same record', () => {
    fc.assert(
      fc.property(some, (list) => {
        const once = JSON.stringify(briefOf(made(list)).units)
        expect(JSON.stringify(briefOf(made(list)).units)).toBe(once)
      }),
      { numRuns: 30 },
    )
  })
})

it('says what is level, what is still to do, what points the other way and what is not known', () => {
  const { units } = briefOf(
    record([
      entry({
        id: 'a',
        kind: 'concern_change',
        level: 'high',
        text: 'High. New bruises on his arm.',
      }),
      ...LINES.map((text, n) => entry({ id: `n${n}`, date: `2026-05-0${n + 1}`, text })),
    ]),
  )
  const of = (section: string) =>
    units
      .filter((one) => one.section === section)
      .map((one) => one.text)
      .join('\n')
  expect(of('level')).toContain('High since 1 May, set by Ivy: New bruises on his arm.')
  expect(of('actions')).toContain('I’ll ring the housing officer by 20 May')
  expect(of('actions')).toContain('(overdue)')
  expect(of('other_way')).toContain('chess cup')
  expect(of('not_recorded')).toContain('Nobody has heard from the health visitor')
  expect(of('not_recorded')).toContain('Not recorded: seen alone since 1 May')
})

it('stays within a third of a long record', () => {
  const entries = Array.from({ length: 60 }, (_, n) =>
    entry({
      id: `e${n}`,
      date: `2026-0${1 + Math.floor(n / 12)}-1${n % 10}`,
      text: LINES.slice(n % 4, (n % 4) + 4).join(' '),
    }),
  )
  const read = record(entries)
  const words = (texts: { text: string }[]) =>
    texts.reduce((sum, one) => sum + wordCount(one.text), 0)
  expect(words(briefOf(read).units)).toBeLessThanOrEqual(words(entries) * 0.35)
})
