import { execFile } from 'node:child_process'
import { parseArgs, promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { commands } from '../../src/admin/commands.ts'
import { setUpOrganisation } from '../../src/database/set-up.ts'
import type { ChangeId } from '../../src/domain/ids.ts'
import { refusalWords } from '../../src/domain/refusals.ts'
import { openRecord, type TestRecord } from '../setup/open-record.ts'
import { BIRCH } from '../setup/people.table.ts'

const run = promisify(execFile)
const ADA = ['--as', 'Ada Jessop']
const TEAMS_USER = '00000000-1111-4222-8333-444444444444'
let record: TestRecord

beforeAll(async () => {
  record = await openRecord()
  vi.stubEnv('DAYBOOK_DATABASE_URL', record.serviceUrl)
  vi.stubEnv('DAYBOOK_OWNER_URL', record.ownerUrl)
})
afterAll(async () => {
  await record.close()
})

type Said = { ok: boolean; words: string; data: Record<string, never> & { id: ChangeId } }

/** A command as the command line runs it, in this process. */
async function daybook(name: string, ...args: string[]): Promise<Said> {
  const command = commands[name]
  if (!command) throw new Error(`there is no command ${name}`)
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...command.options },
  })
  try {
    const { ok, lines, data } = await command.run(positionals, values)
    return { ok, words: lines.join('\n'), data: data as Said['data'] }
  } catch (thrown) {
    return { ok: false, words: (thrown as Error).message, data: {} as Said['data'] }
  }
}

async function confirm(said: Said, by: 'lena' | 'tess' = 'lena') {
  expect(said.words).toContain('waits for a second person')
  expect(await record.changes.answer(record.person(by), said.data.id, true)).toEqual({ done: true })
}

const people = async () => (await daybook('people', ...ADA)).words

describe('the command line', () => {
  it('takes somebody from joining to leaving, with the second person in chat', async () => {
    expect(await daybook('join', 'Gus Made-Up', '--title', 'Helper', ...ADA)).toMatchObject({
      ok: true,
      words: 'Done.',
    })
    expect(await people()).toContain('Gus Made-Up · Helper · no chat account')
    await confirm(await daybook('link', 'Gus Made-Up', '--slack', 'U0GUS', ...ADA))
    await confirm(await daybook('move', 'gus made-up', '--to', 'north team', ...ADA))
    expect((await daybook('role', 'Gus Made-Up', 'worker', ...ADA)).words).toBe('Done.')
    const [, team, role] =
      /Gus Made-Up · Helper · slack U0GUS\n(.*)\n(.*)/.exec(await people()) ?? []
    expect(team).toMatch(/^ {2}member of North team · from \d+ \w+ \d{4}$/)
    expect(role).toMatch(/^ {2}worker · from/)
    const there = ['--from', 'North team', '--to', 'South team']
    await confirm(await daybook('move', 'Gus Made-Up', ...there, ...ADA))
    await confirm(
      await daybook('role', 'Gus Made-Up', 'supervisor', '--team', 'South team', ...ADA),
    )
    expect(await people()).toMatch(
      /Gus Made-Up .*\n.*worker.*\n.*member of South team.*\n.*supervisor of South/,
    )
    const end = ['Gus Made-Up', 'supervisor', '--team', 'South team']
    expect((await daybook('end-role', ...end, ...ADA)).words).toBe('Done.')
    const tenant = ['--workspace', '66666666-7777-4888-8999-000000000000']
    await confirm(await daybook('link', 'Gus Made-Up', '--teams', TEAMS_USER, ...tenant, ...ADA))
    expect(await people()).toContain(`slack U0GUS, teams ${TEAMS_USER}`)
    const inTeams = await daybook('unlink', 'Gus Made-Up', '--surface', 'teams', ...ADA)
    expect(inTeams.words).toBe('Done.')
    expect((await daybook('unlink', 'Gus Made-Up', ...ADA)).words).toBe('Done.')
    expect((await daybook('leave', 'Gus Made-Up', '--as', 'Lena Garth')).words).toBe('Done.')
    expect(await people()).not.toContain('Gus Made-Up')
  })

  it('covers whole days, the last one too, in the time of the organisation', async () => {
    const days = ['--from', '2100-07-01', '--until', '2100-07-14']
    const cover = ['Nia Dunmore', '--for', 'Pia Corrie']
    const said = await daybook('cover', ...cover, ...days, '--as', 'Uma Fenwick')
    expect(said.data.change).toMatchObject({
      from: '2100-06-30T23:00:00Z',
      until: '2100-07-14T23:00:00Z',
    })
    expect(await people()).toContain(
      'covers Pia Corrie · from 1 July 2100 until 15 July 2100, 00:00',
    )
    expect((await daybook('end-cover', ...cover, '--as', 'Uma Fenwick')).words).toBe('Done.')
    expect(await people()).not.toContain('covers')
  })

  it('says in words why something is refused, and ends with 1', async () => {
    const said = await daybook('leave', 'Lena Garth', ...ADA)
    expect(said).toMatchObject({ ok: false, words: refusalWords('last_holder') })
    const theirs = await daybook('join', 'Gus', '--title', 'Helper', '--as', 'Wren Alsop')
    expect(theirs.words).toBe(refusalWords('not_your_change'))
    const args = ['src/admin/daybook.ts', 'leave', 'Lena Garth', ...ADA]
    const ended = await run(process.execPath, args).catch((thrown) => thrown)
    expect([ended.code, ended.stdout]).toEqual([1, `${refusalWords('last_holder')}\n`])
  })

  it('adds a team, into which people can be moved', async () => {
    expect((await daybook('team', 'Night team', ...ADA)).words).toBe('Done.')
    const again = await daybook('team', ' night TEAM', ...ADA)
    expect(again.words).toBe(refusalWords('already_so'))
    const theirs = await daybook('team', 'Day team', '--as', 'Wren Alsop')
    expect(theirs.words).toBe(refusalWords('not_your_change'))
    const named = await daybook('team', 'x'.repeat(201), ...ADA)
    expect(named.words).toBe(refusalWords('no_team_name'))
    const moved = await daybook('move', 'Wren Alsop', '--to', 'Night team', ...ADA)
    expect(moved.words).toContain('waits for a second person')
  })

  it.each([
    [['join', 'Gus'], 'what they do'],
    [['join'], 'Say whom it is about: join NAME --title'],
    [['role', 'Wren Alsop'], 'which role'],
    [['move', 'Wren Alsop', '--to', 'No team'], 'There is no team “No team”.'],
    [['link', 'Wren Alsop', '--slack', 'wren'], 'by its id'],
    [['link', 'Wren Alsop', '--teams', 'wren@made-up.example'], 'the object id'],
    [['unlink', 'Wren Alsop', '--surface', 'pigeon'], '--surface teams'],
    [['cover', 'Nia Dunmore', '--from', 'x', '--until', 'y'], 'for whom'],
    [
      ['cover', 'Nia Dunmore', '--for', 'Pia Corrie', '--from', 'soon', '--until', 'y'],
      'can’t be read',
    ],
    [['leave', 'Nobody Here'], 'Nobody who works here'],
  ])('%j says what is missing', async ([name = '', ...args], words) => {
    const said = await daybook(name, ...args, ...ADA)
    expect([said.ok, said.words]).toEqual([false, expect.stringContaining(words)])
  })

  it('names nobody of another organisation', async () => {
    const staff = BIRCH.staff.map((person) => ({ ...person, name: `${person.name} Birch` }))
    await setUpOrganisation(record.owner, { ...BIRCH, staff })
    const said = await daybook('leave', 'Wren Alsop Birch', ...ADA)
    expect(said.words).toContain('Nobody who works here')
    expect(await people()).not.toContain('Birch')
    expect((await daybook('people')).words).toContain('Say who you are')
  })

  it('makes a code only while there is no administrator, and shows it once', async () => {
    expect((await daybook('administrator', 'Lena Garth')).words).toBe(
      refusalWords('has_administrator'),
    )
    expect((await daybook('end-role', 'Ada Jessop', 'administrator', ...ADA)).words).toBe('Done.')
    const said = await daybook('administrator', 'Ada Jessop')
    const [, code = ''] = /^\/daybook administrator (\S+)\n/.exec(said.words) ?? []
    const [account] = await record.owner<{ workspace: string; account: string }[]>`
      SELECT workspace, account FROM daybook.identity WHERE staff_id = ${record.person('ada').id}`
    const from = { surface: 'slack' as const, workspace: '', account: '', ...account }
    expect(await record.changes.claimAdministrator(from, code)).toEqual({ done: true })
    expect(await people()).toMatch(/Ada Jessop .*\n {2}administrator/)
  })
})
