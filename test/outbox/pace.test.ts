import { expect, it } from 'vitest'
import { Pace } from '../../src/outbox/pace.ts'

const PLACE = 'slack/T1/C1'
const message = (id: string, lane: 0 | 1 | 2) => ({ id, lane })

function paceAt() {
  const clock = { ms: 0 }
  return { clock, pace: new Pace(() => clock.ms) }
}

it('holds nothing up before a platform asked for it, nor anywhere else', () => {
  const { pace } = paceAt()
  expect(pace.isSlow()).toBe(false)
  expect(pace.secondsUntilTurn(message('a', 1), PLACE)).toBe(0)
  pace.slowDown(message('a', 1), PLACE, 5)
  expect(pace.isSlow()).toBe(true)
  expect(pace.secondsUntilTurn(message('b', 1), 'slack/T1/C2')).toBe(0)
})

it('gives each message a turn of its own; what was not taken is next, and a High goes first', () => {
  const { pace, clock } = paceAt()
  pace.slowDown(message('first', 0), PLACE, 5)
  const turn = (id: string, lane: 0 | 1 | 2) => pace.secondsUntilTurn(message(id, lane), PLACE)
  expect([turn('High 1', 0), turn('High 2', 0), turn('ordinary', 1), turn('High 3', 0)]).toEqual([
    6, 7, 8, 8,
  ])
  expect(turn('first', 0)).toBe(5)
  clock.ms = 5000
  // Asked again, a turn is the same one.
  expect([turn('first', 0), turn('High 1', 0), turn('ordinary', 1)]).toEqual([0, 1, 3])
})

it('forgets a place that was quiet for a minute', () => {
  const { pace, clock } = paceAt()
  pace.slowDown(message('a', 2), PLACE, 1)
  clock.ms = 63_000
  expect(pace.isSlow()).toBe(false)
  expect(pace.secondsUntilTurn(message('b', 2), PLACE)).toBe(0)
})
