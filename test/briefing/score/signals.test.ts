import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { goldCaseSchema, goldTextSchema } from '../../../bench/evaluation/gold.schema.ts'
import { scoreSignals } from '../../../src/briefing/score/signals.ts'

const folder = new URL('../../../bench/evaluation/', import.meta.url)
const cases = readdirSync(new URL('cases/', folder)).map((name) =>
  goldCaseSchema.parse(JSON.parse(readFileSync(new URL(`cases/${name}`, folder), 'utf8'))),
)
const texts = readFileSync(new URL('texts/open.ndjson', folder), 'utf8')
  .trim()
  .split('\n')
  .map((line) => goldTextSchema.parse(JSON.parse(line)))

describe('the signals of the open cases and texts', () => {
  const score = scoreSignals(cases, texts)
  const value = (name: keyof typeof score) => score[name]?.value ?? Number.NaN

  it('reach these bars', () => {
    expect(value('S1_f1')).toBeGreaterThanOrEqual(0.75)
    expect(value('S1_high_recall')).toBeGreaterThanOrEqual(0.9)
    expect(value('S1_critical_recall')).toBeGreaterThanOrEqual(0.95)
    expect(value('S2_raised')).toBeLessThanOrEqual(0.07)
    expect(value('S3_verbatim')).toBe(1)
    expect(value('S5_negated_f1')).toBeGreaterThanOrEqual(0.94)
    expect(value('S5_historical_f1')).toBeGreaterThanOrEqual(0.58)
    expect(value('S5_hypothetical_f1')).toBeGreaterThanOrEqual(0.72)
    expect(value('S7_changed')).toBe(0)
    expect(value('S8_found')).toBeGreaterThanOrEqual(0.95)
  })

  it('stand within their intervals', () => {
    const measured = Object.values(score).filter((one) => one !== null)
    expect(measured.length).toBe(10)
    for (const { value, low, high } of measured) {
      expect(low).toBeLessThanOrEqual(value)
      expect(high).toBeGreaterThanOrEqual(value)
    }
  })
})
