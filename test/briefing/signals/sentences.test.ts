import { describe, expect, it } from 'vitest'
import { NEUTRAL } from '../../../bench/evaluation/learn/examples.ts'
import { sentences } from '../../../bench/evaluation/texts/sentences.table.ts'
import { findSignals } from '../../../src/briefing/signals/find-signals.ts'
import { ownWeights } from '../../../src/briefing/signals/learned/likeness.ts'

/** What the table expects and they do not do: held to the number, so that it can only fall. */
const READERS = [
  { reader: 'the rules alone', weights: NEUTRAL, mostMissed: 2 },
  { reader: 'the product, whose weights learned from them', weights: ownWeights(), mostMissed: 1 },
]

describe.each(READERS)('sentences as workers write them, for $reader', (reader) => {
  const signalsIn = (text: string) =>
    findSignals([{ id: 'e1', date: '2026-05-01', author: 'w1', text }], undefined, reader.weights)

  it('are more than 150, and a sixth of them hold nothing', () => {
    expect(sentences.length).toBeGreaterThan(150)
    expect(sentences.filter(([, category]) => category === null).length).toBeGreaterThan(25)
  })

  it('are read as a person would read them', () => {
    const missed = sentences.filter(([text, category, status]) => {
      const found = signalsIn(text)
      if (category === null) return found.some((one) => one.status === 'current')
      return !found.some((s) => s.category === category && (!status || s.status === status))
    })
    const words = missed.map(([text]) => text).join('\n')
    expect(missed.length, words).toBeLessThanOrEqual(reader.mostMissed)
  })

  it('are quoted word for word', () => {
    for (const [text] of sentences) {
      for (const { quote, start, end } of signalsIn(text)) {
        expect(quote.length).toBeGreaterThan(0)
        expect(text.slice(start, end)).toBe(quote)
      }
    }
  })
})
