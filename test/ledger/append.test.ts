import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase, openRecord, type TestRecord } from '../setup/open-record.ts'
let record: TestRecord
beforeAll(async () => { record = await openRecord() })
afterAll(async () => record.close())
describe('x', () => { it('y', async () => {
  const { caseId } = await openCase(record, record.person('wren'))
  expect(await record.ledger.readCase(record.person('wren'), caseId, 'timeline', 'released')).toHaveLength(1)
}) })
