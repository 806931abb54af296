import { expect, it } from 'vitest'
import { runScale } from '../../bench/scale/run.ts'

it('one, two and four services post nothing twice, and a twin that does not hold what it takes does', async () => {
  const { ok, figures } = await runScale({ highs: 6, rounds: 1, say: () => undefined })
  expect(figures).toMatchObject({ double_posts: 0, climbed_twice: 0 })
  expect(figures.messages).toBeGreaterThanOrEqual(3 * 6 * 5)
  expect(figures.ratio_2).toBeGreaterThan(0)
  expect(figures.ratio_4).toBeGreaterThan(0)
  const twins = figures.twin_double_posts as Record<string, number>
  expect(Object.keys(twins)).toEqual(['not-held'])
  expect(Object.values(twins).every((count) => count > 0)).toBe(true)
  expect(ok).toBe(true)
})
