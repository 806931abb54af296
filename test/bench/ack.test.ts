import { expect, it } from 'vitest'
import { runAck } from '../../bench/ack/run.ts'

it('every form is acknowledged and on the record once, with faults on; figures are given', async () => {
  const say = () => undefined
  const { figures } = await runAck({ seconds: 12, workers: 12, seed: 1, say })
  expect(figures).toMatchObject({ workers: 12, lost: 0, duplicated: 0 })
  expect(figures.sent).toBeGreaterThanOrEqual(12)
  expect(figures.acknowledged).toBe(figures.sent)
  for (const name of ['p50_ms', 'p99_ms', 'max_ms', 'bolt_p99_ms', 'modal_ratio_p99']) {
    expect(figures[name]).toBeGreaterThan(0)
  }
})
