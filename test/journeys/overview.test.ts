import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { moveClockOn } from '../../src/demo/clock.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import { textOf } from '../admin/a-pdf.ts'
import { commandLineOf } from './command-line.ts'
import { onBoth } from './scenes.ts'
import { minutesToWork } from './to-work.ts'

onBoth((scene) => {
  const { person, look, message, posted, stage } = scene
  const owner = async <T>(work: (sql: ReturnType<typeof connect>) => Promise<T>) => {
    const sql = connect(stage().ownerUrl, 1)
    return await work(sql).finally(() => sql.end())
  }
  const open = (words: string) => /(\d+) cases? open/.exec(words)?.[1]

  it('a lead asks how we are doing, and sees counts and the longest silences', async () => {
    const words = await look('ruth', 'overview')
    expect(words).toContain('How we are doing')
    expect(words).toMatch(/Families team: High \d+ \(\d+\) · Medium \d+ \(\d+\)/)
    expect(words).toMatch(/Four weeks ago \d+ · Now \d+ · /)
    expect(words).toMatch(/last contact \d+ days ago|no contact is recorded/)
    for (const { person: about } of charity.cases) expect(words).not.toContain(about.name)
    expect(await look('priya', 'overview')).not.toContain('Adults team')
    expect(await look('amina', 'overview')).toContain('That is for leads and supervisors.')
  })

  it('the same on the command line, as text and as a PDF', async () => {
    const out = join(await mkdtemp(join(tmpdir(), 'daybook-report-')), 'report.pdf')
    const daybook = commandLineOf(stage)
    const ruth = 'Ruth Calloway-Mensah'
    const report = JSON.parse(await daybook('report', '--as', ruth, '--out', out, '--json'))
    const words = textOf(await readFile(out)).replaceAll(/\s+/g, ' ')
    await rm(dirname(out), { recursive: true })
    expect(words).toContain(report.organisation)
    expect(JSON.stringify(report.parts)).not.toMatch(/button|"action"/)
    for (const part of report.parts) if (part.type === 'chart') expect(words).toContain(part.words)
    const shown = await look('ruth', 'overview')
    const team = /Families team: [^"]+/.exec(shown)?.[0] ?? 'nothing'
    expect(words).toContain(team)
    for (const { person: about } of charity.cases) expect(words).not.toContain(about.name)
    const asked = daybook('report', '--as', 'Amina Yusuf-Hale')
    await expect(asked).rejects.toThrow('That is for leads and supervisors.')
  })

  it('each week leads get it by themselves, and the channel its counts', async () => {
    await owner((sql) =>
      sql`UPDATE daybook.organisation SET settings = settings || '{"digest": true}'`.then(),
    )
    await owner((sql) => moveClockOn(sql, minutesToWork()))
    const mine = await message('ruth', 'The week from')
    const counted = await owner(
      (sql) => sql<{ open: number }[]>`SELECT count(*)::int AS open FROM daybook.case_file c
        WHERE coalesce((SELECT s.state FROM daybook.case_state s WHERE s.case_id = c.id
          AND s.state IN ('closed', 'reopened') ORDER BY s.seq DESC LIMIT 1), '') <> 'closed'`,
    )
    expect(open(mine.words)).toBe(String(counted[0]?.open))
    const inChannel = await posted('The week from')
    expect(inChannel.words).toContain('Open cases: High ')
    expect(inChannel.words).not.toMatch(/K-[0-9A-Z]{5}/)
    await new Promise((done) => setTimeout(done, 7_000))
    const again = person('ruth')
      .messages()
      .filter(({ words }) => words.includes('The week from'))
    expect(again).toHaveLength(1)
  })
})
