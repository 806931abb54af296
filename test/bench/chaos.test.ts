import { expect, it } from 'vitest'
import { runChaos } from '../../bench/chaos/chaos.ts'
import { product } from '../../bench/chaos/virtual/core.ts'
import { playVirtual } from '../../bench/chaos/virtual/script.ts'
import { playAllOnWire } from '../../bench/chaos/wire/run.ts'

it('nothing is lost, doubled or untold however deliveries go wrong, and planted faults show', async () => {
  const { ok, figures } = await runChaos({ size: 4, seed: 5, say: () => undefined })
  expect(figures).toMatchObject({
    wire_scripts: 4,
    virtual_scripts: 134,
    notes_lost: 0,
    notes_duplicated: 0,
    highs_undelivered: 0,
    first_bad_seed: 0,
  })
  expect(figures.duplicate_posts_per_ambiguous_max).toBeLessThanOrEqual(1)
  expect(figures.virtual_highs).toBeGreaterThan(80)
  for (const count of Object.values(figures.planted ?? {})) expect(count).toBeGreaterThan(0)
  expect(ok).toBe(true)
})

it('nor when it goes through a WebSocket that breaks off', async () => {
  const asked = { scripts: 8, seed: 5, say: () => undefined, bySocket: true }
  const { notes, ...went } = await playAllOnWire(asked)
  expect(notes).toBeGreaterThan(4)
  expect(went).toMatchObject({ lost: 0, duplicated: 0, undelivered: 0 })
  expect(went.duplicatePerAmbiguous).toBeLessThanOrEqual(1)
})

it('a script is wholly by its seed', async () => {
  const [once, again] = [await playVirtual(product, 77), await playVirtual(product, 77)]
  expect(again).toEqual(once)
  const others = await Promise.resolve(playVirtual(product, 78))
  expect(others).not.toEqual(once)
})
