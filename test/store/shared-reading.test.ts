import { expect, it } from 'vitest'
import { sharedReading } from '../../src/store/shared-reading.ts'

it('reads once for those who ask at the same time, and again for whoever asks afterwards', async () => {
  let reads = 0
  const read = sharedReading(async (key: string) => {
    reads += 1
    await new Promise((done) => setTimeout(done, 5))
    return `${key} ${reads}`
  })
  expect(await Promise.all([read('a'), read('a'), read('a')])).toEqual(['a 1', 'a 1', 'a 1'])
  expect(await read('a')).toBe('a 2')
  const [a, b] = await Promise.all([read('a'), read('b')])
  expect([a, b].map((answer) => answer.split(' ')[0])).toEqual(['a', 'b'])
})

it('a reading that fails fails for those who share it, and is tried again', async () => {
  let reads = 0
  const read = sharedReading(async () => {
    reads += 1
    if (reads === 1) throw new Error('away')
    return reads
  })
  const both = await Promise.allSettled([read(1), read(1)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await read(1)).toBe(2)
})
