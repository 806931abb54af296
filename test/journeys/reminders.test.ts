import { expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { moveClockOn } from '../../src/demo/clock.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import { onBoth } from './scenes.ts'
import { minutesToWork } from './to-work.ts'

onBoth((scene) => {
  const { person, look, message, stage } = scene
  const owner = async <T>(work: (sql: ReturnType<typeof connect>) => Promise<T>) => {
    const sql = connect(stage().ownerUrl, 1)
    return await work(sql).finally(() => sql.end())
  }
  const queued = () =>
    owner(async (sql) => (await sql`SELECT staff_id, day FROM daybook.nudge`).length)

  it('nobody is reminded unless the organisation has it so', async () => {
    await owner((sql) => moveClockOn(sql, minutesToWork()))
    await new Promise((done) => setTimeout(done, 7_000))
    expect(await queued()).toBe(0)
  })

  it('once a working day each person hears what waits on their cases: counts and no names', async () => {
    await owner((sql) =>
      sql`UPDATE daybook.organisation SET settings = settings || '{"reminders": true}'`.then(),
    )
    const told = await message('amina', 'What waits on your cases')
    expect(told.words).toMatch(/K-[0-9A-Z]{5} · (High|Medium|Low|Not yet assessed)/)
    expect(told.words).toMatch(/ overdue|last contact \d+ days ago|to review|without an answer/)
    for (const { person: about } of charity.cases) expect(told.words).not.toContain(about.name)
    expect(
      person('priya')
        .channel()
        .map(({ words }) => words)
        .join(),
    ).not.toContain('What waits')
  })

  it('a case is put off with a reason, and a High is not', async () => {
    const told = await message('amina', 'What waits on your cases')
    const of = (level: string) => new RegExp(`(K-[0-9A-Z]{5}) · ${level}`).exec(told.words)?.[1]
    const calm = of('Low') ?? of('Medium') ?? of('Not yet assessed') ?? ''
    expect(await look('amina', `snooze ${calm}`)).toContain('Waiting for an answer')
    expect(await look('amina', `snooze ${calm} 7 waiting`)).toContain(`Reminders of ${calm} until`)
    expect(await look('amina', 'reminders')).toContain(`Put off: ${calm} until`)
    const grave = of('High')
    if (grave)
      expect(await look('amina', `snooze ${grave} 7 waiting`)).toContain('can’t be put off')
  })

  it('and not again on the same day', async () => {
    const before = await queued()
    expect(before).toBeGreaterThan(5)
    await new Promise((done) => setTimeout(done, 7_000))
    expect(await queued()).toBe(before)
    const heard = person('amina')
      .messages()
      .filter(({ words }) => words.includes('What waits'))
    expect(heard).toHaveLength(1)
  })
})
