import { describe, expect, it } from 'vitest'
import { NEUTRAL } from '../../../bench/evaluation/learn/examples.ts'
import { ways } from '../../../bench/evaluation/texts/ways.table.ts'
import { findSignals, getEngine } from '../../../src/briefing/signals/find-signals.ts'
import { ownWeights } from '../../../src/briefing/signals/learned/likeness.ts'
import { broadRules } from '../../../src/briefing/signals/rules/broad.table.ts'
import { wideCareRules } from '../../../src/briefing/signals/rules/wide-care.table.ts'
import { wideHarmToSelfRules } from '../../../src/briefing/signals/rules/wide-harm-to-self.table.ts'
import { CATEGORIES } from '../../../src/briefing/signals/signal.ts'
import { readPattern } from '../../../src/briefing/text/pattern.ts'
import { readText } from '../../../src/briefing/text/read-text.ts'

const signalsIn = (text: string, weights = NEUTRAL) =>
  findSignals([{ id: 'e1', date: '2026-05-01', author: 'w1', text }], undefined, weights)
const told = (text: string) =>
  signalsIn(text).map(({ category, status }) => `${category} ${status}`)

describe.each([
  { reader: 'the rules alone', weights: NEUTRAL, missedOf: 7 },
  { reader: 'the product, whose weights learned from them', weights: ownWeights(), missedOf: 30 },
])('a kind of risk, told in many ways, for $reader', ({ weights, missedOf }) => {
  it.each(CATEGORIES)('%s is missed in no more than its share', (category) => {
    const said = ways[category]
    expect(said.length).toBeGreaterThanOrEqual(30)
    const missed = said.filter(
      (text) => !signalsIn(text, weights).some((s) => s.category === category),
    )
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(said.length / missedOf)
  })

  it('is seldom seen in an ordinary use of the same words', () => {
    const raised = ways.none.filter((text) =>
      signalsIn(text, weights).some((s) => s.status === 'current'),
    )
    expect(raised.length, raised.join('\n')).toBeLessThanOrEqual(10)
  })
})

it.each([
  ['Danish', 'Welsh'],
  ['Polish', 'Somali'],
  ['Chinese', 'Indian'],
])('makes no difference whether somebody is %s or %s', (one, other) => {
  const said = 'Danish lodger, owes rent. The Danish man hit him.'
  expect(told(said.replaceAll('Danish', one))).toEqual(told(said.replaceAll('Danish', other)))
})

describe('what is not now, or not theirs', () => {
  it.each([
    ['He’d do himself in if they put him in a home.', 'self_harm_suicide hypothetical'],
    ['If I leave he will kill himself, and he has the rope.', 'self_harm_suicide current'],
    ['In her last marriage he hit her every week.', 'domestic_abuse historical'],
    ['His flatmate hears voices telling him to run.', 'mental_health other_person'],
    ['No marks seen on him at swimming.', 'physical_abuse denied'],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected))

  it('the same words are one kind, the one of the rule that asks for most of them', () => {
    expect(told('He signs blank cheques for his great nephew to save him the bus.')).toEqual([
      'financial_abuse current',
    ])
  })
})

it('no pattern is passed over that would match', () => {
  const { index, spelling } = getEngine()
  const patterns = [...broadRules, ...wideCareRules, ...wideHarmToSelfRules]
    .flatMap((rule) => rule.patterns)
    .filter((source) => !source.includes('&'))
    .map(readPattern)
  const sentences = Object.values(ways).flatMap((said) =>
    said.flatMap((t) => readText(t, spelling)),
  )
  let matched = 0
  for (const { line, tokens } of sentences) {
    const tried = new Set(index.candidates(tokens.map(({ word }) => word)).map((p) => p.source))
    for (const { source, regex } of patterns) {
      if (line.search(regex()) < 0) continue
      matched += 1
      expect(tried, `${source} in ${line}`).toContain(source)
    }
  }
  expect(matched).toBeGreaterThan(100)
})
