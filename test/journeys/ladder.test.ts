import { expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { KEZIA, referenceOf } from './charity-names.ts'
import { commandLineOf } from './command-line.ts'
import { type Seen, valueIn } from './hands.ts'
import { onBoth } from './scenes.ts'

const JORDAN = referenceOf('jordan')

onBoth((scene) => {
  const { stage, person, message, posted, toForm, submit, send, look } = scene

  const alertOf = (reference: string, words: string) =>
    posted((m) => m.words.includes(reference) && m.words.includes(words))
  const idOf = (alert: Seen) => valueIn(alert.buttons, 'open_alert')

  async function raise(key: string, reference: string): Promise<Seen> {
    const fields = { case: reference, words: 'He took my phone. canary-ladder', worry: 'high' }
    expect(await send(key, '/disclosure', fields)).toEqual({})
    return await alertOf(reference, 'Nobody has this')
  }

  it('“I have this” and the next step are two taps, and every screen says who looks again when', async () => {
    const alert = await raise('tomos', JORDAN)
    await person('priya').press(alert, 'take_alert')
    const taken = await alertOf(JORDAN, 'Priya Raithwell has this')
    await toForm('priya', taken, `say_next_step:alert:${idOf(alert)}`, 'Next step')
    await person('priya').fill({ what: 'I ring his school now. canary-step', review: '120' })
    expect(await submit('priya')).toEqual({})
    await person('priya').close()
    await alertOf(JORDAN, 'looks again')
    const words = await look('priya', `timeline ${JORDAN}`)
    expect(words).toContain('canary-step')
    expect(JSON.stringify(person('graham').channel())).not.toContain('canary')
  })

  it('is for whoever has it: another lead may decide, but not speak for them', async () => {
    const taken = await alertOf(JORDAN, 'looks again')
    await person('ruth').present('open_form', `say_next_step:alert:${idOf(taken)}`)
    await scene.title('ruth', 'Next step')
    await person('ruth').fill({ what: 'I do something else.', review: '30' })
    expect(Object.values(await submit('ruth')).join()).toContain('You do not have this alert')
    await person('ruth').close()
  })

  it('at the review time asks whoever has it, and is let go without an answer: the worker hears it', async () => {
    const id = idOf(await alertOf(JORDAN, 'looks again'))
    await letTimePass(stage().ownerUrl, id)
    await message('priya', 'How does')
    await letTimePass(stage().ownerUrl, id)
    const again = await message('tomos', 'We are asking again')
    expect(again.words).toContain('07700 900101')
    await alertOf(JORDAN, 'Nobody has this')
  })

  it('is passed on to a colleague who may, and stays with who had it until they have it', async () => {
    const alert = await alertOf(JORDAN, 'Nobody has this')
    await person('ruth').press(alert, 'take_alert')
    await alertOf(JORDAN, 'Ruth Calloway-Mensah has this')
    const mine = await message('ruth', (m) => m.words.includes('Pass it on'))
    await toForm('ruth', mine, `pass_alert:alert:${idOf(alert)}`, 'Pass it on')
    await person('ruth').fill({ who: 'Bex', why: 'I am in court.' })
    expect(Object.values(await submit('ruth')).join()).toContain('That colleague can’t take')
    await person('ruth').fill({ who: 'Devan', why: 'I am in court.' })
    expect(await submit('ruth')).toEqual({})
    await person('ruth').close()
    await alertOf(JORDAN, 'has asked Devan Thackerly')
    const asked = await message('devan', (m) => m.words.includes('has asked Devan'))
    await person('devan').press(asked, 'take_alert')
    await alertOf(JORDAN, 'Devan Thackerly has this')
    await message('tomos', 'Devan Thackerly has this')
  })

  it('what nobody takes goes back to the worker, and stands where they see what waits', async () => {
    const id = idOf(await raise('amina', KEZIA))
    for (let rung = 0; rung < 4; rung += 1) await letTimePass(stage().ownerUrl, id)
    await message('amina', 'Please ring')
    const waiting = await look('amina', 'waiting')
    expect(waiting).toContain('Please ring now')
    expect(waiting).toContain('07700 900101')
    expect(await look('priya', 'waiting')).toContain(KEZIA)
    const sql = connect(stage().ownerUrl, 1)
    const rows = await sql`SELECT event FROM daybook.alert_event WHERE alert_id = ${id}
      AND event = 'nobody_has_it'`
    expect(rows).toHaveLength(1)
    await sql.end()
  })

  it('what a High sets in motion is listed as due, and put on record when it is done', async () => {
    const step = `${JORDAN} · High · A decision with its reasoning · lead · due`
    expect(await look('ruth', 'due')).toContain(step)
    expect(await look('bex', 'due')).not.toContain(JORDAN)
    const fields = { decision: 'To wait for the school.', reasoning: 'He is with his nan.' }
    expect(await send('ruth', `decision ${JORDAN}`, fields)).toEqual({})
    const seen = async () => (await look('ruth', `timeline ${JORDAN}`)).includes('Step done')
    await expect.poll(seen, { timeout: 20_000, interval: 1000 }).toBe(true)
    expect(await look('ruth', 'due')).not.toContain(step)
  })

  it('a drill goes the same way, is marked as one everywhere, is in no case, and is measured', async () => {
    const daybook = commandLineOf(stage)
    const before = await countEntries(stage().ownerUrl)
    const seen = person('ruth').messages().length
    expect(await daybook('drill', '--as', 'Devan Thackerly')).toContain('The drill is raised.')
    const told = await message('ruth', 'DRILL, nothing has happened', seen)
    expect(told.buttons.map(({ action }) => action)).toEqual(['take_alert'])
    const channel = await posted('DRILL, nothing has happened')
    await person('bex').present('take_alert', told.buttons[0]?.value ?? '')
    await scene.told('bex', 'We can’t find that case')
    await person('ruth').press(channel, 'take_alert')
    await posted('Over: Ruth Calloway-Mensah had it at')
    expect(await daybook('drill', 'list', '--as', 'Devan Thackerly')).toMatch(
      /Ruth Calloway-Mensah had it after \d+ min \d+ s · 1 told in turn/,
    )
    expect(await countEntries(stage().ownerUrl)).toBe(before)
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})

async function countEntries(ownerUrl: string): Promise<number> {
  const sql = connect(ownerUrl, 1)
  const [row] = await sql<{ n: number }[]>`SELECT count(*)::int AS n FROM daybook.entry`
  await sql.end()
  return row?.n ?? 0
}

/** Brings the next time of an alert forward, as the database's owner, until it was moved. */
async function letTimePass(ownerUrl: string, id: string): Promise<void> {
  const sql = connect(ownerUrl, 1)
  const [row] = await sql<{ moves: number }[]>`UPDATE daybook.alert
    SET next_due_at = daybook.clock() - interval '1 second' WHERE id = ${id} RETURNING moves`
  const moved = async () => {
    const [now] = await sql<{ moves: number }[]>`SELECT moves FROM daybook.alert WHERE id = ${id}`
    return (now?.moves ?? 0) > (row?.moves ?? 0)
  }
  await expect.poll(moved, { timeout: 20_000 }).toBe(true)
  await sql.end()
}
