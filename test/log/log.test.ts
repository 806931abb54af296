import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowed, openLog } from '../../src/log/log.ts'
import { LOG_FIELDS, type LogFields } from '../../src/ports/log.ts'

const run = promisify(execFile)
const loose = allowed as (fields?: Record<string, unknown>) => LogFields

describe('a line of the log', () => {
  it('keeps codes, counts and times', () => {
    const fields = { code: 'database_unavailable', attempts: 3, ms: 0, method: 'POST', port: 3000 }
    expect(allowed(fields)).toEqual(fields)
    expect(allowed({ cause: 'ECONNREFUSED', template: 'alert_person', status: 503 })).toEqual({
      cause: 'ECONNREFUSED',
      template: 'alert_person',
      status: 503,
    })
    expect(allowed()).toEqual({})
  })

  it('drops every field that is not on the list', () => {
    const person = {
      name: 'Sam',
      words: 'x',
      id: '1',
      user: 'U1',
      text: 'x',
      err: new Error('Sam'),
    }
    expect(loose({ ...person, code: 'ok' })).toEqual({ code: 'ok' })
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (fields) => {
        for (const name of Object.keys(loose(fields))) expect(LOG_FIELDS).toContain(name)
      }),
    )
  })

  it.each([
    'Sam Made-Up',
    'She said that it hurts',
    'naïve',
    'x'.repeat(61),
    'two\nlines',
    '',
    'sam@example.org',
  ])('drops what does not look like a code, whatever the field: %s', (value) => {
    for (const name of LOG_FIELDS) expect(loose({ [name]: value })).toEqual({})
  })

  it('drops what is neither a word nor a number', () => {
    for (const value of [null, undefined, {}, { code: 'x' }, true]) {
      expect([value, loose({ code: value })]).toEqual([value, {}])
    }
  })

  it('is JSON on standard error, with nothing of the machine in it', async () => {
    const file = fileURLToPath(new URL('../../src/log/log.ts', import.meta.url))
    const script = `const { openLog } = await import(${JSON.stringify(file)})
      const log = openLog('info')
      log.info('listening', { port: 1 })
      log.warn('a message waits', { code: 'x', name: 'Sam Made-Up' })
      log.error('a round failed', { cause: 'Sam Made-Up was here' })`
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script])
    expect(stdout).toBe('')
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    for (const line of lines) line.time = 0
    expect(lines).toEqual([
      { level: 30, time: 0, port: 1, msg: 'listening' },
      { level: 40, time: 0, code: 'x', msg: 'a message waits' },
      { level: 50, time: 0, msg: 'a round failed' },
    ])
  })

  it('is left out below the level that was asked for', () => {
    expect(() => openLog('silent').error('nothing is written')).not.toThrow()
    expect(() => openLog('loud')).toThrow()
  })
})
