import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asked, connect } from '../../src/database/connection.ts'
import { Failure } from '../../src/domain/failures.ts'
import { openRecord, type TestRecord } from '../setup/open-record.ts'

let record: TestRecord
beforeAll(async () => {
  record = await openRecord()
})
afterAll(() => record.close())

const failureOf = async (call: Promise<unknown>) => {
  const thrown = await asked(call).catch((failure: unknown) => failure)
  if (!(thrown instanceof Failure)) throw new Error('did not fail')
  return thrown
}

describe('what goes wrong in the database', () => {
  it('is told by its code, without a word of what it was about', async () => {
    const marker = 'Sam Made-Up'
    const failure = await failureOf(record.service`SELECT ${marker}::text::uuid`)
    expect(failure).toMatchObject({ code: 'unexpected', cause: { code: '22P02' } })
    const everything = `${failure.message} ${JSON.stringify(failure.cause)} ${failure.stack}`
    expect(everything).not.toContain(marker)
    expect(Object.keys(failure.cause as object)).toEqual(['code'])
  })

  it('is “can’t be reached” when the connection ended; each later answer is its own', async () => {
    // A connection that is reset, and not closed, comes up in one of a few tries.
    for (let n = 0; n < 25; n += 1) {
      const one = connect(record.serviceUrl, 1)
      const [row] = await one<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
      const slow = failureOf(one`SELECT pg_sleep(5)`)
      await record.owner`SELECT pg_terminate_backend(${row?.pid ?? 0})`
      expect((await slow).code).toBe('database_unavailable')
      const answers: unknown[] = []
      for (const asks of [1, 2, 3]) {
        // What was already on its way may fail once more; nothing waits for ever.
        const [answer] = await one<{ is: number }[]>`SELECT ${asks}::int AS is`.catch(() => [])
        answers.push([asks, answer?.is ?? asks])
      }
      expect(answers).toEqual([
        [1, 1],
        [2, 2],
        [3, 3],
      ])
      expect(await one`SELECT 4 AS is`).toMatchObject([{ is: 4 }])
      await one.end()
    }
  })

  it('in the middle of an answer leaves no hole in the next one', async () => {
    const one = connect(record.serviceUrl, 1)
    const rows = 'SELECT 1 / (3 - n) AS is FROM generate_series(1, 3) AS n'
    expect((await failureOf(one.unsafe(rows))).cause).toEqual({ code: '22012' })
    expect(await asked(one`SELECT 4 AS is UNION ALL SELECT 5`)).toEqual([{ is: 4 }, { is: 5 }])
    await one.end()
  })

  it('is not waited for longer than eight seconds', async () => {
    const [row] = await record.service<{ wait: string }[]>`
      SELECT current_setting('statement_timeout') AS wait`
    expect(row?.wait).toBe('8s')
  })
})
