import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { settingsCommand } from '../../src/admin/settings/settings-command.ts'
import { openRecord, type TestRecord } from '../setup/open-record.ts'

let record: TestRecord
beforeAll(async () => {
  record = await openRecord()
  vi.stubEnv('DAYBOOK_DATABASE_URL', record.serviceUrl)
})
afterAll(async () => {
  await record.close()
})

/** `daybook settings`, as the command line runs it, in this process. */
async function settings(...args: string[]): Promise<string> {
  const { options } = settingsCommand
  const read = parseArgs({ args, allowPositionals: true, options: { ...options } })
  try {
    return (await settingsCommand.run(read.positionals, read.values)).lines.join('\n')
  } catch (thrown) {
    return (thrown as Error).message
  }
}
const LENA = ['--as', 'Lena Garth']

it('a lead changes a clock, and it holds from then on', async () => {
  expect(await settings('list', ...LENA)).toContain('in force: takeSeconds 900')
  expect(await settings('set', 'takeWithinMinutes', '10', ...LENA)).toBe('takeWithinMinutes: 10.')
  expect(await settings('set', 'clocks.holdMinutes', '20', ...LENA)).toBe('clocks.holdMinutes: 20.')
  const list = await settings('list', ...LENA)
  expect(list).toContain('in force: takeSeconds 600')
  expect(list).toContain('in force: holdSeconds 1200')
  expect(await settings('unset', 'clocks.holdMinutes', ...LENA)).toContain('as usual')
  expect(await settings('list', ...LENA)).toContain('in force: holdSeconds 1800')
})

it('who changed what, from what to what, is kept and shown', async () => {
  const changes = (await settings('changes', '--as', 'Wren Alsop')).split('\n')
  expect(changes).toHaveLength(3)
  expect(changes.at(-1)).toMatch(/^\d+ \w+ \d{4}, .* · Lena Garth · takeWithinMinutes: 15 → 10$/)
  await expect(record.owner`DELETE FROM daybook.settings_change`).rejects.toThrow()
})

it('a protocol of one’s own is read from a file', async () => {
  const file = join(record.folder, 'protocol.json')
  const step = { level: 'high', key: 'decision', what: 'Decide', owner: 'lead' }
  await writeFile(file, JSON.stringify([{ ...step, within: { hours: 12 } }]))
  expect(await settings('set', 'protocol', file, ...LENA)).toContain('"hours":12')
  await writeFile(file, '[{"level": "low"}]')
  expect(await settings('set', 'protocol', file, ...LENA)).toContain('protocol.0')
})

it('is refused to others, and what is out of bounds or unknown is not written', async () => {
  const before = await settings('list', ...LENA)
  for (const name of ['Wren Alsop', 'Ada Jessop', 'Dev Halloran']) {
    expect(await settings('set', 'takeWithinMinutes', '90', '--as', name)).toContain('a lead')
  }
  expect(await settings('set', 'takeWithinMinutes', '0', ...LENA)).toContain('takeWithinMinutes')
  expect(await settings('set', 'clocks.nothing', '5', ...LENA)).toContain('no setting')
  expect(await settings('set', 'nothing', '5', ...LENA)).toContain('nothing')
  expect(await settings('unset', 'numbers', ...LENA)).toContain('numbers')
  expect(await settings('list', ...LENA)).toBe(before)
  expect(await settings()).toContain('settings changes --as NAME')
})
