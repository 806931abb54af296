import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/domain/failures.ts'
import { onceHere } from '../../src/door/first-time.ts'

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
