import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { recordClock } from '../../src/database/record-clock.ts'
import { moveClockOn } from '../../src/demo/clock.ts'
import { openRecord, type TestRecord } from '../setup/open-record.ts'

let record: TestRecord
beforeAll(async () => {
  record = await openRecord()
})
afterAll(() => record.close())

const HOUR_MS = 60 * 60 * 1000
const aheadMs = (now: string) => new Date(now).getTime() - Date.now()

it('the clock of the service follows that of the record, and goes on while it can not be asked', async () => {
  const { clock, follow } = recordClock(record.service)
  await follow()
  expect(Math.abs(aheadMs(clock.now()))).toBeLessThan(2000)
  await moveClockOn(record.owner, 3 * 60)
  await follow()
  expect(Math.abs(aheadMs(clock.now()) - 3 * HOUR_MS)).toBeLessThan(2000)
  const gone = connect('postgresql://nobody@127.0.0.1:1/none', 1)
  await expect(recordClock(gone).follow()).rejects.toMatchObject({ code: 'database_unavailable' })
  await gone.end()
  await moveClockOn(record.owner, 0)
  await follow()
  expect(Math.abs(aheadMs(clock.now()))).toBeLessThan(2000)
})
