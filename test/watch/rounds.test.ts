import { afterEach, describe, expect, it, vi } from 'vitest'
import { startRound } from '../../src/watch/rounds.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** Work of which the test says when it ends and how much there was. */
function work() {
  const running: ((done: number) => void)[] = []
  let most = 0
  let started = 0
  const run = () =>
    new Promise<number>((done) => {
      started += 1
      running.push(done)
      most = Math.max(most, running.length)
    })
  const end = async (count: number) => {
    running.shift()?.(count)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { run, end, started: () => started, most: () => most }
}

describe('a round', () => {
  it('looks at once, and again when its time has passed', async () => {
    vi.useFakeTimers()
    const { run, end, started } = work()
    const round = startRound(1000, run, () => undefined)
    expect(started()).toBe(1)
    await end(0)
    await vi.advanceTimersByTimeAsync(999)
    expect(started()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(started()).toBe(2)
    void end(0)
    await round.stop()
  })

  it('looks again at once while there is something to do', async () => {
    vi.useFakeTimers()
    const { run, end, started } = work()
    const round = startRound(1000, run, () => undefined)
    await end(3)
    await end(1)
    expect(started()).toBe(3)
    void end(0)
    await round.stop()
  })

  it('is woken while it waits, and by a wake that comes while it works', async () => {
    vi.useFakeTimers()
    const { run, end, started } = work()
    const round = startRound(60_000, run, () => undefined)
    await end(0)
    round.wake()
    await vi.advanceTimersByTimeAsync(0)
    expect(started()).toBe(2)
    round.wake()
    await end(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(started()).toBe(3)
    void end(0)
    await round.stop()
  })

  it('never works twice at the same time, however often it is woken', async () => {
    vi.useFakeTimers()
    const { run, end, started, most } = work()
    const round = startRound(10, run, () => undefined)
    for (let n = 0; n < 20; n += 1) {
      round.wake()
      await vi.advanceTimersByTimeAsync(50)
    }
    expect([started(), most()]).toEqual([1, 1])
    for (let n = 0; n < 5; n += 1) {
      await end(0)
      round.wake()
      round.wake()
      await vi.advanceTimersByTimeAsync(50)
    }
    expect([started() > 3, most()]).toEqual([true, 1])
    void end(0)
    await round.stop()
  })

  it('outlives work that throws, says so, and waits its time before it tries again', async () => {
    vi.useFakeTimers()
    const faults: unknown[] = []
    let tries = 0
    const round = startRound(
      1000,
      async () => {
        tries += 1
        throw new Error(`made up ${tries}`)
      },
      (thrown) => faults.push(thrown),
    )
    await vi.advanceTimersByTimeAsync(0)
    expect([tries, faults.length]).toEqual([1, 1])
    await vi.advanceTimersByTimeAsync(3000)
    expect([tries, faults.length]).toEqual([4, 4])
    await round.stop()
    await vi.advanceTimersByTimeAsync(5000)
    expect(tries).toBe(4)
  })

  it('stops after the work in hand, and not before', async () => {
    vi.useFakeTimers()
    const { run, end, started } = work()
    const round = startRound(1000, run, () => undefined)
    let stopped = false
    const stopping = round.stop().then(() => {
      stopped = true
    })
    await vi.advanceTimersByTimeAsync(5000)
    expect(stopped).toBe(false)
    await end(5)
    await stopping
    expect([stopped, started()]).toEqual([true, 1])
  })
})
