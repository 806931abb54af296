import { expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { KEZIA, referenceOf } from './charity-names.ts'
import { type Filled, type Seen, valueIn } from './hands.ts'
import { onBoth } from './scenes.ts'

const JORDAN = referenceOf('jordan')

onBoth((scene) => {
  const { stage, person, message, posted, title, shown, told, send, brief } = scene

  /** The alert of a case in the channel, as it is now. */
  const alertOf = (reference: string, words: string) =>
    posted((m) => m.words.includes(reference) && m.words.includes(words))

  async function decide(key: string, alert: Seen, fields: Filled) {
    await person(key).press(alert, 'record_decision')
    await title(key, 'Record the decision')
    await person(key).fill(fields)
    const errors = await scene.submit(key)
    await person(key).close()
    return errors
  }

  it('the trustee, alerted by a late rung, reads the case until a decision closes the alert', async () => {
    const words = 'He took my phone. canary-decide'
    await send('tomos', '/disclosure', { case: JORDAN, words, worry: 'high' })
    const alert = await posted(JORDAN)
    const id = valueIn(alert.buttons, 'open_alert')
    await person('hilary').present('open_alert', id)
    await shown('hilary', 'Not opened')
    await person('hilary').close()

    await letTimePass(stage().ownerUrl, id, 3)
    const reached = await message('hilary', JORDAN)
    await person('hilary').press(reached, 'open_alert')
    await shown('hilary', 'canary-decide')
    await person('hilary').close()

    await person('priya').press(alert, 'take_alert')
    const taken = await alertOf(JORDAN, 'Record the decision')
    const errors = await decide('priya', taken, {
      decision: 'Ring the school today. No referral yet.',
      reasoning: 'He is with his nan and safe tonight. canary-reason',
    })
    expect(errors).toEqual({})
    await message('tomos', 'A decision was recorded')
    await posted('A decision is on the record')
    await person('hilary').present('open_alert', id)
    await shown('hilary', 'Not opened')
    await person('hilary').close()
  })

  it('the decision and its reasoning stand in the next brief, and in no channel', async () => {
    expect(JSON.stringify(await brief('tomos', JORDAN))).toContain('canary-reason')
    expect(JSON.stringify(person('priya').channel())).not.toContain('canary')
  })

  it('needs its reasoning, and is refused to the person who raised the alert', async () => {
    await send('priya', '/disclosure', { case: KEZIA, words: 'More.', worry: 'high' })
    const alert = await posted(KEZIA)
    await person('priya').present('take_alert', valueIn(alert.buttons, 'open_alert'))
    await told('priya', 'You raised this alert')
    await person('ruth').press(alert, 'take_alert')
    const taken = await alertOf(KEZIA, 'Ruth Calloway-Mensah has this')
    expect(await decide('ruth', taken, { decision: 'Refer to MASH.' })).not.toEqual({})
    const before = person('priya').screen()
    await person('priya').press(taken, 'record_decision')
    await scene.until('the refusal before a form is opened', () => {
      const said = (screen: string) => screen.split('You raised this alert').length
      return said(person('priya').screen()) > said(before)
    })
    expect(person('priya').title()).not.toBe('Record the decision')
    await person('priya').close()
  })

  it('nobody answers: everybody hears again, and the worker is told which number to ring', async () => {
    await send('amina', '/disclosure', { case: KEZIA, words: 'Again.', worry: 'high' })
    const alert = await alertOf(KEZIA, 'Nobody has this')
    await letTimePass(stage().ownerUrl, valueIn(alert.buttons, 'open_alert'), 4)
    const ring = await message('amina', 'Please ring')
    expect(ring.words).toContain('07700 900101')
    await person('priya').press(alert, 'take_alert')
    await message('amina', 'Priya Raithwell has this')
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})

/** Brings the time of an alert's next rungs forward, as the database's owner. */
async function letTimePass(ownerUrl: string, id: string, rungs: number): Promise<void> {
  const sql = connect(ownerUrl, 1)
  for (let n = 0; n < rungs; n += 1) {
    const [row] = await sql<{ rung: number }[]>`
      UPDATE daybook.alert SET next_due_at = now() - interval '1 second' WHERE id = ${id}
      RETURNING rung`
    const climbed = async () => {
      const [now] = await sql<{ rung: number }[]>`SELECT rung FROM daybook.alert WHERE id = ${id}`
      return (now?.rung ?? 0) > (row?.rung ?? 0)
    }
    await expect.poll(climbed, { timeout: 20_000 }).toBe(true)
  }
  await sql.end()
}
