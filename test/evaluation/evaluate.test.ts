import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { briefCase } from '../../src/admin/evaluate/brief-case.ts'
import { evaluateCommand } from '../../src/admin/evaluate/evaluate-command.ts'
import { readCases } from '../../src/admin/evaluate/read-cases.ts'

const folder = fileURLToPath(new URL('../../bench/evaluation/cases', import.meta.url))
const made = await mkdtemp(join(tmpdir(), 'daybook-evaluate-'))
const out = join(made, 'out')
afterAll(() => rm(made, { recursive: true, force: true }))

const run = (args: string[], options: Record<string, string | boolean>) =>
  evaluateCommand.run(args, { as: 'default', engine: 'extractive', markdown: false, ...options })

describe('evaluate', () => {
  it('writes a briefing and the signals of every case', async () => {
    const { ok } = await run([], { cases: folder, out })
    expect(ok).toBe(true)
    const names = await readdir(out)
    expect(names.filter((one) => one.endsWith('.briefing.json')).length).toBeGreaterThanOrEqual(12)
    const [first = ''] = names.filter((one) => one.endsWith('.briefing.json'))
    const briefing = JSON.parse(await readFile(join(out, first), 'utf8'))
    expect(Object.keys(briefing)).toEqual(['reader', 'concern', 'sentences'])
    expect(Object.keys(briefing.sentences[0])).toEqual(['section', 'text', 'citations'])
  })

  it('says which file is bad, reads the others, and fails', async () => {
    const bad = join(made, 'bad')
    const { cases } = await readCases(folder)
    await import('node:fs/promises').then(({ mkdir }) => mkdir(bad))
    await writeFile(join(bad, 'a.json'), '{"schema":')
    await writeFile(join(bad, 'b.json'), JSON.stringify({ schema: 2 }))
    await writeFile(join(bad, 'c.json'), JSON.stringify({ ...cases[0]?.file, case_id: '../out' }))
    await writeFile(join(bad, 'd.json'), JSON.stringify(cases[0]?.raw))
    const { ok, lines } = await run([], { cases: bad, out: join(made, 'bad-out') })
    expect(ok).toBe(false)
    expect(lines[0]).toBe('a.json is not JSON.')
    expect(lines[1]).toMatch(/^b\.json is not a daybook-case\/1 file: look at /)
    expect(lines[2]).toBe('c.json has a case_id that can not be the name of a file.')
    expect((await readdir(join(made, 'bad-out'))).length).toBe(2)
  })

  it('judges pairs, and refuses those of a case that is not there', async () => {
    const pairs = join(made, 'pairs.json')
    const [one] = (await readCases(folder)).cases
    const caseId = one?.file.case_id ?? ''
    const [entry] = one?.file.entries ?? []
    const sentence = entry?.text.split('. ')[0] ?? ''
    await writeFile(
      pairs,
      JSON.stringify([
        { id: 'p1', case_id: caseId, sentence, citations: [entry?.id] },
        { id: 'p2', case_id: 'none', sentence, citations: [entry?.id] },
      ]),
    )
    await run(['support'], { pairs, cases: folder, out: join(made, 'verdicts.json') })
    const verdicts = JSON.parse(await readFile(join(made, 'verdicts.json'), 'utf8'))
    expect(verdicts.map((v: { accepted: boolean }) => v.accepted)).toEqual([true, false])
  })
})

describe('what is hidden from a reader', () => {
  it('leaves no trace: the brief is the same bytes when it does not exist', async () => {
    for (const { file } of (await readCases(folder)).cases) {
      const without = { ...file, entries: file.entries.filter((one) => !one.private_to?.length) }
      const id = file.readers?.default?.id ?? ''
      const open = {
        ...file,
        entries: file.entries.filter((one) => !one.private_to || one.private_to.includes(id)),
      }
      expect(JSON.stringify(briefCase(file, 'default').briefing)).toBe(
        JSON.stringify(briefCase(open, 'default').briefing),
      )
      const stranger = { ...file, readers: { default: { id: 'nobody', role: 'worker' } } }
      expect(JSON.stringify(briefCase(stranger, 'default').briefing.sentences)).toBe(
        JSON.stringify(
          briefCase({ ...without, readers: stranger.readers }, 'default').briefing.sentences,
        ),
      )
    }
  })
})
