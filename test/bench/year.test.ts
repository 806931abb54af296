import { expect, it } from 'vitest'
import type { Spoil } from '../../bench/year/rounds.ts'
import { runYear } from '../../bench/year/year.ts'
import type { Sql } from '../../src/database/connection.ts'
import type { Part } from '../../src/messages/message.ts'

const say = () => undefined

/** Leaves out what is at High, as a cap on cases once did; counts one too many. */
const spoil: Spoil = (draw) => async (message) => {
  const made = await draw(message)
  return made && { ...made, parts: made.parts.flatMap(spoilt) }
}

function spoilt(part: Part): Part[] {
  if (!('text' in part) || typeof part.text !== 'string') return [part]
  if (part.text.includes(' · High: ')) return []
  if (part.type !== 'text' || !part.text.startsWith('All: ')) return [part]
  return [{ ...part, text: part.text.replace(/\d+/, (number) => `${Number(number) + 1}`) }]
}

/** Who was reminded today is forgotten. */
const meddle = (owner: Sql) => owner`TRUNCATE daybook.nudge`

it('in some weeks of a charity no High silence is missed and every number is of the record', async () => {
  const { ok, figures } = await runYear({ size: 60, seed: 3, say }, { staff: 16, days: 15 })
  expect(figures).toMatchObject({ missed: 0, over_cap: 0, digest_mismatches: 0 })
  expect(figures).toMatchObject({ nudge_mismatches: 0, notebook_mismatches: 0, failed: 0 })
  expect(figures.high_silences).toBeGreaterThan(5)
  expect(figures.digests).toBeGreaterThanOrEqual(6)
  expect(ok).toBe(true)
})

it('and planted faults are found, each by its own figure', async () => {
  const size = { staff: 16, days: 8, spoil, meddle }
  const { ok, figures } = await runYear({ size: 30, seed: 3, say }, size)
  expect(figures.missed).toBeGreaterThan(0)
  expect(figures.digest_mismatches).toBeGreaterThan(0)
  expect(figures.over_cap).toBeGreaterThan(0)
  expect(ok).toBe(false)
})
