import { describe, expect, it } from 'vitest'
import { runCrash } from '../../bench/crash/run.ts'

describe('kill -9 of the service, of PostgreSQL and of both', () => {
  it('loses, doubles and leaves untold nothing, where a twin that acknowledges early does', async () => {
    const { ok, figures } = await runCrash({ product: 6, twin: 10, seed: 7, say: () => undefined })
    expect(figures).toMatchObject({
      kills: 6,
      lost: 0,
      duplicated: 0,
      alerts_missing: 0,
      faults: 0,
    })
    expect(figures.acknowledged).toBeGreaterThan(6)
    expect(figures.twin_lost).toBeGreaterThan(0)
    expect(figures.twin_duplicated).toBeGreaterThan(0)
    expect(ok).toBe(true)
  })
})
