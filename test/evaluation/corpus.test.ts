import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type GoldCase,
  goldCaseSchema,
  goldTextSchema,
} from '../../bench/evaluation/gold.schema.ts'
import { findCorpusFaults, matches } from './corpus-faults.ts'

const folder = new URL('../../bench/evaluation/', import.meta.url)

function readCases(set: string) {
  const from = new URL(`${set}/`, folder)
  return readdirSync(from).map((name) => ({
    name,
    set,
    text: readFileSync(new URL(name, from), 'utf8'),
  }))
}

function readTexts(set: string) {
  const lines = readFileSync(new URL(`texts/${set}.ndjson`, folder), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => goldTextSchema.parse(JSON.parse(line)))
}

const open = readCases('cases')
const keptAside = readCases('kept-aside')
const keptAgain = readCases('kept-aside-2')
const all = [...open, ...keptAside, ...keptAgain]
const parse = (text: string) => goldCaseSchema.parse(JSON.parse(text))

describe('the cases for the evaluation', () => {
  it('are at least 16, and at least a third of them are kept aside', () => {
    expect(all.length).toBeGreaterThanOrEqual(16)
    expect((keptAside.length + keptAgain.length) * 3).toBeGreaterThanOrEqual(all.length)
  })

  it.each(all)('$set/$name is whole and true to its entries', ({ name, text }) => {
    const file = parse(text)
    expect(`${file.case_id}.json`).toBe(name)
    expect(findCorpusFaults(file)).toEqual([])
  })

  it('have every category, severity and status among their signals', () => {
    const signals = all.flatMap(({ text }) => parse(text).gold.signals)
    expect(new Set(signals.map((one) => one.category)).size).toBe(14)
    expect(new Set(signals.map((one) => one.severity)).size).toBe(4)
    expect(new Set(signals.map((one) => one.status)).size).toBe(5)
  })

  it('say no two sentences alike in both sets', () => {
    const sentencesOf = (files: typeof all) =>
      files.flatMap(({ text }) =>
        parse(text)
          .entries.flatMap((entry) => entry.text.split(/(?<=[.!?])\s+/))
          .filter((sentence) => sentence.split(' ').length > 6),
      )
    const seen = new Set(sentencesOf(open))
    const kept = sentencesOf([...keptAside, ...keptAgain])
    expect(kept.filter((sentence) => seen.has(sentence))).toEqual([])
  })
})

describe('the short texts', () => {
  const sets = ['open', 'kept-aside', 'practice', 'kept-aside-2']

  it.each(sets)('%s: each has an id of its own, and its quotes stand in it', (set) => {
    const texts = readTexts(set)
    expect(texts.length).toBeGreaterThanOrEqual(80)
    expect(new Set(texts.map((one) => one.id)).size).toBe(texts.length)
    expect(new Set(texts.map((one) => one.text)).size).toBe(texts.length)
    const quotes = texts.flatMap(({ text, gold }) =>
      gold.signals.filter(({ quote }) => !text.includes(quote)),
    )
    expect(quotes).toEqual([])
  })

  it.each(['open', 'kept-aside'])('%s: two in five hold no signal', (set) => {
    const texts = readTexts(set)
    const without = texts.filter(({ gold }) => gold.signals.length === 0).length / texts.length
    expect(without).toBeGreaterThan(0.35)
    expect(without).toBeLessThan(0.45)
  })

  it.each([
    ['practice', 450],
    ['kept-aside-2', 150],
  ])('%s: %i or more, of every kind, and two in five or so with nothing current', (set, least) => {
    const texts = readTexts(set)
    expect(texts.length).toBeGreaterThanOrEqual(least)
    const signals = texts.flatMap(({ gold }) => gold.signals)
    const counts = Object.values(Object.groupBy(signals, (one) => one.category))
    expect(counts).toHaveLength(14)
    expect(Math.min(...counts.map((list) => list.length))).toBeGreaterThanOrEqual(least / 25)
    expect(new Set(signals.map((one) => one.severity)).size).toBe(4)
    expect(new Set(signals.map((one) => one.status)).size).toBe(5)
    const still = texts.filter(({ gold }) => gold.signals.some((one) => one.status === 'current'))
    expect(1 - still.length / texts.length).toBeGreaterThan(0.35)
    expect(1 - still.length / texts.length).toBeLessThan(0.47)
  })

  it('kept aside are not the same as those that the rules were written with', () => {
    const seen = new Set(['open', 'practice'].flatMap(readTexts).map((one) => one.text))
    const kept = ['kept-aside', 'kept-aside-2'].flatMap(readTexts)
    expect(kept.filter((one) => seen.has(one.text))).toEqual([])
  })
})

describe('each fault of a case can be found', () => {
  const whole = parse(all[0]?.text ?? '')
  const each = <T>(list: T[], spoil: (one: T) => void) => {
    for (const one of list) spoil(one)
  }
  const never = [['never written']]
  const broken: [string, (gold: GoldCase['gold'], file: GoldCase) => void][] = [
    ['signal quote', ({ signals }) => each(signals, (one) => Object.assign(one, { quote: '~' }))],
    [
      'hard negative quote',
      ({ hardNegatives }) => each(hardNegatives, (one) => Object.assign(one, { quote: '~' })),
    ],
    ['hostile text', ({ hostile }) => each(hostile, (one) => Object.assign(one, { text: '~' }))],
    [
      'context outside',
      ({ contexts }) => each(contexts, (one) => Object.assign(one, { end: 9e4 })),
    ],
    ['unknown entry', ({ support }) => each(support, ({ citations }) => citations.push('e999'))],
    ['fact not found', ({ facts }) => each(facts, (one) => Object.assign(one, { match: never }))],
    ['stale not found', ({ stale }) => each(stale, (one) => Object.assign(one, { match: never }))],
    [
      'private not found',
      (gold) => each(gold.private, (one) => Object.assign(one, { match: never })),
    ],
    ['id twice', ({ facts }) => each(facts, (one) => Object.assign(one, { id: 'f1' }))],
    ['no facts', ({ facts }) => facts.splice(0)],
    ['level', ({ concern }) => Object.assign(concern, { default: 'Low' })],
    ['order', (_gold, { entries }) => entries.reverse()],
  ]

  it.each(broken)('%s', (what, spoil) => {
    const file = structuredClone(whole)
    spoil(file.gold, file)
    expect(findCorpusFaults(file).join('\n')).toContain(what)
  })

  it('a sentence matches only when every group has a word in it', () => {
    expect(matches([['GP', 'doctor'], ['monday']], 'I will ring the gp on Monday')).toBe(true)
    expect(matches([['GP', 'doctor'], ['friday']], 'I will ring the gp on Monday')).toBe(false)
  })
})
