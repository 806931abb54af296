import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/domain/failures.ts'
import { answersOf, onceHere } from '../../src/door/first-time.ts'

const away = async (): Promise<boolean> => {
  throw new Failure('database_unavailable', {})
}

describe('a request that the door has let in', () => {
  it('gets in no second time, also while the database is away', async () => {
    const mayPass = onceHere(away, 600)
    expect(await mayPass('one', 1000)).toBe(true)
    expect(await mayPass('one', 1001)).toBe(false)
    expect(await mayPass('one', 1600)).toBe(false)
    expect(await mayPass('two', 1600)).toBe(true)
  })

  it('is remembered for as long as its age would not refuse it', async () => {
    const mayPass = onceHere(away, 600)
    expect(await mayPass('late', 1500)).toBe(true)
    expect(await mayPass('other', 2101)).toBe(true)
    expect(await mayPass('late', 2100)).toBe(false)
  })

  it('is asked about in the record, where another process may have let it in', async () => {
    const mayPass = onceHere(async () => false, 600)
    expect(await mayPass('one', 1000)).toBe(false)
  })
})

describe('an answer that was given', () => {
  it('is not given again by the same process, also while the database is away or slow', async () => {
    for (const database of [away, () => new Promise<boolean>(() => undefined)]) {
      const answers = answersOf({ isKnown: database, isFirst: database })
      expect(await answers.isNew('one')).toBe(true)
      await answers.note('one')
      expect(await answers.isNew('one')).toBe(false)
      expect(await answers.isNew('two')).toBe(true)
    }
  })

  it('by another process is known from the record', async () => {
    const noted = new Set<string>()
    const record = {
      isKnown: async (key: string) => noted.has(key),
      isFirst: async (key: string) => noted.size < noted.add(key).size,
    }
    await answersOf(record).note('one')
    expect(await answersOf(record).isNew('one')).toBe(false)
  })
})
