import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { importCommand } from '../../src/admin/import/import-command.ts'
import { showChronology } from '../../src/conversations/show-chronology.ts'
import { showTimeline } from '../../src/conversations/show-timeline.ts'
import { CSV_COLUMNS } from '../../src/domain/import/csv-file.ts'
import { linesOf, openWorld, shown } from '../conversations/a-world.ts'
import { openCase } from '../setup/open-record.ts'

const run = promisify(execFile)
type Ended = { stdout: string; stderr: string; code?: number }

const held: { open?: Awaited<ReturnType<typeof openWorld>>; folder?: string } = {}
beforeAll(async () => {
  held.open = await openWorld()
  held.folder = await mkdtemp(join(tmpdir(), 'daybook-import-'))
  vi.stubEnv('DAYBOOK_DATABASE_URL', held.open.record.serviceUrl)
  vi.stubEnv('DAYBOOK_VAULT', held.open.record.folder)
})
afterAll(async () => {
  await held.open?.close()
  await rm(held.folder ?? '', { recursive: true, force: true })
})
function opened() {
  if (!held.open || !held.folder) throw new Error('the world is not open')
  return { ...held.open, folder: held.folder }
}

/** The same in this process, which is quicker. */
async function importNow(args: string[]): Promise<Ended> {
  try {
    const options = { ...importCommand.options, json: { type: 'boolean' as const } }
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
    const { lines, data, ok } = await importCommand.run(positionals, values)
    const stdout = values.json ? JSON.stringify(data) : lines.join('\n')
    return { stdout, stderr: '', code: ok ? 0 : 1 }
  } catch (thrown) {
    return { stdout: '', stderr: String(thrown), code: 1 }
  }
}

/** The command line, as somebody would type it, in a process of its own. */
async function daybook(args: string[]): Promise<Ended> {
  try {
    return { ...(await run(process.execPath, ['src/admin/daybook.ts', ...args])), code: 0 }
  } catch (thrown) {
    return thrown as Ended
  }
}

async function fileOf(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(opened().folder, name)
  await writeFile(path, text)
  return path
}

async function entriesOf(reference: string, who: 'wren' | 'lena' | 'sol' = 'wren') {
  const { record } = opened()
  const actor = record.person(who)
  const found = await record.ledger.findCase(actor, reference)
  return found ? await record.ledger.readCase(actor, found.id, 'timeline', 'consulted') : []
}

/** The fenced blocks of the page, by their language, in their order. */
async function examples() {
  const page = await readFile('docs/import.md', 'utf8')
  const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
  const of = (language: string) =>
    blocks.filter(([, one]) => one === language).map(([, , text = '']) => text)
  return { page, csv: of('csv'), json: of('json'), sh: of('sh'), text: of('text') }
}

/** The arguments of a command of the page, with the file and the case put in their places. */
function argumentsOf(command: string, file: string, reference: string): string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  )
  const own = words.slice(words.indexOf('--') + 1)
  return own.map((word) => (/\.(csv|json)$/.test(word) ? file : word.replace('K-7QF3M', reference)))
}

describe('the page about importing', () => {
  it('shows what a dry run says, and a dry run writes nothing', async () => {
    const { csv, sh, text } = await examples()
    const { reference } = await openCase(opened().record, opened().record.person('wren'))
    const file = await fileOf('notes.csv', csv[0] ?? '')
    const args = argumentsOf(sh[0] ?? '', file, reference)
    const { stdout, code } = await daybook(args)
    expect(stdout).toBe((text[0] ?? '').replace('K-7QF3M', reference))
    expect(code).toBe(1)
    expect(await entriesOf(reference)).toHaveLength(1)
    await daybook(args.filter((arg) => arg !== '--dry-run'))
    const [, note, line] = await entriesOf(reference)
    expect(note).toMatchObject({
      kind: 'imported',
      payload: {
        text: 'Rang the school. "All well", they said.',
        ...{ originalKind: 'note', claimedAuthor: 'Made Up', claimedRole: 'support worker' },
        ...{ source: 'Old system', sourceId: 'a-1', occurredAt: '2026-05-03T13:30:00Z' },
      },
    })
    expect(line?.payload).toMatchObject({ sourceId: 'a-2', occurredAt: '2026-05-03T23:00:00Z' })
    const wren = opened().record.person('wren')
    const chronology = shown(await showChronology(opened().world, wren, reference))
    expect(linesOf(chronology).map((one) => one.text)).toEqual([
      '4 May 2026\nOld system: Moved to another school.',
    ])
  })

  it('shows how a case file opens a case, once however often it is run', async () => {
    const { json, sh, text } = await examples()
    const file = await fileOf('case.json', json[0] ?? '')
    const args = argumentsOf(sh[1] ?? '', file, '')
    const first = await daybook(args)
    const [reference = ''] = /K-\w{5}/.exec(first.stdout) ?? []
    expect(first.stderr).toBe('')
    expect(first.stdout).toBe((text[1] ?? '').replace('K-…', reference))
    const entries = await entriesOf(reference)
    expect(entries.map((entry) => entry.kind)).toEqual([
      ...['case_opened', 'person_details', 'imported', 'imported', 'imported', 'imported'],
    ])
    expect(entries[1]?.payload).toEqual({ name: 'Sam Made-Up', group: 'child', age: 9 })
    expect(entries[3]?.amends).toBe(entries[2]?.id)
    expect(entries[5]?.payload).toMatchObject({ level: 'high' })
    const wren = opened().record.person('wren')
    const head = await opened().record.ledger.findCase(wren, reference)
    expect(head?.level).toBeNull()
    const timeline = shown(await showTimeline(opened().world, wren, `${reference} oldest`))
    expect(linesOf(timeline)[2]?.text).toMatch(
      /from Old system .*\nSeen at home\.\nImported addition .* by Wren Alsop: Seen at school/,
    )
    const texts = (await entriesOf(reference, 'sol')).map((entry) => JSON.stringify(entry.payload))
    expect(texts.join()).not.toContain('Only for one.')
    const again = JSON.parse((await daybook([...args, '--json'])).stdout)
    expect(again).toMatchObject({ case: reference, new: 0, there: 4, refused: 0 })
    expect(await entriesOf(reference)).toEqual(entries)
  })

  it('names exactly the columns that are read, with what they hold', async () => {
    const { page } = await examples()
    const listed = [...page.matchAll(/^\| `([a-z ]+)` \| (yes|no) \| (.+) \|$/gm)]
    expect(listed.map(([, name, needed, holds]) => [name, needed === 'yes', holds])).toEqual(
      Object.entries(CSV_COLUMNS).map(([name, column]) => [name, column.needed, column.holds]),
    )
  })
})

const HEADER = 'date,text,source id\n'

describe('an import', () => {
  it('that is run twice, or again with more rows, adds only what is new', async () => {
    const { record } = opened()
    const { reference } = await openCase(record, record.person('wren'))
    const rows = Array.from({ length: 120 }, (_, n) => `2026-05-01,Row ${n},r-${n}\n`)
    const file = await fileOf('twice.csv', HEADER + rows.slice(0, 100).join(''))
    const args = [file, '--case', reference, '--as', 'wren alsop', '--json']
    expect(JSON.parse((await importNow(args)).stdout)).toMatchObject({ new: 100, there: 0 })
    await writeFile(file, HEADER + rows.join(''))
    expect(JSON.parse((await importNow([...args, '--dry-run'])).stdout)).toMatchObject({
      ...{ new: 20, there: 100, dryRun: true },
    })
    expect(JSON.parse((await importNow(args)).stdout)).toMatchObject({ new: 20, there: 100 })
    expect(JSON.parse((await importNow(args)).stdout)).toMatchObject({ new: 0, there: 120 })
    const entries = await entriesOf(reference)
    expect(entries).toHaveLength(121)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(121)
  })

  it('is done as somebody, by name or account, and only where they may write', async () => {
    const { record } = opened()
    const { reference } = await openCase(record, record.person('wren'))
    const file = await fileOf('one.csv', `${HEADER}2026-05-01,Hello,1\n`)
    const as = (who: string) => importNow([file, '--case', reference, '--as', who])
    expect((await as('Pia Corrie')).stderr).toContain('There is no such case')
    expect((await as('Nobody At All')).stderr).toContain('Nobody here has that name')
    expect((await as('U000ALDER')).stdout).toContain('1 written')
    expect((await entriesOf(reference))[1]).toMatchObject({ authorId: record.person('wren').id })
  })

  it('says what is wrong without a word of the file, on any way out', async () => {
    const { record } = opened()
    const { reference } = await openCase(record, record.person('wren'))
    const base = ['--case', reference, '--as', 'Wren Alsop']
    const secret = 'Quixotic Zeppelin'
    const files = {
      header: `${secret},text\n`,
      quote: `${HEADER}2026-05-01,"${secret}\n`,
      date: `${HEADER}${secret},x,1\n`,
      json: `{"schema": 1, "person": {"name": "${secret}"}, "${secret}": 1`,
      shape: `{"schema": 1, "case_id": "x", "person": {"name": "x"}, "entries": "${secret}"}`,
      latin: Buffer.from(`${HEADER}2026-05-01,${secret} caf\xe9,1\n`, 'latin1'),
    }
    for (const [name, text] of Object.entries(files)) {
      const file = await fileOf(`${name}.txt`, text)
      const { stdout, stderr, code } = await importNow([file, ...base])
      expect([name, code]).toEqual([name, 1])
      expect(stdout + stderr).not.toMatch(/Quixotic|Zeppelin/)
      expect((stdout + stderr).length).toBeGreaterThan(20)
    }
    const { stderr } = await importNow([join(opened().folder, 'none.csv'), ...base])
    expect(stderr).toContain('The file can’t be read.')
  })

  it('asks for one case or a new one, and for a person where it opens one', async () => {
    const file = await fileOf('bare.csv', `${HEADER}2026-05-01,Hello,1\n`)
    const as = ['--as', 'Wren Alsop']
    expect((await importNow([...as])).stderr).toContain('Say which file')
    expect((await importNow([file, ...as])).stderr).toContain('Say which case')
    expect((await importNow([file, '--new', ...as])).stderr).toContain('no person in it')
    expect((await importNow([file, '--new', '--case', 'K-22222', ...as])).stderr).toContain(
      'not both',
    )
    expect((await importNow([file, '--nwe', ...as])).code).toBe(1)
  })
})
