import { expect, it } from 'vitest'
import { Failure } from '../../src/domain/failures.ts'
import { together } from '../../src/ledger/together.ts'

type Sent = number[]

/** Calls that write down how they were sent; 13 can not be done, and spoils its batch. */
function counted(fails: (items: readonly number[]) => Failure | null = () => null) {
  const sent: Sent[] = []
  const ask = together<number, string>({
    async sendAll(items) {
      sent.push([...items])
      await new Promise((done) => setTimeout(done, 5))
      const failure = fails(items)
      if (failure) throw failure
      return items.map((item) => `done ${item}`)
    },
    async sendOne(item) {
      sent.push([item])
      await new Promise((done) => setTimeout(done, 5))
      const failure = fails([item])
      if (failure) throw failure
      return `done ${item}`
    },
    order: (a, b) => a - b,
    isAlone: (item) => item === 7,
  })
  return { ask, sent }
}

it('a call that finds nothing under way goes at once and alone', async () => {
  const { ask, sent } = counted()
  expect(await ask(7)).toBe('done 7')
  expect(sent).toEqual([[7]])
})

it('calls that wait go together, sixteen at the most, in one order, and each has its own answer', async () => {
  const { ask, sent } = counted()
  const items = Array.from({ length: 40 }, (_, n) => 40 - n)
  expect(await Promise.all(items.map(ask))).toEqual(items.map((item) => `done ${item}`))
  expect(sent.flat().sort((a, b) => a - b)).toEqual([...items].reverse())
  expect(sent.length).toBeLessThan(10)
  for (const batch of sent) {
    expect(batch.length).toBeLessThanOrEqual(16)
    expect(batch).toEqual([...batch].sort((a, b) => a - b))
  }
})

it('one that locks more than one thing goes by itself', async () => {
  const { ask, sent } = counted()
  await Promise.all([1, 2, 3, 4, 5, 7, 8, 9].map(ask))
  expect(sent.filter((batch) => batch.includes(7))).toEqual([[7]])
  expect(sent.flat()).toHaveLength(8)
  expect(sent.length).toBeLessThan(6)
})

it('one that can not be done costs the others nothing', async () => {
  const { ask } = counted((items) => (items.includes(13) ? new Failure('unexpected') : null))
  const outcomes = await Promise.allSettled([11, 12, 13, 14, 15, 16].map(ask))
  expect(outcomes.map((outcome) => outcome.status)).toEqual([
    ...['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
  ])
})

it('when the database goes away nothing is sent a second time', async () => {
  const { ask, sent } = counted(() => new Failure('database_unavailable'))
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(ask))
  expect(outcomes.every((outcome) => outcome.status === 'rejected')).toBe(true)
  expect(sent.flat().length).toBe(5)
})
