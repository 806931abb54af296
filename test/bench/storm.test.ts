import { expect, it } from 'vitest'
import { runStorm } from '../../bench/storm/storm.ts'

const ASKED = { size: 12, seed: 1, say: () => undefined }

it('a storm of Highs on a platform that takes one a second loses none, and they go first', async () => {
  const { ok, figures } = await runStorm(ASKED)
  expect(figures).toMatchObject({ alerts: 12, lost: 0, ordinary_before_high: 0 })
  expect(figures.messages).toBeGreaterThan(48)
  expect(figures.refused_429).toBeGreaterThan(0)
  expect(figures.calls_per_message).toBeLessThanOrEqual(2)
  expect(ok).toBe(true)
})

it('a queue that knows no High is found out', async () => {
  const { ok, figures } = await runStorm({ ...ASKED, size: 6 }, { lanes: false })
  expect(figures.ordinary_before_high).toBeGreaterThan(0)
  expect(ok).toBe(false)
})
