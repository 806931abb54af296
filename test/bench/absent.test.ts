import { expect, it } from 'vitest'
import { absent } from '../../bench/absent/absent.ts'
import { areaUnderCurve } from '../../bench/absent/auc.ts'

it('no such case and not yours are the same bytes at every exit', { timeout: 60_000 }, async () => {
  const { figures } = await absent.run({ size: 60, seed: 3, say: () => undefined })
  expect(figures).toMatchObject({ pairs: 60, unequal: 0 })
  for (const exit of ['find', 'entry', 'append', 'alert']) {
    expect(figures[`auc_${exit}`]).toBeGreaterThan(0)
  }
})

it('the area tells apart what differs, and nothing else', () => {
  expect(areaUnderCurve([3, 4, 5], [0, 1, 2])).toBe(1)
  expect(areaUnderCurve([0, 1, 2], [3, 4, 5])).toBe(0)
  expect(areaUnderCurve([1, 2, 2, 3], [1, 2, 2, 3])).toBe(0.5)
  expect(areaUnderCurve([1, 3], [2, 4])).toBe(0.25)
})
