import { parseArgs } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { rotaCommand } from '../../src/admin/rota/rota-command.ts'
import { openRecord, type TestRecord } from '../setup/open-record.ts'

let record: TestRecord
beforeAll(async () => {
  record = await openRecord()
  vi.stubEnv('DAYBOOK_DATABASE_URL', record.serviceUrl)
})
afterAll(async () => {
  await record.close()
})

/** `daybook rota`, as the command line runs it, in this process. */
async function rota(...args: string[]): Promise<string> {
  const read = parseArgs({ args, allowPositionals: true, options: { ...rotaCommand.options } })
  try {
    return (await rotaCommand.run(read.positionals, read.values)).lines.join('\n')
  } catch (thrown) {
    return (thrown as Error).message
  }
}
const LENA = ['--as', 'Lena Garth']

it('sets a weekly pattern, an override and leave, says who is on duty now, and ends a line', async () => {
  expect(await rota('list', ...LENA)).toBe('On duty now: whoever holds the role.')
  const always = ['--days', 'mon-sun', '--from', '00:00', '--until', '00:00']
  expect(await rota('set', 'Odo Marsden', ...always, ...LENA)).toBe('Done.')
  expect(await rota('list', ...LENA)).toContain('On duty now: Odo Marsden.')
  expect(await rota('list', ...LENA)).toContain('3  Odo Marsden · Wednesday 00:00 to 00:00')
  const span = ['--from', '2026-01-01T00:00', '--until', '2090-01-01T00:00']
  expect(await rota('override', 'Sol Everard', ...span, ...LENA)).toBe('Done.')
  expect(await rota('list', ...LENA)).toContain('On duty now: Sol Everard.')
  expect(await rota('away', 'Sol Everard', ...span, '--as', 'Sol Everard')).toBe('Done.')
  expect(await rota('list', ...LENA)).toContain('Nobody: a High goes to everybody at once')
  const away = /^(\d+) {2}Sol Everard · away/m.exec(await rota('list', ...LENA))?.[1] ?? ''
  expect(await rota('end', away, ...LENA)).toBe('Done.')
  expect(await rota('list', ...LENA)).toContain('On duty now: Sol Everard.')
})

it('is kept by those who keep it, and has nobody who may not be told of alerts', async () => {
  const days = ['--days', 'sat,sun', '--from', '09:00', '--until', '17:00']
  expect(await rota('set', 'Odo Marsden', ...days, '--as', 'Wren Alsop')).toContain('is kept by')
  expect(await rota('set', 'Pia Corrie', ...days, ...LENA)).toContain('can’t be on duty')
  const span = ['--from', '2026-12-01T00:00', '--until', '2026-12-02T00:00']
  expect(await rota('away', 'Wren Alsop', ...span, '--as', 'Wren Alsop')).toBe('Done.')
  expect(await rota('away', 'Pia Corrie', ...span, '--as', 'Wren Alsop')).toContain('is kept by')
  expect(await rota('end', '1', '--as', 'Wren Alsop')).toContain('is kept by')
})

it('says what it can not read', async () => {
  const at = (days: string, from: string) =>
    rota('set', 'Odo Marsden', '--days', days, '--from', from, '--until', '17:00', ...LENA)
  expect(await at('someday', '09:00')).toContain('mon-fri')
  expect(await at('mon', '9 am')).toContain('09:00')
  expect(await rota('end', '999', ...LENA)).toContain('by its number')
  expect(await rota()).toContain('rota override NAME')
})
