import { describe, expect, it } from 'vitest'
import { runAbsent } from '../../bench/absent/absent.ts'
import { aucOf } from '../../bench/absent/auc.ts'

describe('how well two samples are told apart', () => {
  it('is 0.5 when they are the same, 1 or 0 when they do not overlap', () => {
    expect(aucOf([1, 2, 3], [1, 2, 3])).toBe(0.5)
    expect(aucOf([4, 5], [1, 2, 3])).toBe(1)
    expect(aucOf([1, 2], [3, 4, 5])).toBe(0)
    expect(aucOf([1, 4], [2, 3])).toBe(0.5)
    expect(aucOf([2, 2, 9], [1, 2])).toBeCloseTo(5 / 6)
  })
})

describe('what is absent and what is denied', () => {
  it('have one answer, at each exit', async () => {
    const { figures } = await runAbsent({ size: 200, seed: 3, say: () => undefined }, 20)
    expect(figures).toMatchObject({ pairs: 800, unequal: 0 })
    for (const name of ['auc_find', 'auc_entry', 'auc_append', 'auc_alert'] as const) {
      expect(figures[name]).toBeGreaterThan(0)
      expect(figures[name]).toBeLessThan(1)
    }
  })
})
